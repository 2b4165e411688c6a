package dev.auger.analysis.flame.chart;

import java.util.Arrays;

/** First and last samples by row, while they grow. */
final class ChartRows {
    private int[][] first = new int[64][];
    private int[][] last = new int[64][];
    private int[] count = new int[64];
    private int rows;

    void open(int row, int sample) {
        if (row == first.length) {
            first = Arrays.copyOf(first, row * 2);
            last = Arrays.copyOf(last, row * 2);
            count = Arrays.copyOf(count, row * 2);
        }
        if (row >= rows) {
            rows = row + 1;
            first[row] = new int[16];
            last[row] = new int[16];
        } else if (count[row] == first[row].length) {
            first[row] = Arrays.copyOf(first[row], count[row] * 2);
            last[row] = Arrays.copyOf(last[row], count[row] * 2);
        }
        first[row][count[row]++] = sample;
    }

    void close(int row, int sample) {
        last[row][count[row] - 1] = sample;
    }

    int[][] first() {
        return cut(first);
    }

    int[][] last() {
        return cut(last);
    }

    private int[][] cut(int[][] grown) {
        int[][] cut = new int[rows][];
        for (int row = 0; row < rows; row++) {
            cut[row] = Arrays.copyOf(grown[row], count[row]);
        }
        return cut;
    }
}
