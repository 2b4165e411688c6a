package dev.auger.importers.store;

import dev.auger.model.column.ColumnStore;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A column store of one file an entry, named by the hash of its key. Entries appear by one atomic rename; an entry of another
 * version, another key or with a wrong checksum is treated as absent and overwritten by the next commit. Directory and files
 * are readable by the user alone.
 *
 * <p>Several processes may share the directory. Opening an entry reads all of it once, to check it.
 */
public final class MappedColumnStore implements ColumnStore {

    private static final String ENDING = ".columns";

    private final Path directory;

    /** @param directory made when the first entry is created */
    public MappedColumnStore(Path directory) {
        this.directory = directory;
    }

    @Override
    public Draft create(String key, int version, Arena arena) throws IOException {
        Files.createDirectories(directory, mine("rwx------"));
        Path draft = Files.createTempFile(directory, "draft-", ".tmp", mine("rw-------"));
        return new EntryDraft(draft, file(key), key, version, arena);
    }

    @Override
    public Optional<Entry> open(String key, int version, Arena arena) throws IOException {
        try {
            return EntryFile.open(file(key), key, version, arena).map(Entry.class::cast);
        } catch (NoSuchFileException e) {
            return Optional.empty();
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
