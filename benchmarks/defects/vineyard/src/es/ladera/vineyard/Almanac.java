package es.ladera.vineyard;

/** Sums of warmth, over the season. */
final class Almanac {
    private final double[] sums = new double[40 * 40];
    private int noted;

    void note(double[] ground) {
        for (int i = 0; i < ground.length; i++) {
            sums[i] += Math.max(0, ground[i] - 10);
        }
        noted++;
    }

    double mean() {
        double sum = 0;
        for (double one : sums) {
            sum += one;
        }
        return noted == 0 ? 0 : sum / sums.length / noted;
    }
}
