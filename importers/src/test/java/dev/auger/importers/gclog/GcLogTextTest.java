package dev.auger.importers.gclog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.importers.Importers;
import dev.auger.model.Diagnostic;
import dev.auger.model.GcLog;
import dev.auger.model.error.ImportFailure;
import dev.auger.model.gc.GcEvent;
import dev.auger.model.gc.GcEvent.Kind;
import dev.auger.model.job.Job;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms of lines, one by one. */
class GcLogTextTest {

    private static final long MIB = 1 << 20;

    private static GcEvent only(String text) throws ImportFailure {
        List<GcEvent> events = Logs.read(text).events();
        assertThat(events).hasSize(1);
        return events.getFirst();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[0.018s][info][gc] ",
                "[0,018s] ",
                "[2020-12-21T01:04:47.091+0000][0.018s][4711][4712][debug][gc       ] ",
                "[1608512687091ms][18ms][shop-1][info][gc,heap] ",
                "web_1  | [0.018s][info ][gc          ] ",
                "2020-12-21 01:04:47 INFO stdout - [0.018s][info][gc] ",
                "",
            })
    void theDecorationsOfALineDoNotMatter(String decorations) throws Exception {
        GcEvent event = only(decorations
                + "GC(7) Pause Young (Concurrent Start) (G1 Humongous Allocation) 14M->12M(128M) 6.529ms\n");
        assertThat(event.id()).isEqualTo(7);
        assertThat(event.kind()).isEqualTo(Kind.YOUNG);
        assertThat(event.name()).isEqualTo("Pause Young (Concurrent Start)");
        assertThat(event.cause()).isEqualTo("G1 Humongous Allocation");
        assertThat(event.pauseNanos()).isEqualTo(6_529_000);
        assertThat(event.usedBefore()).isEqualTo(14 * MIB);
        assertThat(event.usedAfter()).isEqualTo(12 * MIB);
        assertThat(event.committed()).isEqualTo(128 * MIB);
    }

    @Test
    void processHostAndDateComeFromTheDecorations() throws Exception {
        GcLog log = Logs.read("""
                [2020-12-21T01:04:47.091+0100][1.500s][shop][4711][12][info][gc] Using G1
                [2020-12-21T01:04:48.091+0100][2.500s][shop][4711][13][info][gc] GC(0) Pause Full (System.gc()) 10M->1M(64M) 5.5ms
                """);
        assertThat(log.isDated()).isTrue();
        assertThat(log.passport().process().pid()).isEqualTo(4711);
        assertThat(log.passport().process().host()).isEqualTo("shop");
        assertThat(log.passport().process().start().iso()).isEqualTo("2020-12-21T00:04:45.591Z");
        assertThat(log.passport().end().iso()).isEqualTo("2020-12-21T00:04:48.091Z");
        assertThat(log.events().getFirst().cause()).isEqualTo("System.gc()");
        assertThat(log.events().getFirst().kind()).isEqualTo(Kind.FULL);
    }

    @Test
    void aPauseWithinAnotherCountsOnce() throws Exception {
        GcLog log = Logs.read("""
                [0.282s][info][gc,start] GC(2) Pause Young (Allocation Failure)
                [0.283s][info][gc,start] GC(3) Pause Full (Allocation Failure)
                [0.290s][info][gc      ] GC(3) Pause Full (Allocation Failure) 90M->30M(92M) 6.987ms
                [0.290s][info][gc      ] GC(2) Pause Young (Allocation Failure) 90M->30M(92M) 7.118ms
                """);
        assertThat(log.events()).extracting(GcEvent::nested).containsExactly(false, true);
        assertThat(log.events()).extracting(GcEvent::pauseNanos).containsExactly(7_118_000L, 6_987_000L);
        assertThat(log.events().stream().mapToLong(GcEvent::ownPauseNanos).sum())
                .isEqualTo(7_118_000);
        assertThat(log.events().getFirst().start()).isEqualTo(282_000_000);
    }

    @Test
    void theDetailsOfOldLogsMayBeTornByOthers() throws Exception {
        GcLog log = Logs.read("""
                6.346: [CMS-concurrent-abortable-preclean-start]
                10.973: [GC (Allocation Failure) 10.973: [ParNew10.996: [CMS-concurrent-abortable-preclean: 0.3/4.6 secs] [Times: user=10.64 sys=0.72, real=4.65 secs]
                : 1720320K->36032K(1935360K), 0.0395605 secs] 1720320K->36032K(5519360K), 0.0397919 secs] [Times: user=0.18 sys=0.03, real=0.05 secs]
                """);
        assertThat(log.collector()).isEqualTo("CMS");
        GcEvent young = log.events().get(1);
        assertThat(young.pauseNanos()).isEqualTo(39_791_900);
        assertThat(young.usedAfter()).isEqualTo(36032L << 10);
        assertThat(young.committed()).isEqualTo(5519360L << 10);
        assertThat(log.figures().userNanos()).isEqualTo(10_820_000_000L);
    }

    @Test
    void anOldCollectionWithinAYoungOneMakesItFull() throws Exception {
        GcEvent event = only(
                "2021-12-07T11:18:11.833+0800: #2: [GC (Allocation Failure) 2021-12-07T11:18:11.833+0800: #2: [DefNew: 78655K->8703K(78656K), 0.08 secs]"
                        + "2021-12-07T11:18:11.917+0800: #3: [Tenured: 176115K->174136K(176128K), 0.19 secs] 184821K->174136K(254784K), 0.28 secs]\n");
        assertThat(event.kind()).isEqualTo(Kind.FULL);
        assertThat(event.id()).isEqualTo(2);
        assertThat(event.usedAfter()).isEqualTo(174136L << 10);
    }

    @Test
    void heapOfG1StandsInLaterLines() throws Exception {
        GcEvent event = only("""
                0.199: [GC pause (G1 Evacuation Pause) (mixed)
                Desired survivor size 524288 bytes, new threshold 15 (max 15)
                , 0.0059972 secs]
                   [Parallel Time: 5.8 ms, GC Workers: 4]
                   [Eden: 5120.0K(5120.0K)->0.0B(8192.0K) Survivors: 0.0B->1024.0K Heap: 5120.0K(64.0M)->5024.4K(64.0M)]
                 [Times: user=0.00 sys=0.00, real=0.00 secs]
                """);
        assertThat(event.kind()).isEqualTo(Kind.MIXED);
        assertThat(event.usedBefore()).isEqualTo(5120L << 10);
        assertThat(event.usedAfter()).isEqualTo(Math.round(5024.4 * 1024));
        assertThat(event.committed()).isEqualTo(64 * MIB);
    }

    @Test
    void aRecordThatIsCutIsCountedAndTheNextIsRead() throws Exception {
        GcLog log = Logs.read("""
                1.0: [GC (Allocation Failure) 1.0: [ParNew: 100K->10K(200K),
                2.0: [GC (Allocation Failure) 2.0: [ParNew: 100K->10K(200K), 0.1 secs] 300K->210K(900K), 0.2 secs]
                3.0: [Full GC (Ergonomics) 3.0: [CMS: 100K->
                """);
        assertThat(log.events()).hasSize(1);
        assertThat(log.events().getFirst().start()).isEqualTo(2_000_000_000L);
        assertThat(log.passport().diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("gclog.lines", "gclog.unfinished");
        assertThat(log.passport().complete()).isFalse();
    }

    @Test
    void partsOfOneRunAreSorted() throws Exception {
        GcLog log = Logs.read("""
                [50.0s][info][gc] GC(5) Pause Young (Normal) (G1 Evacuation Pause) 14M->12M(128M) 6ms
                [60.0s][info][gc] GC(6) Pause Young (Normal) (G1 Evacuation Pause) 14M->12M(128M) 6ms
                [10.0s][info][gc] GC(1) Pause Young (Normal) (G1 Evacuation Pause) 14M->12M(128M) 6ms
                [20.0s][info][gc] GC(2) Pause Young (Normal) (G1 Evacuation Pause) 14M->12M(128M) 6ms
                """);
        assertThat(log.events()).extracting(GcEvent::id).containsExactly(1, 2, 5, 6);
    }

    @Test
    void aSecondRunFollowsTheFirst() throws Exception {
        GcLog log = Logs.read("""
                [10.0s][info][gc] GC(0) Pause Young (Normal) (G1 Evacuation Pause) 14M->12M(128M) 6ms
                [60.0s][info][gc] GC(1) Pause Young (Normal) (G1 Evacuation Pause) 14M->12M(128M) 6ms
                [0.1s][info][gc] Using G1
                [20.1s][info][gc] GC(0) Pause Young (Normal) (G1 Evacuation Pause) 14M->12M(128M) 6ms
                """);
        assertThat(log.events()).extracting(GcEvent::id).containsExactly(0, 1, 0);
        assertThat(log.range().nanos()).isBetween(70_000_000_000L, 71_000_000_000L);
    }

    @Test
    void goMayTraceIntoAnotherLog() throws Exception {
        GcLog log = Logs.read("""
                2024/05/01 10:00:00 server up
                gc 12 @3.243s 1%: 0.021+1.2+0.003 ms clock, 0.17+0.45/1.1/2.0+0.024 ms cpu, 4->5->3 MB, 6 MB goal, 0 MB stacks, 0 MB globals, 8 P (forced)
                app gc 13 @4s 1%: 0.1+1+0.2 ms clock, 0+0/0/0+0 ms cpu, 8->9->4 MB, 10 MB goal, 8 P
                gc 14 @5s 1%: broken ms clock
                """);
        GcEvent first = log.events().getFirst();
        assertThat(log.collector()).isEqualTo("Go");
        assertThat(first.pauseNanos()).isEqualTo(24_000);
        assertThat(List.of(first.usedBefore(), first.usedAfter(), first.committed()))
                .containsExactly(4 * MIB, 3 * MIB, 6 * MIB);
        assertThat(first.cause()).isEqualTo("forced");
        assertThat(log.events()).hasSize(2);
        assertThat(log.passport().diagnostics()).extracting(Diagnostic::code).containsExactly("gclog.lines");
    }

    @Test
    void pausesOfAZCycleAreSummed() throws Exception {
        GcEvent event = only("""
                [7.000s] GC(374) Garbage Collection (Proactive)
                [7.006s] GC(374) Pause Mark Start 4.459ms
                [7.312s] GC(374) Concurrent Mark 306.720ms
                [7.312s] GC(374) Pause Mark End 0.606ms
                [7.324s] GC(374) Pause Relocate Start 3.791ms
                [7.356s] GC(374)  Capacity:    40960M (100%)      40960M (100%)      40960M (100%)      40961M (100%)      40960M (100%)
                [7.356s] GC(374) Garbage Collection (Proactive) 5614M(14%)->1454M(4%)
                """);
        assertThat(event.kind()).isEqualTo(Kind.CONCURRENT);
        assertThat(event.cause()).isEqualTo("Proactive");
        assertThat(event.start()).isEqualTo(7_000_000_000L);
        assertThat(event.pauseNanos()).isEqualTo(8_856_000);
        assertThat(event.committed()).isEqualTo(40961 * MIB);
        assertThat(event.isOld()).isTrue();
    }

    @Test
    void aLogWithoutTimesSaysSo() throws Exception {
        GcLog log = Logs.read("[GC 8128K->3423K(131072K), 0.1 secs]\n[Full GC 3423K->100K(131072K), 0.2 secs]\n");
        assertThat(log.events()).extracting(GcEvent::kind).containsExactly(Kind.YOUNG, Kind.FULL);
        assertThat(log.passport().diagnostics()).extracting(Diagnostic::code).containsExactly("gclog.untimed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[0.0s][info][gc] GC(1) Pause Young 1M->",
                "[0.0s][info][gc] GC(999999999999999999999) Pause Young (x) 1M->2M(3M) 1ms",
                "[GC [GC [GC [GC 1K->1K(1K), 9999999999999999999999999999 secs]]]]",
                "]]]]]]],0.1 secs]\n[GC",
                "<verbosegc version=\"",
                "gc 1 @s 1%: + ms clock -> ->  MB",
            })
    void brokenLinesAreLossesAtMost(String line) throws Exception {
        try {
            GcLog log = Logs.read(line + "\n[0.1s][info][gc] GC(1) To-space exhausted\n");
            assertThat(log.events()).allSatisfy(e -> assertThat(e.pauseNanos()).isNotNegative());
        } catch (ImportFailure e) {
            assertThat(e.code()).isNotBlank();
        }
    }

    @Test
    void depthAndLengthAreBounded() throws Exception {
        String text = "1.0: [GC " + "[a".repeat(100_000) + "\n2.0: [GC 1K->1K(2K), 0.5 secs]\n" + "x".repeat(100_000)
                + "\n3.0: [GC 1K->1K(2K), 0.5 secs]\n";
        assertThat(Logs.read(text).events()).hasSize(2);
    }

    @Test
    void aFewLinesInALogOfOtherThingsAreFoundLate() throws Exception {
        String text = "a line of an application\n".repeat(5_000) + "1.0: [GC 1K->1K(2K), 0.5 secs]\n"
                + "more\n".repeat(10) + "2.0: [GC 1K->1K(2K), 0.5 secs]\n";
        byte[] bytes = text.getBytes(StandardCharsets.UTF_16LE);
        try (var evidence = new Importers().open("app.log", new ByteArrayInputStream(bytes), Job.quiet(), e -> {})) {
            assertThat(((GcLog) evidence).events()).hasSize(2);
        }
    }
}
