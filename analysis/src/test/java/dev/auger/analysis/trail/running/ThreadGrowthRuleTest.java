package dev.auger.analysis.trail.running;

import static dev.auger.model.fixtures.MadeThread.thread;
import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.analysis.trail.rule.Investigation;
import dev.auger.analysis.trail.rule.OwnCode;
import dev.auger.analysis.trail.rule.Rising;
import dev.auger.model.Evidence;
import dev.auger.model.EvidenceSet;
import dev.auger.model.fixtures.MadeDump;
import dev.auger.model.fixtures.MadeDumps;
import dev.auger.model.fixtures.MadeEventLog;
import dev.auger.model.fixtures.MadeHeap;
import dev.auger.model.fixtures.MadeRecording;
import dev.auger.model.fixtures.MadeThread;
import dev.auger.model.job.Job;
import dev.auger.model.recording.EventField.Content;
import dev.auger.model.recording.HeapUse;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.trail.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThreadGrowthRuleTest {

    private static final String START = "java.lang.Thread.run;a.Gate.connect:34;";

    private final MadeRecording recording = new MadeRecording().lasting(0, 10_000);

    private static List<Finding> findings(Evidence... evidence) {
        return new ThreadGrowthRule()
                .findings(
                        new Investigation(EvidenceSet.of(List.of(evidence)), false, OwnCode.byDefault(), Job.quiet()));
    }

    private static MadeDump crowd(int count, boolean virtual) {
        MadeDump dump = MadeDump.dump();
        for (int i = 0; i < count; i++) {
            MadeThread made = thread("session-" + i)
                    .parkedFor("0x" + i)
                    .frames("jdk.internal.misc.Unsafe.park", "a.Session.listen:8", "a.Session.run:3");
            dump.add(virtual ? made.virtual() : made);
        }
        return dump;
    }

    @Test
    void threadsThatBecomeMoreEndWhereTheyAreStarted() {
        for (int i = 0; i < 40; i++) {
            recording.sample(SampleKind.THREADSTART, i * 200L, "main", START + "java.lang.Thread.start:1", 1, "");
        }
        MadeEventLog log = new MadeEventLog(recording);
        var table = log.table("jdk.JavaThreadStatistics").field("activeCount", Content.COUNT);
        for (int i = 0; i < 20; i++) {
            table.row(20 + 2 * i);
        }
        recording.log(log);
        Finding finding = findings(recording, MadeDumps.file("t.txt", crowd(30, false), crowd(45, false)))
                .getFirst();
        assertThat(finding.level()).isEqualTo(Finding.Level.STRONG);
        assertThat(finding.culprit().label()).isEqualTo("Gate.java:34");
        assertThat(finding.confidence()).isEqualTo(0.88);
    }

    @Test
    void withoutStartsAtTheLineWhereTheyStand() {
        Finding finding = findings(MadeDumps.file("t.txt", crowd(30, false), crowd(45, false)))
                .getFirst();
        assertThat(finding.culprit().label()).isEqualTo("Session.java:8");
    }

    @Test
    void virtualThreadsThatWaitForAnAnswerWithoutALimitEndWhereTheyWait() {
        MadeDump dump = MadeDump.dump();
        for (int i = 0; i < 400; i++) {
            dump.add(thread("")
                    .parkedFor("0x" + i)
                    .frames(
                            "java.lang.VirtualThread.park",
                            "java.util.concurrent.CompletableFuture.get",
                            "a.Centre.send:44",
                            "a.Gate.deliver:30")
                    .virtual());
        }
        MadeDumps dumps = MadeDumps.file("t.txt", dump);
        assertThat(findings(dumps, threads(400))).isEmpty();
        Finding finding = findings(dumps, threads(450)).getFirst();
        assertThat(finding.level()).isEqualTo(Finding.Level.STRONG);
        assertThat(finding.culprit().label()).isEqualTo("Centre.java:44");
    }

    private static MadeHeap threads(int count) {
        MadeHeap heap = new MadeHeap();
        for (int i = 0; i < count; i++) {
            heap.object("java.lang.VirtualThread");
        }
        return heap;
    }

    @Test
    void aPoolOfAnySizeIsNoGrowth() {
        assertThat(findings(MadeDumps.file("t.txt", crowd(200, false), crowd(200, false))))
                .isEmpty();
    }

    @Test
    void virtualThreadsNeedARisingHeapToo() {
        MadeDumps dumps = MadeDumps.file("t.json", crowd(1_500, true));
        assertThat(findings(dumps).getFirst().level()).isEqualTo(Finding.Level.HINT);

        for (int i = 0; i < 12; i++) {
            recording.add(new HeapUse(i, recording.time(i * 800L), true, (10L + 3 * i) << 20, 256L << 20));
            recording.alloc(
                    i * 800L,
                    "main",
                    START + "java.lang.ThreadBuilders.newVirtualThread:1",
                    100,
                    "java.lang.VirtualThread");
        }
        Finding finding = findings(recording, dumps).getFirst();
        assertThat(finding.level()).isEqualTo(Finding.Level.STRONG);
        assertThat(finding.culprit().label()).isEqualTo("Gate.java:34");
    }

    @Test
    void whatComesAndGoesDoesNotRise() {
        assertThat(Rising.of(new long[] {1, 2, 3, 4, 5, 6, 7, 8})).isTrue();
        assertThat(Rising.of(new long[] {1, 9, 1, 9, 1, 9, 1, 9})).isFalse();
        assertThat(Rising.of(new long[] {5, 5, 5, 5, 5, 5, 5, 50})).isFalse();
        assertThat(Rising.of(new long[] {1, 2, 3})).isFalse();
        assertThat(Rising.of(new long[] {100, 101, 102, 103, 104, 105, 106, 107}))
                .isFalse();
    }
}
