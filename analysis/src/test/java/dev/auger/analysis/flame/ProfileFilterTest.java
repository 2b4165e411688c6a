package dev.auger.analysis.flame;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.EvidenceKind;
import dev.auger.model.EvidenceSet;
import dev.auger.model.Recording;
import dev.auger.model.fixtures.MadePassport;
import dev.auger.model.fixtures.MadeRecording;
import dev.auger.model.job.Job;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.time.TimeRange;
import dev.auger.model.trail.Selection;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A range of time that was chosen in a recording, over profiles beside it. */
class ProfileFilterTest {

    private static final SampleKind CYCLES =
            SampleKind.named("cycles", SampleKind.Unit.COUNT, SampleKind.Group.ON_CPU, true);
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final MadeRecording recording =
            new MadeRecording(NOON).cpu(0, "main", "a.A.run:1").cpu(100, "main", "a.A.run:1");
    private final MadeRecording sinceBoot = profile(EvidenceKind.STACKS, "perf.txt");
    private final MadeRecording addedUp =
            profile(EvidenceKind.FOLDED, "x.collapsed").untimed();

    private static MadeRecording profile(EvidenceKind kind, String name) {
        return new MadeRecording()
                .passport(MadePassport.of(kind, name))
                .sample(CYCLES, 5000, "main", "a.A.run:1", 7, "");
    }

    private static long total(Recording r, SampleKind kind, Selection selection) {
        SampleFilter filter = SampleFilter.of(r, selection, Set.of());
        return CallTrees.of(r, CallTreeOptions.of(kind), filter, Job.quiet()).totalWeight();
    }

    @Test
    void aRangeHidesNothingOfWhatHasOtherTimesOrNone() {
        long start = recording.time(50);
        Selection selection = Selection.NONE.withRange(new TimeRange(start, start + 1_000_000_000L));
        assertThat(total(recording, SampleKind.CPU, selection)).isEqualTo(1);
        assertThat(total(sinceBoot, CYCLES, selection)).isEqualTo(7);
        assertThat(total(addedUp, CYCLES, selection)).isEqualTo(7);
    }

    @Test
    void aRangeOfTheSameClockDoes() {
        Selection selection = Selection.NONE.withRange(new TimeRange(0, 1000));
        assertThat(total(sinceBoot, CYCLES, selection)).isZero();
        assertThat(total(addedUp, CYCLES, selection)).isEqualTo(7);
    }

    @Test
    void timeBelongsToTheJvmsRecordingFirstAndNeverToWhatWasAddedUp() {
        assertThat(EvidenceSet.of(List.of(addedUp, sinceBoot, recording)).recording())
                .contains(recording);
        assertThat(EvidenceSet.of(List.of(addedUp, sinceBoot)).recording()).contains(sinceBoot);
        assertThat(EvidenceSet.of(List.of(addedUp)).recording()).isEmpty();
        assertThat(EvidenceSet.of(List.of(addedUp)).profile()).contains(addedUp);
    }
}
