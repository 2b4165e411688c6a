package dev.auger.analysis.trail.running;

import static dev.auger.model.fixtures.MadeThread.thread;
import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.analysis.trail.rule.Investigation;
import dev.auger.analysis.trail.rule.OwnCode;
import dev.auger.analysis.trail.rule.Rule;
import dev.auger.model.Evidence;
import dev.auger.model.EvidenceSet;
import dev.auger.model.fixtures.MadeDump;
import dev.auger.model.fixtures.MadeDumps;
import dev.auger.model.fixtures.MadeRecording;
import dev.auger.model.job.Job;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.trail.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Idle threads that pile up, and what short-lived ones make anew. */
class ThreadPileTest {

    private final MadeRecording recording = new MadeRecording().lasting(0, 10_000);

    private static List<Finding> findings(Rule rule, Evidence... evidence) {
        return rule.findings(
                new Investigation(EvidenceSet.of(List.of(evidence)), false, OwnCode.byDefault(), Job.quiet()));
    }

    private static MadeDump idle(int pools, int each) {
        MadeDump dump = MadeDump.dump();
        for (int i = 0; i < pools * each; i++) {
            dump.add(thread("pool-" + i / each + "-thread-" + i % each)
                    .parkedFor("0x" + i)
                    .frames(
                            "jdk.internal.misc.Unsafe.park",
                            "java.util.concurrent.ThreadPoolExecutor.getTask:1",
                            "java.util.concurrent.ThreadPoolExecutor.runWorker:1"));
        }
        return dump;
    }

    private void starts(long until) {
        for (long at = 0; at < until; at += 200) {
            recording.sample(
                    SampleKind.THREADSTART,
                    at,
                    "main",
                    "java.lang.Thread.run;a.Hours.sum:30;java.util.concurrent.ThreadPoolExecutor.addWorker:1",
                    1,
                    "");
        }
    }

    @Test
    void poolsMadeForACallAndNeverShutDown() {
        starts(10_000);
        Finding finding = findings(new ThreadHoardRule(), recording, MadeDumps.file("t.txt", idle(20, 2), idle(40, 2)))
                .getFirst();
        assertThat(finding.pattern()).isEqualTo("thread-growth");
        assertThat(finding.level()).isEqualTo(Finding.Level.STRONG);
        assertThat(finding.culprit().label()).isEqualTo("Hours.java:30");
    }

    @Test
    void onePoolThatFillsUpAndPoolsOfTheStartAreNone() {
        starts(10_000);
        assertThat(findings(new ThreadHoardRule(), recording, MadeDumps.file("t.txt", idle(1, 30), idle(1, 90))))
                .isEmpty();
        assertThat(findings(new ThreadHoardRule(), recording, MadeDumps.file("t.txt", idle(30, 2), idle(30, 2))))
                .isEmpty();
    }

    @Test
    void threadsThatStartedEarlyOnlyAreNone() {
        starts(4_000);
        assertThat(findings(new ThreadHoardRule(), recording, MadeDumps.file("t.txt", idle(20, 2), idle(40, 2))))
                .isEmpty();
    }

    private void locals(int threads) {
        for (int i = 0; i < 200; i++) {
            recording.alloc(
                    i * 50L,
                    "request-" + i % threads,
                    "java.lang.Thread.run;a.Json.write:10;java.lang.ThreadLocal.get:1;"
                            + "java.lang.ThreadLocal.setInitialValue:1;a.Json.lambda$static$0:5",
                    2 << 20,
                    "char[]");
        }
    }

    @Test
    void aValueForEveryThread() {
        locals(150);
        Finding finding = findings(new ThreadLocalRule(), recording).getFirst();
        assertThat(finding.level()).isEqualTo(Finding.Level.STRONG);
        assertThat(finding.culprit().label()).isEqualTo("Json.java:5");
    }

    @Test
    void fewThreadsUseThemAgain() {
        locals(8);
        assertThat(findings(new ThreadLocalRule(), recording)).isEmpty();
    }
}
