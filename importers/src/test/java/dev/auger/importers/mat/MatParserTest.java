package dev.auger.importers.mat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.auger.importers.Importers;
import dev.auger.importers.child.ChildClassPath;
import dev.auger.importers.child.ChildJvm;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.job.Job;
import dev.auger.model.job.JobCancelled;
import dev.auger.model.job.Progress;
import dev.auger.model.opinion.GraphOpinion;
import dev.auger.model.opinion.GraphQuestions;
import dev.auger.model.opinion.OpinionFailure;
import dev.auger.model.opinion.OpinionFailure.Reason;
import dev.auger.model.opinion.OpinionFailure.Tool;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The real parser, in a real child, on the sample's heap dump; and children that do not come back. */
@Timeout(120)
class MatParserTest {

    private static final Path SAMPLE = Path.of(System.getProperty("auger.root"), "sample/evidence/parcels.hprof.gz");
    private static final String MAIN = "dev.auger.importers.mat.child.ParserMain";
    private static final Duration LONG = Duration.ofSeconds(100);

    @TempDir
    Path folder;

    private Path copies;

    @BeforeEach
    void makeRoom() throws Exception {
        copies = Files.createDirectory(folder.resolve("copies"));
    }

    @Test
    void itsGraphIsRead() throws Exception {
        long someObject;
        long objects;
        try (HeapSnapshot heap = (HeapSnapshot) new Importers().open(SAMPLE, Job.quiet(), s -> {})) {
            someObject = heap.addressOf(heap.roots().getFirst().object());
            objects = heap.objectCount();
        }

        GraphOpinion opinion = parser(MAIN).ask(SAMPLE, new GraphQuestions(new long[] {someObject, 7}, 3), Job.quiet());

        assertThat(opinion.parser()).isEqualTo(MatParser.PUBLISHED);
        assertThat(opinion.version()).isEqualTo("1.3");
        assertThat(opinion.objectsInFile()).isEqualTo(objects + 1);
        assertThat(opinion.classes().stream()
                        .mapToLong(GraphOpinion.OfClass::instances)
                        .sum())
                .isEqualTo(opinion.objects());
        assertThat(opinion.roots()).contains(someObject);
        assertThat(opinion.asked()).hasSize(5);
        assertThat(opinion.asked())
                .filteredOn(asked -> asked.address() == someObject)
                .singleElement()
                .satisfies(asked -> {
                    assertThat(asked.dominator()).isEqualTo(GraphOpinion.ROOT);
                    assertThat(asked.retainedObjects()).isPositive();
                });
        assertThat(opinion.asked()).contains(new GraphOpinion.OfObject(7, false, 0, 0, 0, 0));
        assertThat(list(copies)).isEmpty();
    }

    @Test
    void nothingIsWrittenBesideTheDump() throws Exception {
        Path beside = Files.createDirectory(folder.resolve("beside"));
        Path dump = unpacked(beside);

        parser(MAIN).ask(dump, new GraphQuestions(new long[0], 1), Job.quiet());

        assertThat(list(beside)).containsExactly(dump);
        assertThat(list(copies)).isEmpty();
    }

    @Test
    void theChildIsGivenALinkAndTheQuestions() throws Exception {
        Path dump = unpacked(folder);

        GraphOpinion told = parser("Telling").ask(dump, new GraphQuestions(new long[] {0, 255, -1}, 1), Job.quiet());

        assertThat(told.parser()).isEqualTo("plain.hprof 0,ff,ffffffffffffffff");
        assertThat(told.version()).isEqualTo("0");
    }

    @Test
    void aCutDumpIsRefused() throws Exception {
        Path dump = unpacked(folder);
        byte[] start;
        try (InputStream in = Files.newInputStream(dump)) {
            start = in.readNBytes(1 << 20);
        }
        Files.write(dump, start);

        assertThat(failure(MAIN, dump).reason()).isEqualTo(Reason.UNREADABLE);
        assertThat(list(copies)).isEmpty();
    }

    @Test
    void whatIsNoDumpIsNotHandedOver() throws Exception {
        Path zip = Files.writeString(folder.resolve("a.zip"), "PK\3\4 and so on");

        assertThat(failure(MAIN, zip).reason()).isEqualTo(Reason.NO_BYTES);
        assertThat(failure(MAIN, folder.resolve("nothing")).reason()).isEqualTo(Reason.NO_BYTES);
    }

    @Test
    void cancellingEndsTheChildAndLeavesNoFolder() {
        AtomicReference<Job> self = new AtomicReference<>();
        Job job = new Job(progress -> {
            if (progress.unit() == Progress.Unit.OBJECTS) {
                self.get().cancel();
            }
        });
        self.set(job);

        JobCancelled cancelled = catchThrowableOfType(
                JobCancelled.class, () -> parser("Hanging").ask(SAMPLE, new GraphQuestions(new long[0], 1), job));

        assertThat(cancelled).isNotNull();
        assertThat(children()).isEmpty();
        assertThat(list(copies)).isEmpty();
    }

    @Test
    void aChildThatHangsEndsWithItsTime() throws Exception {
        MatParser parser = new MatParser(
                copies,
                null,
                List.of(testClasses()),
                "dev.auger.importers.mat.children.Hanging",
                Duration.ofSeconds(2));

        OpinionFailure failure = catchThrowableOfType(
                OpinionFailure.class, () -> parser.ask(SAMPLE, new GraphQuestions(new long[0], 1), Job.quiet()));

        assertThat(failure.reason()).isEqualTo(Reason.TIMEOUT);
        assertThat(children()).isEmpty();
        assertThat(list(copies)).isEmpty();
    }

    /** What happens when this process is killed: its end of the child's standard input closes. */
    @Test
    void anOrphanTakesTheFolderAway() throws Exception {
        Path scratch = Files.createDirectory(copies.resolve("auger-mat-1"));
        Path dump = unpacked(scratch);
        List<Path> classPath = ChildClassPath.of(
                Tool.MAT,
                List.of(
                        ChildClassPath.resource(MAIN),
                        "dev/auger/model/opinion/GraphDigest.class",
                        "org/eclipse/mat/parser/internal/SnapshotFactory.class"));
        List<String> command = ChildJvm.command(
                Tool.MAT,
                classPath,
                MAIN,
                256L << 20,
                List.of(),
                List.of("test", "1", dump.toString(), "none", "1", scratch.toString()));
        Process child = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();

        child.getOutputStream().close();

        assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(child.exitValue()).isEqualTo(2);
        assertThat(scratch).doesNotExist();
    }

    @Test
    void whatAKilledOwnerLeftGoesWithTheNextRun() throws Exception {
        Path abandoned = Files.createDirectory(copies.resolve("auger-mat-2"));
        Files.createFile(abandoned.resolve("owner.lock"));
        Files.createFile(abandoned.resolve("dump.idx.index"));
        Path other = Files.createDirectory(copies.resolve("auger-other"));

        try (ScratchFolder living = ScratchFolder.in(copies);
                ScratchFolder mine = ScratchFolder.in(copies)) {
            assertThat(list(copies)).containsExactlyInAnyOrder(living.path(), mine.path(), other);
        }
        assertThat(list(copies)).containsExactly(other);
    }

    private Path unpacked(Path where) throws Exception {
        Path dump = where.resolve("plain.hprof");
        try (InputStream in = new GZIPInputStream(Files.newInputStream(SAMPLE))) {
            Files.copy(in, dump);
        }
        return dump;
    }

    private OpinionFailure failure(String main, Path dump) {
        return catchThrowableOfType(
                OpinionFailure.class, () -> parser(main).ask(dump, new GraphQuestions(new long[0], 1), Job.quiet()));
    }

    private MatParser parser(String main) throws Exception {
        return main.equals(MAIN)
                ? new MatParser(copies, null, List.of(), MAIN, LONG)
                : new MatParser(copies, null, List.of(testClasses()), "dev.auger.importers.mat.children." + main, LONG);
    }

    private static Path testClasses() throws Exception {
        return Path.of(MatParserTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<ProcessHandle> children() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info().commandLine().orElse("").contains("importers.mat.children"))
                .toList();
    }
}
