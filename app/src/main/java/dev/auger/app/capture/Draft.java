package dev.auger.app.capture;

import dev.auger.app.text.Unwritten;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder a capture writes into. It gets its real name only when all in it is whole; whatever ends a capture before that
 * leaves nothing behind. Nobody else may look in: a heap dump holds every password the process has.
 */
final class Draft implements AutoCloseable {

    private static final String BEGINNING = ".auger-capture-";
    /** No capture takes as long: the longest recording is a day, the longest heap dump two hours. */
    private static final Duration FORGOTTEN = Duration.ofDays(2);

    private final Path target;
    private final Path folder;
    private final List<Path> files = new ArrayList<>();
    private boolean kept;

    private Draft(Path target, Path folder) {
        this.target = target;
        this.folder = folder;
    }

    /**
     * @param target what the folder will be called; must not be there yet, or be an empty folder
     * @throws CaptureFailure {@code target} if it is, {@code folder} if nothing can be written there
     */
    static Draft beside(Path target) throws CaptureFailure {
        Path whole = target.toAbsolutePath().normalize();
        Path parent = whole.getParent();
        try {
            if (parent == null || Files.exists(whole) && !isEmptyFolder(whole)) {
                throw new CaptureFailure("target", target.toString());
            }
            Files.createDirectories(parent);
            sweep(parent, Instant.now().minus(FORGOTTEN));
            boolean posix = parent.getFileSystem().supportedFileAttributeViews().contains("posix");
            FileAttribute<?>[] own = posix
                    ? new FileAttribute<?>[] {
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                    }
                    : new FileAttribute<?>[0];
            return new Draft(whole, Files.createTempDirectory(parent, BEGINNING, own));
        } catch (IOException e) {
            throw new CaptureFailure("folder", Unwritten.phrase(parent, e));
        }
    }

    /** Removes drafts of captures that were killed and could not remove theirs; a heap dump in one would stay for ever. */
    static void sweep(Path parent, Instant before) {
        try (Stream<Path> inside = Files.list(parent)) {
            for (Path each : inside.toList()) {
                if (String.valueOf(each.getFileName()).startsWith(BEGINNING)
                        && Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)
                        && Files.getLastModifiedTime(each).toInstant().isBefore(before)) {
                    remove(each);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            System.getLogger(Draft.class.getName()).log(System.Logger.Level.DEBUG, "old drafts stay", e);
        }
    }

    private static boolean isEmptyFolder(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return false;
        }
        try (Stream<Path> inside = Files.list(path)) {
            return inside.findAny().isEmpty();
        }
    }

    /** Where a file is to be written. */
    Path file(String name) {
        return folder.resolve(name);
    }

    /** A file is whole. */
    void add(Path file) {
        files.add(file);
    }

    boolean isEmpty() {
        return files.isEmpty();
    }

    /** Bytes a file has so far, 0 while it is not there. */
    static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }

    /** Removes a file that did not become whole, and what was written beside it on the way. */
    void drop(Path file) {
        String name = String.valueOf(file.getFileName());
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path each : inside.toList()) {
                if (String.valueOf(each.getFileName()).startsWith(name)) {
                    Files.deleteIfExists(each);
                }
            }
        } catch (IOException e) {
            System.getLogger(Draft.class.getName()).log(System.Logger.Level.DEBUG, "draft stays", e);
        }
    }

    /** Gives the folder its name; what is not whole goes. */
    Captured keep(List<CaptureFailure> failures) throws CaptureFailure {
        try {
            try (Stream<Path> inside = Files.list(folder)) {
                for (Path each : inside.filter(f -> !files.contains(f)).toList()) {
                    Files.deleteIfExists(each);
                }
            }
            Files.deleteIfExists(target);
            try {
                Files.move(folder, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(folder, target);
            }
        } catch (IOException e) {
            throw new CaptureFailure("folder", Unwritten.phrase(target, e));
        }
        kept = true;
        return new Captured(
                target,
                files.stream().map(f -> target.resolve(folder.relativize(f))).toList(),
                failures);
    }

    /** Bytes free where the folder is. */
    long free() throws CaptureFailure {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            throw new CaptureFailure("folder", Unwritten.phrase(folder, e));
        }
    }

    static String reason(IOException e) {
        String words = e instanceof java.nio.file.FileSystemException f && f.getReason() != null
                ? f.getReason()
                : e.getMessage();
        return words == null ? e.getClass().getSimpleName() : words;
    }

    @Override
    public void close() {
        if (kept) {
            return;
        }
        try {
            remove(folder);
        } catch (IOException | UncheckedIOException e) {
            System.getLogger(Draft.class.getName()).log(System.Logger.Level.WARNING, "draft stays at " + folder, e);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path each : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
