package dev.auger.importers.store;

import dev.auger.model.column.ColumnStore;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Makes the workspace of each piece of evidence: decides whether scratch memory may be the process's own or has to be in a file,
 * and whether columns are worth keeping.
 */
public final class Workspaces {

    private final @Nullable ColumnStore store;
    private final Path scratch;
    private final long keptFrom;

    private Workspaces(@Nullable ColumnStore store, Path scratch, long keptFrom) {
        this.store = store;
        this.scratch = scratch;
        this.keptFrom = keptFrom;
    }

    /** Keeps nothing. */
    public static Workspaces unkept(Path scratch) {
        return new Workspaces(null, scratch, Long.MAX_VALUE);
    }

    /**
     * @param keptFrom bytes of a file from which on its columns are kept; reading a smaller one again takes no time
     * @param scratch folder for memory that is in files
     */
    public static Workspaces keptIn(ColumnStore store, long keptFrom, Path scratch) {
        return new Workspaces(store, scratch, keptFrom);
    }

    /**
     * A workspace for a file.
     *
     * @param key tells the file from all others, and from itself once it has changed
     * @param bytes size of the file
     * @param needed memory that work on it is expected to take, in bytes
     */
    public FileWorkspace of(String key, long bytes, long needed) {
        return new FileWorkspace(bytes >= keptFrom ? store : null, key, scratch, FreeMemory.shortage(needed));
    }
}
