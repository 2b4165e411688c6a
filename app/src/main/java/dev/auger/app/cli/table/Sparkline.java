package dev.auger.app.cli.table;

/** A series as one line of block characters. */
public final class Sparkline {

    private static final String BLOCKS = " ▁▂▃▄▅▆▇█";

    private Sparkline() {}

    /** At most {@code width} characters; neighbouring values are added up where there are more. The largest is full. */
    public static String of(long[] values, int width) {
        int cells = Math.min(width, values.length);
        double[] sums = new double[cells];
        for (int i = 0; i < values.length; i++) {
            sums[(int) ((long) i * cells / values.length)] += values[i];
        }
        double largest = 0;
        for (double sum : sums) {
            largest = Math.max(largest, sum);
        }
        StringBuilder line = new StringBuilder(cells);
        for (double sum : sums) {
            int height = largest <= 0 ? 0 : (int) Math.ceil(sum / largest * (BLOCKS.length() - 1));
            line.append(BLOCKS.charAt(height));
        }
        return line.toString();
    }
}
