package dev.auger.importers.jfr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.auger.model.Frame;
import dev.auger.model.FrameKind;
import dev.auger.model.Recording;
import dev.auger.model.recording.EventCount;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the format allows and few recorders do, in a chunk written for it, with compressed integers and without. */
class JfrFormatTest {

    private static final long THREAD = -7;
    private static final long STACK = Long.MIN_VALUE + 3;
    private static final long METHOD = -1;
    private static final long BIG_TYPE_KEY = 1L << 40;

    @TempDir
    Path dir;

    private static JfrChunkWriter types(boolean compressed) {
        return new JfrChunkWriter(compressed)
                .type("jdk.types.Symbol", "java.lang.String string")
                .type("java.lang.Class", "*jdk.types.Symbol name")
                .type("jdk.types.Method", "*java.lang.Class type", "*jdk.types.Symbol name")
                .type("jdk.types.FrameType", "java.lang.String description")
                .type(
                        "jdk.types.StackFrame",
                        "*jdk.types.Method method",
                        "int lineNumber",
                        "int bytecodeIndex",
                        "*jdk.types.FrameType type",
                        "short extra")
                .type("jdk.types.StackTrace", "boolean truncated", "jdk.types.StackFrame[] frames")
                .type(
                        "java.lang.Thread",
                        "java.lang.String osName",
                        "long osThreadId",
                        "java.lang.String javaName",
                        "long javaThreadId")
                .type(
                        "jdk.ExecutionSample",
                        "long startTime",
                        "*java.lang.Thread sampledThread",
                        "*jdk.types.StackTrace stackTrace")
                .type(
                        "jdk.FileRead",
                        "long startTime",
                        "long duration",
                        "*java.lang.Thread eventThread",
                        "*jdk.types.StackTrace stackTrace",
                        "java.lang.String path")
                .type("test.Unread", "long startTime", "float[] values", "java.lang.String note");
    }

    static JfrChunkWriter chunk(boolean compressed) {
        JfrChunkWriter w = types(compressed);
        long start = JfrChunkWriter.START_TICKS;
        w.event("jdk.ExecutionSample", w.out().l(start + 10).l(THREAD).l(STACK));
        w.checkpoint(
                2,
                w.out()
                        .l(w.id("java.lang.Thread"))
                        .i(1)
                        .l(THREAD)
                        .utf8("os-näme")
                        .l(4711)
                        .b(1)
                        .l(0)
                        .l(w.id("java.lang.String"))
                        .i(1)
                        .l(BIG_TYPE_KEY)
                        .latin1("/var/log/pööled"));
        w.paddedEvent("jdk.FileRead", file(w, start + 20).b(2).l(BIG_TYPE_KEY), 4);
        w.paddedEvent("jdk.FileRead", file(w, start + 30).chars("/tmp/chärs"), 8);
        w.event("jdk.FileRead", file(w, start + 40).chars("/tmp/plain"));
        w.event("jdk.FileRead", file(w, start + 50).latin1("/tmp/plain"));
        w.event("jdk.FileRead", file(w, start + 60).b(1));
        w.event("jdk.FileRead", file(w, start + 70).b(0));
        w.event("test.Unread", w.out().l(start + 80).i(2).raw(new byte[8]).utf8("x"));
        w.eventOfId(0, w.out().l(start).l(0));
        w.checkpoint(
                5,
                w.out()
                        .l(w.id("jdk.types.StackTrace"))
                        .i(1)
                        .l(STACK)
                        .b(1)
                        .i(2)
                        .l(METHOD)
                        .i(42)
                        .i(0)
                        .l(0)
                        .number(9, 2)
                        .l(METHOD)
                        .i(0)
                        .i(0)
                        .l(1)
                        .number(9, 2)
                        .l(w.id("jdk.types.Method"))
                        .i(1)
                        .l(METHOD)
                        .l(5)
                        .l(6)
                        .l(w.id("java.lang.Class"))
                        .i(1)
                        .l(5)
                        .l(7)
                        .l(w.id("jdk.types.Symbol"))
                        .i(2)
                        .l(6)
                        .utf8("lambda$run$0")
                        .l(7)
                        .utf8("demo/Main$Inner")
                        .l(w.id("jdk.types.FrameType"))
                        .i(2)
                        .l(0)
                        .latin1("Interpreted")
                        .l(1)
                        .latin1("Kernel"));
        return w;
    }

    private static JfrChunkWriter.Out file(JfrChunkWriter w, long ticks) {
        return w.out().l(ticks).l(3).l(THREAD).l(0);
    }

    private Recording read(byte[] bytes) throws Exception {
        Path file = dir.resolve("written.jfr");
        Files.write(file, bytes);
        return Jfrs.read(file);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void stacksAreFoundByNegativeKeys(boolean compressed) throws Exception {
        try (Recording recording = read(chunk(compressed).build())) {
            assertThat(recording.passport().diagnostics()).isEmpty();
            Samples cpu = recording.samples(SampleKind.CPU).orElseThrow();
            assertThat(cpu.size()).isEqualTo(1);
            assertThat(cpu.time().get(0)).isEqualTo(JfrChunkWriter.START_NANOS + 10_000);
            assertThat(cpu.weight().get(0)).isEqualTo(1);
            int stack = cpu.stack().get(0);
            assertThat(recording.stacks().truncated(stack)).isTrue();
            assertThat(recording.stacks().depth(stack)).isEqualTo(2);
            assertThat(recording.stacks().frameAt(stack, 0))
                    .isEqualTo(new Frame("demo.Main$Inner", "lambda$run$0", null, 42, FrameKind.INTERPRETED));
            assertThat(recording.stacks().frameAt(stack, 1))
                    .isEqualTo(new Frame("demo.Main$Inner", "lambda$run$0", null, -1, FrameKind.KERNEL));
            assertThat(recording.zoneOffsetMillis()).isEqualTo(OptionalLong.of(3_600_000));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void stringsOfEveryEncodingAreRead(boolean compressed) throws Exception {
        try (Recording recording = read(chunk(compressed).build())) {
            Samples io = recording.samples(SampleKind.IO).orElseThrow();
            List<String> paths = LongStream.range(0, io.size())
                    .mapToObj(i -> io.subject().get(i) < 0
                            ? "-"
                            : recording.subjects().get(io.subject().get(i)))
                    .toList();
            assertThat(paths).containsExactly("/var/log/pööled", "/tmp/chärs", "/tmp/plain", "/tmp/plain", "-", "-");
            assertThat(io.subject().get(2)).isEqualTo(io.subject().get(3));
            assertThat(io.weight().get(0)).isEqualTo(3_000);
            assertThat(io.stack().get(0)).isEqualTo(-1);
            assertThat(recording.threads()).hasSize(1);
            assertThat(recording.threads().getFirst().name()).isEqualTo("os-näme");
            assertThat(recording.threads().getFirst().osId()).isEqualTo(4711);
            assertThat(recording.threads().getFirst().javaId()).isEqualTo(-1);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void eventsOfTypeZeroAreNotCounted(boolean compressed) throws Exception {
        try (Recording recording = read(chunk(compressed).build())) {
            assertThat(recording.events())
                    .extracting(EventCount::type, EventCount::count)
                    .containsExactly(
                            tuple("jdk.FileRead", 6L), tuple("jdk.ExecutionSample", 1L), tuple("test.Unread", 1L));
            assertThat(recording.passport().counts().get("events")).isEqualTo(8);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void namesAreFoundAgainBehindDamagedConstants(boolean compressed) throws Exception {
        JfrChunkWriter w = types(compressed);
        JfrChunkWriter.Out pools = w.out().l(w.id("java.lang.Thread")).i(40);
        for (int i = 0; i < 40; i++) {
            pools.l(1000 + i).latin1("thread-" + (10 + i)).l(1 + i).b(0).l(1 + i);
            w.event(
                    "jdk.ExecutionSample",
                    w.out().l(JfrChunkWriter.START_TICKS + i).l(1000 + i).l(0));
        }
        byte[] bytes = w.checkpoint(1, pools).build();
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("thread-30");
        Arrays.fill(bytes, at - 3, at + 4, (byte) 0xff);
        try (Recording recording = read(bytes)) {
            assertThat(recording.threads()).hasSizeGreaterThanOrEqualTo(37);
            assertThat(recording.threads()).anyMatch(thread -> thread.name().equals("thread-49"));
            assertThat(recording.passport().complete()).isFalse();
            assertThat(recording.passport().lostBytes()).isBetween(1L, 100L);
        }
    }
}
