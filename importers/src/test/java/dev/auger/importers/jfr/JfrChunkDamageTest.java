package dev.auger.importers.jfr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.auger.importers.jfr.chunks.ChunkHeader;
import dev.auger.importers.jfr.events.JfrEventLog;
import dev.auger.model.Diagnostic;
import dev.auger.model.Recording;
import dev.auger.model.error.MalformedInput;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import java.io.ByteArrayOutputStream;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A damaged chunk costs that chunk at most, and inside a chunk damage costs what lies before the next checkpoint at most; the
 * diagnostics say where and how much. Chunks are written by the test, so that every number is known.
 */
class JfrChunkDamageTest {

    private static final String SAMPLE = "jdk.ExecutionSample";
    private static final String THREAD = "java.lang.Thread";
    private static final String JVM = "jdk.JVMInformation";
    private static final int PART = 20;

    @TempDir
    Path dir;

    /** Where things are in a written chunk. */
    private record Written(byte[] bytes, List<Integer> samples, List<Integer> checkpoints) {}

    /** A chunk of parts, each {@link #PART} samples and a checkpoint that has the thread they name. */
    private static Written chunk(boolean compressed, int parts, long pid) {
        JfrChunkWriter w = new JfrChunkWriter(compressed)
                .type(THREAD, "java.lang.String osName", "long osThreadId")
                .type(SAMPLE, "long startTime", "*java.lang.Thread sampledThread")
                .type(JVM, "long startTime", "java.lang.String jvmName", "java.lang.String jvmVersion", "long pid");
        List<Integer> samples = new ArrayList<>();
        List<Integer> checkpoints = new ArrayList<>();
        w.event(
                JVM,
                w.out().l(JfrChunkWriter.START_TICKS).utf8("HotSpot").utf8("21").l(pid));
        for (int part = 0; part < parts; part++) {
            for (int i = 0; i < PART; i++) {
                samples.add(w.position());
                w.event(
                        SAMPLE,
                        w.out().l(JfrChunkWriter.START_TICKS + part * 100L + i).l(1 + part));
            }
            checkpoints.add(w.position());
            w.checkpoint(
                    1,
                    w.out()
                            .l(w.id(THREAD))
                            .i(1)
                            .l(1 + part)
                            .utf8("p" + pid + "-" + part)
                            .l(100 + part));
        }
        return new Written(w.build(), samples, checkpoints);
    }

    private Recording read(byte[]... parts) throws Exception {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        Path file = Files.createTempFile(dir, "chunks", ".jfr");
        Files.write(file, all.toByteArray());
        return Jfrs.read(file);
    }

    private static long samples(Recording recording) {
        return recording.events().stream()
                .filter(event -> event.type().equals(SAMPLE))
                .mapToLong(event -> event.count())
                .sum();
    }

    private static long decoded(Recording recording) {
        return recording.samples(SampleKind.CPU).map(Samples::size).orElse(0L);
    }

    private static List<Diagnostic> losses(Recording recording) {
        return recording.passport().diagnostics();
    }

    static Stream<Arguments> damages() {
        return Stream.of(true, false)
                .flatMap(compressed -> Stream.of(
                        damage(compressed, "header", chunk -> Arrays.fill(chunk, 0, ChunkHeader.BYTES, (byte) 0xff)),
                        damage(compressed, "magic", chunk -> chunk[2] = 0),
                        damage(
                                compressed,
                                "size",
                                chunk -> ByteBuffer.wrap(chunk).putLong(8, Long.MAX_VALUE / 2)),
                        damage(
                                compressed,
                                "small size",
                                chunk -> ByteBuffer.wrap(chunk).putLong(8, 100)),
                        damage(
                                compressed,
                                "body",
                                chunk -> Arrays.fill(chunk, ChunkHeader.BYTES, chunk.length, (byte) 0xff)),
                        damage(
                                compressed,
                                "end",
                                chunk -> Arrays.fill(chunk, chunk.length - 400, chunk.length, (byte) 0x80))));
    }

    private static Arguments damage(boolean compressed, String what, Consumer<byte[]> damage) {
        return Arguments.arguments(compressed, what, damage);
    }

    @ParameterizedTest(name = "{1}, compressed {0}")
    @MethodSource("damages")
    void aDamagedChunkCostsItselfAtMost(boolean compressed, String what, Consumer<byte[]> damage) throws Exception {
        byte[] first = chunk(compressed, 1, 7).bytes();
        byte[] second = chunk(compressed, 3, 7).bytes();
        byte[] third = chunk(compressed, 2, 7).bytes();
        damage.accept(second);
        try (Recording recording = read(first, second, third)) {
            assertThat(samples(recording)).isBetween(3L * PART, 6L * PART);
            assertThat(decoded(recording)).isEqualTo(samples(recording));
            assertThat(recording.passport().complete()).isFalse();
            assertThat(losses(recording)).isNotEmpty();
            assertThat(losses(recording)).allSatisfy(loss -> {
                assertThat(loss.offset()).isBetween((long) first.length, (long) first.length + second.length);
                assertThat(loss.lostBytes()).isLessThanOrEqualTo(second.length);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void pointersToNowhereCostNothing(boolean compressed) throws Exception {
        byte[] one = chunk(compressed, 1, 7).bytes();
        byte[] damaged = chunk(compressed, 3, 7).bytes();
        Arrays.fill(damaged, 16, 32, (byte) 0x7f);
        try (Recording recording = read(one, damaged, one)) {
            assertThat(samples(recording)).isEqualTo(5 * PART);
            assertThat(decoded(recording)).isEqualTo(5 * PART);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aLostHeaderIsAGapOfTheChunksLength(boolean compressed) throws Exception {
        byte[] one = chunk(compressed, 1, 7).bytes();
        byte[] lost = chunk(compressed, 2, 7).bytes();
        Arrays.fill(lost, 0, ChunkHeader.BYTES, (byte) 0xff);
        try (Recording recording = read(one, lost, one)) {
            assertThat(losses(recording))
                    .containsExactly(new Diagnostic("jfr.gap", one.length, lost.length, "no chunk begins here"));
            assertThat(samples(recording)).isEqualTo(2 * PART);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void damageAmongEventsCostsWhatIsBeforeTheNextCheckpoint(boolean compressed) throws Exception {
        Written chunk = chunk(compressed, 3, 7);
        byte[] bytes = chunk.bytes();
        int damaged = chunk.samples().get(PART + 5);
        int checkpoint = chunk.checkpoints().get(1);
        Arrays.fill(bytes, damaged, damaged + 4, (byte) 0xff);
        try (Recording recording = read(bytes)) {
            assertThat(samples(recording)).isEqualTo(2 * PART + 5);
            assertThat(decoded(recording)).isEqualTo(2 * PART + 5);
            assertThat(losses(recording)).singleElement().satisfies(loss -> {
                assertThat(loss.offset()).isEqualTo(damaged);
                assertThat(loss.lostBytes()).isEqualTo(checkpoint - damaged);
            });
            Samples cpu = recording.samples(SampleKind.CPU).orElseThrow();
            assertThat(recording.threads().get(cpu.thread().get(cpu.size() - 1)).name())
                    .isEqualTo("p7-2");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aLostCheckpointCostsItsConstantsOnly(boolean compressed) throws Exception {
        Written chunk = chunk(compressed, 3, 7);
        byte[] bytes = chunk.bytes();
        int from = chunk.checkpoints().get(1);
        int to = chunk.samples().get(2 * PART);
        // Behind the size and the type: the event still says that it is a checkpoint and how long it is.
        Arrays.fill(bytes, from + (compressed ? 8 : 41), to, (byte) 0x7f);
        try (Recording recording = read(bytes)) {
            assertThat(samples(recording)).isEqualTo(3 * PART);
            assertThat(decoded(recording)).isEqualTo(3 * PART);
            assertThat(losses(recording)).isNotEmpty().allSatisfy(loss -> {
                assertThat(loss.offset()).isBetween((long) from, (long) to);
                assertThat(loss.lostBytes()).isLessThanOrEqualTo(to - from);
            });
            Samples cpu = recording.samples(SampleKind.CPU).orElseThrow();
            assertThat(recording.threads().get(cpu.thread().get(0)).name()).isEqualTo("p7-0");
            assertThat(cpu.thread().get(PART)).isEqualTo(-1);
            assertThat(recording.threads().get(cpu.thread().get(2 * PART)).name())
                    .isEqualTo("p7-2");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aChunkInProgressIsReadBehindFinishedOnes(boolean compressed) throws Exception {
        byte[] one = chunk(compressed, 1, 7).bytes();
        byte[] unfinished = chunk(compressed, 2, 7).bytes();
        ByteBuffer.wrap(unfinished).putLong(8, 0).putLong(16, 0).putLong(24, 0).putLong(40, 0);
        try (Recording recording = read(one, unfinished)) {
            assertThat(samples(recording)).isEqualTo(3 * PART);
            assertThat(losses(recording))
                    .extracting(Diagnostic::code, Diagnostic::offset)
                    .containsExactly(tuple("jfr.chunk.unfinished", (long) one.length));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aChunkCutBeforeItsMetadataIsReadWithThatOfTheOneBefore(boolean compressed) throws Exception {
        byte[] one = chunk(compressed, 1, 7).bytes();
        Written second = chunk(compressed, 3, 7);
        byte[] cut = Arrays.copyOf(second.bytes(), second.samples().get(2 * PART + 3));
        try (Recording recording = read(one, cut)) {
            assertThat(samples(recording)).isEqualTo(3 * PART + 3);
            assertThat(decoded(recording)).isEqualTo(3 * PART + 3);
            assertThat(losses(recording))
                    .extracting(Diagnostic::code)
                    .containsExactly("jfr.chunk.truncated", "jfr.metadata.missing");
            Samples cpu = recording.samples(SampleKind.CPU).orElseThrow();
            assertThat(recording.threads().get(cpu.thread().get(2 * PART)).name())
                    .isEqualTo("p7-1");
        }
        // The index that is made without the reader borrows the metadata as well.
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.writeBytes(one);
        joined.writeBytes(cut);
        JfrEventLog alone = new JfrEventLog(MemorySegment.ofArray(joined.toByteArray()), null, List.of());
        assertThat(alone.type(SAMPLE).orElseThrow().count()).isEqualTo(3 * PART + 3);
    }

    @Test
    void aLoneChunkCutBeforeItsMetadataSaysHowManyEventsAreLost() {
        Written only = chunk(true, 2, 7);
        byte[] cut = Arrays.copyOf(only.bytes(), only.samples().get(PART + 3));
        assertThatThrownBy(() -> read(cut))
                .isInstanceOf(MalformedInput.class)
                .hasMessageContaining((1 + PART + 3) + " events cannot be read");
    }

    @Test
    void chunksOfSeveralProcessesAreAllReadAndItIsSaid() throws Exception {
        byte[] seven = chunk(true, 1, 7).bytes();
        byte[] eight = chunk(true, 2, 8).bytes();
        try (Recording recording = read(seven, eight, seven)) {
            assertThat(samples(recording)).isEqualTo(4 * PART);
            assertThat(decoded(recording)).isEqualTo(4 * PART);
            assertThat(recording.passport().process().pid()).isEqualTo(7);
            assertThat(recording.passport().complete()).isTrue();
            assertThat(losses(recording)).singleElement().satisfies(note -> {
                assertThat(note.code()).isEqualTo("jfr.processes");
                assertThat(note.lostBytes()).isZero();
                assertThat(note.message()).contains("2 processes");
            });
            assertThat(recording.threads()).extracting(thread -> thread.name()).contains("p7-0", "p8-0", "p8-1");
        }
    }

    @Test
    void recordingsOfOneProcessJoinedAreOne() throws Exception {
        byte[] seven = chunk(true, 1, 7).bytes();
        try (Recording recording = read(seven, seven)) {
            assertThat(losses(recording)).isEmpty();
        }
    }
}
