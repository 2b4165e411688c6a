package dev.auger.importers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.auger.importers.threads.ThreadDumpImporter;
import dev.auger.model.Diagnostic;
import dev.auger.model.Evidence;
import dev.auger.model.ThreadDumps;
import dev.auger.model.error.EvidenceChanged;
import dev.auger.model.error.ImportFailure;
import dev.auger.model.error.MalformedInput;
import dev.auger.model.error.ResourceExhausted;
import dev.auger.model.error.UnrecognisedInput;
import dev.auger.model.job.Job;
import dev.auger.model.job.JobCancelled;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportersTest {

    private static final String DUMP = """
            Full thread dump OpenJDK 64-Bit Server VM (25 mixed mode):

            "main" #1 prio=5 os_prio=0 tid=0x1 nid=1 runnable
               java.lang.Thread.State: RUNNABLE
            	at x.Y.main(Y.java:1)

            JNI global refs: 15, weak refs: 0
            """;

    @TempDir
    Path temp;

    private Path spool;
    private Importers importers;

    @BeforeEach
    void makeImporters() throws IOException {
        spool = temp.resolve("spool");
        importers = new Importers(spool);
    }

    @Test
    void theNameOfAFileSaysNothing() throws Exception {
        try (Evidence evidence = open(write("heap.hprof", DUMP))) {
            assertThat(evidence).isInstanceOf(ThreadDumps.class);
            assertThat(evidence.passport().name()).endsWith("heap.hprof");
        }
    }

    @Test
    void gzipIsSpooledAndTheSpoolFileGoesWithTheEvidence() throws Exception {
        Path file = temp.resolve("a.bin");
        Files.write(file, gzip(DUMP.getBytes(StandardCharsets.UTF_8)));
        try (Evidence evidence = open(file)) {
            assertThat(evidence.passport().format()).isEqualTo("HotSpot thread dump, gzip");
            assertThat(evidence.passport().bytes()).isEqualTo(Files.size(file));
            assertThat(evidence.passport().complete()).isTrue();
        }
        assertThat(spooled()).isEmpty();
        assertThat(file).exists();
    }

    @Test
    void theSpoolFileIsTheUsersAloneAndGoesAsSoonAsItWasRead() throws Exception {
        boolean posix = Files.getFileStore(temp).supportsFileAttributeView("posix");
        List<String> permissions = new ArrayList<>();
        Importer looking = new Importer() {
            @Override
            public boolean probe(byte[] head) {
                return true;
            }

            @Override
            public Evidence read(Input input, Job job, Consumer<? super Evidence> snapshots) throws ImportFailure {
                try {
                    Path spooled = spooled().getFirst();
                    permissions.add(posix ? PosixFilePermissions.toString(Files.getPosixFilePermissions(spooled)) : "");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return new ThreadDumpImporter().read(input, job, snapshots);
            }
        };
        Path file = write("a.gz", gzip(DUMP.getBytes(StandardCharsets.UTF_8)));
        try (Evidence evidence = new Importers(spool, List.of(looking)).open(file, Job.quiet(), e -> {})) {
            // A killed program leaves nothing behind where a mapped file may lose its name; the content stays readable.
            assertThat(spooled()).hasSize(posix ? 0 : 1);
            assertThat(((ThreadDumps) evidence).dumps().getFirst().size()).isPositive();
        }
        assertThat(permissions).containsExactly(posix ? "rw-------" : "");
        assertThat(spooled()).isEmpty();
    }

    @Test
    void gzipMembersAreOneContentAndGzipInGzipIsFollowedOnce() throws Exception {
        byte[] bytes = DUMP.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream members = new ByteArrayOutputStream();
        members.write(gzip(Arrays.copyOf(bytes, 100)));
        members.write(gzip(Arrays.copyOfRange(bytes, 100, bytes.length)));
        try (Evidence evidence = open(write("members", members.toByteArray()))) {
            assertThat(evidence.passport().complete()).isTrue();
            assertThat(evidence.passport().counts()).containsEntry("threads", 1L);
        }
        byte[] twice = gzip(gzip(bytes));
        try (Evidence evidence = open(write("twice", twice))) {
            assertThat(evidence.passport().format()).isEqualTo("HotSpot thread dump, gzip, gzip");
        }
        Path thrice = write("thrice", gzip(twice));
        assertThatThrownBy(() -> open(thrice)).isInstanceOf(UnrecognisedInput.class);
        assertThat(spooled()).isEmpty();
    }

    @Test
    void aCutGzipGivesWhatCouldBeInflated() throws Exception {
        String filler = "nothing %d\n".repeat(20_000).formatted(numbers(20_000));
        byte[] whole = gzip((DUMP + filler).getBytes(StandardCharsets.UTF_8));
        try (Evidence evidence = open(write("cut.gz", Arrays.copyOf(whole, whole.length * 3 / 4)))) {
            assertThat(evidence.passport().counts()).containsEntry("threads", 1L);
            assertThat(evidence.passport().complete()).isFalse();
            assertThat(evidence.passport().diagnostics()).singleElement().satisfies(d -> {
                assertThat(d.code()).isEqualTo("gzip.truncated");
                assertThat(d.offset()).isPositive();
            });
        }
        byte[] damaged = whole.clone();
        Arrays.fill(damaged, whole.length / 2, whole.length / 2 + 200, (byte) 0x5a);
        try (Evidence evidence = open(write("damaged.gz", damaged))) {
            assertThat(evidence.passport().diagnostics())
                    .extracting(Diagnostic::code)
                    .containsExactly("gzip.damaged");
        }
        Path headOnly = write("head.gz", Arrays.copyOf(whole, 12));
        assertThatThrownBy(() -> open(headOnly))
                .isInstanceOfSatisfying(
                        MalformedInput.class, e -> assertThat(e.code()).isEqualTo("gzip.damaged"));
        assertThat(spooled()).isEmpty();
    }

    @Test
    void bytesBehindTheLastGzipMemberAreALoss() throws Exception {
        byte[] dump = DUMP.getBytes(StandardCharsets.UTF_8);
        byte[] member = gzip(dump);
        byte[] rest = "other bytes".getBytes(StandardCharsets.UTF_8);
        for (byte[] followed : List.of(
                join(member, rest),
                join(member, member, rest),
                join(member, new byte[] {(byte) 0x1f, 'x'}, new byte[9]))) {
            boolean two = followed.length > 2 * member.length;
            try (Evidence evidence = open(write("trailing.gz", followed))) {
                assertThat(evidence.passport().counts()).containsEntry("threads", two ? 2L : 1L);
                assertThat(evidence.passport().complete()).isFalse();
                assertThat(evidence.passport().diagnostics()).singleElement().satisfies(d -> {
                    assertThat(d.code()).isEqualTo("gzip.trailing");
                    assertThat(d.offset()).isEqualTo(two ? 2L * dump.length : dump.length);
                    assertThat(d.lostBytes()).isEqualTo(11);
                });
            }
        }
        // The loss is told also where the content is packed once more.
        try (Evidence evidence = open(write("twice.gz", gzip(join(member, rest))))) {
            assertThat(evidence.passport().diagnostics())
                    .extracting(Diagnostic::code, Diagnostic::lostBytes)
                    .containsExactly(tuple("gzip.trailing", 11L));
        }
        try (Evidence evidence = open(write("twice.gz", join(gzip(member), rest)))) {
            assertThat(evidence.passport().diagnostics())
                    .extracting(Diagnostic::code, Diagnostic::lostBytes)
                    .containsExactly(tuple("gzip.trailing", 11L));
        }
    }

    @Test
    void zerosBehindGzipMembersArePaddingAndNoLoss() throws Exception {
        byte[] member = gzip(DUMP.getBytes(StandardCharsets.UTF_8));
        for (byte[] padded : List.of(
                join(member, new byte[1]), join(member, new byte[200_000]), join(member, new byte[70_000], member))) {
            try (Evidence evidence = open(write("padded.gz", padded))) {
                assertThat(evidence.passport().complete()).isTrue();
                assertThat(evidence.passport().diagnostics()).isEmpty();
            }
        }
    }

    @Test
    void aGzipCutAnywhereIsPartialOrRefusedAndReadsHeadersOfAllKinds() throws Exception {
        byte[] dump = DUMP.getBytes(StandardCharsets.UTF_8);
        byte[] member = gzip(dump);
        byte[] named = join(
                new byte[] {0x1f, (byte) 0x8b, 8, 0x1e, 0, 0, 0, 0, 0, 3},
                new byte[] {3, 0, 'a', 0, 'b'},
                "name\0comment\0".getBytes(StandardCharsets.UTF_8),
                new byte[2],
                Arrays.copyOfRange(member, 10, member.length));
        byte[] both = join(member, named);
        try (Evidence evidence = open(write("both.gz", both))) {
            assertThat(evidence.passport().complete()).isTrue();
            assertThat(evidence.passport().counts()).containsEntry("threads", 2L);
        }
        for (int length = 4; length < both.length; length++) {
            try (Evidence evidence = open(write("cut.gz", Arrays.copyOf(both, length)))) {
                assertThat(evidence.passport().complete())
                        .as("cut at %d", length)
                        .isEqualTo(length == member.length);
            } catch (ImportFailure e) {
                assertThat(length).isLessThan(member.length);
            }
        }
    }

    @Test
    void usedUpMemoryIsAFailureOfTheFile() throws Exception {
        Path file = write("large.txt", new byte[] {1, 2, 3});
        Importer hungry = new Importer() {
            @Override
            public boolean probe(byte[] head) {
                return true;
            }

            @Override
            public Evidence read(Input input, Job job, Consumer<? super Evidence> snapshots) {
                throw new OutOfMemoryError("planted");
            }
        };
        Importers importers = new Importers(spool, List.of(hungry));
        assertThatThrownBy(() -> importers.open(file, Job.quiet(), e -> {}))
                .isInstanceOfSatisfying(ResourceExhausted.class, e -> {
                    assertThat(e.ofMemory()).isTrue();
                    assertThat(e).hasMessageContaining("-Xmx");
                });
    }

    @Test
    void aFullDiskIsSaidBeforeTheWorkStarts() throws Exception {
        Path file = write("a.gz", gzip(new byte[50 << 20]));
        Importers tight = new Importers(new Spool(spool, dir -> (64L << 20) + (40 << 20)), List.of());
        assertThatThrownBy(() -> tight.open(file, Job.quiet(), e -> {}))
                .isInstanceOfSatisfying(ResourceExhausted.class, e -> {
                    assertThat(e.needed()).isEqualTo(50 << 20);
                    assertThat(e.available()).isEqualTo(40 << 20);
                });
        // Four bytes of the length can lie: then the disk is looked at on the way.
        byte[] lying = Files.readAllBytes(file);
        Arrays.fill(lying, lying.length - 4, lying.length, (byte) 0);
        Path liar = write("liar.gz", lying);
        long[] free = {1L << 30};
        Importers shrinking = new Importers(new Spool(spool, dir -> free[0] -= 300 << 20), List.of());
        assertThatThrownBy(() -> shrinking.open(liar, Job.quiet(), e -> {})).isInstanceOf(ResourceExhausted.class);
        assertThat(spooled()).isEmpty();
    }

    @Test
    void standardInputIsReadLikeAFile() throws Exception {
        try (Evidence evidence = importers.open(
                "-", new ByteArrayInputStream(gzip(DUMP.getBytes(StandardCharsets.UTF_8))), Job.quiet(), e -> {})) {
            assertThat(evidence.passport().name()).isEqualTo("-");
        }
        assertThat(spooled()).isEmpty();
    }

    @Test
    void cancellingLeavesNothingBehind() throws Exception {
        Path file = write("a.gz", gzip(DUMP.repeat(1000).getBytes(StandardCharsets.UTF_8)));
        Job job = Job.quiet();
        job.cancel();
        assertThatThrownBy(() -> importers.open(file, job, e -> {})).isInstanceOf(JobCancelled.class);
        assertThat(spooled()).isEmpty();
    }

    @Test
    void whatIsNotAFileIsSaid() {
        assertThatThrownBy(() -> open(temp.resolve("absent"))).isInstanceOf(EvidenceChanged.class);
        assertThatThrownBy(() -> open(temp))
                .isInstanceOf(EvidenceChanged.class)
                .hasMessageContaining("not a regular file");
    }

    @Test
    void aFaultInMappedMemoryMeansTheFileChanged() throws Exception {
        Importer faulty = new Importer() {
            @Override
            public boolean probe(byte[] head) {
                return true;
            }

            @Override
            public Evidence read(Input input, Job job, Consumer<? super Evidence> snapshots) {
                throw new InternalError("a fault occurred in an unsafe memory access operation");
            }
        };
        Path file = write("a", DUMP);
        assertThatThrownBy(() -> new Importers(spool, List.of(faulty)).open(file, Job.quiet(), e -> {}))
                .isInstanceOf(EvidenceChanged.class);
    }

    @Test
    void foldersAreTheirFilesSortedWithoutHiddenOnes() throws Exception {
        write("folder/b.txt", DUMP);
        write("folder/a/z.txt", DUMP);
        write("folder/.hidden/x.txt", DUMP);
        write("folder/.x", DUMP);
        Path single = write("single", DUMP);
        List<Source> sources = importers.expand(List.of(single, temp.resolve("folder")), Job.quiet());
        assertThat(sources)
                .extracting(s -> temp.relativize(s.path()).toString().replace('\\', '/'))
                .containsExactly("single", "folder/a/z.txt", "folder/b.txt");
        assertThat(sources).noneMatch(Source::temporary);
    }

    @Test
    void aDamagedZipTakesNoOtherFileAlong() throws Exception {
        Path good = write("folder/a.txt", DUMP);
        Path zip = temp.resolve("folder/b.zip");
        Files.write(zip, java.util.Arrays.copyOf(zipOf("x.txt"), 35));
        List<Source> sources = importers.expand(List.of(temp.resolve("folder")), Job.quiet());
        assertThat(sources).extracting(Source::path).containsExactly(good, zip);
        assertThatThrownBy(() -> importers.open(sources.getLast(), Job.quiet(), e -> {}))
                .isInstanceOf(UnrecognisedInput.class)
                .hasMessageContaining("zip");
        assertThat(importers.expand(List.of(zip, good), Job.quiet())).hasSize(2);
        assertThatThrownBy(() -> importers.expand(List.of(zip), Job.quiet()))
                .isInstanceOfSatisfying(
                        MalformedInput.class, e -> assertThat(e.code()).isEqualTo("zip.damaged"));
    }

    @Test
    void aZipIsItsEntriesAndCannotChooseWhereTheyGo() throws Exception {
        Path zip = temp.resolve("evidence.jfr");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            put(out, "b/dump.txt", DUMP.getBytes(StandardCharsets.UTF_8));
            put(out, "../../a.txt", DUMP.getBytes(StandardCharsets.UTF_8));
            put(out, "/abs/C:\\x\\..\\c.txt", DUMP.getBytes(StandardCharsets.UTF_8));
            put(out, "__MACOSX/b/._dump.txt", new byte[10]);
            put(out, ".hidden/x", new byte[10]);
            put(out, "b/", new byte[0]);
            put(out, "inner.zip", zipOf("x.txt"));
        }
        List<Source> sources = importers.expand(List.of(zip), Job.quiet());
        assertThat(sources)
                .extracting(s -> s.name().substring(zip.toString().length()))
                .containsExactly("/a.txt", "/abs/x/c.txt", "/b/dump.txt", "/inner.zip");
        assertThat(sources).allSatisfy(s -> assertThat(s.path().getParent()).isEqualTo(spool));
        for (Source source : sources) {
            if (source.name().endsWith(".zip")) {
                assertThatThrownBy(() -> importers.open(source, Job.quiet(), e -> {}))
                        .isInstanceOf(UnrecognisedInput.class)
                        .hasMessageContaining("zip");
            } else {
                try (Evidence evidence = importers.open(source, Job.quiet(), e -> {})) {
                    assertThat(evidence.passport().name()).isEqualTo(source.name());
                }
            }
        }
        assertThat(spooled()).isEmpty();
    }

    @Test
    void tooManyFilesAreRefusedAndCleanedUp() throws Exception {
        Path zip = temp.resolve("many.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (int i = 0; i <= Expansion.MOST_FILES; i++) {
                put(out, "f" + i, new byte[0]);
            }
        }
        assertThatThrownBy(() -> importers.expand(List.of(zip), Job.quiet())).isInstanceOf(ImportFailure.class);
        assertThat(spooled()).isEmpty();
    }

    @Test
    void aLinkToAFolderIsNotEntered() throws Exception {
        Path folder = Files.createDirectories(temp.resolve("loop"));
        write("loop/a.txt", DUMP);
        try {
            Files.createSymbolicLink(folder.resolve("self"), folder);
        } catch (IOException | UnsupportedOperationException e) {
            assumeTrue(false, "no symbolic links here");
        }
        assertThat(importers.expand(List.of(folder), Job.quiet())).hasSize(1);
    }

    private Evidence open(Path file) throws ImportFailure {
        return importers.open(file, Job.quiet(), e -> {});
    }

    private Path write(String name, String content) throws IOException {
        return write(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private Path write(String name, byte[] content) throws IOException {
        Path file = temp.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, content);
    }

    private List<Path> spooled() throws IOException {
        if (!Files.exists(spool)) {
            return List.of();
        }
        try (Stream<Path> list = Files.list(spool)) {
            return list.toList();
        }
    }

    private static Object[] numbers(int count) {
        Object[] numbers = new Object[count];
        long seed = 1;
        for (int i = 0; i < count; i++) {
            seed = seed * 6364136223846793005L + 1442695040888963407L;
            numbers[i] = seed;
        }
        return numbers;
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] zipOf(String name) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            put(out, name, new byte[10]);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(content);
        out.closeEntry();
    }
}
