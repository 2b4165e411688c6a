package net.kestrelby.formulas;

/** Later cells count less. */
public final class Discounted implements Formula {
    private static final double[] WEIGHTS = new double[1_100];

    static {
        double weight = 1;
        for (int i = 0; i < WEIGHTS.length; i++) {
            WEIGHTS[i] = weight;
            weight *= 0.997;
        }
    }

    @Override
    public double value(double[] cells) {
        double sum = 0;
        for (int i = 0; i < cells.length; i++) {
            sum += cells[i] * WEIGHTS[i];
        }
        return sum;
    }
}
