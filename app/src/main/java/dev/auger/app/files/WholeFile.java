package dev.auger.app.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Makes a file or replaces it so that whoever looks, also after the power went, finds either the old or the new one whole: it is
 * written beside its place, forced to the disk, and moved there in one step.
 */
public final class WholeFile {

    private static final String DRAFT = ".auger-draft-";
    /** A draft as old as this was left behind by a program that ended in between. */
    private static final Duration ABANDONED = Duration.ofHours(1);

    private static final int BUFFER = 1 << 16;

    private WholeFile() {}

    /** What is written. */
    @FunctionalInterface
    public interface Body {
        void write(OutputStream out) throws IOException;
    }

    /** The step that replaces the old file; a test may fail in its place. */
    @FunctionalInterface
    interface Mover {
        void move(Path draft, Path target) throws IOException;
    }

    /**
     * Writes a file somebody asked for, in a folder that is there. A pipe or a device is written to and not replaced.
     *
     * @throws IOException that names {@code target}, also where the system's error names no file, as when a disk is full; what was
     *     there before is there still
     */
    public static void write(Path target, Body body) throws IOException {
        write(target, body, WholeFile::replace);
    }

    /** Writes a file of the program's own, and makes its folder if that is not there. Otherwise as {@link #write}. */
    public static void writeWithFolder(Path target, Body body) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        write(target, body);
    }

    static void write(Path target, Body body, Mover mover) throws IOException {
        try {
            if (Files.exists(target) && !Files.isRegularFile(target)) {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target), BUFFER)) {
                    body.write(out);
                }
                return;
            }
            // A link goes on leading to the file, instead of being replaced by it.
            Path whole = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
            throughDraft(whole, body, mover);
            Path folder = whole.resolveSibling(".");
            force(folder);
            tidy(folder);
        } catch (NoSuchFileException e) {
            throw caused(new NoSuchFileException(target.toString()), e);
        } catch (AccessDeniedException e) {
            throw caused(new AccessDeniedException(target.toString()), e);
        } catch (FileSystemException e) {
            throw caused(new FileSystemException(target.toString(), null, e.getReason()), e);
        } catch (IOException e) {
            throw caused(new FileSystemException(target.toString(), null, e.getMessage()), e);
        }
    }

    private static void throughDraft(Path whole, Body body, Mover mover) throws IOException {
        Path draft = whole.resolveSibling(
                DRAFT + Long.toHexString(ThreadLocalRandom.current().nextLong()) + ".tmp");
        try {
            try (FileChannel channel =
                    FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
                body.write(out);
                out.flush();
                channel.force(true);
            }
            keepPermissions(whole, draft);
            mover.move(draft, whole);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Who may read the old file may read the new one, and nobody else. */
    private static void keepPermissions(Path old, Path draft) throws IOException {
        PosixFileAttributeView before = Files.getFileAttributeView(old, PosixFileAttributeView.class);
        if (before != null && Files.exists(old)) {
            Files.setPosixFilePermissions(draft, before.readAttributes().permissions());
        }
    }

    private static void replace(Path draft, Path target) throws IOException {
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            // Some network drives: not in one step, but never half written.
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The move itself must reach the disk too. Not every system lets a folder be opened; there it is done by itself. */
    private static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            System.getLogger(WholeFile.class.getName()).log(System.Logger.Level.DEBUG, "folder not forced", e);
        }
    }

    private static void tidy(Path folder) {
        FileTime before = FileTime.from(Instant.now().minus(ABANDONED));
        try (DirectoryStream<Path> drafts = Files.newDirectoryStream(folder, DRAFT + "*.tmp")) {
            for (Path draft : drafts) {
                if (Files.getLastModifiedTime(draft).compareTo(before) < 0) {
                    Files.deleteIfExists(draft);
                }
            }
        } catch (IOException e) {
            System.getLogger(WholeFile.class.getName()).log(System.Logger.Level.DEBUG, "drafts stay", e);
        }
    }

    private static FileSystemException caused(FileSystemException failure, IOException cause) {
        failure.initCause(cause);
        return failure;
    }
}
