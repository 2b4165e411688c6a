package com.osprey.metrics;

/** Statistics over the values of a window. */
final class Window {
    private Window() {}

    static long average(int[] values) {
        Long sum = 0L;
        for (int value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    static double spread(int[] values) {
        double mean = 0;
        double squares = 0;
        int count = 0;
        for (int value : values) {
            count++;
            double delta = value - mean;
            mean += delta / count;
            squares += delta * (value - mean);
        }
        return Math.sqrt(squares / count);
    }
}
