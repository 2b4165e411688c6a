package dev.auger.analysis.trail.rule;

/** Whether a series of figures of one recording rises from beginning to end, as the source of a leak makes it do. */
public final class Rising {

    private static final int PARTS = 4;
    private static final double TOTAL = 1.15;
    private static final double FEW = 1.5;

    private Rising() {}

    /**
     * Whether the lowest figure of each quarter is above that of the quarter before, and the last at least 15 % above the first. Lowest, so
     * that neither what comes and goes nor a single peak counts. Of fewer than two figures a quarter, four or more must rise one after the
     * other, by half in all.
     */
    public static boolean of(long[] figures) {
        if (figures.length < 2 * PARTS) {
            return ofFew(figures);
        }
        long first = 0;
        long before = Long.MIN_VALUE;
        for (int part = 0; part < PARTS; part++) {
            long lowest = Long.MAX_VALUE;
            for (int i = part * figures.length / PARTS; i < (part + 1) * figures.length / PARTS; i++) {
                lowest = Math.min(lowest, figures[i]);
            }
            if (lowest <= before) {
                return false;
            }
            first = part == 0 ? lowest : first;
            before = lowest;
        }
        return before >= Math.max(1, first) * TOTAL;
    }

    private static boolean ofFew(long[] figures) {
        for (int i = 1; i < figures.length; i++) {
            if (figures[i] <= figures[i - 1]) {
                return false;
            }
        }
        return figures.length >= PARTS && figures[figures.length - 1] >= FEW * Math.max(1, figures[0]);
    }
}
