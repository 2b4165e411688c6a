package com.ashlar.drawings;

/** A sheet as it is shown on screen. */
final class Preview extends Surface {

    Preview(Surface whole, int width, int height) {
        super(width, height);
        byte[] from = whole.cells();
        byte[] to = cells();
        for (int i = 0; i < to.length; i++) {
            int sum = 0;
            for (int near = 0; near < 4; near++) {
                sum += from[(i * 2 + near * 31) % from.length];
            }
            to[i] = (byte) (sum / 4);
        }
    }

    @Override
    byte ink() {
        return 1;
    }
}
