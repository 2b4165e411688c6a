package dev.auger.importers.stacks.chrome;

import dev.auger.importers.stacks.KindBuilder;
import dev.auger.importers.stacks.ProfileBuilder;
import dev.auger.importers.stacks.RealList;
import dev.auger.importers.stacks.SampledKinds;
import dev.auger.importers.stacks.WholeNumbers;
import dev.auger.model.job.Job;
import java.util.Arrays;
import java.util.Comparator;

/**
 * The spans of one thread. They lie inside each other; one that outlasts the span it began in is cut there. What no inner span
 * covers is the outer one's own time.
 */
final class Spans {

    private static final double MICRO = 1000;

    private final RealList frames = new RealList();
    private final RealList starts = new RealList();
    private final RealList ends = new RealList();
    /** Spans begun and not ended, as indexes. */
    private int[] open = new int[16];

    private int depth;
    private double last = Double.NEGATIVE_INFINITY;

    /** A span whose end is not known yet. */
    void begin(int frame, double at) {
        if (depth == open.length) {
            open = Arrays.copyOf(open, depth * 2);
        }
        open[depth++] = starts.size();
        add(frame, at, Double.NaN);
    }

    /**
     * Ends the innermost span of a name.
     *
     * @param frame -1 for any
     * @return whether there was one
     */
    boolean end(int frame, double at) {
        last = Math.max(last, at);
        int found = depth - 1;
        while (found >= 0 && frame >= 0 && frames.index(open[found]) != frame) {
            found--;
        }
        if (found < 0) {
            return false;
        }
        ends.set(open[found], Math.max(at, starts.get(open[found])));
        System.arraycopy(open, found + 1, open, found, depth - found - 1);
        depth--;
        return true;
    }

    /** A whole span. */
    void add(int frame, double at, double lasted) {
        frames.add(frame);
        starts.add(at);
        ends.add(at + lasted);
        last = Math.max(last, Double.isNaN(lasted) ? at : at + lasted);
    }

    void pour(ProfileBuilder profile, int thread, Job job) {
        Integer[] order = new Integer[starts.size()];
        Arrays.setAll(order, i -> i);
        // Outer before inner; of two that are equal the first begun is the outer.
        Arrays.sort(
                order,
                Comparator.<Integer>comparingDouble(starts::get)
                        .thenComparing(
                                Comparator.<Integer>comparingDouble(this::end).reversed()));
        Sweep sweep = new Sweep(profile, thread);
        for (int i = 0; i < order.length; i++) {
            if ((i & 0xfff) == 0) {
                job.check();
            }
            sweep.open(frames.index(order[i]), starts.get(order[i]), end(order[i]));
        }
        sweep.closeUntil(Double.POSITIVE_INFINITY);
    }

    /** A span that never ended lasted until the last event of its thread. */
    private double end(int span) {
        double end = ends.get(span);
        return Double.isNaN(end) ? last : end;
    }

    /** Goes over the spans from left to right with those that are open on a stack. */
    private static final class Sweep {

        private final ProfileBuilder profile;
        private final KindBuilder columns;
        private final int thread;
        private final WholeNumbers whole = new WholeNumbers();
        private int[] path = new int[64];
        private double[] until = new double[64];
        private int depth;
        private double at;

        Sweep(ProfileBuilder profile, int thread) {
            this.profile = profile;
            this.thread = thread;
            columns = profile.kind(SampledKinds.TIME, SampledKinds.TIME.id(), true);
        }

        void open(int frame, double start, double end) {
            closeUntil(start);
            spend(start);
            at = start;
            if (depth == path.length) {
                path = Arrays.copyOf(path, depth * 2);
                until = Arrays.copyOf(until, depth * 2);
            }
            until[depth] = depth == 0 ? end : Math.min(end, until[depth - 1]);
            path[depth++] = frame;
        }

        void closeUntil(double time) {
            while (depth > 0 && until[depth - 1] <= time) {
                spend(until[depth - 1]);
                at = Math.max(at, until[depth - 1]);
                depth--;
            }
        }

        private void spend(double until) {
            double micros = until - at;
            if (depth > 0 && micros > 0) {
                long weight = whole.next(micros * MICRO);
                if (weight > 0) {
                    columns.add(nanos(at), thread, profile.stackRootFirst(path, depth, false), weight);
                }
            }
        }

        private static long nanos(double micros) {
            double nanos = micros * MICRO;
            return nanos >= 0 && nanos < 0x1p62 ? Math.round(nanos) : 0;
        }
    }
}
