package com.ashlar.drawings;

/** Something to draw on. */
abstract class Surface {
    private final byte[] cells;
    private final int width;

    Surface(int width, int height) {
        this.width = width;
        this.cells = new byte[width * height];
    }

    void line(int fromX, int fromY, int toX, int toY) {
        int steps = Math.max(1, Math.max(Math.abs(toX - fromX), Math.abs(toY - fromY)));
        for (int i = 0; i <= steps; i++) {
            int x = fromX + (toX - fromX) * i / steps;
            int y = fromY + (toY - fromY) * i / steps;
            cells[y * width + x] = ink();
        }
    }

    abstract byte ink();

    byte[] cells() {
        return cells;
    }
}
