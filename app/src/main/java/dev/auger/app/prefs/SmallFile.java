package dev.auger.app.prefs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file of choices is written whole or not at all: beside it first, then put in its place in one step. */
final class SmallFile {

    private SmallFile() {}

    /** Writes it, and makes its folder if that is not there. What cannot be put in place does not stay beside it. */
    static void write(Path file, byte[] content) throws IOException {
        Path whole = file.toAbsolutePath();
        Path folder = whole.resolveSibling(".").normalize();
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(folder, String.valueOf(whole.getFileName()), ".tmp");
        try {
            Files.write(draft, content);
            Files.move(draft, whole, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
