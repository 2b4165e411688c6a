package dev.auger.importers.mat;

import dev.auger.importers.child.ChildClassPath;
import dev.auger.importers.child.ChildJvm;
import dev.auger.importers.child.ChildRun;
import dev.auger.model.job.Job;
import dev.auger.model.opinion.GraphOpinion;
import dev.auger.model.opinion.GraphQuestions;
import dev.auger.model.opinion.OpinionFailure;
import dev.auger.model.opinion.OpinionFailure.Reason;
import dev.auger.model.opinion.OpinionFailure.Tool;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks Eclipse MAT's parser about a heap dump: the one published on Maven Central, which comes along, or that of an installation
 * the user names. Costs a process of its own; nothing it does or fails to do touches the dump or its folder.
 */
public final class MatParser {

    /** The parser that comes along, and its version. */
    public static final String PUBLISHED = "Eclipse MAT's parser (HAHA)";

    public static final String PUBLISHED_VERSION = "1.3";

    private static final String MAIN = "dev.auger.importers.mat.child.ParserMain";

    /** One class of each jar the child needs. */
    private static final List<String> OURS =
            List.of(ChildClassPath.resource(MAIN), "dev/auger/model/opinion/GraphDigest.class");

    private static final String THEIRS = "org/eclipse/mat/parser/internal/SnapshotFactory.class";

    private static final String MAGIC = "JAVA PROFILE ";

    /** Heap for each byte of a dump: dense ones have an object for every 50 bytes and take the parser about 50 an object. */
    private static final double HEAP_PER_BYTE = 1.25;

    private static final long HEAP_AT_LEAST = 320L << 20;
    private static final Duration AT_LEAST = Duration.ofMinutes(5);
    private static final long BYTES_A_SECOND = 1 << 20;

    private final Path scratch;
    private final @Nullable MatInstallation installation;
    private final List<Path> alsoOnClassPath;
    private final String mainClass;
    private final @Nullable Duration limit;

    /** @param installation whose parser to ask, or null for the one that comes along */
    public MatParser(@Nullable MatInstallation installation) {
        this(Path.of(System.getProperty("java.io.tmpdir")), installation, List.of(), MAIN, null);
    }

    /**
     * For tests.
     *
     * @param scratch where the scratch folder is made
     * @param alsoOnClassPath where the child's main class is, if it is none of ours
     * @param limit most time, or null for what the dump's size calls for
     */
    MatParser(
            Path scratch,
            @Nullable MatInstallation installation,
            List<Path> alsoOnClassPath,
            String mainClass,
            @Nullable Duration limit) {
        this.scratch = scratch;
        this.installation = installation;
        this.alsoOnClassPath = List.copyOf(alsoOnClassPath);
        this.mainClass = mainClass;
        this.limit = limit;
    }

    /**
     * Asks, and waits for the answer.
     *
     * @param dump the file, plain or gzip
     * @param job progress in hundredths; cancelling ends the child within 100 ms
     * @throws dev.auger.model.job.JobCancelled if the job was cancelled
     */
    public GraphOpinion ask(Path dump, GraphQuestions questions, Job job) throws OpinionFailure {
        return ask(dump, 0, questions, job);
    }

    /**
     * The same of one of several dumps in a file.
     *
     * @param number from 1 on; 0 for the last
     */
    public GraphOpinion ask(Path dump, int number, GraphQuestions questions, Job job) throws OpinionFailure {
        if (!Files.isRegularFile(dump)) {
            throw new OpinionFailure(
                    Tool.MAT, Reason.NO_BYTES, "there is no file behind this heap dump to hand to the parser");
        }
        try (ScratchFolder folder = ScratchFolder.in(scratch)) {
            Path link = folder.dump(dump, job);
            if (!isDump(link)) {
                throw new OpinionFailure(
                        Tool.MAT, Reason.NO_BYTES, "the file is packed in a way the parser cannot be handed");
            }
            Path asked = folder.path().resolve("questions");
            write(questions, asked);
            long bytes = Files.size(link);
            MatTranscript said = new MatTranscript();
            Duration most = limit == null ? AT_LEAST.plusSeconds(bytes / BYTES_A_SECOND) : limit;
            List<String> command =
                    command(folder.path(), link, asked, questions.largest(), bytes, DumpNumber.of(link, number, job));
            ChildRun.run(Tool.MAT, command, most, said, job);
            return said.opinion();
        } catch (IOException e) {
            throw new OpinionFailure(
                    Tool.MAT, Reason.NOT_STARTED, "the dump could not be linked or copied: " + e.getMessage());
        }
    }

    private static boolean isDump(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(MAGIC.length()), StandardCharsets.US_ASCII).equals(MAGIC);
        }
    }

    private List<String> command(Path folder, Path link, Path asked, int largest, long bytes, int dumpNumber)
            throws OpinionFailure {
        List<String> needed = new ArrayList<>(OURS);
        if (installation == null) {
            needed.add(THEIRS);
        }
        List<Path> classPath = new ArrayList<>(ChildClassPath.of(Tool.MAT, needed));
        if (installation != null) {
            classPath.add(installation.framework());
        }
        classPath.addAll(alsoOnClassPath);
        List<String> arguments = new ArrayList<>(List.of(
                installation == null ? PUBLISHED : "Eclipse MAT",
                installation == null ? PUBLISHED_VERSION : installation.version(),
                link.toString(),
                asked.toString(),
                String.valueOf(largest),
                folder.toString()));
        if (installation != null) {
            arguments.add(installation.home().toString());
        }
        // Temporary files of the parser's own go away with the folder.
        List<String> options =
                List.of("-Djava.io.tmpdir=" + folder, "-Duser.timezone=UTC", "-DMAT_HPROF_DUMP_NR=" + dumpNumber);
        long heap = HEAP_AT_LEAST + (long) (HEAP_PER_BYTE * bytes);
        return ChildJvm.command(Tool.MAT, classPath, mainClass, heap, options, arguments);
    }

    private static void write(GraphQuestions questions, Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < questions.size(); i++) {
            text.append(Long.toHexString(questions.address(i))).append('\n');
        }
        Files.writeString(file, text, StandardCharsets.US_ASCII);
    }
}
