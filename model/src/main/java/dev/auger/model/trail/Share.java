package dev.auger.model.trail;

/**
 * A share with what it is a share of.
 *
 * @param part numerator in its unit (samples, bytes, nanoseconds)
 * @param whole denominator in the same unit
 * @param samples samples behind the part, or -1 when the share is not a statistic
 * @param ofSamples samples behind the whole, or -1
 */
public record Share(long part, long whole, long samples, long ofSamples) {

    private static final double Z95 = 1.959963984540054;

    public static Share exact(long part, long whole) {
        return new Share(part, whole, -1, -1);
    }

    /** 0 to 1; 0 when the whole is empty. */
    public double fraction() {
        return whole == 0 ? 0 : (double) part / whole;
    }

    public boolean isSampled() {
        return ofSamples > 0;
    }

    /** Lower end of the Wilson 95 % interval of the sample counts (Wilson 1927), 0 to 1; never computed on bytes. */
    public double low() {
        return wilson(-1);
    }

    /** Upper end of the same interval. */
    public double high() {
        return wilson(1);
    }

    private double wilson(int sign) {
        if (!isSampled()) {
            return fraction();
        }
        double n = ofSamples;
        double p = samples / n;
        double z2 = Z95 * Z95;
        double centre = p + z2 / (2 * n);
        double spread = Z95 * Math.sqrt(p * (1 - p) / n + z2 / (4 * n * n));
        return Math.clamp((centre + sign * spread) / (1 + z2 / n), 0, 1);
    }
}
