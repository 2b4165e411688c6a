package dev.auger.importers.jfr.legacy;

import static dev.auger.importers.jfr.legacy.LegacyChunkWriter.START_MILLIS;
import static dev.auger.importers.jfr.legacy.LegacyChunkWriter.START_TICKS;
import static dev.auger.importers.jfr.legacy.LegacyChunkWriter.out;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.auger.importers.Importers;
import dev.auger.model.Evidence;
import dev.auger.model.Frame;
import dev.auger.model.FrameKind;
import dev.auger.model.Recording;
import dev.auger.model.ThreadRef;
import dev.auger.model.job.Job;
import dev.auger.model.job.JobCancelled;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Timespan;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedObject;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JFR 0.9 is read as if it were JFR 2: under today's names, with the right units, and by the JDK too. */
class LegacyJfrTest {

    private static final long START = START_MILLIS * 1_000_000;

    @TempDir
    Path dir;

    @Test
    void samplesHaveTheirThreadStackTimeAndWeight() throws Exception {
        try (Recording recording = Legacies.open(dir, Legacies.small().build())) {
            assertThat(Legacies.counts(recording))
                    .containsEntry("jdk.ExecutionSample", 3L)
                    .containsEntry("jdk.ThreadPark", 1L)
                    .containsEntry("jdk.ObjectAllocationInNewTLAB", 1L);
            Samples cpu = recording.samples(SampleKind.CPU).orElseThrow();
            assertThat(cpu.time().get(0)).isEqualTo(START + 1_000_000);
            assertThat(recording.threads().get(cpu.thread().get(0)))
                    .isEqualTo(new ThreadRef("worker", 3, 77, false, "main"));
            Frame frame = recording.stacks().frameAt(cpu.stack().get(0), 0);
            assertThat(frame.className()).isEqualTo("app.Main");
            assertThat(frame.method()).isEqualTo("run");
            assertThat(frame.line()).isEqualTo(42);
            assertThat(frame.kind()).isEqualTo(FrameKind.JAVA);
            Samples park = recording.samples(SampleKind.PARK).orElseThrow();
            assertThat(park.time().get(0)).isEqualTo(START + 4_000_000);
            assertThat(park.weight().get(0)).isEqualTo(5_000_000);
            assertThat(recording.subjects().get(park.subject().get(0))).isEqualTo("app.Order");
            Samples allocation = recording.samples(SampleKind.ALLOC).orElseThrow();
            assertThat(allocation.weight().get(0)).isEqualTo(4096);
        }
    }

    @Test
    void thePassportIsThatOfTheUsersFileAndNothingIsLeftBehind() throws Exception {
        Path file = dir.resolve("old.jfr.gz");
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(Legacies.small().build());
        }
        Path spool = dir.resolve("spool");
        try (Evidence evidence = new Importers(spool).open(file, Job.quiet(), e -> {})) {
            assertThat(evidence.passport().format()).isEqualTo("JFR 0.9, gzip");
            assertThat(evidence.passport().name()).endsWith("old.jfr.gz");
            assertThat(evidence.passport().bytes()).isEqualTo(Files.size(file));
            assertThat(evidence.passport().complete()).isTrue();
            assertThat(evidence.passport().start().epochNanos()).isEqualTo(START);
        }
        try (Stream<Path> left = Files.list(spool)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void theJdkReadsWhatIsWritten() throws Exception {
        LegacyChunkWriter chunk = Legacies.small();
        chunk.structure("Space", "u8 used 1", "float load 11")
                .event(
                        200,
                        "vm/gc/heap/strange",
                        "t",
                        "u1 small",
                        "u2 middle",
                        "u4 large",
                        "long pause 4",
                        "struct:Space space",
                        "array:u2 values",
                        "string text",
                        "boolean flag");
        chunk.write(
                200,
                START_TICKS + 20_000,
                out().u8(START_TICKS + 15_000)
                        .u1(200)
                        .u2(60_000)
                        .u4(4_000_000_000L)
                        .u8(1_500)
                        .u8(1 << 20)
                        .f4(0.25f)
                        .u4(2)
                        .u2(1)
                        .u2(65_535)
                        .chars("grüß 記")
                        .u1(1));
        List<RecordedEvent> events = transcoded(chunk.build());
        RecordedEvent event = events.getLast();
        assertThat(event.getEventType().getName()).isEqualTo("vm.gc.heap.strange");
        assertThat(event.getEventType().getLabel()).isEqualTo("vm/gc/heap/strange label");
        assertThat(event.getEventType().getAnnotation(Category.class).value())
                .containsExactly("Java Virtual Machine", "GC", "Heap");
        assertThat(event.getDuration()).isEqualTo(Duration.ofMillis(5));
        assertThat(event.getInt("small")).isEqualTo(200);
        assertThat(event.getInt("middle")).isEqualTo(60_000);
        assertThat(event.getLong("large")).isEqualTo(4_000_000_000L);
        assertThat(event.getDuration("pause")).isEqualTo(Duration.ofNanos(1_500));
        RecordedObject space = event.getValue("space");
        assertThat(space.getLong("used")).isEqualTo(1 << 20);
        assertThat(space.getFloat("load")).isEqualTo(0.25f);
        assertThat(space.getFields().getFirst().getAnnotation(DataAmount.class)).isNotNull();
        assertThat(event.<Object[]>getValue("values")).isNotNull();
        assertThat(event.getString("text")).isEqualTo("grüß 記");
        assertThat(event.getBoolean("flag")).isTrue();
        RecordedEvent park = events.get(3);
        assertThat(park.getClass("parkedClass").getName()).isEqualTo("app.Order");
        assertThat(park.getThread().getJavaName()).isEqualTo("worker");
        assertThat(park.getStackTrace().getFrames().getFirst().getMethod().getDescriptor())
                .isEqualTo("()V");
        assertThat(park.getEventType()
                        .getField("timeout")
                        .getAnnotation(Timespan.class)
                        .value())
                .isEqualTo("MILLISECONDS");
        assertThat(events.getFirst().getString("state")).isEqualTo("STATE_RUNNABLE");
    }

    @Test
    void aKeyMeansTheConstantOfTheNextCheckpoint() throws Exception {
        LegacyChunkWriter chunk = Legacies.types();
        chunk.write(Legacies.SAMPLE, START_TICKS + 10, out().u4(77).u8(1).u2(5));
        chunk.checkpoint(START_TICKS + 100, Legacies.constants("before"));
        chunk.write(Legacies.SAMPLE, START_TICKS + 200, out().u4(77).u8(1).u2(5));
        chunk.checkpoint(START_TICKS + 300, Legacies.constants("after"));
        try (Recording recording = Legacies.open(dir, chunk.build())) {
            Samples cpu = recording.samples(SampleKind.CPU).orElseThrow();
            assertThat(recording.threads().get(cpu.thread().get(0)).name()).isEqualTo("before");
            assertThat(recording.threads().get(cpu.thread().get(1)).name()).isEqualTo("after");
        }
    }

    @Test
    void aThreadThatIsOnlyNamedIsKnownByItsId() throws Exception {
        LegacyChunkWriter chunk = Legacies.types();
        chunk.write(Legacies.SAMPLE, START_TICKS + 10, out().u4(4711).u8(1).u2(5));
        chunk.write(Legacies.SAMPLE, START_TICKS + 20, out().u4(0).u8(1).u2(5));
        chunk.checkpoint(START_TICKS + 100, Legacies.constants("worker"));
        try (Recording recording = Legacies.open(dir, chunk.build())) {
            Samples cpu = recording.samples(SampleKind.CPU).orElseThrow();
            assertThat(recording.threads().get(cpu.thread().get(0)).osId()).isEqualTo(4711);
            assertThat(cpu.thread().get(1)).isEqualTo(-1);
        }
    }

    @Test
    void framesOfTheRecordersInstrumentationAreLeftOut() throws Exception {
        LegacyChunkWriter chunk = Legacies.types();
        chunk.write(Legacies.SAMPLE, START_TICKS + 10, out().u4(77).u8(2).u2(5));
        chunk.checkpoint(
                START_TICKS + 100,
                Legacies.utfs(
                                "oracle/jrockit/jfr/jdkevents/Tracer",
                                "trace",
                                "()V",
                                "oracle/jrockit/jfr/JFRImpl",
                                "app/Main")
                        .all(out().u4(10)
                                .u4(3)
                                .u8(10)
                                .u8(0)
                                .u8(100)
                                .u2(1)
                                .u8(11)
                                .u8(0)
                                .u8(103)
                                .u2(1)
                                .u8(12)
                                .u8(0)
                                .u8(104)
                                .u2(1))
                        .all(out().u4(32)
                                .u4(3)
                                .u8(30)
                                .u8(10)
                                .u8(101)
                                .u8(102)
                                .u2(1)
                                .u8(31)
                                .u8(11)
                                .u8(101)
                                .u8(102)
                                .u2(1)
                                .u8(32)
                                .u8(12)
                                .u8(101)
                                .u8(102)
                                .u2(1))
                        .all(out().u4(9)
                                .u4(1)
                                .u8(2)
                                .u1(1)
                                .u4(3)
                                .u8(30)
                                .u4(1)
                                .u1(0)
                                .u8(31)
                                .u4(2)
                                .u1(0)
                                .u8(32)
                                .u4(3)
                                .u1(0)));
        try (Recording recording = Legacies.open(dir, chunk.build())) {
            int stack = recording.samples(SampleKind.CPU).orElseThrow().stack().get(0);
            assertThat(recording.stacks().depth(stack)).isEqualTo(2);
            assertThat(recording.stacks().frameAt(stack, 0).className()).isEqualTo("oracle.jrockit.jfr.JFRImpl");
            assertThat(recording.stacks().frameAt(stack, 1).className()).isEqualTo("app.Main");
        }
    }

    @Test
    void settingsAreToldOneByOne() throws Exception {
        LegacyChunkWriter chunk = Legacies.small();
        chunk.producer(LegacyChunkWriter.JFR_INFO)
                .event(
                        300,
                        "recordings/recording_setting",
                        "",
                        "long period 3",
                        "long threshold 4",
                        "boolean stacktrace",
                        "boolean enabled",
                        "string path",
                        "int id")
                .event(301, "recordings/recording", "", "long startTime 2", "long duration 3", "string name");
        chunk.write(
                300,
                START_TICKS + 10_001,
                out().u8(Long.MIN_VALUE).u8(20_000_000).u1(1).u1(1).chars("x").u4(Legacies.PARK));
        chunk.write(
                300,
                START_TICKS + 10_002,
                out().u8(0).u8(Long.MIN_VALUE).u1(0).u1(0).chars("x").u4(300));
        chunk.write(
                300,
                START_TICKS + 10_002,
                out().u8(20).u8(Long.MAX_VALUE).u1(0).u1(1).chars("x").u4(Legacies.SAMPLE));
        chunk.write(301, START_TICKS + 10_003, out().u8(START_MILLIS).u8(60_000).chars("mine"));
        List<RecordedEvent> events = transcoded(chunk.build());
        long park = events.get(3).getEventType().getId();
        List<RecordedEvent> settings = events.stream()
                .filter(event -> event.getEventType().getName().equals("jdk.ActiveSetting"))
                .toList();
        assertThat(settings)
                .extracting(event -> event.getString("name") + "=" + event.getString("value"))
                .containsExactly(
                        "enabled=true",
                        "stackTrace=true",
                        "threshold=20 ms",
                        "enabled=false",
                        "stackTrace=false",
                        "period=everyChunk",
                        "enabled=true",
                        // Samples always have their stack, as a field of theirs.
                        "stackTrace=true",
                        "period=20 ms");
        assertThat(settings.getFirst().getLong("id")).isEqualTo(park);
        assertThat(settings.get(5).getLong("id"))
                .isEqualTo(settings.get(5).getEventType().getId());
        RecordedEvent recording = events.getLast();
        assertThat(recording.getEventType().getName()).isEqualTo("jdk.ActiveRecording");
        assertThat(recording.getInstant("recordingStart").toEpochMilli()).isEqualTo(START_MILLIS);
        assertThat(recording.getDuration("recordingDuration")).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void whatJdk8WritesInKibibytesBecomesBytes() throws Exception {
        LegacyChunkWriter chunk = Legacies.small();
        chunk.event(55, "vm/code_cache/stats", "", "u8 unallocatedCapacity 1");
        chunk.write(55, START_TICKS + 10_001, out().u8(3));
        RecordedEvent event = transcoded(chunk.build()).getLast();
        assertThat(event.getLong("unallocatedCapacity")).isEqualTo(3 * 1024);
    }

    @Test
    void lostBuffersAreDataLoss() throws Exception {
        LegacyChunkWriter chunk = Legacies.small();
        chunk.write(EventCode.BUFFER_LOST, START_TICKS + 10_001, out().u4(77).u4(8192));
        RecordedEvent event = transcoded(chunk.build()).getLast();
        assertThat(event.getEventType().getName()).isEqualTo("jdk.DataLoss");
        assertThat(event.getLong("amount")).isEqualTo(8192);
    }

    @Test
    void joinedChunksAreReadOneBehindTheOther() throws Exception {
        byte[] one = Legacies.small().build();
        try (Recording recording = Legacies.open(dir, Legacies.join(one, one, one))) {
            assertThat(Legacies.counts(recording)).containsEntry("jdk.ExecutionSample", 9L);
            assertThat(recording.passport().counts()).containsEntry("chunks", 3L);
            assertThat(recording.passport().complete()).isTrue();
        }
    }

    @Test
    void cancellingEndsItAndLeavesNothing() throws Exception {
        Job job = Job.quiet();
        job.cancel();
        Path file = dir.resolve("old.jfr");
        Files.write(file, Legacies.small().build());
        assertThatThrownBy(() -> new Importers(dir.resolve("spool")).open(file, job, e -> {}))
                .isInstanceOf(JobCancelled.class);
        try (Stream<Path> left = Files.list(dir.resolve("spool"))) {
            assertThat(left).isEmpty();
        }
    }

    private List<RecordedEvent> transcoded(byte[] content) throws Exception {
        Path from = dir.resolve("from.jfr");
        Path to = dir.resolve("to.jfr");
        Files.write(from, content);
        assertThat(Legacies.transcode(from, to, Job.quiet())).isEmpty();
        return RecordingFile.readAllEvents(to);
    }
}
