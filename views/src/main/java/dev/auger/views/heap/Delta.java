package dev.auger.views.heap;

import dev.auger.views.text.Numbers;

/** A change as a sign, a figure and a step of the colours of differences; the sign says what the colour does. */
final class Delta {

    private static final String MORE = "\u25b2 +";
    private static final String LESS = "\u25bc " + Numbers.MINUS;
    /** Points of the whole from which on a change has the next colour. */
    private static final double[] STEPS = {0.25, 1.5, 4};

    private Delta() {}

    static String count(long by) {
        return by == 0 ? "0" : by > 0 ? MORE + Numbers.count(by) : LESS + Numbers.count(-by);
    }

    static String bytes(long by) {
        return by == 0 ? "0" : by > 0 ? MORE + Numbers.bytes(by) : LESS + Numbers.bytes(-by);
    }

    /**
     * Style class of a change.
     *
     * @param whole what points are of
     */
    static String style(long by, long whole) {
        if (by == 0) {
            return "faint";
        }
        double points = 100.0 * Math.abs(by) / Math.max(1, whole);
        int step = 0;
        while (step < STEPS.length && points >= STEPS[step]) {
            step++;
        }
        return step == 0 ? "diff-same" : (by > 0 ? "diff-more-" : "diff-less-") + step;
    }
}
