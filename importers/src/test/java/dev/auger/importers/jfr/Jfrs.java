package dev.auger.importers.jfr;

import dev.auger.importers.Input;
import dev.auger.model.Recording;
import dev.auger.model.error.ImportFailure;
import dev.auger.model.job.Job;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;

/** Opens recordings for tests. */
public final class Jfrs {

    public static final Path CORPUS = Path.of(System.getProperty("auger.root", "."), "..", "shared", "corpus");

    private Jfrs() {}

    public static Recording read(Path file) throws ImportFailure {
        return read(file, "", Job.quiet());
    }

    /** Closes the input if the reading fails, as callers of importers do. */
    public static Recording read(Path file, String wrapper, Job job) throws ImportFailure {
        Input input =
                Input.map(file.getFileName().toString(), wrapper, file.toFile().length(), file, false);
        boolean done = false;
        try {
            Recording recording = (Recording) new JfrImporter().read(input, job, s -> {});
            done = true;
            return recording;
        } finally {
            if (!done) {
                input.close();
            }
        }
    }

    /** The corpus file unwrapped: itself, or what its gzip holds, in {@code dir}. */
    public static Path unwrapped(Path file, Path dir) throws IOException {
        if (!gzipped(file)) {
            return file;
        }
        Path target = dir.resolve(file.getFileName() + ".unwrapped");
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
        }
        return target;
    }

    private static boolean gzipped(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.read() == 0x1f && in.read() == 0x8b;
        }
    }

    public static void assumeCorpus() {
        Assumptions.assumeTrue(Files.isDirectory(CORPUS), "corpus absent");
    }

    /** Recordings of the corpus that JDK 25 reads, with the summary it gives; empty without a corpus. */
    public static Stream<Path> readable() {
        return corpus().filter(file -> {
            try {
                return summary(file).stream().anyMatch(line -> line.contains("Event Type"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** All recordings of the corpus, sorted. */
    public static Stream<Path> corpus() {
        if (!Files.isDirectory(CORPUS)) {
            return Stream.of(CORPUS);
        }
        try (Stream<Path> files = Files.list(CORPUS.resolve("jfr"))) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines of {@code jfr summary} on a corpus file; empty if there is none. */
    public static List<String> summary(Path file) throws IOException {
        Path summary = CORPUS.resolve("expected/jfr/" + file.getFileName() + ".summary.txt");
        if (!Files.exists(CORPUS)) {
            return List.of("Event Type");
        }
        return Files.exists(summary) ? Files.readAllLines(summary) : List.of();
    }
}
