package dev.auger.analysis.spans;

import dev.auger.analysis.quality.AsyncProfiler.Meaning;
import dev.auger.analysis.quality.EventSettings;
import dev.auger.model.Recording;
import dev.auger.model.job.Job;
import dev.auger.model.recording.EventTable;
import dev.auger.model.recording.SampleKind;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How much time one unit of a sample's weight stands for, where the recording says so: {@code jdk.CPUTimeSample}'s own
 * {@code samplingPeriod}, else what the samplers were set to. Where settings changed during the recording the last one counts.
 */
public final class SamplingPeriods {

    /** Nothing is known. */
    public static final SamplingPeriods UNKNOWN = new SamplingPeriods(Map.of());

    /** The period of CPU-time samples follows load and number of processors, so that some rows say it. */
    private static final int ROWS = 2048;

    private final Map<SampleKind, Long> nanos;

    private SamplingPeriods(Map<SampleKind, Long> nanos) {
        this.nanos = nanos;
    }

    /** Fixed periods, in nanoseconds. */
    public static SamplingPeriods of(Map<SampleKind, Long> nanos) {
        return new SamplingPeriods(Map.copyOf(nanos));
    }

    /** Reads what a recording's events say. */
    public static SamplingPeriods of(Recording r, Job job) {
        EventSettings settings = EventSettings.of(r, job);
        Map<SampleKind, Long> found = new HashMap<>();
        for (SampleKind kind : new SampleKind[] {SampleKind.CPU, SampleKind.CPUTIME, SampleKind.WALL}) {
            if (inTime(settings, kind)) {
                settings.samplingPeriod(kind).ifPresent(period -> found.put(kind, period));
            }
        }
        cpuTime(r, job).ifPresent(period -> found.put(SampleKind.CPUTIME, period));
        found.values().removeIf(period -> period <= 0);
        return new SamplingPeriods(found);
    }

    /** async-profiler's samples may be of cache misses or calls, which stand for no time. */
    private static boolean inTime(EventSettings settings, SampleKind kind) {
        return !kind.equals(SampleKind.CPU)
                || settings.asyncProfiler()
                        .map(p -> p.meaning() == Meaning.CPU || p.meaning() == Meaning.WALL)
                        .orElse(true);
    }

    private static OptionalLong cpuTime(Recording r, Job job) {
        if (r.samples(SampleKind.CPUTIME).isEmpty()) {
            return OptionalLong.empty();
        }
        Optional<EventTable> rows = r.eventLog().open("jdk.CPUTimeSample", null, job);
        int field = rows.map(t -> t.type().field("samplingPeriod")).orElse(-1);
        if (rows.isEmpty() || field < 0) {
            return OptionalLong.empty();
        }
        long sum = 0;
        long count = 0;
        for (long row = 0; row < Math.min(ROWS, rows.get().size()); row++) {
            long period = rows.get().number(row, field);
            if (period > 0) {
                sum += period;
                count++;
            }
        }
        return count == 0 ? OptionalLong.empty() : OptionalLong.of(sum / count);
    }

    /** Nanoseconds of one unit of a kind's weight, if known. */
    public OptionalLong nanos(SampleKind kind) {
        Long period = nanos.get(kind);
        return period == null ? OptionalLong.empty() : OptionalLong.of(period);
    }
}
