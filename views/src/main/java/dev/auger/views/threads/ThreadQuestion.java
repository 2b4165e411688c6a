package dev.auger.views.threads;

import dev.auger.analysis.threads.WaitForGraph;
import dev.auger.model.EvidenceSet;
import dev.auger.model.Recording;
import dev.auger.model.job.Job;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.time.TimeRange;
import dev.auger.views.parts.StateKind;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the threads view asks of the evidence, as it was when it was asked.
 *
 * @param choices all dumps there are
 * @param choice the dump to show, or null for the threads of the recording
 * @param range range of the recording that counts, or null
 * @param hidden states that are filtered out
 * @param fold whether equal stacks are folded
 */
record ThreadQuestion(
        EvidenceSet evidence,
        List<DumpChoice> choices,
        @Nullable DumpChoice choice,
        @Nullable TimeRange range,
        ThreadGrouping grouping,
        Set<StateKind> hidden,
        boolean fold) {

    private static final int GRAPH_ROWS = 40;

    /**
     * What was found.
     *
     * @param waits null for a recording
     * @param changes null for a recording
     */
    record Answer(
            ThreadQuestion question,
            ThreadFacts facts,
            ThreadRows rows,
            @Nullable WaitRows waits,
            @Nullable Changes changes) {}

    /**
     * Finds the answer, on a worker.
     *
     * @param before an answer whose parts are taken where they are still true: another grouping asks for no new facts
     * @throws dev.auger.model.job.JobCancelled if the job was cancelled
     */
    Answer answer(@Nullable Answer before, Predicate<String> ownCode, Job job) {
        boolean sameDumps = before != null
                && before.question.evidence.equals(evidence)
                && before.question.choices.equals(choices)
                && Objects.equals(before.question.choice, choice);
        ThreadFacts facts = before != null && sameDumps && Objects.equals(before.question.range, range)
                ? before.facts
                : facts(ownCode, job);
        ThreadRows rows = ThreadRows.of(facts, grouping, hidden, fold, job);
        if (choice == null) {
            return new Answer(this, facts, rows, null, null);
        }
        if (before != null && sameDumps) {
            return new Answer(this, facts, rows, before.waits, before.changes);
        }
        WaitRows waits = WaitRows.of(WaitForGraph.of(choice.dump()), GRAPH_ROWS);
        return new Answer(this, facts, rows, waits, Changes.of(choice.dump(), series(), job));
    }

    private ThreadFacts facts(Predicate<String> ownCode, Job job) {
        Optional<Recording> recording = evidence.recording();
        return choice == null
                ? ThreadFacts.ofRecording(recording.orElseThrow(), range, job)
                : ThreadFacts.ofDump(choice.dump(), series(), recording, range, ownCode, job);
    }

    /** The threads of a heap dump say nothing of CPU time or age, so they are no part of a series. */
    private List<ThreadDump> series() {
        return evidence.threadDumps().stream()
                .flatMap(file -> file.dumps().stream())
                .toList();
    }
}
