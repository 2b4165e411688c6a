package com.vireo.export;

import java.util.List;

/** Rows as text. */
final class Table {
    private Table() {}

    static String of(List<double[]> rows) {
        String text = "";
        for (double[] row : rows) {
            text += line(row);
        }
        return text;
    }

    private static String line(double[] row) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            line.append((long) (row[i] * 1_000)).append(';');
        }
        return line.append('\n').toString();
    }
}
