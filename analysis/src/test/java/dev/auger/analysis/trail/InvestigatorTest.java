package dev.auger.analysis.trail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.analysis.trail.rule.Investigation;
import dev.auger.analysis.trail.rule.OwnCode;
import dev.auger.model.EvidenceSet;
import dev.auger.model.Grade;
import dev.auger.model.Layer;
import dev.auger.model.fixtures.MadeRecording;
import dev.auger.model.job.Job;
import dev.auger.model.recording.CpuLoad;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.trail.Finding;
import dev.auger.model.trail.Hop;
import dev.auger.model.trail.Limit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules that need a recording only; those that need a heap are tested on real dumps. */
class InvestigatorTest {

    private static final String ROOT = "java.lang.Thread.run;a.Server.loop:10;a.Page.render:20;";
    private static final long MIB = 1L << 20;

    @Test
    void aStormOfOneLineIsFoundWithItsThreadsCallersAndClass() {
        MadeRecording recording = new MadeRecording().lasting(0, 3_000);
        for (int i = 0; i < 60; i++) {
            recording.alloc(i, "web-" + i % 4, ROOT + "a.Text.pad:31;java.util.Arrays.copyOf:5", 20 * MIB, "byte[]");
            recording.alloc(i, "disk", "java.lang.Thread.run;a.Disk.read:7", 2 * MIB, "char[]");
        }

        Finding finding = only(recording);
        assertThat(finding.pattern()).isEqualTo("allocation-pressure");
        assertThat(finding.level()).isEqualTo(Finding.Level.STRONG);
        assertThat(finding.culprit().className()).isEqualTo("a.Text");
        assertThat(finding.culprit().line()).isEqualTo(31);
        assertThat(value(finding, Layer.THREAD)).isEqualTo("web-* \u00d74");
        assertThat(value(finding, Layer.STACK)).isEqualTo("Page.render");
        assertThat(value(finding, Layer.ALLOCATION)).isEqualTo("byte[] @ Text.pad:31");
        assertThat(finding.trail().selection().stack())
                .containsExactly("java.lang.Thread.run", "a.Server.loop", "a.Page.render");
        Hop allocation = finding.trail().hop(Layer.ALLOCATION).orElseThrow();
        assertThat(allocation.grade()).isEqualTo(Grade.STATISTICAL);
        assertThat(allocation.share().samples()).isEqualTo(60);
        assertThat(allocation.share().fraction()).isEqualTo(20.0 / 22);
    }

    @Test
    void theAnswerFollowsTheLineWhenItMoves() {
        MadeRecording recording = new MadeRecording().lasting(0, 1_000);
        for (int i = 0; i < 60; i++) {
            recording.alloc(i, "w", ROOT + "a.Other.fill:77", 20 * MIB, "int[]");
        }
        assertThat(only(recording).culprit().label()).isEqualTo("Other.java:77");
    }

    @Test
    void aModestRateIsAHintAndNoConclusion() {
        MadeRecording recording = new MadeRecording().lasting(0, 100_000);
        for (int i = 0; i < 60; i++) {
            recording.alloc(i, "w", ROOT + "a.Other.fill:77", MIB, "int[]");
        }
        assertThat(only(recording).level()).isEqualTo(Finding.Level.HINT);
    }

    @Test
    void aRateThatOrdinaryCodeHasOnABusyProcessorIsAHint() {
        // 120 MiB/s: one busy core of four allocates that with ease, a tenth of one does not.
        assertThat(stormAt(0.25, "java.lang.Integer").level()).isEqualTo(Finding.Level.HINT);
        assertThat(stormAt(0.25, "java.lang.Integer").counterEvidence()).hasSize(1);
        assertThat(stormAt(0.025, "java.lang.Integer").level()).isEqualTo(Finding.Level.STRONG);
    }

    @Test
    void textAndDataAreWhatAProgramIsThereToMake() {
        assertThat(stormAt(0.025, "byte[]").level()).isEqualTo(Finding.Level.HINT);
        assertThat(stormAt(0.025, "a.Quote").level()).isEqualTo(Finding.Level.HINT);
        assertThat(stormAt(0.025, "a.Zone[]").level()).isEqualTo(Finding.Level.STRONG);
    }

    private static Finding stormAt(double load, String className) {
        MadeRecording recording = new MadeRecording().lasting(0, 10_000);
        for (int i = 0; i < 60; i++) {
            recording.alloc(i, "w", ROOT + "a.Text.pad:31;java.util.Arrays.copyOf:5", 20 * MIB, className);
        }
        recording.add(new CpuLoad(0, load, 0, 1));
        return only(recording);
    }

    @Test
    void allocationSpreadOverManyLinesIsNoFinding() {
        MadeRecording recording = new MadeRecording().lasting(0, 1_000);
        for (int i = 0; i < 600; i++) {
            recording.alloc(i, "w", ROOT + "a.Other.fill:" + i % 10, 20 * MIB, "int[]");
        }
        assertThat(run(recording).findings()).isEmpty();
    }

    @Test
    void aContendedMonitorEndsAtTheLineWhereThreadsEnterIt() {
        MadeRecording recording = new MadeRecording().lasting(0, 1_000);
        for (int i = 0; i < 40; i++) {
            recording.sample(
                    SampleKind.LOCK, i, "exec-" + i % 8, ROOT + "a.Ledger.reserve:118", 100_000_000L, "a.Ledger");
            recording.sample(SampleKind.LOCK, i, "exec-1", ROOT + "a.Log.write:5", 1_000_000L, "a.Log");
        }
        Finding finding = only(recording);
        assertThat(finding.pattern()).isEqualTo("lock-contention");
        assertThat(finding.culprit().label()).isEqualTo("Ledger.java:118");
        assertThat(value(finding, Layer.THREAD)).isEqualTo("exec-* \u00d78");
    }

    @Test
    void aHotLineIsAConclusionOnlyInABusyProcess() {
        MadeRecording idle = hotLine();
        assertThat(only(idle).level()).isEqualTo(Finding.Level.HINT);
        MadeRecording busy = hotLine();
        busy.add(new CpuLoad(0, 0.9, 0.05, 1));
        assertThat(only(busy).level()).isEqualTo(Finding.Level.STRONG);
        assertThat(only(busy).culprit().label()).isEqualTo("Page.java:20");
    }

    @Test
    void samplesOfWaitingThreadsAreNoCpuTime() {
        MadeRecording wall = new MadeRecording().lasting(0, 1_000);
        for (int i = 0; i < 80; i++) {
            wall.cpu(i, "w", ROOT + "a.Queue.take:3;jdk.internal.misc.Unsafe.park");
            wall.cpu(i, "w", ROOT + "a.Pool.idle:9;__pthread_cond_wait_[n]");
        }
        assertThat(run(wall).findings()).isEmpty();
    }

    @Test
    void whatIsMissingIsSaidWithTheCommandThatRecordsIt() {
        assertThat(run(new MadeRecording().lasting(0, 1)).limits())
                .extracting(Limit::code)
                .contains("needs.heap", "needs.allocation", "needs.cpu", "needs.threads");
        assertThat(run(new MadeRecording().lasting(0, 1)).findings()).isEmpty();
    }

    private static MadeRecording hotLine() {
        MadeRecording recording = new MadeRecording().lasting(0, 1_000);
        for (int i = 0; i < 80; i++) {
            recording.cpu(i, "w", ROOT + "java.lang.Math.sin:3");
            recording.cpu(i, "w", "java.lang.Thread.run;a.Disk.read:" + i);
        }
        return recording;
    }

    private static Investigator.Result run(MadeRecording recording) {
        EvidenceSet evidence = EvidenceSet.of(List.of(recording));
        return Investigator.run(new Investigation(evidence, false, OwnCode.byDefault(), Job.quiet()));
    }

    private static Finding only(MadeRecording recording) {
        List<Finding> findings = run(recording).findings();
        assertThat(findings).hasSize(1);
        return findings.getFirst();
    }

    private static String value(Finding finding, Layer layer) {
        return finding.trail().hop(layer).orElseThrow().value();
    }
}
