package dev.auger.analysis.flame.diff;

import dev.auger.model.trail.Share;

/**
 * A share before and after.
 *
 * @param before share of the whole before
 * @param after share of the whole after
 * @param sampled whether the shares are estimates of samples; otherwise they were measured and have no error
 */
public record Change(Share before, Share after, boolean sampled) {

    /** Changes smaller than this many points are none to look at. */
    public static final double LEAST = 0.25;
    /** From how many points on a change is of the second step. */
    public static final double MUCH = 1.5;
    /** From how many points on a change is of the third step. */
    public static final double MOST = 4;

    /** What the share rose by, in percentage points. */
    public double points() {
        return 100 * (after.fraction() - before.fraction());
    }

    /**
     * Half the 95 % interval of {@link #points}: Newcombe's from the Wilson intervals of both shares (Newcombe 1998, method 10), the
     * side towards no change.
     */
    public double error() {
        if (!sampled) {
            return 0;
        }
        boolean rose = after.fraction() >= before.fraction();
        double a = rose ? after.fraction() - after.low() : after.high() - after.fraction();
        double b = rose ? before.high() - before.fraction() : before.fraction() - before.low();
        return 100 * Math.hypot(a, b);
    }

    /** Whether chance alone may have made the difference. */
    public boolean insideError() {
        return Math.abs(points()) <= error();
    }

    /** From -3, much less, to 3, much more; 0 inside the sampling error, and for changes too small to look at. */
    public int step() {
        double points = Math.abs(points());
        if (points < LEAST || insideError()) {
            return 0;
        }
        int step = points >= MOST ? 3 : points >= MUCH ? 2 : 1;
        return points() < 0 ? -step : step;
    }

    /** There was none before. */
    public boolean isNew() {
        return before.part() == 0 && before.samples() <= 0 && (after.part() > 0 || after.samples() > 0);
    }

    /** There is none any more. */
    public boolean isGone() {
        return after.part() == 0 && after.samples() <= 0 && (before.part() > 0 || before.samples() > 0);
    }
}
