package dev.auger.benchmarks.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder for what commands leave behind, deleted with all that is in it. */
public final class Scratch implements AutoCloseable {
    private final Path folder;

    /** @param parent where the folder is made */
    public Scratch(Path parent, String prefix) throws IOException {
        this.folder = Files.createTempDirectory(parent, prefix);
    }

    /** The folder itself. */
    public Path folder() {
        return folder;
    }

    /** A folder in it. */
    public Path folder(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    /** Deletes what is in a folder, not what links in it lead to. */
    public static void empty(Path folder) throws IOException {
        for (Path path : below(folder)) {
            Files.deleteIfExists(path);
        }
    }

    /** Bytes of the plain files in a folder; what links lead to is not counted. */
    public static long bytes(Path folder) throws IOException {
        long bytes = 0;
        for (Path path : below(folder)) {
            if (Files.isRegularFile(path) && !Files.isSymbolicLink(path)) {
                bytes += Files.size(path);
            }
        }
        return bytes;
    }

    /** What is in a folder, the deepest first. */
    private static List<Path> below(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> !path.equals(folder))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    @Override
    public void close() throws IOException {
        empty(folder);
        Files.delete(folder);
    }
}
