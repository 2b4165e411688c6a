package dev.auger.app.report.picture;

import dev.auger.views.text.Numbers;

/**
 * A vertical axis for bytes: round figures of one unit from 0 on.
 *
 * @param unit {@code MiB}
 * @param bytesPerUnit how many bytes it stands for
 * @param step between two figures, in the unit
 * @param steps how many steps hold the largest value
 */
public record Scale(String unit, double bytesPerUnit, double step, int steps) {

    private static final String[] UNITS = {"B", "KiB", "MiB", "GiB", "TiB", "PiB"};
    private static final int WANTED = 4;

    /** @param largest bytes, at least 0 */
    public static Scale of(double largest) {
        int unit = 0;
        double value = Math.max(1, largest);
        while (value >= 1024 && unit < UNITS.length - 1) {
            value /= 1024;
            unit++;
        }
        double rough = value / WANTED;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double first = rough / power;
        double step = (first <= 1 ? 1 : first <= 2 ? 2 : first <= 5 ? 5 : 10) * power;
        return new Scale(UNITS[unit], Math.pow(1024, unit), step, (int) Math.max(1, Math.ceil(value / step - 1e-9)));
    }

    /** The figure at a step. */
    public String figure(int at) {
        return Numbers.decimal(at * step, step >= 1 ? 0 : step >= 0.1 ? 1 : 2);
    }

    /** Where a value lies, 0 at the bottom to 1 at the top. */
    public double part(double bytes) {
        return bytes / bytesPerUnit / (step * steps);
    }
}
