package dev.auger.app.cases.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;

/**
 * Replaces a file by a new one so that whoever looks, also after the power went, finds either the old or the new one whole: it is
 * written beside the old one, forced to the disk, and moved over it in one step.
 */
final class AtomicFile {

    private static final String DRAFT = ".auger-draft-";
    /** A draft as old as this was left behind by a program that ended in between. */
    private static final Duration ABANDONED = Duration.ofHours(1);

    private AtomicFile() {}

    /** What is written. */
    @FunctionalInterface
    interface Body {
        void write(OutputStream out) throws IOException;
    }

    /** The step that replaces the old file; a test may fail in its place. */
    @FunctionalInterface
    interface Mover {
        void move(Path draft, Path target) throws IOException;
    }

    static void write(Path target, Body body) throws IOException {
        write(target, body, AtomicFile::replace);
    }

    static void write(Path target, Body body, Mover mover) throws IOException {
        // A link goes on leading to the file, instead of being replaced by it.
        Path real = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
        Path folder = real.getParent();
        if (folder == null) {
            throw new IOException(target + " is no file");
        }
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(folder, DRAFT, ".tmp");
        boolean moved = false;
        try {
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
                body.write(out);
                out.flush();
                channel.force(true);
            }
            mover.move(draft, real);
            moved = true;
        } finally {
            if (!moved) {
                Files.deleteIfExists(draft);
            }
        }
        force(folder);
        tidy(folder);
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
            System.getLogger(AtomicFile.class.getName()).log(System.Logger.Level.DEBUG, "folder not forced", e);
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
            System.getLogger(AtomicFile.class.getName()).log(System.Logger.Level.DEBUG, "drafts stay", e);
        }
    }
}
