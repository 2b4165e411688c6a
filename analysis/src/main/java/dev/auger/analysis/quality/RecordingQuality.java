package dev.auger.analysis.quality;

import dev.auger.model.Recording;
import dev.auger.model.job.Job;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.time.TimeRange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How far a recording can be trusted.
 *
 * @param settings what it was made with
 * @param events every declared event type and every one a {@link Question} asks for, by name
 * @param kinds the samples, kind by kind
 * @param losses what the recorder or the file lost
 * @param gaps times in which nothing was recorded although the clock ran
 * @param dropped time at its beginning that a recording of limited age or size no longer has, in nanoseconds; 0 if none
 * @param virtualThreads virtual threads it names
 * @param estimates error of the top methods' shares, for kinds that are sampled in time
 * @param verdicts what follows from all that, worst first
 */
public record RecordingQuality(
        EventSettings settings,
        List<EventQuality> events,
        List<KindQuality> kinds,
        Losses losses,
        List<TimeRange> gaps,
        long dropped,
        int virtualThreads,
        Map<SampleKind, List<FrameEstimate>> estimates,
        List<Verdict> verdicts) {

    public RecordingQuality {
        events = List.copyOf(events);
        kinds = List.copyOf(kinds);
        gaps = List.copyOf(gaps);
        estimates = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(estimates));
        verdicts = List.copyOf(verdicts);
    }

    /**
     * Judges a recording that was read to its end. One pass over its samples; of its events only the few that speak about the
     * recording itself are read.
     *
     * @throws dev.auger.model.job.JobCancelled if the job was cancelled
     */
    public static RecordingQuality of(Recording recording, Job job) {
        EventSettings settings = EventSettings.of(recording, job);
        Map<SampleKind, List<FrameEstimate>> estimates = new LinkedHashMap<>();
        for (SampleKind kind : recording.kinds()) {
            if (KindQuality.sampled(kind)) {
                recording
                        .samples(kind)
                        .filter(s -> s.size() > 0)
                        .ifPresent(s -> estimates.put(kind, FrameEstimates.of(recording, s, job)));
            }
        }
        RecordingQuality facts = new RecordingQuality(
                settings,
                EventQualities.of(recording, settings),
                KindCounter.all(recording, settings, job),
                Losses.of(recording, job),
                recording.isTimed() ? Gaps.of(recording) : List.of(),
                recording.isTimed() ? RecordingSpan.dropped(recording, job) : 0,
                (int) recording.threads().stream().filter(t -> t.virtual()).count(),
                estimates,
                List.of());
        // What follows from settings, rates and times cannot be said of what was added up.
        return recording.isTimed() ? facts.with(Verdicts.of(recording, facts)) : facts;
    }

    private RecordingQuality with(List<Verdict> found) {
        return new RecordingQuality(settings, events, kinds, losses, gaps, dropped, virtualThreads, estimates, found);
    }

    /** How often a thread is sampled as it was set; see {@link EventSettings#samplingPeriod(SampleKind)}. */
    public OptionalLong samplingPeriod(SampleKind kind) {
        return settings.samplingPeriod(kind);
    }

    public Optional<KindQuality> kind(SampleKind kind) {
        return kinds.stream().filter(k -> k.kind().equals(kind)).findFirst();
    }

    public Optional<EventQuality> event(String type) {
        return events.stream().filter(e -> e.type().equals(type)).findFirst();
    }

    /** The preferred of the events that answer a question and were recorded, else the preferred one; empty if nothing is known. */
    public Optional<EventQuality> event(Question question) {
        List<EventQuality> found =
                question.types().stream().flatMap(t -> event(t).stream()).toList();
        return found.stream()
                .filter(EventQuality::recorded)
                .findFirst()
                .or(() -> found.stream()
                        .filter(e -> e.state() != EventQuality.State.UNDECLARED)
                        .findFirst())
                .or(() -> found.stream().findFirst());
    }
}
