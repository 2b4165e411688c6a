package dev.auger.importers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.auger.model.Diagnostic;
import dev.auger.model.Evidence;
import dev.auger.model.Passport;
import dev.auger.model.error.ImportFailure;
import dev.auger.model.error.MalformedInput;
import dev.auger.model.job.Job;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What breaks off in a zip is a loss of the file it was in, also where the format of that file would not notice. */
class ZipFilesTest {

    private static final int LOCAL_HEADER = 30;

    /** Folded stacks: each line stands by itself, so that a cut leaves nothing behind that looks wrong. */
    private static final byte[] STACKS = stacks();

    @TempDir
    Path temp;

    private Path spool;
    private Importers importers;

    @BeforeEach
    void start() {
        spool = temp.resolve("spool");
        importers = new Importers(spool);
    }

    @AfterEach
    void nothingStays() throws IOException {
        if (Files.exists(spool)) {
            try (Stream<Path> left = Files.list(spool)) {
                assertThat(left).isEmpty();
            }
        }
    }

    @Test
    void aWholeZipHasNoLoss() throws Exception {
        assertThat(passports(zip("a.txt", "b.txt")))
                .allMatch(Passport::complete)
                .hasSize(2);
    }

    @Test
    void anEntryWithFewerBytesThanDeclaredIsALossInNumbers() throws Exception {
        byte[] zip = zip("a.txt", "b.txt");
        // The directory's entries stand in order; the first is that of a.txt, with the size at 24.
        int directory = find(zip, 'P', 'K', 1, 2);
        ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).putInt(directory + 24, STACKS.length + 1000);
        List<Passport> passports = passports(zip);
        assertThat(passports).extracting(Passport::complete).containsExactly(false, true);
        assertThat(ofZip(passports.getFirst())).singleElement().satisfies(d -> {
            assertThat(d.code()).isEqualTo("zip.truncated");
            assertThat(d.offset()).isEqualTo(STACKS.length);
            assertThat(d.lostBytes()).isEqualTo(1000);
            assertThat(d.message()).contains(STACKS.length + " of " + (STACKS.length + 1000) + " bytes");
        });
    }

    @Test
    void anEntryOfAnotherChecksumIsALoss() throws Exception {
        byte[] zip = zip("a.txt", "b.txt");
        zip[find(zip, 'P', 'K', 1, 2) + 16]++;
        List<Passport> passports = passports(zip);
        assertThat(passports).extracting(Passport::complete).containsExactly(false, true);
        assertThat(ofZip(passports.getFirst()))
                .extracting(Diagnostic::code, Diagnostic::offset, Diagnostic::lostBytes)
                .containsExactly(tuple("zip.checksum", -1L, -1L));
    }

    @Test
    void anEntryThatCannotBeUnpackedFurtherIsALossInNumbers() throws Exception {
        byte[] zip = zip(0, "a.txt", "b.txt");
        // Blocks as they are: a byte, their length and its complement before each.
        int block = LOCAL_HEADER + 5;
        int length = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).getShort(block + 1) & 0xffff;
        Arrays.fill(zip, block + 5 + length, block + 5 + length + 5, (byte) 0x5a);
        List<Passport> passports = passports(zip);
        assertThat(passports).extracting(Passport::complete).containsExactly(false, true);
        assertThat(ofZip(passports.getFirst())).singleElement().satisfies(d -> {
            assertThat(d.code()).isEqualTo("zip.damaged");
            assertThat(d.offset()).isEqualTo(length);
            assertThat(d.lostBytes()).isEqualTo(STACKS.length - d.offset());
        });
    }

    @Test
    void anEntryOfWhichNothingCanBeUnpackedIsSaidToBeDamaged() throws Exception {
        byte[] zip = zip("a.txt", "b.txt");
        Arrays.fill(zip, LOCAL_HEADER + 5, LOCAL_HEADER + 105, (byte) 0xff);
        List<Source> sources = importers.expand(List.of(write(zip)), Job.quiet());
        assertThat(sources).hasSize(2);
        assertThatThrownBy(() -> importers.open(sources.getFirst(), Job.quiet(), e -> {}))
                .isInstanceOfSatisfying(
                        MalformedInput.class, e -> assertThat(e.code()).isEqualTo("zip.damaged"))
                .hasMessageContaining("0 of " + STACKS.length + " bytes");
        importers.open(sources.getLast(), Job.quiet(), e -> {}).close();
    }

    @Test
    void aZipThatEndsEarlyGivesWhatIsThereAndTheLossIsToldByItsLastFile() throws Exception {
        byte[] zip = zip("b.txt", "a.txt");
        int first = find(zip, 'P', 'K', 7, 8) + 16;
        int second = find(Arrays.copyOfRange(zip, first, zip.length), 'P', 'K', 7, 8) + first + 16;
        int directory = find(zip, 'P', 'K', 1, 2);
        assertThat(second).isEqualTo(directory);

        // In the second file.
        List<Passport> cut = passports(Arrays.copyOf(zip, first + (second - first) * 3 / 4));
        assertThat(cut).extracting(Passport::complete).containsExactly(false, true);
        assertThat(ofZip(cut.getFirst())).singleElement().satisfies(d -> {
            assertThat(d.code()).isEqualTo("zip.truncated");
            assertThat(d.offset()).isBetween(1L, (long) STACKS.length - 1);
            assertThat(d.message()).contains(d.offset() + " bytes");
        });
        // Behind the first, and in the header of the second.
        assertThat(losses(passports(Arrays.copyOf(zip, first))))
                .containsExactly(tuple("zip.rest", (long) STACKS.length, -1L));
        assertThat(losses(passports(Arrays.copyOf(zip, first + 20))))
                .containsExactly(tuple("zip.rest", (long) STACKS.length, 20L));
        // In its directory: all files are there.
        assertThat(passports(Arrays.copyOf(zip, directory + 30)))
                .allMatch(Passport::complete)
                .hasSize(2);
        // So early that there is nothing.
        Path none = write(Arrays.copyOf(zip, LOCAL_HEADER + 10));
        assertThatThrownBy(() -> importers.expand(List.of(none), Job.quiet()))
                .isInstanceOfSatisfying(
                        MalformedInput.class, e -> assertThat(e.code()).isEqualTo("zip.damaged"));
    }

    @Test
    void whatIsEncryptedIsALossInNumbers() throws Exception {
        byte[] zip = zip("a.txt", "b.txt");
        int second = find(zip, 'P', 'K', 7, 8) + 16;
        zip[second + 6] |= 1;
        int listed = find(Arrays.copyOfRange(zip, find(zip, 'P', 'K', 1, 2) + 4, zip.length), 'P', 'K', 1, 2)
                + find(zip, 'P', 'K', 1, 2)
                + 4;
        zip[listed + 8] |= 1;
        assertThat(losses(passports(zip)))
                .containsExactly(tuple("zip.rest", (long) STACKS.length, (long) zip.length - second));
    }

    @Test
    void noDamageIsMoreThanAFailureOrALoss() throws Exception {
        byte[] zip = zip("a.txt", "b.txt");
        Random random = new Random(7);
        for (int round = 0; round < 150; round++) {
            byte[] damaged = Arrays.copyOf(zip, round % 2 == 0 ? zip.length : random.nextInt(5, zip.length));
            for (int i = random.nextInt(5); i > 0; i--) {
                damaged[random.nextInt(4, damaged.length)] = (byte) random.nextInt();
            }
            try {
                for (Source source : importers.expand(List.of(write(damaged)), Job.quiet())) {
                    try {
                        importers.open(source, Job.quiet(), e -> {}).close();
                    } catch (ImportFailure told) {
                        assertThat(told.code()).isNotEmpty();
                    }
                }
            } catch (ImportFailure told) {
                assertThat(told.code()).isNotEmpty();
            }
        }
    }

    /** A line of stacks that is cut is told by its own reader. */
    private static List<Diagnostic> ofZip(Passport passport) {
        return passport.diagnostics().stream()
                .filter(d -> d.code().startsWith("zip."))
                .toList();
    }

    private static List<Tuple> losses(List<Passport> passports) {
        return passports.stream()
                .flatMap(passport -> ofZip(passport).stream())
                .map(d -> tuple(d.code(), d.offset(), d.lostBytes()))
                .toList();
    }

    private List<Passport> passports(byte[] zip) throws Exception {
        List<Passport> passports = new ArrayList<>();
        for (Source source : importers.expand(List.of(write(zip)), Job.quiet())) {
            try (Evidence evidence = importers.open(source, Job.quiet(), e -> {})) {
                passports.add(evidence.passport());
            }
        }
        return passports;
    }

    private Path write(byte[] zip) throws IOException {
        return Files.write(temp.resolve("evidence.zip"), zip);
    }

    private static int find(byte[] bytes, int... magic) {
        for (int i = 0; i + magic.length <= bytes.length; i++) {
            int same = 0;
            while (same < magic.length && bytes[i + same] == magic[same]) {
                same++;
            }
            if (same == magic.length) {
                return i;
            }
        }
        throw new AssertionError("not in the zip");
    }

    private static byte[] zip(String... names) throws IOException {
        return zip(Deflater.DEFAULT_COMPRESSION, names);
    }

    private static byte[] zip(int level, String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.setLevel(level);
            for (String name : names) {
                out.putNextEntry(new ZipEntry(name));
                out.write(STACKS);
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] stacks() {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            text.append("main;shop.Till.open;shop.Till.m")
                    .append(random.nextInt(1_000_000))
                    .append(' ')
                    .append(1 + random.nextInt(9))
                    .append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
