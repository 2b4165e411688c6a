package dev.auger.analysis.lanes;

import dev.auger.analysis.spans.BlockingSpans;
import dev.auger.analysis.spans.SampledState;
import dev.auger.analysis.spans.SamplingPeriods;
import dev.auger.model.Recording;
import dev.auger.model.job.Job;
import dev.auger.model.recording.GcPause;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import dev.auger.model.time.TimeRange;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What lanes are drawn from, prepared once for a recording: its blocking spans by thread, its samples of running threads, and how much
 * time one of those stands for. {@link #view} then draws any part of its time.
 */
public final class LaneSource {

    /** Who saw threads running, the most exact first. Only one is used: two samplers would count the same time twice. */
    private static final List<SampleKind> SAMPLERS = List.of(SampleKind.CPUTIME, SampleKind.CPU, SampleKind.WALL);

    private final Recording recording;
    private final LaneThreads threads;
    private final BlockingSpans spans;
    private final LatestEnds latestEnds;
    private final Optional<Samples> samples;
    private final SampledState[] states;
    private final long period;
    private final ThreadLives lives;
    private final Wakers wakers;
    private final List<GcPause> pauses;

    private LaneSource(
            Recording recording,
            BlockingSpans spans,
            LatestEnds latestEnds,
            Optional<Samples> samples,
            long period,
            ThreadLives lives,
            Wakers wakers) {
        this.recording = recording;
        this.threads = new LaneThreads(recording.threads());
        this.spans = spans;
        this.latestEnds = latestEnds;
        this.samples = samples;
        this.states = SampledState.table(recording);
        this.period = period;
        this.lives = lives;
        this.wakers = wakers;
        this.pauses = recording.pauses().stream()
                .sorted(Comparator.comparingLong(GcPause::start))
                .toList();
    }

    /** Prepares a recording. */
    public static LaneSource of(Recording recording, SamplingPeriods periods, Job job) {
        Optional<Samples> samples = SAMPLERS.stream()
                .flatMap(kind -> recording.samples(kind).filter(s -> s.size() > 0).stream())
                .findFirst()
                // Of another profiler: what it shows first.
                .or(() -> recording.preferredKind().flatMap(recording::samples));
        long period = samples.map(s -> periods.nanos(s.kind()).orElse(0)).orElse(0L);
        BlockingSpans spans = BlockingSpans.of(recording, (s, i) -> true, job);
        return new LaneSource(
                recording,
                spans,
                new LatestEnds(spans, recording.threads().size(), job),
                samples,
                period,
                ThreadLives.of(recording, job),
                WakersReader.read(recording, job));
    }

    /** Draws a part of the time in at most {@code bins} equal bins. */
    public ThreadLanes view(TimeRange range, int bins, Job job) {
        return new LaneBuilder(this, range, bins, job).build();
    }

    public Recording recording() {
        return recording;
    }

    /** Stop-the-world pauses, in which no Java thread ran, in time order. */
    public List<GcPause> pauses() {
        return pauses;
    }

    LaneThreads threads() {
        return threads;
    }

    BlockingSpans spans() {
        return spans;
    }

    LatestEnds latestEnds() {
        return latestEnds;
    }

    Optional<Samples> samples() {
        return samples;
    }

    /** The sampler that saw threads running, if there was one. */
    public Optional<SampleKind> sampler() {
        return samples.map(Samples::kind);
    }

    LaneState state(Samples from, long i) {
        return LaneState.of(SampledState.at(states, from, i));
    }

    /** Nanoseconds a sample stands for, or 0 if that is not known. */
    public long period() {
        return period;
    }

    ThreadLives lives() {
        return lives;
    }

    Wakers wakers() {
        return wakers;
    }
}
