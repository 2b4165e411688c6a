package dev.auger.analysis.spans;

import dev.auger.model.Recording;
import dev.auger.model.column.LongColumn;
import dev.auger.model.job.Job;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The spans in which threads did not run (every {@link SampleKind#offCpu()} kind), by thread and start: 4 bytes a span, the rest stays
 * in the recording's columns.
 *
 * <p>Spans of one thread may lie inside each other: a virtual thread that is pinned parks its carrier, a socket read parks a virtual
 * thread. {@link #sweep} takes them apart so that no instant of a thread counts twice: it belongs to the kind that says most about why
 * the thread did not run (pinned, lock, I/O, sleep, wait, park, native lock, in this order), and among spans of one kind to the inner.
 */
public final class BlockingSpans {

    /** The kinds, the one that says most first. */
    public static final List<SampleKind> KINDS = List.of(
            SampleKind.PINNED,
            SampleKind.LOCK,
            SampleKind.IO,
            SampleKind.SLEEP,
            SampleKind.WAIT,
            SampleKind.PARK,
            SampleKind.NATIVELOCK);

    private static final int BATCH = 4096;

    /** Which spans count. */
    @FunctionalInterface
    public interface Condition {
        boolean test(Samples samples, long i);
    }

    /** Takes parts of a thread's time. */
    @FunctionalInterface
    public interface Sink {
        /** Part of a span, in time order; a span that others interrupt comes in several parts. */
        void part(int span, SampleKind kind, long from, long to);

        /** A span that begins, parts of which may follow. */
        default void begins(long from, long to) {}
    }

    private final List<Samples> sources;
    private final SampleKind[] kinds;
    private final LongColumn[] time;
    private final LongColumn[] weight;
    private final int[] base;
    /** Where a thread's spans begin in {@code order}, at index + 1; the first is for spans of no known thread. */
    private final int[] first;

    private final int[] order;

    private BlockingSpans(List<Samples> sources, int[] base, int[] first, int[] order) {
        this.sources = sources;
        this.kinds = sources.stream().map(Samples::kind).toArray(SampleKind[]::new);
        this.time = sources.stream().map(Samples::time).toArray(LongColumn[]::new);
        this.weight = sources.stream().map(Samples::weight).toArray(LongColumn[]::new);
        this.base = base;
        this.first = first;
        this.order = order;
    }

    /** Sorts the spans that pass a condition. */
    public static BlockingSpans of(Recording r, Condition condition, Job job) {
        List<Samples> sources = new ArrayList<>();
        KINDS.forEach(kind -> r.samples(kind).filter(s -> s.size() > 0).ifPresent(sources::add));
        int[] base = new int[sources.size() + 1];
        for (int s = 0; s < sources.size(); s++) {
            base[s + 1] = Math.toIntExact(base[s] + sources.get(s).size());
        }
        int[] first = new int[r.threads().size() + 2];
        int[] slots = new int[base[sources.size()]];
        for (int s = 0; s < sources.size(); s++) {
            Samples samples = sources.get(s);
            for (int i = 0; i < samples.size(); i++) {
                if (i % BATCH == 0) {
                    job.check();
                }
                int slot = condition.test(samples, i) ? samples.thread().get(i) + 1 : -1;
                slots[base[s] + i] = slot;
                if (slot >= 0) {
                    first[slot + 1]++;
                }
            }
        }
        for (int slot = 1; slot < first.length; slot++) {
            first[slot] += first[slot - 1];
        }
        int[] order = new int[first[first.length - 1]];
        int[] next = first.clone();
        for (int span = 0; span < slots.length; span++) {
            if (slots[span] >= 0) {
                order[next[slots[span]]++] = span;
            }
        }
        BlockingSpans spans = new BlockingSpans(sources, base, first, order);
        for (int slot = 1; slot < first.length - 1; slot++) {
            job.check();
            spans.sort(first[slot], first[slot + 1]);
        }
        return spans;
    }

    /** Kinds follow each other in the slice, each almost in time order, so that merging its runs costs little more than reading it. */
    private void sort(int from, int to) {
        long[] starts = new long[to - from];
        for (int i = from; i < to; i++) {
            starts[i - from] = start(order[i]);
        }
        RunSort.byKey(order, from, starts, this::end);
    }

    /** Number of spans. */
    public int size() {
        return order.length;
    }

    /** Number of spans of a thread; -1 for those of no known thread. */
    public int size(int thread) {
        return first[thread + 2] - first[thread + 1];
    }

    /** A span of a thread, in order of start. */
    public int span(int thread, int i) {
        return order[first[thread + 1] + i];
    }

    private int source(int span) {
        int s = 0;
        while (span >= base[s + 1]) {
            s++;
        }
        return s;
    }

    /** The samples a span is one of. */
    public Samples samples(int span) {
        return sources.get(source(span));
    }

    public SampleKind kind(int span) {
        return samples(span).kind();
    }

    /** Position of a span among its kind's samples. */
    public int position(int span) {
        return span - base[source(span)];
    }

    /** Epoch nanoseconds. */
    public long start(int span) {
        int s = source(span);
        return time[s].get(span - base[s]);
    }

    /** Epoch nanoseconds. */
    public long end(int span) {
        int s = source(span);
        int i = span - base[s];
        return sources.get(s).time().get(i)
                + Math.max(0, sources.get(s).weight().get(i));
    }

    /** Index into the recording's stacks, or -1. */
    public int stack(int span) {
        int s = source(span);
        return sources.get(s).stack().get(span - base[s]);
    }

    /**
     * Takes the time of a thread apart, see the class. Spans of no known thread (-1) are given whole, since they may be of different
     * threads. A span without length is given as an empty part unless it lies inside another.
     */
    public void sweep(int thread, Sink sink, Job job) {
        int from = first[thread + 1];
        int to = first[thread + 2];
        Open open = new Open(sink);
        for (int i = from; i < to; i++) {
            if (i % BATCH == 0) {
                job.check();
            }
            int span = order[i];
            int source = source(span);
            long start = time[source].get(span - base[source]);
            long end = start + Math.max(0, weight[source].get(span - base[source]));
            sink.begins(start, end);
            if (thread < 0) {
                sink.part(span, kinds[source], start, end);
            } else {
                open.add(span, source, start, end);
            }
        }
        open.runTo(Long.MAX_VALUE);
        open.give();
    }

    /** The spans that have begun, as a binary heap with the one that says most on top; ended ones leave when they come up. */
    private final class Open {

        private final Sink sink;
        private int[] spans = new int[8];
        private int[] sourceOf = new int[8];
        private long[] starts = new long[8];
        private long[] ends = new long[8];
        private int size;
        private long cursor = Long.MIN_VALUE;
        /** A part that may go on; -1 for none. */
        private int pending = -1;

        private int pendingSource;
        private long pendingFrom;
        private long pendingTo;

        Open(Sink sink) {
            this.sink = sink;
        }

        void add(int span, int source, long start, long end) {
            runTo(start);
            if (end > start) {
                push(span, source, start, end);
            } else if (size == 0) {
                part(span, source, start, start);
            }
        }

        /** Gives the time up to an instant to whoever says most in it. */
        void runTo(long instant) {
            while (size > 0 && cursor < instant) {
                long to = Math.min(ends[0], instant);
                if (to > cursor) {
                    part(spans[0], sourceOf[0], cursor, to);
                    cursor = to;
                }
                if (ends[0] <= cursor) {
                    pop();
                }
            }
            // What ended exactly here no longer covers what begins here.
            while (size > 0 && ends[0] <= instant) {
                pop();
            }
            cursor = Math.max(cursor, instant);
        }

        private void part(int span, int source, long from, long to) {
            if (span == pending && from == pendingTo) {
                pendingTo = to;
                return;
            }
            give();
            pending = span;
            pendingSource = source;
            pendingFrom = from;
            pendingTo = to;
        }

        /** Hands over the part that is complete now. */
        void give() {
            if (pending >= 0) {
                sink.part(pending, kinds[pendingSource], pendingFrom, pendingTo);
                pending = -1;
            }
        }

        /** Sources are in the order of what their kinds say; of one kind the later start is the inner. */
        private boolean before(int a, int b) {
            if (sourceOf[a] != sourceOf[b]) {
                return sourceOf[a] < sourceOf[b];
            }
            return starts[a] != starts[b]
                    ? starts[a] > starts[b]
                    : ends[a] != ends[b] ? ends[a] < ends[b] : spans[a] < spans[b];
        }

        private void push(int span, int source, long start, long end) {
            if (size == spans.length) {
                spans = Arrays.copyOf(spans, size * 2);
                sourceOf = Arrays.copyOf(sourceOf, size * 2);
                starts = Arrays.copyOf(starts, size * 2);
                ends = Arrays.copyOf(ends, size * 2);
            }
            int at = size++;
            spans[at] = span;
            sourceOf[at] = source;
            starts[at] = start;
            ends[at] = end;
            while (at > 0 && before(at, (at - 1) / 2)) {
                swap(at, (at - 1) / 2);
                at = (at - 1) / 2;
            }
        }

        private void pop() {
            size--;
            if (size == 0) {
                return;
            }
            swap(0, size);
            int at = 0;
            while (2 * at + 1 < size) {
                int child = 2 * at + 1;
                if (child + 1 < size && before(child + 1, child)) {
                    child++;
                }
                if (!before(child, at)) {
                    break;
                }
                swap(child, at);
                at = child;
            }
        }

        private void swap(int a, int b) {
            int span = spans[a];
            spans[a] = spans[b];
            spans[b] = span;
            int source = sourceOf[a];
            sourceOf[a] = sourceOf[b];
            sourceOf[b] = source;
            long start = starts[a];
            starts[a] = starts[b];
            starts[b] = start;
            long end = ends[a];
            ends[a] = ends[b];
            ends[b] = end;
        }
    }
}
