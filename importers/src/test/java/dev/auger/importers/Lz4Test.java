package dev.auger.importers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.auger.model.Diagnostic;
import dev.auger.model.Evidence;
import dev.auger.model.ThreadDumps;
import dev.auger.model.error.MalformedInput;
import dev.auger.model.error.ResourceExhausted;
import dev.auger.model.job.Job;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import net.jpountz.lz4.LZ4FrameOutputStream.BLOCKSIZE;
import net.jpountz.lz4.LZ4FrameOutputStream.FLG;
import net.jpountz.xxhash.XXHashFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** LZ4 frames: unpacked whatever their blocks are, cut and damaged ones as far as they go, hostile ones with a typed answer. */
class Lz4Test {

    private static final String DUMP = """
            Full thread dump OpenJDK 64-Bit Server VM (25 mixed mode):

            "main" #1 prio=5 os_prio=0 tid=0x1 nid=1 runnable
               java.lang.Thread.State: RUNNABLE
            	at x.Y.main(Y.java:1)

            JNI global refs: 15, weak refs: 0
            """;

    private static final int INDEPENDENT = 0x20;

    @TempDir
    Path temp;

    /** Text that packs well, between bytes that do not. */
    private static byte[] content(int length) {
        Random random = new Random(4);
        byte[] content = new byte[length];
        for (int i = 0; i < length; ) {
            int run = Math.min(1 + random.nextInt(300), length - i);
            if (random.nextBoolean()) {
                byte[] noise = new byte[run];
                random.nextBytes(noise);
                System.arraycopy(noise, 0, content, i, run);
            } else {
                Arrays.fill(content, i, i + run, (byte) random.nextInt(4));
            }
            i += run;
        }
        return content;
    }

    private static byte[] unpack(byte[] packed) throws IOException {
        try (Lz4Input in = new Lz4Input(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        }
    }

    /** What comes before the stream fails. */
    private static byte[] unpackWhatIsThere(byte[] packed, Class<? extends IOException> failure) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThatThrownBy(() -> {
                    try (Lz4Input in = new Lz4Input(new ByteArrayInputStream(packed))) {
                        in.transferTo(out);
                    }
                })
                .isInstanceOf(failure);
        return out.toByteArray();
    }

    @ParameterizedTest
    @EnumSource(BLOCKSIZE.class)
    void blocksOfEverySizeWithEveryChecksum(BLOCKSIZE size) throws Exception {
        byte[] content = content(5_000_000);
        byte[] packed = Lz4Frames.frame(
                content,
                size,
                FLG.Bits.BLOCK_INDEPENDENCE,
                FLG.Bits.BLOCK_CHECKSUM,
                FLG.Bits.CONTENT_CHECKSUM,
                FLG.Bits.CONTENT_SIZE);
        assertThat(packed.length).isLessThan(content.length);
        assertThat(Arrays.equals(unpack(packed), content)).isTrue();
    }

    @Test
    void aLinkedBlockReachesIntoTheOneBefore() throws Exception {
        byte[] first = Lz4Frames.sequence("Hello, ", 0, 0);
        byte[] second = Lz4Frames.join(Lz4Frames.sequence("w", 8, 7), Lz4Frames.sequence("!", 0, 0));
        assertThat(new String(unpack(Lz4Frames.raw(0, first, second)), StandardCharsets.US_ASCII))
                .isEqualTo("Hello, wHello, !");
        unpackWhatIsThere(Lz4Frames.raw(INDEPENDENT, first, second), Lz4Damage.class);
    }

    @Test
    void aMatchMayReachIntoItself() throws Exception {
        byte[] block = Lz4Frames.join(Lz4Frames.sequence("ab", 2, 14), Lz4Frames.sequence("c", 0, 0));
        assertThat(new String(unpack(Lz4Frames.raw(INDEPENDENT, block)), StandardCharsets.US_ASCII))
                .isEqualTo("abababababababab" + "c");
    }

    @Test
    void framesOfAllKindsBehindEachOtherAreOneContent() throws Exception {
        byte[] content = content(200_000);
        byte[] packed = Lz4Frames.join(
                Lz4Frames.skippable(3),
                Lz4Frames.frame(content),
                Lz4Frames.skippable(0),
                Lz4Frames.legacy(content, content),
                Lz4Frames.frame(new byte[0]),
                Lz4Frames.frame(content));
        assertThat(Arrays.equals(unpack(packed), Lz4Frames.join(content, content, content, content)))
                .isTrue();
    }

    @Test
    void theChecksumIsThatOfTheLibraryHoweverTheBytesCome() {
        byte[] content = content(100_000);
        Xxh32 hash = new Xxh32();
        Random random = new Random(9);
        for (int i = 0; i < content.length; ) {
            int part = Math.min(random.nextInt(50), content.length - i);
            hash.update(content, i, part);
            i += part;
            int whole = XXHashFactory.safeInstance().hash32().hash(content, 0, i, 0);
            assertThat(hash.value()).isEqualTo(whole);
        }
    }

    @Test
    void aCutStreamGivesWhatItsLastBlockHolds() throws Exception {
        byte[] content = content(300_000);
        byte[] packed = Lz4Frames.frame(content, BLOCKSIZE.SIZE_256KB, FLG.Bits.BLOCK_INDEPENDENCE);
        int last = 0;
        for (int length = 20; length < packed.length - 4; length += 1_009) {
            byte[] there = unpackWhatIsThere(Arrays.copyOf(packed, length), EOFException.class);
            assertThat(there.length).isGreaterThanOrEqualTo(last);
            assertThat(Arrays.equals(there, Arrays.copyOf(content, there.length)))
                    .isTrue();
            last = there.length;
        }
        assertThat(last).isGreaterThan(290_000);
    }

    @Test
    void aWrongChecksumIsDamage() throws Exception {
        byte[] content = content(300_000);
        byte[] packed = Lz4Frames.frame(content);
        byte[] end = packed.clone();
        end[end.length - 1] ^= 1;
        assertThat(unpackWhatIsThere(end, Lz4Damage.class)).hasSize(content.length);
        byte[] header = packed.clone();
        header[6] ^= 1;
        assertThat(unpackWhatIsThere(header, Lz4Damage.class)).isEmpty();
    }

    @Test
    void spooledLikeGzipAndTheSpoolFileGoesWithTheEvidence() throws Exception {
        Path file = temp.resolve("dump.lz4");
        Files.write(file, Lz4Frames.frame(DUMP.getBytes(StandardCharsets.UTF_8)));
        try (Evidence evidence = importers().open(file, Job.quiet(), e -> {})) {
            assertThat(evidence).isInstanceOf(ThreadDumps.class);
            assertThat(evidence.passport().format()).isEqualTo("HotSpot thread dump, lz4");
            assertThat(evidence.passport().bytes()).isEqualTo(Files.size(file));
            assertThat(evidence.passport().complete()).isTrue();
        }
        assertThat(spooled()).isEmpty();
        assertThat(file).exists();
    }

    @Test
    void packingsMayBeNestedOnce() throws Exception {
        byte[] packed = Lz4Frames.frame(DUMP.getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
            out.write(packed);
        }
        Path file = temp.resolve("dump.lz4.gz");
        Files.write(file, gzip.toByteArray());
        try (Evidence evidence = importers().open(file, Job.quiet(), e -> {})) {
            assertThat(evidence.passport().format()).isEqualTo("HotSpot thread dump, gzip, lz4");
        }
        assertThat(spooled()).isEmpty();
    }

    @Test
    void aCutFileIsAPartWithADiagnostic() throws Exception {
        byte[] text = (DUMP + "# noise\n".repeat(100_000)).getBytes(StandardCharsets.UTF_8);
        byte[] packed = Lz4Frames.frame(text);
        Path file = temp.resolve("cut.lz4");
        Files.write(file, Arrays.copyOf(packed, packed.length * 3 / 4));
        try (Evidence evidence = importers().open(file, Job.quiet(), e -> {})) {
            assertThat(evidence.passport().counts()).containsEntry("threads", 1L);
            assertThat(evidence.passport().complete()).isFalse();
            assertThat(evidence.passport().diagnostics())
                    .extracting(Diagnostic::code)
                    .contains("lz4.truncated");
        }
    }

    @Test
    void whatCannotBeUnpackedAtAllIsATypedFailure() throws Exception {
        Path file = temp.resolve("bad.lz4");
        byte[] packed = Lz4Frames.frame(DUMP.getBytes(StandardCharsets.UTF_8));
        packed[4] = (byte) (packed[4] & 0x3f | 0x80);
        Files.write(file, packed);
        assertThatThrownBy(() -> importers().open(file, Job.quiet(), e -> {}))
                .isInstanceOfSatisfying(
                        MalformedInput.class, e -> assertThat(e.code()).isEqualTo("lz4.damaged"));
        assertThat(spooled()).isEmpty();
    }

    @Test
    void aFrameThatDeclaresMoreThanTheDiskHasIsRefusedAtOnce() throws Exception {
        Path file = temp.resolve("large.lz4");
        Files.write(
                file,
                Lz4Frames.frame(
                        new byte[1 << 20], BLOCKSIZE.SIZE_64KB, FLG.Bits.BLOCK_INDEPENDENCE, FLG.Bits.CONTENT_SIZE));
        Spool small = new Spool(temp.resolve("spool"), directory -> (64L << 20) + 500_000);
        assertThatThrownBy(() -> new Importers(small, List.of()).open(file, Job.quiet(), e -> {}))
                .isInstanceOf(ResourceExhausted.class);
        assertThat(spooled()).isEmpty();
    }

    static Stream<Arguments> seeds() throws IOException {
        byte[] packed = Lz4Frames.frame(content(3_000));
        byte[] linked = Lz4Frames.raw(0, Lz4Frames.sequence("Hello, ", 0, 0), Lz4Frames.sequence("w", 8, 7));
        return Stream.of(
                        packed,
                        linked,
                        Arrays.copyOf(packed, packed.length / 2),
                        Lz4Frames.legacy(content(2_000)),
                        Lz4Frames.skippable(5),
                        new byte[0])
                .map(bytes -> Arguments.arguments((Object) bytes));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "60s")
    void anyBytesAreContentOrDamage(byte[] bytes) {
        long most = 255L * bytes.length + (16L << 20);
        try (Lz4Input in = new Lz4Input(new ByteArrayInputStream(bytes))) {
            assertThat(in.transferTo(java.io.OutputStream.nullOutputStream())).isLessThan(most);
        } catch (IOException expected) {
            assertThat(Packing.isDamage(expected)).isTrue();
        }
    }

    private Importers importers() {
        return new Importers(temp.resolve("spool"));
    }

    private List<Path> spooled() throws IOException {
        Path spool = temp.resolve("spool");
        if (!Files.exists(spool)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(spool)) {
            return files.toList();
        }
    }
}
