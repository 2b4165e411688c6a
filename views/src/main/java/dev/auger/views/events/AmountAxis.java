package dev.auger.views.events;

import dev.auger.model.recording.EventField.Content;
import dev.auger.views.text.Numbers;
import org.jspecify.annotations.Nullable;

/**
 * An axis of amounts from 0: its end, where its ticks stand, and how they are written. Pure.
 *
 * @param top the end, in the field's unit
 * @param step distance of ticks, in the field's unit
 * @param divisor what labels are divided by
 * @param unit what labels are in; empty for none
 * @param places decimals of labels
 */
record AmountAxis(double top, double step, double divisor, String unit, int places) {

    private static final double KIB = 1024;
    private static final String[] BYTES = {"B", "KiB", "MiB", "GiB", "TiB"};
    private static final double[] TIMES = {1, 1e3, 1e6, 1e9};
    private static final String[] TIME_UNITS = {"ns", "\u00B5s", "ms", "s"};

    /**
     * An axis for values up to {@code highest}.
     *
     * @param content of the values; null for a number of events
     * @param ticks about how many
     */
    static AmountAxis of(@Nullable Content content, double highest, int ticks) {
        double most = highest > 0 ? highest : 1;
        if (content == Content.BYTES || content == Content.BYTES_PER_SECOND) {
            int unit = 0;
            while (unit < BYTES.length - 1 && most / Math.pow(KIB, unit) >= 2 * KIB) {
                unit++;
            }
            String per = content == Content.BYTES ? "" : "/s";
            return of(most, ticks, Math.pow(KIB, unit), BYTES[unit] + per);
        }
        if (content == Content.DURATION) {
            int unit = 0;
            while (unit < TIMES.length - 1 && most / TIMES[unit] >= 2000) {
                unit++;
            }
            return of(most, ticks, TIMES[unit], TIME_UNITS[unit]);
        }
        if (content == Content.FRACTION) {
            return of(Math.min(1, most * 1.05), ticks, 0.01, "%");
        }
        return of(most, ticks, 1, content == Content.HERTZ ? "Hz" : "");
    }

    private static AmountAxis of(double most, int ticks, double divisor, String unit) {
        double rough = most / divisor / Math.max(1, ticks);
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double mantissa = rough / power;
        double step = (mantissa <= 1 ? 1 : mantissa <= 2 ? 2 : mantissa <= 5 ? 5 : 10) * power;
        int places = Math.clamp((long) Math.ceil(-Math.log10(step) - 1e-9), 0, 6);
        double top = Math.ceil(most / divisor / step - 1e-9) * step;
        return new AmountAxis(top * divisor, step * divisor, divisor, unit, places);
    }

    /** Ticks above 0. */
    int ticks() {
        return (int) Math.round(top / step);
    }

    double tick(int index) {
        return step * index;
    }

    /** A value without the unit. */
    String label(double value) {
        return Numbers.decimal(value / divisor, places);
    }

    /** A value with the unit, two digits finer than the labels. */
    String amount(double value) {
        int finer = unit.isEmpty() && value == Math.rint(value) ? 0 : Math.min(3, places + 2);
        String text = Numbers.decimal(value / divisor, finer);
        return unit.isEmpty() ? text : text + ' ' + unit;
    }
}
