package dev.auger.importers.jfr.legacy;

import static dev.auger.importers.jfr.legacy.LegacyChunkWriter.START_TICKS;
import static dev.auger.importers.jfr.legacy.LegacyChunkWriter.out;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.auger.model.Diagnostic;
import dev.auger.model.Recording;
import dev.auger.model.error.ImportFailure;
import dev.auger.model.error.MalformedInput;
import dev.auger.model.recording.SampleKind;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged recordings of JFR 0.9: what is lost is said with offsets of the user's file, what is left is read. */
class LegacyDamageTest {

    private static final int SAMPLES = 40;
    private static final int SAMPLE_BYTES = 16 + 14;

    @TempDir
    Path dir;

    private static LegacyChunkWriter chunk() {
        LegacyChunkWriter chunk = Legacies.types();
        for (int i = 0; i < SAMPLES; i++) {
            chunk.write(Legacies.SAMPLE, START_TICKS + i, out().u4(77).u8(1).u2(5));
        }
        return chunk.checkpoint(START_TICKS + 1000, Legacies.constants("worker"));
    }

    private static int sample(int index) {
        return LegacyChunk.HEADER_BYTES + index * SAMPLE_BYTES;
    }

    private static long samples(Recording recording) {
        return Legacies.counts(recording).getOrDefault("jdk.ExecutionSample", 0L);
    }

    private static List<Diagnostic> losses(Recording recording) {
        return recording.passport().diagnostics();
    }

    @Test
    void anOverwrittenEventCostsItself() throws Exception {
        byte[] bytes = chunk().build();
        Arrays.fill(bytes, sample(10), sample(11), (byte) 0xff);
        try (Recording recording = Legacies.open(dir, bytes)) {
            assertThat(samples(recording)).isEqualTo(SAMPLES - 1);
            assertThat(recording.passport().complete()).isFalse();
            assertThat(losses(recording)).singleElement().satisfies(loss -> {
                assertThat(loss.code()).isEqualTo("jfr.chunk.damaged");
                assertThat(loss.offset()).isEqualTo(sample(10));
                assertThat(loss.lostBytes()).isEqualTo(SAMPLE_BYTES);
            });
            int stack = recording.samples(SampleKind.CPU).orElseThrow().stack().get(20);
            assertThat(recording.stacks().frameAt(stack, 0).method()).isEqualTo("run");
        }
    }

    @Test
    void anEventThatEndsInItsFieldsIsLeftOut() throws Exception {
        LegacyChunkWriter chunk = Legacies.small();
        long at = chunk.position();
        chunk.write(Legacies.PARK, START_TICKS + 11_000, out().u8(START_TICKS));
        chunk.write(Legacies.SAMPLE, START_TICKS + 12_000, out().u4(77).u8(1).u2(5));
        try (Recording recording = Legacies.open(dir, chunk.build())) {
            assertThat(samples(recording)).isEqualTo(4);
            assertThat(losses(recording))
                    .containsExactly(new Diagnostic("jfr.event.damaged", at, 24, "1 events are damaged and left out"));
        }
    }

    @Test
    void anEventOfAnImpossibleTimeIsLeftOut() throws Exception {
        byte[] bytes = chunk().build();
        ByteBuffer.wrap(bytes).putLong(sample(3) + 8, Long.MAX_VALUE / 3);
        try (Recording recording = Legacies.open(dir, bytes)) {
            assertThat(samples(recording)).isEqualTo(SAMPLES - 1);
            assertThat(losses(recording)).extracting(Diagnostic::offset).containsExactly((long) sample(3));
        }
    }

    @Test
    void anEventOfAnUndeclaredTypeCostsItself() throws Exception {
        byte[] bytes = chunk().build();
        ByteBuffer.wrap(bytes).putInt(sample(3) + 4, 999);
        try (Recording recording = Legacies.open(dir, bytes)) {
            assertThat(samples(recording)).isEqualTo(SAMPLES - 1);
            assertThat(losses(recording)).extracting(Diagnostic::code).containsExactly("jfr.type.unknown");
        }
    }

    @Test
    void damagedConstantsLeaveThoseBeforeAndAllEvents() throws Exception {
        LegacyChunkWriter writer = chunk();
        byte[] bytes = writer.build();
        // The last pool, of Java's threads: its count promises more than is there.
        int count = (int) writer.position() - (8 + 4 + 8 + 4) - 4;
        assertThat(ByteBuffer.wrap(bytes).getInt(count)).isEqualTo(1);
        ByteBuffer.wrap(bytes).putInt(count, 1000);
        try (Recording recording = Legacies.open(dir, bytes)) {
            assertThat(samples(recording)).isEqualTo(SAMPLES);
            assertThat(losses(recording)).singleElement().satisfies(loss -> {
                assertThat(loss.code()).isEqualTo("jfr.constants.damaged");
                assertThat(loss.offset() + loss.lostBytes()).isEqualTo(writer.position());
            });
            int stack = recording.samples(SampleKind.CPU).orElseThrow().stack().get(0);
            assertThat(recording.stacks().frameAt(stack, 0).method()).isEqualTo("run");
        }
    }

    @Test
    void aChunkWithoutMetadataIsReadWithThatOfTheChunkBefore() throws Exception {
        byte[] one = chunk().build();
        int cut = (int) chunk().position() + 30;
        try (Recording recording = Legacies.open(dir, Legacies.join(one, Arrays.copyOf(one, cut)))) {
            assertThat(samples(recording)).isEqualTo(2 * SAMPLES);
            assertThat(losses(recording))
                    .extracting(Diagnostic::code)
                    .containsExactly("jfr.chunk.truncated", "jfr.metadata.missing");
        }
    }

    @Test
    void metadataIsFoundBehindTheEventsIfTheHeaderLies() throws Exception {
        byte[] one = chunk().build();
        byte[] damaged = one.clone();
        ByteBuffer.wrap(damaged).putLong(8, 40);
        try (Recording recording = Legacies.open(dir, Legacies.join(damaged, one))) {
            assertThat(samples(recording)).isEqualTo(2 * SAMPLES);
            assertThat(losses(recording)).extracting(Diagnostic::code).containsExactly("jfr.metadata.damaged");
        }
    }

    @Test
    void aCutInTheSecondChunkLosesNothingOfTheFirst() throws Exception {
        byte[] one = chunk().build();
        byte[] cut = Arrays.copyOf(Legacies.join(one, one), one.length + sample(7) + 5);
        try (Recording recording = Legacies.open(dir, cut)) {
            assertThat(samples(recording)).isEqualTo(SAMPLES + 7);
            assertThat(losses(recording))
                    .extracting(Diagnostic::code)
                    .containsExactly("jfr.chunk.truncated", "jfr.metadata.missing", "jfr.chunk.damaged");
            assertThat(losses(recording).getFirst().offset()).isEqualTo(cut.length);
        }
    }

    @Test
    void aFirstChunkWithoutMetadataIsCountedAndTheNextRead() throws Exception {
        byte[] one = chunk().build();
        byte[] cut = Arrays.copyOf(one, (int) chunk().position() + 30);
        try (Recording recording = Legacies.open(dir, Legacies.join(cut, one))) {
            assertThat(samples(recording)).isEqualTo(SAMPLES);
            assertThat(losses(recording).getLast().lostBytes()).isEqualTo(cut.length);
            assertThat(losses(recording).getLast().message()).contains(SAMPLES + " events");
        }
    }

    @Test
    void aChunkStillBeingWrittenIsReadAsFarAsItGoes() throws Exception {
        byte[] one = chunk().build();
        byte[] unfinished = Arrays.copyOf(one, (int) chunk().position());
        ByteBuffer.wrap(unfinished).putLong(8, 0);
        try (Recording recording = Legacies.open(dir, Legacies.join(one, unfinished))) {
            assertThat(samples(recording)).isEqualTo(2 * SAMPLES);
            assertThat(losses(recording)).extracting(Diagnostic::code).contains("jfr.chunk.unfinished");
        }
    }

    @Test
    void garbageBetweenChunksIsAGapOfItsLength() throws Exception {
        byte[] one = chunk().build();
        try (Recording recording = Legacies.open(dir, Legacies.join(one, new byte[1000], one))) {
            assertThat(samples(recording)).isEqualTo(2 * SAMPLES);
            assertThat(losses(recording))
                    .containsExactly(new Diagnostic("jfr.gap", one.length, 1000, "no chunk of JFR 0.9 begins here"));
        }
    }

    @Test
    void aFileWithoutAReadableChunkSaysWhere() {
        byte[] one = chunk().build();
        assertThatThrownBy(() -> Legacies.open(dir, Arrays.copyOf(one, 60)))
                .isInstanceOfSatisfying(
                        MalformedInput.class, e -> assertThat(e.code()).isEqualTo("jfr.chunk.truncated"));
    }

    @Test
    void everyTruncationIsAResultOrATypedFailure() throws Exception {
        byte[] bytes = Legacies.join(chunk().build(), Legacies.small().build());
        for (int length = 0; length < bytes.length; length += 37) {
            readOrFail(Arrays.copyOf(bytes, length));
        }
    }

    @Test
    void corruptionIsAResultOrATypedFailure() throws Exception {
        byte[] sound = Legacies.small().build();
        Random random = new Random(20140514);
        for (int round = 0; round < 400; round++) {
            byte[] bytes = sound.clone();
            for (int i = 1 + random.nextInt(12); i > 0; i--) {
                bytes[LegacyChunk.HEADER_BYTES + random.nextInt(bytes.length - LegacyChunk.HEADER_BYTES)] =
                        (byte) (random.nextBoolean() ? random.nextInt(256) : random.nextInt(3) - 1);
            }
            readOrFail(bytes);
        }
    }

    private void readOrFail(byte[] bytes) throws Exception {
        try (Recording recording = Legacies.open(dir, bytes)) {
            assertThat(recording.events()).isNotNull();
            recording.samples(SampleKind.CPU).ifPresent(samples -> {
                for (long i = 0; i < samples.size(); i++) {
                    int stack = samples.stack().get(i);
                    assertThat(stack < 0 ? 1 : recording.stacks().depth(stack)).isPositive();
                }
            });
        } catch (ImportFailure expected) {
            assertThat(expected.code()).isNotEmpty();
        }
    }
}
