package dev.auger.analysis.flame.chart;

import dev.auger.analysis.flame.SampleFilter;
import dev.auger.model.job.Job;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import java.util.Arrays;
import java.util.BitSet;
import java.util.OptionalLong;

/**
 * Samples of one lane in order of time, 20 bytes each. A sample of a sampler stands for one period, or as many as it weighs; one of something
 * measured for its own time. Neighbours no further apart than {@link #REACH} periods are taken to belong together: what ran at one look of
 * the sampler and at the next is drawn as if it had run in between.
 */
public final class ChartSamples {

    /** How many periods two looks of the sampler may lie apart; one of them may have been missed. */
    public static final int REACH = 2;

    private static final int BATCH = 4096;

    private final long[] time;
    private final int[] stack;
    /** Weight of the samples before each. */
    private final long[] before;

    private final SampleKind kind;
    private final long period;
    private final boolean periodKnown;

    /** Samples in order; for tests, and for {@link #of}. */
    ChartSamples(SampleKind kind, long[] time, int[] stack, long[] weight, OptionalLong knownPeriod) {
        this.kind = kind;
        this.time = time;
        this.stack = stack;
        before = new long[time.length + 1];
        for (int i = 0; i < time.length; i++) {
            before[i + 1] = before[i] + weight[i];
        }
        periodKnown = knownPeriod.isPresent();
        period = Math.max(1, knownPeriod.orElseGet(() -> medianGap(time)));
    }

    /**
     * @param threads bit index + 1
     * @param knownPeriod nanoseconds of one unit of weight, as the recording says; else the median gap stands for it
     */
    public static ChartSamples of(
            Samples samples, SampleFilter filter, BitSet threads, OptionalLong knownPeriod, Job job) {
        int[] order = new int[1024];
        int count = 0;
        int n = Math.toIntExact(samples.size());
        for (int i = 0; i < n; i++) {
            if (i % BATCH == 0) {
                job.check();
            }
            if (threads.get(samples.thread().get(i) + 1) && filter.test(samples, i)) {
                if (count == order.length) {
                    order = Arrays.copyOf(order, count * 2);
                }
                order[count++] = i;
            }
        }
        order = TimeOrder.sorted(Arrays.copyOf(order, count), samples.time(), job);
        long[] time = new long[count];
        int[] stack = new int[count];
        long[] weight = new long[count];
        for (int i = 0; i < count; i++) {
            time[i] = samples.time().get(order[i]);
            stack[i] = samples.stack().get(order[i]);
            weight[i] = samples.weight().get(order[i]);
        }
        return new ChartSamples(samples.kind(), time, stack, weight, knownPeriod);
    }

    private static long medianGap(long[] time) {
        long[] gaps = new long[Math.max(0, time.length - 1)];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = time[i + 1] - time[i];
        }
        Arrays.sort(gaps);
        return gaps.length == 0 ? 1 : gaps[gaps.length / 2];
    }

    public int size() {
        return time.length;
    }

    public SampleKind kind() {
        return kind;
    }

    /** Nanoseconds between two looks of the sampler. */
    public long period() {
        return period;
    }

    /** Whether the recording says so; else it is the median gap between these samples. */
    public boolean isPeriodKnown() {
        return periodKnown;
    }

    /** Epoch nanoseconds. */
    public long time(int sample) {
        return time[sample];
    }

    /** Index into the recording's stacks, or -1. */
    int stack(int sample) {
        return stack[sample];
    }

    /** Whether weights are time that was measured. */
    public boolean isMeasured() {
        return !kind.isSampled() && kind.unit() == SampleKind.Unit.NANOS;
    }

    /** Whether samples stand for time at all; allocations and exceptions are instants. */
    public boolean isTime() {
        return isMeasured() || kind.isSampled() && kind.unit() == SampleKind.Unit.SAMPLES;
    }

    /** Until when a sample lasts, by itself. */
    private long ownEnd(int sample) {
        long weight = before[sample + 1] - before[sample];
        if (isMeasured()) {
            return time[sample] + Math.max(1, weight);
        }
        return time[sample] + (isTime() ? Math.max(1, weight) * period : period);
    }

    /** Whether a sample and the next belong together. */
    boolean joinsNext(int sample) {
        return !isMeasured() && sample + 1 < time.length && time[sample + 1] - ownEnd(sample) <= (REACH - 1) * period;
    }

    /** Where a sample's box ends: at the next one's if they belong together, and never beyond it. */
    public long end(int sample) {
        if (sample + 1 == time.length) {
            return ownEnd(sample);
        }
        return joinsNext(sample) ? time[sample + 1] : Math.min(ownEnd(sample), time[sample + 1]);
    }

    /** Weight of the samples {@code first} to {@code last}. */
    public long weight(int first, int last) {
        return before[last + 1] - before[first];
    }

    /** Nanoseconds that samples stand for: what was measured, else samples times the period, an estimate. 0 where they are instants. */
    public long nanos(int first, int last) {
        return isMeasured() ? weight(first, last) : isTime() ? weight(first, last) * period : 0;
    }

    /** The first sample that ends after an instant; {@link #size} if none does. */
    public int after(long instant) {
        int low = 0;
        int high = time.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (end(middle) > instant) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
