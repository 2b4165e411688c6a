package dev.auger.importers.jmc;

import dev.auger.importers.Input;
import dev.auger.importers.child.ChildRun;
import dev.auger.importers.jfr.JfrContent;
import dev.auger.model.Recording;
import dev.auger.model.job.Job;
import dev.auger.model.opinion.ExaminedPart;
import dev.auger.model.opinion.OpinionFailure;
import dev.auger.model.opinion.OpinionFailure.Reason;
import dev.auger.model.opinion.OpinionFailure.Tool;
import dev.auger.model.opinion.SecondOpinion;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Asks the rules of JDK Mission Control about a recording. Costs a process of its own: its memory is bounded by the part it is
 * given, its time by a limit, and nothing it does or fails to do touches the recording.
 */
public final class MissionControl {

    /** Whose rules; the version is that of the jars the program is built with. */
    public static final String ENGINE = "JDK Mission Control 9.1.2";

    /** Most bytes handed over. */
    public static final long PART = 64L << 20;

    /** Most time, parsing included. */
    public static final Duration LIMIT = Duration.ofMinutes(2);

    /**
     * Parsing takes the tool 6 to 8 bytes of Java heap for each byte of a recording of the JDK; half as much again is given, and
     * what its classes and the rules need beside.
     */
    private static final int HEAP_PER_BYTE = 12;

    private static final long HEAP_AT_LEAST = 192L << 20;

    private final Path scratch;
    private final List<Path> alsoOnClassPath;
    private final String mainClass;
    private final long part;
    private final Duration limit;

    /** With copies in the system's folder for temporary files. */
    public MissionControl() {
        this(Path.of(System.getProperty("java.io.tmpdir")), List.of(), ChildCommand.MAIN, PART, LIMIT);
    }

    /**
     * For tests.
     *
     * @param scratch where the part is copied to
     * @param alsoOnClassPath where the child's main class is, if it is none of ours
     * @param mainClass what the child runs
     * @param part most bytes handed over
     */
    MissionControl(Path scratch, List<Path> alsoOnClassPath, String mainClass, long part, Duration limit) {
        this.scratch = scratch;
        this.alsoOnClassPath = List.copyOf(alsoOnClassPath);
        this.mainClass = mainClass;
        this.part = part;
        this.limit = limit;
    }

    /**
     * Asks, and waits for the answer.
     *
     * @param recording stays open until this returns
     * @param job progress in rules; cancelling ends the child within 100 ms
     * @throws dev.auger.model.job.JobCancelled if the job was cancelled
     */
    public SecondOpinion ask(Recording recording, Job job) throws OpinionFailure {
        Input input = JfrContent.of(recording)
                .orElseThrow(() -> new OpinionFailure(
                        Reason.NO_BYTES, "there is no file behind this recording to hand to the rules"));
        try {
            return ask(input, zone(recording), job);
        } catch (InternalError e) {
            // The JVM's word for a mapped page that is no longer there.
            throw new OpinionFailure(
                    Reason.NOT_STARTED, "the recording shrank or became unreadable: " + e.getMessage());
        } catch (IllegalStateException closed) {
            throw new OpinionFailure(Reason.NO_BYTES, "the recording was closed meanwhile");
        }
    }

    private SecondOpinion ask(Input input, String zone, Job job) throws OpinionFailure {
        List<Path> classPath = new ArrayList<>(ChildCommand.classPath());
        classPath.addAll(alsoOnClassPath);
        ExaminedPart chosen = RecordingPart.choose(input.bytes(), part, job);
        if (chosen.whole() && isStill(input)) {
            return run(classPath, input.path().toAbsolutePath(), chosen, zone, job);
        }
        Path copy = copy(input, chosen, job);
        try {
            return run(classPath, copy, chosen, zone, job);
        } finally {
            delete(copy);
        }
    }

    private SecondOpinion run(List<Path> classPath, Path file, ExaminedPart chosen, String zone, Job job)
            throws OpinionFailure {
        long heap = HEAP_AT_LEAST + HEAP_PER_BYTE * chosen.bytes();
        List<String> command = ChildCommand.of(classPath, mainClass, zone, heap, List.of(ENGINE, file.toString()));
        Transcript said = new Transcript();
        ChildRun.run(Tool.JMC, command, limit, said, job);
        return new SecondOpinion(said.engine(), chosen, said.said(), said.silent(), said.passed());
    }

    /** The recording's own offset from UTC: {@code GMT+02:00}. The host's zone would make other sentences on every machine. */
    private static String zone(Recording recording) {
        long minutes = recording.zoneOffsetMillis().orElse(0) / 60_000;
        boolean known = Math.abs(minutes) <= 18 * 60 && minutes != 0;
        return known
                ? String.format(
                        Locale.ROOT,
                        "GMT%s%02d:%02d",
                        minutes < 0 ? "-" : "+",
                        Math.abs(minutes) / 60,
                        Math.abs(minutes) % 60)
                : "UTC";
    }

    /** Whether the file lies on disk as it was mapped; an unpacked copy does not any more. */
    private static boolean isStill(Input input) {
        try {
            return Files.isRegularFile(input.path())
                    && Files.size(input.path()) == input.bytes().byteSize();
        } catch (IOException e) {
            return false;
        }
    }

    private Path copy(Input input, ExaminedPart chosen, Job job) throws OpinionFailure {
        Path copy = null;
        boolean whole = false;
        try {
            copy = Files.createTempFile(scratch, "auger-", ".jfr", forMeAlone());
            try (FileChannel out = FileChannel.open(copy, StandardOpenOption.WRITE)) {
                long end = chosen.offset() + chosen.bytes();
                for (long at = chosen.offset(); at < end; at += 1 << 20) {
                    job.check();
                    ByteBuffer piece = input.bytes()
                            .asSlice(at, Math.min(1 << 20, end - at))
                            .asByteBuffer();
                    while (piece.hasRemaining()) {
                        out.write(piece);
                    }
                }
            }
            whole = true;
            return copy;
        } catch (IOException e) {
            throw new OpinionFailure(
                    Reason.NOT_STARTED, "the part for the rules could not be copied: " + e.getMessage());
        } finally {
            if (copy != null && !whole) {
                delete(copy);
            }
        }
    }

    private FileAttribute<?>[] forMeAlone() {
        Set<String> views = scratch.getFileSystem().supportedFileAttributeViews();
        return views.contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static void delete(Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            System.getLogger(MissionControl.class.getName()).log(System.Logger.Level.WARNING, "copy stays: " + copy, e);
        }
    }
}
