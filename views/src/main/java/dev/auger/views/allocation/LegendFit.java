package dev.auger.views.allocation;

import java.util.Arrays;

/**
 * How the entries of a legend share one row: the longest names give way first, but none below what can still be read; if that is not
 * enough, the last entries are left out. Pure.
 *
 * @param widths widths of the names of the entries shown, which are the first ones
 */
record LegendFit(double[] widths) {

    /**
     * @param names widths the names would like
     * @param fixed widths of what stands beside each name
     * @param least no name is made narrower
     * @param gap between entries
     * @param more width of the note about entries left out
     */
    static LegendFit of(double[] names, double[] fixed, double least, double gap, double more, double room) {
        for (int shown = names.length; shown > 0; shown--) {
            double free = room - gap * (shown - 1) - (shown < names.length ? gap + more : 0);
            double needed = 0;
            for (int i = 0; i < shown; i++) {
                free -= fixed[i];
                needed += Math.min(least, names[i]);
            }
            if (needed <= free) {
                double widest = widest(Arrays.copyOf(names, shown), free);
                return new LegendFit(Arrays.stream(names, 0, shown)
                        .map(n -> Math.min(n, widest))
                        .toArray());
            }
        }
        return new LegendFit(new double[0]);
    }

    /** The width no name may pass so that all fit. */
    private static double widest(double[] names, double free) {
        Arrays.sort(names);
        double left = free;
        for (int i = 0; i < names.length; i++) {
            double share = left / (names.length - i);
            if (names[i] > share) {
                return Math.floor(share);
            }
            left -= names[i];
        }
        return Double.MAX_VALUE;
    }
}
