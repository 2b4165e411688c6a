package dev.auger.app.text;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file somebody asked for: it is there whole, or as it was before. It is written beside its place and moved there at the end. */
public final class OutputFile {

    private static final int BUFFER = 1 << 16;

    private OutputFile() {}

    /** What is written. */
    @FunctionalInterface
    public interface Body {
        void write(OutputStream out) throws IOException;
    }

    /** @throws IOException that names {@code target}, also where the system's error names no file, as when a disk is full */
    public static void write(Path target, Body body) throws IOException {
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            // A pipe or a device is written to and not replaced.
            stream(target, body);
            return;
        }
        // A link goes on leading to the file.
        Path whole = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
        Path unfinished = whole.resolveSibling("." + whole.getFileName() + ".part");
        try {
            stream(unfinished, body);
            Files.move(unfinished, whole, StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchFileException e) {
            throw caused(new NoSuchFileException(target.toString()), e);
        } catch (AccessDeniedException e) {
            throw caused(new AccessDeniedException(target.toString()), e);
        } catch (FileSystemException e) {
            throw caused(new FileSystemException(target.toString(), null, e.getReason()), e);
        } catch (IOException e) {
            throw caused(new FileSystemException(target.toString(), null, e.getMessage()), e);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void stream(Path file, Body body) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER)) {
            body.write(out);
        }
    }

    private static FileSystemException caused(FileSystemException failure, IOException cause) {
        failure.initCause(cause);
        return failure;
    }
}
