package dev.auger.analysis.trail.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.analysis.trail.Investigator;
import dev.auger.analysis.trail.rule.Investigation;
import dev.auger.analysis.trail.rule.OwnCode;
import dev.auger.model.EvidenceSet;
import dev.auger.model.Grade;
import dev.auger.model.Layer;
import dev.auger.model.fixtures.MadeEventLog;
import dev.auger.model.fixtures.MadeEventTable;
import dev.auger.model.fixtures.MadeRecording;
import dev.auger.model.job.Job;
import dev.auger.model.recording.EventField.Content;
import dev.auger.model.recording.GcPause;
import dev.auger.model.trail.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplicitGcRuleTest {

    private static final long MILLI = 1_000_000L;
    private static final String STACK = "a.Main.main:3;a.Batch.run:12;a.Tidy.up:7;java.lang.Runtime.gc";

    private final MadeRecording recording = new MadeRecording().lasting(0, 60_000);
    private final MadeEventLog log = new MadeEventLog(recording);

    @Test
    void theLineThatAsksIsExact() {
        MadeEventTable calls = calls();
        for (int i = 0; i < 20; i++) {
            calls.row(i * 3_000, 100 * MILLI, "batch-1", STACK);
        }
        calls.row(1, 100 * MILLI, "batch-1", "a.Main.main:2;java.lang.Runtime.gc");
        Finding finding = findings().getFirst();
        assertThat(finding.pattern()).isEqualTo("explicit-gc");
        assertThat(finding.level()).isEqualTo(Finding.Level.STRONG);
        assertThat(finding.culprit().label()).isEqualTo("Tidy.java:7");
        assertThat(finding.grade()).isEqualTo(Grade.EXACT);
        assertThat(finding.trail().hop(Layer.STACK).orElseThrow().value()).isEqualTo("Batch.run:12");
        assertThat(finding.trail().hop(Layer.CODE).orElseThrow().share().fraction())
                .isEqualTo(20.0 / 21);
        assertThat(finding.trail().selection().stack()).containsExactly("a.Main.main", "a.Batch.run", "a.Tidy.up");
        assertThat(finding.counterEvidence()).isEmpty();
    }

    @Test
    void aCallNowAndThenIsNoFinding() {
        MadeRecording hour = recording.lasting(0, 3_600_000);
        MadeEventTable calls = calls();
        for (int i = 0; i < 6; i++) {
            calls.row(i * 600_000, 30 * MILLI, "main", STACK);
        }
        assertThat(hour.range().nanos()).isPositive();
        assertThat(findings()).isEmpty();
    }

    @Test
    void whereTheCallsWereNotRecordedTheirPausesCount() {
        for (int i = 0; i < 20; i++) {
            recording.add(new GcPause(i, recording.time(i * 3_000L), 100 * MILLI, "G1Full", "System.gc()"));
            recording.add(new GcPause(100 + i, recording.time(i * 3_000L), MILLI, "G1New", "G1 Evacuation Pause"));
        }
        Finding finding = findings().getFirst();
        assertThat(finding.level()).isEqualTo(Finding.Level.HINT);
        assertThat(finding.culprit()).isNull();
        assertThat(finding.confidence()).isLessThanOrEqualTo(0.45);
    }

    private MadeEventTable calls() {
        return log.table("jdk.SystemGC")
                .field("startTime", Content.INSTANT)
                .field("duration", Content.DURATION)
                .field("eventThread", Content.THREAD)
                .field("stackTrace", Content.STACK);
    }

    private List<Finding> findings() {
        EvidenceSet evidence = EvidenceSet.of(List.of(recording.log(log)));
        return Investigator.run(new Investigation(evidence, false, OwnCode.byDefault(), Job.quiet()))
                .findings();
    }
}
