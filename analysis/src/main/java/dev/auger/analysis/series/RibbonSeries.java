package dev.auger.analysis.series;

import dev.auger.analysis.flame.CallTrees;
import dev.auger.model.Recording;
import dev.auger.model.job.Job;
import dev.auger.model.job.Progress;
import dev.auger.model.recording.CpuLoad;
import dev.auger.model.recording.GcPause;
import dev.auger.model.recording.HeapUse;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import dev.auger.model.time.TimeRange;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The whole recording at a glance: what the time ribbon draws.
 *
 * @param cpu by bin, in {@code cpuUnit}; NaN where nothing was measured
 * @param allocation by bin, bytes a second; empty if not recorded
 * @param heap heap after collections, in time order
 * @param pauses stop-the-world pauses, in time order
 */
public record RibbonSeries(
        TimeRange range,
        Bins bins,
        CpuUnit cpuUnit,
        double[] cpu,
        double[] allocation,
        List<HeapUse> heap,
        List<GcPause> pauses) {

    private static final int BATCH = 4096;

    /** What CPU use is counted in, in order of worth. */
    public enum CpuUnit {
        /** Cores kept busy by the JVM, user and system ({@code jdk.CPULoad} times processors). */
        CORES,
        /** Share of the machine, where the number of processors is unknown. */
        MACHINE,
        /** Samples a second, where no load was recorded. */
        SAMPLES,
        NONE
    }

    /**
     * Figures over a part of the ribbon.
     *
     * @param cpu mean in the ribbon's unit, NaN if nothing was measured
     * @param allocation mean bytes a second, NaN if not recorded
     * @param heapAfterGc bytes after the last collection, or -1
     * @param pauses number of pauses
     * @param longestPause nanoseconds
     */
    public record Figures(double cpu, double allocation, long heapAfterGc, int pauses, long longestPause) {}

    /** Aggregates a recording into at most {@code maxBins} bins. */
    public static RibbonSeries of(Recording r, int maxBins, Job job) {
        Bins bins = Bins.round(r.range(), maxBins);
        CpuUnit unit = CpuUnit.NONE;
        double[] cpu = {};
        if (!r.cpuLoad().isEmpty()) {
            unit = r.processors() > 0 ? CpuUnit.CORES : CpuUnit.MACHINE;
            cpu = load(r.cpuLoad(), Math.max(1, r.processors()), bins);
        } else {
            Optional<SampleKind> kind = CallTrees.defaultKind(r)
                    .filter(k -> k.unit() == SampleKind.Unit.SAMPLES || k.ordinal() < 0 && k.isSampled());
            if (kind.isPresent()) {
                unit = CpuUnit.SAMPLES;
                cpu = rates(r.samples(kind.get()), bins, true, job);
            }
        }
        return new RibbonSeries(
                r.range(),
                bins,
                unit,
                cpu,
                rates(r.samples(SampleKind.ALLOC), bins, false, job),
                r.heapUse().stream()
                        .filter(HeapUse::afterGc)
                        .sorted(Comparator.comparingLong(HeapUse::time))
                        .toList(),
                r.pauses().stream()
                        .sorted(Comparator.comparingLong(GcPause::start))
                        .toList());
    }

    private static double[] load(List<CpuLoad> loads, int processors, Bins bins) {
        double[] sum = new double[bins.count()];
        int[] count = new int[bins.count()];
        for (CpuLoad load : loads) {
            int bin = bins.of(load.time());
            sum[bin] += (load.jvmUser() + load.jvmSystem()) * processors;
            count[bin]++;
        }
        for (int b = 0; b < sum.length; b++) {
            sum[b] = count[b] == 0 ? Double.NaN : sum[b] / count[b];
        }
        return sum;
    }

    /** Weights, or numbers of samples, a second; empty if there are no samples. */
    private static double[] rates(Optional<Samples> found, Bins bins, boolean counts, Job job) {
        if (found.isEmpty()) {
            return new double[0];
        }
        Samples samples = found.get();
        double[] rate = new double[bins.count()];
        long n = samples.size();
        job.begin(n, Progress.Unit.OBJECTS);
        for (long i = 0; i < n; i++) {
            if (i % BATCH == 0) {
                job.advance(Math.min(BATCH, n - i));
            }
            rate[bins.of(samples.time().get(i))] +=
                    counts ? 1 : samples.weight().get(i);
        }
        return Arrays.stream(rate).map(v -> v / bins.seconds()).toArray();
    }

    /** Means, last and longest over a part, or over everything. */
    public Figures figures(@Nullable TimeRange part) {
        TimeRange over = part == null ? new TimeRange(range.start(), Long.MAX_VALUE) : part;
        long lastHeap = -1;
        for (HeapUse use : heap) {
            lastHeap = over.contains(use.time()) ? use.usedBytes() : lastHeap;
        }
        int count = 0;
        long longest = 0;
        for (GcPause pause : pauses) {
            if (over.contains(pause.start())) {
                count++;
                longest = Math.max(longest, pause.nanos());
            }
        }
        return new Figures(mean(cpu, over), mean(allocation, over), lastHeap, count, longest);
    }

    /** Mean over the bins whose middle lies inside, or the bin of the range's middle if none does. */
    private double mean(double[] values, TimeRange over) {
        double sum = 0;
        int count = 0;
        for (int b = 0; b < values.length; b++) {
            if (over.contains(bins.middle(b)) && !Double.isNaN(values[b])) {
                sum += values[b];
                count++;
            }
        }
        if (count == 0 && values.length > 0) {
            return values[bins.of(over.start() + over.nanos() / 2)];
        }
        return count == 0 ? Double.NaN : sum / count;
    }
}
