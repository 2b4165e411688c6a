package dev.auger.analysis.threads;

import dev.auger.model.EvidenceKind;
import dev.auger.model.EvidenceSet;
import dev.auger.model.Layer;
import dev.auger.model.Passport;
import dev.auger.model.Recording;
import dev.auger.model.ThreadDumps;
import dev.auger.model.job.Job;
import dev.auger.model.threads.RetimedDump;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.time.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The thread dumps inside a recording, as evidence beside files of dumps: whatever answers about those answers about these. They are
 * of the recording's own process, and their times are the recording's clock, so nothing about them is assumed.
 *
 * @param passport the recording's name and process
 * @param dumps in file order, at least one
 */
public record RecordedDumps(Passport passport, List<ThreadDump> dumps) implements ThreadDumps {

    private static final long MILLI = 1_000_000L;

    public RecordedDumps {
        dumps = List.copyOf(dumps);
    }

    /**
     * Reads the dumps of a recording.
     *
     * @return empty if there are none
     * @throws dev.auger.model.job.JobCancelled if the job was cancelled
     */
    public static Optional<RecordedDumps> of(Recording recording, Job job) {
        OptionalLong zone = recording.zoneOffsetMillis();
        List<ThreadDump> dumps = recording.threadDumps(job).stream()
                .map(dump -> (ThreadDump) new RetimedDump(local(dump.at(), zone), dump))
                .toList();
        return dumps.isEmpty() ? Optional.empty() : Optional.of(new RecordedDumps(passport(recording, dumps), dumps));
    }

    /** A set with the dumps of its recordings before those of its files. */
    public static EvidenceSet within(EvidenceSet evidence, Job job) {
        List<ThreadDumps> dumps = new ArrayList<>();
        evidence.recordings().forEach(r -> of(r, job).ifPresent(dumps::add));
        return with(evidence, dumps);
    }

    /** The same with dumps that were read before. */
    public static EvidenceSet with(EvidenceSet evidence, List<? extends ThreadDumps> recorded) {
        if (recorded.isEmpty()) {
            return evidence;
        }
        List<ThreadDumps> all = new ArrayList<>(recorded);
        all.addAll(evidence.threadDumps());
        return new EvidenceSet(evidence.recordings(), evidence.heaps(), all, evidence.gcLogs(), evidence.histograms());
    }

    /** In the clock of the process, as dumps that are printed have it; both kinds stand side by side. */
    private static @Nullable Moment local(@Nullable Moment at, OptionalLong zoneMillis) {
        return at == null || !at.zoned() || zoneMillis.isEmpty()
                ? at
                : new Moment(at.epochNanos() + zoneMillis.getAsLong() * MILLI, false);
    }

    private static Passport passport(Recording recording, List<ThreadDump> dumps) {
        Passport of = recording.passport();
        long threads = dumps.stream().mapToLong(ThreadDump::size).sum();
        return new Passport(
                of.name(),
                of.bytes(),
                EvidenceKind.THREADS,
                of.format(),
                of.producer(),
                of.process(),
                dumps.getFirst().at(),
                dumps.getLast().at(),
                true,
                Map.of("threads", threads),
                Set.of(Layer.THREAD, Layer.STACK),
                List.of());
    }
}
