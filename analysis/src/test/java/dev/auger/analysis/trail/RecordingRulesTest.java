package dev.auger.analysis.trail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.analysis.trail.rule.Investigation;
import dev.auger.analysis.trail.rule.OwnCode;
import dev.auger.model.EvidenceSet;
import dev.auger.model.Grade;
import dev.auger.model.Layer;
import dev.auger.model.fixtures.MadeEventLog;
import dev.auger.model.fixtures.MadeRecording;
import dev.auger.model.job.Job;
import dev.auger.model.recording.CpuLoad;
import dev.auger.model.recording.EventField.Content;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.trail.Finding;
import dev.auger.model.trail.Phrase;
import dev.auger.model.trail.Quantity;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Findings on what only the recording itself knows: pinned threads, thread starts, exceptions, I/O, and what was lost. */
class RecordingRulesTest {

    private static final String ROOT = "java.lang.Thread.run;a.Server.loop:10;a.Page.render:20;";
    private static final long MILLI = 1_000_000L;

    private final MadeRecording recording =
            new MadeRecording().lasting(0, 10_000).processors(4);
    private final MadeEventLog log = new MadeEventLog(recording);

    private List<Finding> findings() {
        EvidenceSet evidence = EvidenceSet.of(List.of(recording.log(log)));
        return Investigator.run(new Investigation(evidence, false, OwnCode.byDefault(), Job.quiet()))
                .findings();
    }

    private Finding only() {
        assertThat(findings()).hasSize(1);
        return findings().getFirst();
    }

    @Test
    void pinnedThreadsEndAtTheLineThatBlocks() {
        for (int i = 0; i < 100; i++) {
            recording.sample(
                    SampleKind.PINNED,
                    i * 100L,
                    "v",
                    ROOT + "a.Store.load:31;java.lang.Object.wait:5",
                    100 * MILLI,
                    "");
        }
        log.table("jdk.VirtualThreadPinned")
                .field("duration", Content.DURATION)
                .field("pinnedReason", Content.TEXT)
                .row(100 * MILLI, "Native or VM frame on stack")
                .row(5 * MILLI, "Freeze or preempt failed");

        Finding finding = only();
        assertThat(finding.pattern()).isEqualTo("pinned");
        assertThat(finding.level()).isEqualTo(Finding.Level.STRONG);
        assertThat(finding.culprit().label()).isEqualTo("Store.java:31");
        assertThat(finding.detail().key()).isEqualTo("trail.pinned.detail.reason");
        assertThat(finding.detail().arguments())
                .contains(Quantity.decimal(1.0), Quantity.count(4), "Native or VM frame on stack");
        assertThat(finding.grade()).isEqualTo(Grade.STATISTICAL);
    }

    @Test
    void aFewPinnedMomentsHurtNobody() {
        for (int i = 0; i < 30; i++) {
            recording.sample(SampleKind.PINNED, i * 100L, "v", ROOT + "a.Store.load:31", 20 * MILLI, "");
        }
        assertThat(findings()).isEmpty();
    }

    @Test
    void aLineThatStartsThreadsAllTheTime() {
        for (int i = 0; i < 1_200; i++) {
            recording.sample(
                    SampleKind.THREADSTART, i * 8L, "main", ROOT + "a.Mail.send:8;java.lang.Thread.start:1", 1, "");
        }
        Finding finding = only();
        assertThat(finding.pattern()).isEqualTo("thread-starts");
        assertThat(finding.level()).isEqualTo(Finding.Level.STRONG);
        assertThat(finding.culprit().label()).isEqualTo("Mail.java:8");
        assertThat(finding.detail().arguments())
                .containsExactly(Quantity.decimal(120), Quantity.decimal(5), Quantity.count(1_200));
        assertThat(finding.trail().hop(Layer.STACK).orElseThrow().value()).isEqualTo("Page.render");
    }

    @Test
    void threadsStartedWithTheProgramAreNoFinding() {
        for (int i = 0; i < 300; i++) {
            recording.sample(SampleKind.THREADSTART, i, "main", ROOT + "a.Mail.send:8", 1, "");
        }
        assertThat(findings()).isEmpty();
    }

    @Test
    void exceptionsEndAtTheLineThatThrowsAndNotInTheirConstructor() {
        for (int i = 0; i < 990; i++) {
            recording.sample(
                    SampleKind.EXCEPTIONS,
                    i * 10L,
                    "w",
                    ROOT + "a.Parser.number:12;a.BadNumber.<init>:3;java.lang.Throwable.<init>:9",
                    1,
                    "a.BadNumber");
        }
        Finding finding = only();
        assertThat(finding.pattern()).isEqualTo("exceptions");
        assertThat(finding.level()).isEqualTo(Finding.Level.HINT);
        assertThat(finding.culprit().label()).isEqualTo("Parser.java:12");
        assertThat(finding.detail().arguments()).contains("BadNumber", Quantity.decimal(99));
    }

    @Test
    void theJvmsOwnCountMakesUpForExceptionsThatWereNotRecorded() {
        for (int i = 0; i < 990; i++) {
            recording.sample(SampleKind.EXCEPTIONS, i * 10L, "w", ROOT + "a.Parser.number:12", 1, "a.BadNumber");
        }
        log.table("jdk.ExceptionStatistics")
                .field("throwables", Content.COUNT)
                .row(1000)
                .row(101_000);
        Finding finding = only();
        assertThat(finding.level()).isEqualTo(Finding.Level.STRONG);
        assertThat(finding.detail().arguments()).contains(Quantity.decimal(10_000), Quantity.count(100_000));
    }

    @Test
    void whereExceptionsAreNotSampledTheirStackTracesAre() {
        for (int i = 0; i < 400; i++) {
            recording.sample(
                    SampleKind.ALLOC,
                    i * 25L,
                    "w",
                    ROOT + "a.Parser.number:12;a.BadNumber.<init>:3;java.lang.RuntimeException.<init>:4;"
                            + "java.lang.Throwable.<init>:9;java.lang.Throwable.fillInStackTrace:800",
                    1024,
                    "long[]");
            recording.sample(SampleKind.ALLOC, i * 25L, "w", ROOT + "a.Parser.text:20", 1024, "byte[]");
        }
        assertThat(findings()).extracting(Finding::pattern).doesNotContain("exceptions");
        log.table("jdk.ExceptionStatistics")
                .field("throwables", Content.COUNT)
                .row(1000)
                .row(101_000);
        Finding finding = findings().stream()
                .filter(f -> f.pattern().equals("exceptions"))
                .findFirst()
                .orElseThrow();
        assertThat(finding.culprit().label()).isEqualTo("Parser.java:12");
        assertThat(finding.level()).isEqualTo(Finding.Level.STRONG);
        assertThat(finding.detail().arguments()).contains("BadNumber", Quantity.decimal(10_000));
    }

    @Test
    void timeoutsCostTheirWholeLimit() {
        for (int i = 0; i < 100; i++) {
            recording.sample(
                    SampleKind.EXCEPTIONS,
                    i * 100L,
                    "w",
                    ROOT + "a.Replica.ask:12;java.net.Socket.read:9",
                    1,
                    "java.net.SocketTimeoutException");
        }
        assertThat(only().level()).isEqualTo(Finding.Level.STRONG);
        assertThat(only().culprit().label()).isEqualTo("Replica.java:12");
    }

    @Test
    void aLoopThatAcceptsWithALimitOnlyLooksUp() {
        for (int i = 0; i < 100; i++) {
            recording.sample(
                    SampleKind.EXCEPTIONS,
                    i * 100L,
                    "w",
                    ROOT + "a.Server.run:12;java.net.ServerSocket.accept:9",
                    1,
                    "java.net.SocketTimeoutException");
        }
        assertThat(findings()).isEmpty();
    }

    @Test
    void nativeMethodsThatComputeAreCpuTime() {
        for (int i = 0; i < 400; i++) {
            recording.sample(
                    SampleKind.NATIVE, i * 20L, "w", ROOT + "a.Garage.turn:60;java.lang.StrictMath.atan2_[n]", 1, "");
        }
        assertThat(findings()).extracting(f -> f.culprit().label()).containsExactly("Garage.java:60");
    }

    @Test
    void nativeMethodsThatWaitAreNot() {
        for (int i = 0; i < 400; i++) {
            recording.sample(
                    SampleKind.NATIVE, i * 20L, "w", ROOT + "a.Acceptor.run:9;sun.nio.ch.Net.accept_[n]", 1, "");
        }
        assertThat(findings()).isEmpty();
    }

    @Test
    void someExceptionsAreNormal() {
        for (int i = 0; i < 300; i++) {
            recording.sample(SampleKind.EXCEPTIONS, i * 33L, "w", ROOT + "a.Parser.number:12", 1, "a.BadNumber");
        }
        assertThat(findings()).isEmpty();
    }

    @Test
    void slowCallsAreAHintThatSaysWhatItCannotKnow() {
        for (int i = 0; i < 100; i++) {
            recording.sample(
                    SampleKind.IO,
                    i * 100L,
                    "http-" + i % 4,
                    ROOT + "a.Prices.ask:44;java.net.Socket.read:7",
                    200 * MILLI,
                    "db");
        }
        Finding finding = only();
        assertThat(finding.pattern()).isEqualTo("io-wait");
        assertThat(finding.level()).isEqualTo(Finding.Level.HINT);
        assertThat(finding.culprit().label()).isEqualTo("Prices.java:44");
        assertThat(finding.counterEvidence()).containsExactly(Phrase.of("trail.against.io"));
    }

    @Test
    void singleAnswersAreAskedForByTheCallerOfTheClient() {
        for (int i = 0; i < 900; i++) {
            recording.sample(
                    SampleKind.IO,
                    i * 11L,
                    "desk",
                    ROOT + "a.Desk.show:12;a.Prices.ask:44;java.net.Socket.read:7",
                    9 * MILLI,
                    "db");
        }
        assertThat(only().culprit().label()).isEqualTo("Desk.java:12");
        assertThat(only().level()).isEqualTo(Finding.Level.STRONG);
    }

    @Test
    void readsThatWereNotRecordedBecauseOfAThrottleAreMadeUpFor() {
        for (int second = 0; second < 10; second++) {
            for (int i = 0; i < 100; i++) {
                recording.sample(
                        SampleKind.IO,
                        second * 1000L + i * 3L,
                        "desk",
                        ROOT + "a.Desk.show:12;a.Prices.ask:44;java.net.Socket.read:7",
                        2 * MILLI,
                        "db");
            }
        }
        assertThat(findings()).isEmpty();
        log.table("jdk.SocketRead");
        log.setting("jdk.SocketRead", "throttle", "100/s");
        assertThat(only().pattern()).isEqualTo("io-wait");
        assertThat(only().level()).isEqualTo(Finding.Level.STRONG);
    }

    @Test
    void aThreadThatReadsForWorkIsIdle() {
        for (int i = 0; i < 100; i++) {
            recording.sample(
                    SampleKind.IO,
                    i * 100L,
                    "acceptor",
                    "java.lang.Thread.run;a.Acceptor.loop:9;java.net.Socket.read:7",
                    400 * MILLI,
                    "client");
        }
        assertThat(findings()).isEmpty();
    }

    @Test
    void tooManyLostSamplesAreSaid() {
        lostOf(900, 100);
        Finding finding = only();
        assertThat(finding.pattern()).isEqualTo("samples-lost");
        assertThat(finding.level()).isEqualTo(Finding.Level.HINT);
        assertThat(finding.grade()).isEqualTo(Grade.EXACT);
        assertThat(finding.trail().hop(Layer.STACK).orElseThrow().share().fraction())
                .isEqualTo(0.1);
    }

    @Test
    void aFewLostSamplesAreNot() {
        lostOf(950, 50);
        assertThat(findings()).isEmpty();
    }

    private void lostOf(int taken, int lost) {
        for (int i = 0; i < taken; i++) {
            recording.sample(SampleKind.CPUTIME, i * 10L, "w" + i % 3, ROOT + "a.B.c" + i % 97 + ":1", 1, "");
        }
        log.table("jdk.CPUTimeSamplesLost")
                .field("startTime", Content.INSTANT)
                .field("lostSamples", Content.COUNT)
                .row(500, lost);
    }

    @Test
    void cutStacksMakeTheBaseOfTheGraphWrong() {
        for (int i = 0; i < 200; i++) {
            recording.cpu(i * 50L, "w", (i % 2 == 0 ? "^" : "") + "a.Main.main:1;a.B.c" + i % 7 + ":1");
        }
        Finding finding = only();
        assertThat(finding.pattern()).isEqualTo("stacks-cut");
        assertThat(finding.detail().arguments()).startsWith(Quantity.fraction(0.5), Quantity.fraction(0.25));
    }

    @Test
    void cpuTimeSamplesStandInForExecutionSamples() {
        for (int i = 0; i < 400; i++) {
            String stack = i % 2 == 0 ? ROOT + "a.Hash.mix:5" : "java.lang.Thread.run;a.Other.x" + i % 31 + ":1";
            recording.sample(SampleKind.CPUTIME, i * 25L, "w", stack, 1, "");
        }
        log.setting("jdk.CPUTimeSample", "throttle", "20ms");

        Finding finding = only();
        assertThat(finding.pattern()).isEqualTo("hot-line");
        assertThat(finding.culprit().label()).isEqualTo("Hash.java:5");
        // 400 samples of 20 ms in 10 s: 0.8 cores.
        assertThat(finding.detail().arguments()).contains(Quantity.decimal(0.8));
        assertThat(finding.level()).isEqualTo(Finding.Level.STRONG);
    }

    @Test
    void lossSpeaksAgainstAHotLine() {
        for (int i = 0; i < 400; i++) {
            recording.sample(SampleKind.CPUTIME, i * 25L, "w", ROOT + "a.Hash.mix:5", 1, "");
        }
        recording.add(new CpuLoad(recording.time(1), 0.5, 0, 0.5));
        log.table("jdk.CPUTimeSamplesLost")
                .field("startTime", Content.INSTANT)
                .field("lostSamples", Content.COUNT)
                .row(500, 30);
        assertThat(only().counterEvidence())
                .containsExactly(Phrase.of("trail.against.samples", Quantity.fraction(30 / 430.0)));
    }

    @Test
    void ticksOfTheWallClockAreNoCpuTime() {
        for (int i = 0; i < 400; i++) {
            recording.cpu(i * 25L, "w", ROOT + "a.Hash.mix:5");
        }
        recording.add(new CpuLoad(recording.time(1), 0.5, 0, 0.5));
        assertThat(only().pattern()).isEqualTo("hot-line");
        log.setting("jdk.ActiveRecording", "version", "3.0").setting("jdk.ActiveRecording", "event", "wall");
        assertThat(findings()).isEmpty();
    }
}
