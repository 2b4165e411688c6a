package dev.auger.views.ribbon;

import dev.auger.model.time.TimeRange;
import java.util.stream.LongStream;

/** Where labels stand on a time axis: at round distances, as many as there is room for. Pure. */
public final class AxisTicks {

    private static final long SECOND = 1_000_000_000L;
    private static final long[] STEPS = {
        SECOND / 100,
        SECOND / 50,
        SECOND / 20,
        SECOND / 10,
        SECOND / 5,
        SECOND / 2,
        SECOND,
        2 * SECOND,
        5 * SECOND,
        10 * SECOND,
        15 * SECOND,
        30 * SECOND,
        60 * SECOND,
        120 * SECOND,
        300 * SECOND,
        600 * SECOND,
        900 * SECOND,
        1800 * SECOND,
        3600 * SECOND,
        7200 * SECOND,
        14_400 * SECOND,
        43_200 * SECOND,
        86_400 * SECOND,
    };

    private AxisTicks() {}

    /** The distance of labels in nanoseconds. */
    public static long step(TimeRange whole, double width, double closest) {
        double perPixel = whole.nanos() / Math.max(1, width);
        for (long step : STEPS) {
            if (step / perPixel >= closest) {
                return step;
            }
        }
        long step = STEPS[STEPS.length - 1];
        while (step / perPixel < closest) {
            step *= 2;
        }
        return step;
    }

    /** Epoch nanoseconds of the labels, counted from the start of the axis so that the first stands at its edge. */
    public static long[] at(TimeRange whole, long step) {
        return LongStream.iterate(whole.start(), t -> t <= whole.end(), t -> t + step)
                .toArray();
    }

    /**
     * The same at round times of a clock: what is shown begins anywhere.
     *
     * @param origin a round time
     */
    public static long[] round(TimeRange shown, long step, long origin) {
        long first = shown.start() + Math.floorMod(origin - shown.start(), step);
        return LongStream.iterate(first, t -> t <= shown.end(), t -> t + step).toArray();
    }

    /**
     * The left edges of the labels, NaN for those left out. The last one is pulled inside the axis; the one before it gives way where
     * that leaves less than a label's width between them, unless it is the first.
     *
     * @param x where the ticks are
     * @param label the width of a label
     * @param gap least distance of labels
     */
    public static double[] labels(double[] x, double label, double width, double gap) {
        double[] left = new double[x.length];
        int last = x.length - 1;
        double lastLeft = last < 0 ? 0 : Math.min(x[last], width - label);
        double end = -Double.MAX_VALUE;
        for (int i = 0; i <= last; i++) {
            left[i] = Math.min(x[i], width - label);
            boolean givesWay = i == last - 1 && i > 0 && lastLeft < x[last] && lastLeft - (left[i] + label) < label;
            if (givesWay || left[i] <= end) {
                left[i] = Double.NaN;
            } else {
                end = left[i] + label + gap;
            }
        }
        return left;
    }
}
