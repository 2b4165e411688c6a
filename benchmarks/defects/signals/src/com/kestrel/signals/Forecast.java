package com.kestrel.signals;

/** Computes when trains will arrive. */
final class Forecast {
    private final double[] delays = new double[4_000];

    void run() {
        try {
            for (int minute = 0; ; minute++) {
                for (int i = 0; i < 40; i++) {
                    for (int train = 1; train < delays.length; train++) {
                        delays[train] = 0.9 * delays[train - 1] + (train * 7 + minute) % 11 * 0.1;
                    }
                }
                StringBuilder board = new StringBuilder();
                for (double delay : delays) {
                    board.append((int) delay).append(' ');
                }
                delays[0] = board.length() % 5;
                Thread.sleep(1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
