package dev.auger.importers.jfr.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.auger.importers.jfr.JfrChunkWriter;
import dev.auger.importers.jfr.Jfrs;
import dev.auger.model.Recording;
import dev.auger.model.job.Job;
import dev.auger.model.job.JobCancelled;
import dev.auger.model.recording.EventField.Content;
import dev.auger.model.recording.EventLog;
import dev.auger.model.recording.EventTable;
import dev.auger.model.recording.EventType;
import dev.auger.model.recording.TextColumn;
import dev.auger.model.time.TimeRange;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What event types can declare and what becomes of it, in chunks written for it. */
class EventLogFormatTest {

    private static final String[] FIELDS = {
        "@Label=Test~Event @Description=What~it~is @Category=Outer,Middle,Inner",
        "long startTime @Timestamp=TICKS @Label=Start~Time",
        "long duration @Timespan=TICKS",
        "long nanos @Timespan=NANOSECONDS",
        "long micros @Timespan=MICROSECONDS",
        "long millis @Timespan=MILLISECONDS",
        "long seconds @Timespan=SECONDS",
        "long epoch @Timestamp=MILLISECONDS_SINCE_EPOCH",
        "long bytes @DataAmount=BYTES",
        "long bits @DataAmount=BITS @Frequency",
        "double rate @DataAmount=BYTES @Frequency",
        "float share @Percentage",
        "float hertz @Frequency",
        "long address @MemoryAddress @Unsigned",
        "int id @Unsigned",
        "byte small @Unsigned",
        "short less",
        "boolean flag",
        "char letter",
        "java.lang.String note @Label=Note @Description=A~note",
        "int[] numbers",
        "test.Box box @Label=The~Box",
        "test.Box[] boxes",
        "*test.Cause cause",
        "*test.Cause[] causes",
        "*java.lang.Class type",
        "*java.lang.Thread eventThread",
    };

    @TempDir
    Path dir;

    private static JfrChunkWriter types(boolean compressed, String... fields) {
        return new JfrChunkWriter(compressed)
                .type("java.lang.Class", "java.lang.String name")
                .type("java.lang.Thread", "java.lang.String osName", "long osThreadId", "long javaThreadId")
                .type("test.Cause", "java.lang.String cause")
                .type("test.Corner", "int x", "int y")
                .type("test.Box", "test.Corner corner @Label=Corner", "java.lang.String name")
                .type("test.Event", fields);
    }

    private static byte[] chunk(boolean compressed) {
        JfrChunkWriter w = types(compressed, FIELDS);
        w.event(
                "test.Event",
                w.out()
                        .l(JfrChunkWriter.START_TICKS + 7)
                        .l(3)
                        .l(5)
                        .l(Long.MIN_VALUE)
                        .l(Long.MAX_VALUE)
                        .l(2)
                        .l(253_402_300_799_000L)
                        .l(1 << 20)
                        .l(8_000)
                        .raw(ByteBuffer.allocate(8).putDouble(1e9).array())
                        .raw(ByteBuffer.allocate(4).putFloat(0.25f).array())
                        .raw(ByteBuffer.allocate(4).putFloat(0.5f).array())
                        .l(-16)
                        .i(-1)
                        .b(200)
                        .number(-3 & 0xffff, 2)
                        .b(1)
                        .number('ä', 2)
                        .utf8("nöte")
                        .i(2)
                        .i(1)
                        .i(-2)
                        .i(10)
                        .i(20)
                        .utf8("inner")
                        .i(1)
                        .i(1)
                        .i(2)
                        .b(0)
                        .l(1)
                        .i(2)
                        .l(1)
                        .l(2)
                        .l(1)
                        .l(1));
        w.checkpoint(
                3,
                w.out()
                        .l(w.id("test.Cause"))
                        .i(2)
                        .l(1)
                        .utf8("Because")
                        .l(2)
                        .utf8("Why not")
                        .l(w.id("java.lang.Class"))
                        .i(1)
                        .l(1)
                        .utf8("[Ljava/util/Map$Entry;")
                        .l(w.id("java.lang.Thread"))
                        .i(1)
                        .l(1)
                        .utf8("worker")
                        .l(12)
                        .l(0));
        return w.build();
    }

    private Recording read(byte[]... chunks) throws Exception {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] chunk : chunks) {
            all.writeBytes(chunk);
        }
        Path file = Files.createTempFile(dir, "events", ".jfr");
        Files.write(file, all.toByteArray());
        return Jfrs.read(file);
    }

    private static EventTable open(Recording recording) {
        return recording.eventLog().open("test.Event", null, Job.quiet()).orElseThrow();
    }

    private static long number(EventTable table, String field) {
        int f = table.type().field(field);
        assertThat(table.numbers(f, Job.quiet()).get(0)).isEqualTo(table.number(0, f));
        return table.number(0, f);
    }

    private static String text(EventTable table, String field) {
        int f = table.type().field(field);
        assertThat(table.texts(f, Job.quiet()).get(0)).isEqualTo(table.text(0, f));
        return table.text(0, f);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void valuesComeInTheUnitOfTheirContent(boolean compressed) throws Exception {
        try (Recording recording = read(chunk(compressed))) {
            EventTable table = open(recording);
            assertThat(number(table, "startTime")).isEqualTo(JfrChunkWriter.START_NANOS + 7_000);
            assertThat(number(table, "duration")).isEqualTo(3_000);
            assertThat(number(table, "nanos")).isEqualTo(5);
            assertThat(number(table, "micros")).isEqualTo(EventTable.NONE);
            assertThat(number(table, "millis")).isEqualTo(Long.MAX_VALUE);
            assertThat(number(table, "seconds")).isEqualTo(2_000_000_000);
            assertThat(number(table, "epoch"))
                    .as("the year 9999 is beyond what nanoseconds can say")
                    .isEqualTo(Long.MAX_VALUE);
            assertThat(number(table, "bytes")).isEqualTo(1 << 20);
            assertThat(number(table, "bits")).isEqualTo(1_000);
            assertThat(number(table, "rate")).isEqualTo(1_000_000_000);
            assertThat(table.real(0, table.type().field("share"))).isEqualTo(0.25);
            assertThat(table.real(0, table.type().field("hertz"))).isEqualTo(0.5);
            assertThat(number(table, "address")).isEqualTo(-16);
            assertThat(number(table, "id")).isEqualTo(0xffff_ffffL);
            assertThat(number(table, "small")).isEqualTo(200);
            assertThat(number(table, "less")).isEqualTo(-3);
            assertThat(number(table, "flag")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void structsArraysAndConstantsAreReadable(boolean compressed) throws Exception {
        try (Recording recording = read(chunk(compressed))) {
            EventTable table = open(recording);
            assertThat(text(table, "letter")).isEqualTo("ä");
            assertThat(text(table, "note")).isEqualTo("nöte");
            assertThat(text(table, "numbers")).isEqualTo("[1, -2]");
            assertThat(number(table, "box.corner.x")).isEqualTo(10);
            assertThat(number(table, "box.corner.y")).isEqualTo(20);
            assertThat(text(table, "box.name")).isEqualTo("inner");
            assertThat(text(table, "boxes")).isEqualTo("[{corner.x = 1, corner.y = 2}]");
            assertThat(text(table, "cause")).isEqualTo("Because");
            assertThat(text(table, "causes")).isEqualTo("[Because, Why not]");
            assertThat(text(table, "type")).isEqualTo("java.util.Map$Entry[]");
            int thread = table.type().field("eventThread");
            assertThat(text(table, "eventThread")).isEqualTo("worker");
            assertThat(table.thread(0, thread)).isEqualTo(table.threads().get((int) table.number(0, thread)));
        }
    }

    @Test
    void metadataSaysWhatPeopleRead() throws Exception {
        try (Recording recording = read(chunk(true))) {
            EventType type = recording.eventLog().type("test.Event").orElseThrow();
            assertThat(type.label()).isEqualTo("Test Event");
            assertThat(type.description()).isEqualTo("What it is");
            assertThat(type.category()).containsExactly("Outer", "Middle", "Inner");
            assertThat(type.count()).isEqualTo(1);
            assertThat(type.fields().get(type.field("note")).label()).isEqualTo("Note");
            assertThat(type.fields().get(type.field("note")).description()).isEqualTo("A note");
            assertThat(type.fields().get(type.field("box.corner.x")).label()).isEqualTo("The Box: Corner: x");
            assertThat(type.fields().stream().map(f -> f.content()).distinct())
                    .contains(
                            Content.INSTANT,
                            Content.DURATION,
                            Content.BYTES,
                            Content.BYTES_PER_SECOND,
                            Content.FRACTION,
                            Content.HERTZ,
                            Content.ADDRESS,
                            Content.COUNT,
                            Content.BOOLEAN,
                            Content.TEXT,
                            Content.CLASS,
                            Content.THREAD);
        }
    }

    @Test
    void textOfANumberAndNumberOfATextAreMistakes() throws Exception {
        try (Recording recording = read(chunk(true))) {
            EventTable table = open(recording);
            assertThatThrownBy(() -> table.text(0, table.type().field("bytes")))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> table.number(0, table.type().field("note")))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> table.number(1, 0)).isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    /** Chunks of two versions of a type: one field is gone, one is new, one has become a text. */
    @Test
    void chunksThatDeclareATypeDifferentlyAreOneTable() throws Exception {
        JfrChunkWriter first = types(true, "long startTime", "int old", "int turned");
        first.event("test.Event", first.out().l(1).i(11).i(12));
        JfrChunkWriter second = types(false, "long startTime", "java.lang.String turned", "int recent");
        second.event("test.Event", second.out().l(1).utf8("text").i(13));
        try (Recording recording = read(first.build(), second.build())) {
            EventTable table = open(recording);
            assertThat(table.type().fields().stream().map(f -> f.name()))
                    .containsExactly("startTime", "old", "turned", "recent");
            assertThat(column(table, "old")).containsExactly(11L, EventTable.NONE);
            assertThat(column(table, "turned")).containsExactly(12L, EventTable.NONE);
            assertThat(column(table, "recent")).containsExactly(EventTable.NONE, 13L);
        }
    }

    private static List<Long> column(EventTable table, String field) {
        int f = table.type().field(field);
        return LongStream.range(0, table.size())
                .mapToObj(row -> table.number(row, f))
                .toList();
    }

    private static byte[] many(int events) {
        JfrChunkWriter w = types(true, "long startTime", "java.lang.String note", "*java.lang.Thread eventThread");
        for (int i = 0; i < events; i++) {
            w.event(
                    "test.Event",
                    w.out()
                            .l(JfrChunkWriter.START_TICKS + i)
                            .utf8("note " + i % 10)
                            .l(i % 3));
        }
        w.checkpoint(
                1,
                w.out()
                        .l(w.id("java.lang.Thread"))
                        .i(2)
                        .l(1)
                        .utf8("one")
                        .l(1)
                        .l(0)
                        .l(2)
                        .utf8("two")
                        .l(2)
                        .l(0));
        return w.build();
    }

    @Test
    void aRangeHasTheEventsThatBeginInIt() throws Exception {
        try (Recording recording = read(many(50_000))) {
            long start = JfrChunkWriter.START_NANOS;
            TimeRange range = new TimeRange(start + 20_000_000, start + 20_050_000);
            EventTable table =
                    recording.eventLog().open("test.Event", range, Job.quiet()).orElseThrow();
            assertThat(table.size()).isEqualTo(50);
            assertThat(table.type().count()).isEqualTo(50);
            assertThat(table.number(0, 0)).isEqualTo(range.start());
            assertThat(table.number(49, 0)).isEqualTo(range.end() - 1_000);
            TimeRange before = new TimeRange(start - 1_000, start);
            assertThat(recording
                            .eventLog()
                            .open("test.Event", before, Job.quiet())
                            .orElseThrow()
                            .size())
                    .isZero();
        }
    }

    @Test
    void severalThreadsReadOneTable() throws Exception {
        try (Recording recording = read(many(2_000), many(2_000), many(2_000))) {
            EventTable table = open(recording);
            List<String> expected = rows(table);
            List<CompletableFuture<List<String>>> readers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                readers.add(CompletableFuture.supplyAsync(() -> rows(table)));
            }
            for (CompletableFuture<List<String>> reader : readers) {
                assertThat(reader.join()).isEqualTo(expected);
            }
        }
    }

    private static List<String> rows(EventTable table) {
        TextColumn notes = table.texts(1, Job.quiet());
        assertThat(notes.values()).hasSize(10);
        List<String> rows = new ArrayList<>();
        for (long row = 0; row < table.size(); row += 37) {
            assertThat(table.text(row, 1)).isEqualTo(notes.get(row));
            rows.add(table.number(row, 0) + table.text(row, 1) + table.text(row, 2) + table.number(row, 2));
        }
        return rows;
    }

    @Test
    void cancelledWorkStops() throws Exception {
        try (Recording recording = read(many(100))) {
            EventLog log = recording.eventLog();
            EventTable table = open(recording);
            Job cancelled = Job.quiet();
            cancelled.cancel();
            assertThatThrownBy(() -> log.open("test.Event", null, cancelled)).isInstanceOf(JobCancelled.class);
            assertThatThrownBy(() -> table.numbers(0, cancelled)).isInstanceOf(JobCancelled.class);
            assertThatThrownBy(() -> table.texts(1, cancelled)).isInstanceOf(JobCancelled.class);
            assertThatThrownBy(() -> recording.threadDumps(cancelled)).isInstanceOf(JobCancelled.class);
        }
    }
}
