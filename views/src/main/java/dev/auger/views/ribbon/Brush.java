package dev.auger.views.ribbon;

import dev.auger.model.time.TimeRange;
import org.jspecify.annotations.Nullable;

/**
 * The part of the time axis that is chosen, and how pointer and keys change it. Pure and immutable.
 *
 * @param whole what the axis shows
 * @param part what is chosen, inside {@code whole}; null for everything
 * @param width pixels of the axis
 */
record Brush(TimeRange whole, @Nullable TimeRange part, double width) {

    /** Parts of the whole narrower than this cannot be hit again. */
    private static final int FINEST = 1000;
    /** One press of an arrow key moves by this part of the whole. */
    private static final int STEPS = 100;

    /** What a press on the axis takes hold of. */
    enum Grip {
        START,
        END,
        MIDDLE,
        NEW
    }

    double x(long nanos) {
        return whole.nanos() == 0 ? 0 : (double) (nanos - whole.start()) / whole.nanos() * width;
    }

    long time(double x) {
        double fraction = width <= 0 ? 0 : Math.clamp(x / width, 0, 1);
        return whole.start() + Math.round(fraction * whole.nanos());
    }

    /** @param reach pixels beside an edge that still take hold of it */
    Grip grip(double x, double reach) {
        TimeRange now = part;
        if (now == null) {
            return Grip.NEW;
        }
        double start = x(now.start());
        double end = x(now.end());
        boolean nearStart = Math.abs(x - start) <= reach;
        boolean nearEnd = Math.abs(x - end) <= reach;
        if (nearStart || nearEnd) {
            return nearStart && (!nearEnd || x - start < end - x) ? Grip.START : Grip.END;
        }
        return x > start && x < end ? Grip.MIDDLE : Grip.NEW;
    }

    /** What a drag from one pixel to another chooses. */
    Brush dragged(Grip grip, double fromX, double toX) {
        long from = time(fromX);
        long to = time(toX);
        TimeRange now = part;
        if (now == null || grip == Grip.NEW) {
            return between(from, to);
        }
        return switch (grip) {
            case START -> between(Math.min(to, now.end() - least()), now.end());
            case END -> between(now.start(), Math.max(to, now.start() + least()));
            default -> moved(to - from);
        };
    }

    /** Moves the whole part by so many steps, or begins one in the middle. */
    Brush stepped(int steps) {
        return part == null ? begun() : moved(steps * step());
    }

    /** Moves the end by so many steps. */
    Brush extended(int steps) {
        TimeRange now = part;
        return now == null
                ? begun()
                : between(now.start(), Math.max(now.start() + least(), now.end() + steps * step()));
    }

    private Brush begun() {
        return between(whole.start() + whole.nanos() * 2 / 5, whole.start() + whole.nanos() * 3 / 5);
    }

    Brush cleared() {
        return new Brush(whole, null, width);
    }

    private Brush moved(long by) {
        TimeRange now = part;
        if (now == null) {
            return this;
        }
        long shift = Math.clamp(by, whole.start() - now.start(), whole.end() - now.end());
        return new Brush(whole, new TimeRange(now.start() + shift, now.end() + shift), width);
    }

    private Brush between(long a, long b) {
        long start = Math.clamp(Math.min(a, b), whole.start(), whole.end());
        long end = Math.clamp(Math.max(a, b), whole.start(), whole.end());
        if (end - start < least()) {
            end = Math.min(whole.end(), start + least());
            start = end - least();
        }
        return new Brush(whole, new TimeRange(start, end), width);
    }

    private long least() {
        return Math.min(whole.nanos(), Math.max(1, whole.nanos() / FINEST));
    }

    private long step() {
        return Math.max(1, whole.nanos() / STEPS);
    }
}
