package dev.auger.analysis.trail.waiting;

import static dev.auger.model.fixtures.MadeThread.thread;
import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.analysis.trail.rule.Investigation;
import dev.auger.analysis.trail.rule.OwnCode;
import dev.auger.model.Evidence;
import dev.auger.model.EvidenceSet;
import dev.auger.model.Layer;
import dev.auger.model.fixtures.MadeDump;
import dev.auger.model.fixtures.MadeDumps;
import dev.auger.model.fixtures.MadeRecording;
import dev.auger.model.job.Job;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.trail.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Contended locks end at what is done under them, where the recording saw it. */
class LockHoldTest {

    private static final long MILLI = 1_000_000L;
    private static final String RUN = "java.lang.Thread.run;";
    private static final String LOCK = ";java.util.concurrent.locks.ReentrantLock.lock:1;"
            + "java.util.concurrent.locks.LockSupport.park:1;jdk.internal.misc.Unsafe.park";

    private final MadeRecording recording = new MadeRecording().lasting(0, 10_000);

    private static List<Finding> findings(Evidence... evidence) {
        return new ContentionRule()
                .findings(
                        new Investigation(EvidenceSet.of(List.of(evidence)), false, OwnCode.byDefault(), Job.quiet()));
    }

    private void parked(String frames) {
        for (int i = 0; i < 100; i++) {
            recording.sample(SampleKind.PARK, i * 100L, "w-" + i % 4, frames, 90 * MILLI, "x.Sync");
        }
    }

    @Test
    void aSemaphoreIsALockWhereItsPermitIsAlwaysInUse() {
        String acquire = ";java.util.concurrent.Semaphore.acquire:318;java.util.concurrent.locks.LockSupport.park:1;"
                + "jdk.internal.misc.Unsafe.park";
        for (int i = 0; i < 300; i++) {
            recording.sample(
                    SampleKind.PARK, i * 33L, "w-" + i % 4, RUN + "a.Ledger.book:12" + acquire, 90 * MILLI, "x.Sync");
        }
        assertThat(findings(recording)).isEmpty();
        for (int i = 0; i < 100; i++) {
            recording.sample(
                    SampleKind.SLEEP,
                    i * 100L,
                    "w-" + i % 4,
                    RUN + "a.Ledger.book:15;java.lang.Thread.sleep",
                    80 * MILLI,
                    "");
        }
        Finding finding = findings(recording).getFirst();
        assertThat(finding.title().arguments()).contains("Semaphore");
        assertThat(finding.culprit().label()).isEqualTo("Ledger.java:15");
    }

    @Test
    void aLibraryLockEndsAtTheLineUnderIt() {
        parked(RUN + "a.Hall.reserve:12" + LOCK);
        for (int i = 0; i < 100; i++) {
            recording.sample(
                    SampleKind.SLEEP,
                    i * 100L,
                    "w-" + i % 4,
                    RUN + "a.Hall.reserve:15;a.Ledger.write:27;java.lang.Thread.sleep",
                    80 * MILLI,
                    "");
        }
        Finding finding = findings(recording).getFirst();
        assertThat(finding.title().arguments()).contains("ReentrantLock");
        assertThat(finding.culprit().label()).isEqualTo("Hall.java:15");
        assertThat(finding.remedy().key()).isEqualTo("trail.lock.remedy.hold");
        assertThat(finding.trail().hop(Layer.CODE).orElseThrow().share().fraction())
                .isEqualTo(0.8);
    }

    @Test
    void withoutThatAtTheLineThatAsksForIt() {
        parked(RUN + "a.Hall.reserve:12" + LOCK);
        recording.sample(SampleKind.SLEEP, 10, "w-1", RUN + "a.Hall.reserve:9", 9_000 * MILLI, "");
        assertThat(findings(recording).getFirst().culprit().label()).isEqualTo("Hall.java:12");
    }

    @Test
    void aQueueIsNoLock() {
        parked(
                RUN + "a.Worker.run:7;java.util.concurrent.LinkedBlockingQueue.take:1;"
                        + "java.util.concurrent.locks.AbstractQueuedSynchronizer$ConditionObject.await:1;jdk.internal.misc.Unsafe.park");
        assertThat(findings(recording)).isEmpty();
    }

    @Test
    void aMonitorEndsAtWhatItsOwnerDoes() {
        for (int i = 0; i < 100; i++) {
            recording.sample(
                    SampleKind.LOCK, i * 100L, "w-" + i % 4, RUN + "a.Stock.available:14", 90 * MILLI, "a.Stock");
            recording.sample(SampleKind.LOCK, i * 100L + 50, "w-9", RUN + "a.Stock.order:18", 20 * MILLI, "a.Stock");
            recording.sample(
                    SampleKind.SLEEP, i * 100L, "w-9", RUN + "a.Stock.order:22;java.lang.Thread.sleep", 60 * MILLI, "");
        }
        assertThat(findings(recording).getFirst().culprit().label()).isEqualTo("Stock.java:22");
    }

    @Test
    void aCrowdOfVirtualThreadsIsSeenInADumpOnly() {
        MadeDump dump = MadeDump.dump();
        for (int i = 0; i < 30; i++) {
            dump.add(thread("v" + i)
                    .virtual()
                    .parkedFor("0x1", "java.util.concurrent.locks.ReentrantLock$NonfairSync")
                    .frames(
                            "java.lang.VirtualThread.park:1",
                            "java.util.concurrent.locks.ReentrantLock.lock:1",
                            "a.Hall.reserve:12"));
        }
        recording.sample(SampleKind.PARK, 10, "w", RUN + "a.Idle.run:1", 5 * MILLI, "x");
        Finding finding = findings(recording, MadeDumps.file("t.json", dump)).getFirst();
        assertThat(finding.level()).isEqualTo(Finding.Level.STRONG);
        assertThat(finding.culprit().label()).isEqualTo("Hall.java:12");
        assertThat(finding.counterEvidence()).isNotEmpty();
    }
}
