package dev.auger.views.code;

/** The steps of line heat. */
final class Heat {

    private static final double[] STEPS = {0.001, 0.02, 0.1, 0.3};

    private Heat() {}

    /** 0 for cold to 4, by a line's share of the total: from 0.1, 2, 10 and 30 %. */
    static int step(double share) {
        int step = 0;
        while (step < STEPS.length && share >= STEPS[step]) {
            step++;
        }
        return step;
    }
}
