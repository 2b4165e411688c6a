package dev.auger.importers.store;

import dev.auger.model.column.ColumnStore;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A column store of one file an entry, named by the hash of its key. Entries appear by one atomic rename; an entry of another
 * version, another key or with a wrong checksum is treated as absent and overwritten by the next commit. Directory and files
 * are readable by the user alone.
 *
 * <p>Several processes may share the directory. Opening an entry reads all of it once, to check it.
 */
public final class MappedColumnStore implements ColumnStore {

    private static final System.Logger LOG = System.getLogger(MappedColumnStore.class.getName());
    private static final String ENDING = ".columns";

    private static final String DRAFT_ENDING = ".tmp";

    /** Followed by the number of the process that writes it. */
    private static final String DRAFT = "draft-";

    /** A draft as old as this was left by a process that was killed, though another has its number by now. */
    private static final Duration ABANDONED = Duration.ofHours(12);

    private final Path directory;
    private final long mostBytes;

    /** @param directory made when the first entry is created */
    public MappedColumnStore(Path directory) {
        this(directory, Long.MAX_VALUE);
    }

    /**
     * @param directory made when the first entry is created
     * @param mostBytes of all entries together; before one is begun, those not opened for longest are deleted until they fit
     */
    public MappedColumnStore(Path directory, long mostBytes) {
        this.directory = directory;
        this.mostBytes = mostBytes;
    }

    @Override
    public Draft create(String key, int version, Arena arena) throws IOException {
        Files.createDirectories(directory, mine("rwx------"));
        tidy();
        Path draft = Files.createTempFile(
                directory, DRAFT + ProcessHandle.current().pid() + "-", DRAFT_ENDING, mine("rw-------"));
        return new EntryDraft(draft, file(key), key, version, arena);
    }

    @Override
    public Optional<Entry> open(String key, int version, Arena arena) throws IOException {
        Path file = file(key);
        try {
            Optional<Entry> entry = EntryFile.open(file, key, version, arena).map(Entry.class::cast);
            if (entry.isPresent()) {
                touch(file);
            }
            return entry;
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** The time of writing says when an entry was used last. */
    private static void touch(Path file) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "an entry's time cannot be set", e);
        }
    }

    private record Kept(Path file, long bytes, Instant used) {}

    /** Deletes what killed processes left, and the entries that were not used for longest. */
    private void tidy() throws IOException {
        List<Kept> kept = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
                Instant used = facts.lastModifiedTime().toInstant();
                String name = file.getFileName().toString();
                if (name.endsWith(ENDING)) {
                    kept.add(new Kept(file, facts.size(), used));
                } else if (name.endsWith(DRAFT_ENDING)
                        && (!written(name) || used.isBefore(Instant.now().minus(ABANDONED)))) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (NoSuchFileException | DirectoryIteratorException e) {
            // Another process tidies at the same time.
            LOG.log(System.Logger.Level.DEBUG, "entries changed meanwhile", e);
        }
        kept.sort(Comparator.comparing(Kept::used));
        long bytes = kept.stream().mapToLong(Kept::bytes).sum();
        for (Kept oldest : kept) {
            if (bytes <= mostBytes) {
                return;
            }
            Files.deleteIfExists(oldest.file);
            bytes -= oldest.bytes;
        }
    }

    /** Whether the process that began a draft still runs. */
    private static boolean written(String draft) {
        String rest = draft.substring(Math.min(draft.length(), DRAFT.length()));
        int end = rest.indexOf('-');
        try {
            return end > 0
                    && ProcessHandle.of(Long.parseLong(rest.substring(0, end))).isPresent();
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private Path file(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return directory.resolve(HexFormat.of().formatHex(hash, 0, 16) + ENDING);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private FileAttribute<?>[] mine(String permissions) {
        return directory.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
