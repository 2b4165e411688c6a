package com.sterling.quotes;

/** Draws charts of the day. */
final class Charts {
    private Charts() {}

    static void draw() {
        try {
            while (true) {
                char[] canvas = new char[120_000];
                for (int x = 0; x < 12_000; x++) {
                    int y = (int) (5 + 4 * Math.sin(x * 0.01));
                    canvas[y * 12_000 + x] = '*';
                }
                Thread.sleep(canvas[5] == '*' ? 3 : 2);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
