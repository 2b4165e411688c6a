package dev.auger.app.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The sample case in the program's folder: evidence recorded from a small service, and that service's source. It is opened like
 * any other case; nothing else in the program knows that it exists.
 *
 * @param folder where it lies
 * @param evidence its files, in the order of their names
 * @param source folder of its source
 */
public record SampleCase(Path folder, List<Path> evidence, Path source) {

    public SampleCase {
        evidence = List.copyOf(evidence);
    }

    /** The sample below {@code auger.home} (set by the launcher), or below the working directory. */
    public static Optional<SampleCase> find() {
        Path home = Path.of(System.getProperty("auger.home", System.getProperty("user.dir", ".")));
        return in(home.resolve("sample"));
    }

    /** The sample in a folder, if it is whole. */
    public static Optional<SampleCase> in(Path folder) {
        Path evidence = folder.resolve("evidence");
        Path source = folder.resolve("src");
        if (!Files.isDirectory(evidence) || !Files.isDirectory(source)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(evidence)) {
            List<Path> sorted = files.filter(Files::isRegularFile).sorted().toList();
            return sorted.isEmpty() ? Optional.empty() : Optional.of(new SampleCase(folder, sorted, source));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Bytes of the evidence together. */
    public long bytes() {
        long sum = 0;
        for (Path file : evidence) {
            try {
                sum += Files.size(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return sum;
    }
}
