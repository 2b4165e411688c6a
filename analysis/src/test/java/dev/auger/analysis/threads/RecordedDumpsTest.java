package dev.auger.analysis.threads;

import static dev.auger.model.fixtures.MadeDump.dump;
import static dev.auger.model.fixtures.MadeThread.thread;
import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.analysis.trail.Investigator;
import dev.auger.analysis.trail.Joins;
import dev.auger.analysis.trail.rule.Investigation;
import dev.auger.analysis.trail.rule.OwnCode;
import dev.auger.model.EvidenceSet;
import dev.auger.model.fixtures.MadeDumps;
import dev.auger.model.fixtures.MadeRecording;
import dev.auger.model.job.Job;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.time.Moment;
import dev.auger.model.trail.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordedDumpsTest {

    private static final long HOUR = 3_600_000L;

    private static ThreadDump deadlock() {
        return dump(
                        thread("a").id(1).holds("0x1").blockedOn("0x2"),
                        thread("b").id(2).holds("0x2").blockedOn("0x1"))
                .at(Moment.utc(5_000_000_000L));
    }

    @Test
    void aRecordingWithoutDumpsHasNone() {
        assertThat(RecordedDumps.of(new MadeRecording(), Job.quiet())).isEmpty();
    }

    @Test
    void dumpsHaveTheRecordingsNameAndClock() {
        MadeRecording recording = new MadeRecording().zoneOffset(2 * HOUR).dump(deadlock());
        RecordedDumps dumps = RecordedDumps.of(recording, Job.quiet()).orElseThrow();
        assertThat(dumps.passport().name()).isEqualTo("made.jfr");
        assertThat(dumps.passport().counts()).containsEntry("threads", 2L);
        assertThat(dumps.dumps().getFirst().at().iso()).isEqualTo("1970-01-01T02:00:05");
    }

    @Test
    void withoutAZoneTheyStayInUtc() {
        MadeRecording recording = new MadeRecording().dump(deadlock());
        RecordedDumps dumps = RecordedDumps.of(recording, Job.quiet()).orElseThrow();
        assertThat(dumps.dumps().getFirst().at().iso()).isEqualTo("1970-01-01T00:00:05Z");
    }

    @Test
    void theyStandBeforeTheDumpsOfFilesAndAreNoFileOfTheirOwn() {
        MadeDumps file = MadeDumps.file("threads.txt", dump(thread("a").id(1)));
        EvidenceSet files = EvidenceSet.of(List.of(new MadeRecording().dump(deadlock()), file));
        EvidenceSet all = RecordedDumps.within(files, Job.quiet());
        assertThat(all.threadDumps()).extracting(d -> d.passport().name()).containsExactly("made.jfr", "threads.txt");
        assertThat(Joins.of(all, Job.quiet()).files()).isEqualTo(2);
    }

    @Test
    void aDeadlockInsideARecordingIsFound() {
        EvidenceSet all = RecordedDumps.within(
                EvidenceSet.of(List.of(new MadeRecording().lasting(0, 60_000).dump(deadlock()))), Job.quiet());
        List<Finding> findings = Investigator.run(new Investigation(all, false, OwnCode.byDefault(), Job.quiet()))
                .findings();
        assertThat(findings).extracting(Finding::pattern).containsExactly("deadlock");
    }
}
