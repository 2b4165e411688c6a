package dev.auger.importers.source.fetch;

import dev.auger.importers.source.library.LocalLibraries;
import dev.auger.model.job.Job;
import dev.auger.model.job.JobCancelled;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Has the user's own Maven fetch the sources of a library into its local repository, so that the user's mirrors, proxies and
 * credentials count. This process opens no connection, and nothing is run before somebody asks for it.
 */
public final class SourceFetch {

    /** Maven waits for slow mirrors for long; a person does not. */
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private static final int LONGEST_OUTPUT = 1 << 16;
    private static final long LOOK_MILLIS = 50;
    private static final String GOAL = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:get";

    private final Coordinates coordinates;
    private final String mvn;
    private final Duration limit;

    private SourceFetch(Coordinates coordinates, String mvn, Duration limit) {
        this.coordinates = coordinates;
        this.mvn = mvn;
        this.limit = limit;
    }

    /** Prepares; nothing is run. */
    public static SourceFetch of(Coordinates coordinates) {
        return new SourceFetch(coordinates, onPath().map(Path::toString).orElse(""), LIMIT);
    }

    /** With a Maven of one's own. */
    static SourceFetch with(Coordinates coordinates, Path mvn, Duration limit) {
        return new SourceFetch(coordinates, mvn.toString(), limit);
    }

    /** How it ended. */
    public enum Outcome {
        /** The sources are in the local repository now. */
        FETCHED,
        /** Maven ended well, but they are not where they are looked for. */
        ELSEWHERE,
        /** Maven could not: there are none published, or it could not reach them. */
        REFUSED,
        TIMEOUT,
        /** There is no {@code mvn} on the {@code PATH}, or it does not start. */
        NO_MAVEN;

        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * What came of it.
     *
     * @param sources the jar if it was fetched
     * @param said the first line Maven calls an error, or empty
     */
    public record Result(Outcome outcome, Optional<Path> sources, String said) {}

    public Coordinates coordinates() {
        return coordinates;
    }

    /** Whether there is a Maven to run. */
    public boolean canRun() {
        return !mvn.isEmpty();
    }

    /** The command as text, for a person to run. */
    public String text() {
        return "mvn " + String.join(" ", arguments());
    }

    private List<String> arguments() {
        return List.of("-B", GOAL, "-Dartifact=" + coordinates + ":jar:sources", "-Dtransitive=false");
    }

    /**
     * Runs Maven and waits for it.
     *
     * @throws JobCancelled if the job was cancelled; Maven is gone then
     */
    public Result run(Job job) {
        if (!canRun()) {
            return new Result(Outcome.NO_MAVEN, Optional.empty(), "");
        }
        List<String> command = new ArrayList<>(List.of(mvn));
        command.addAll(arguments());
        job.check();
        Process process;
        try {
            // In a folder without a project: none is to be built, and its plugins are not to be run.
            Path folder = Files.createTempDirectory("auger-");
            try {
                process = new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .start();
                process.getOutputStream().close();
                return follow(process, job);
            } finally {
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            return new Result(Outcome.NO_MAVEN, Optional.empty(), String.valueOf(e.getMessage()));
        }
    }

    private Result follow(Process process, Job job) {
        AtomicReference<String> output = new AtomicReference<>("");
        Thread reader = Thread.ofVirtual().start(() -> drain(process, output));
        long deadline = System.nanoTime() + limit.toNanos();
        try {
            while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                job.check();
                if (System.nanoTime() > deadline) {
                    return new Result(Outcome.TIMEOUT, Optional.empty(), "");
                }
            }
            reader.join(Duration.ofSeconds(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new JobCancelled();
        } finally {
            // What mvn started is to go with it.
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        if (process.exitValue() != 0) {
            return new Result(Outcome.REFUSED, Optional.empty(), error(output.get()));
        }
        Optional<Path> sources =
                LocalLibraries.sourcesInMaven(coordinates.group(), coordinates.artifact(), coordinates.version());
        return new Result(sources.isPresent() ? Outcome.FETCHED : Outcome.ELSEWHERE, sources, "");
    }

    /** All of it is read, for a pipe that is full stops the child; the end is kept, where errors are. */
    private static void drain(Process process, AtomicReference<String> into) {
        StringBuilder output = new StringBuilder();
        byte[] buffer = new byte[1 << 13];
        try (InputStream in = process.getInputStream()) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                output.append(new String(buffer, 0, n, StandardCharsets.UTF_8));
                if (output.length() > LONGEST_OUTPUT) {
                    output.delete(0, output.length() - LONGEST_OUTPUT);
                }
            }
        } catch (IOException killed) {
            System.getLogger(SourceFetch.class.getName()).log(System.Logger.Level.DEBUG, "pipe closed", killed);
        }
        into.set(output.toString());
    }

    private static String error(String output) {
        return output.lines()
                .filter(line -> line.startsWith("[ERROR]") && line.length() > 8)
                .map(line -> line.substring(8).strip())
                .map(line -> line.substring(0, Math.min(400, line.length())))
                .map(line -> line.replaceAll("\\p{Cntrl}", " "))
                .findFirst()
                .orElse("");
    }

    private static Optional<Path> onPath() {
        boolean windows = File.separatorChar == '\\';
        String path = System.getenv("PATH");
        for (String folder : (path == null ? "" : path).split(File.pathSeparator)) {
            try {
                Path mvn = Path.of(folder, windows ? "mvn.cmd" : "mvn");
                // A relative entry would run what lies in whatever folder this was started from.
                if (mvn.isAbsolute() && Files.isExecutable(mvn) && Files.isRegularFile(mvn)) {
                    return Optional.of(mvn);
                }
            } catch (InvalidPathException notAFolder) {
                System.getLogger(SourceFetch.class.getName()).log(System.Logger.Level.DEBUG, folder, notAFolder);
            }
        }
        return Optional.empty();
    }
}
