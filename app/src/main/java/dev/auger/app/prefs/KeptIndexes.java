package dev.auger.app.prefs;

import dev.auger.importers.Importers;
import dev.auger.importers.store.MappedColumnStore;
import dev.auger.importers.store.Workspaces;
import java.nio.file.Path;

/**
 * Indexes of large heap dumps are kept in the user's cache folder, so that a dump is read once and opened at once ever after. The
 * property {@code auger.indexes} names another folder, or is {@code off}.
 */
public final class KeptIndexes {

    /** A smaller file is read again before anybody notices. */
    private static final long WORTH_KEEPING = 32L << 20;

    /** What all indexes may take; the one not used for longest goes first. */
    private static final long MOST_BYTES = 20L << 30;

    private KeptIndexes() {}

    /** Importers that keep indexes. */
    public static Importers importers() {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        String said = System.getProperty("auger.indexes", "");
        Path cache = UserFolders.of(System.getenv(), System.getProperties()).cache();
        // Not the folder for temporary files: on many systems that is memory.
        Path scratch = cache.resolve("scratch");
        if (said.equals("off")) {
            return new Importers(temporary, Workspaces.unkept(scratch));
        }
        Path folder = said.isEmpty() ? cache.resolve("indexes") : Path.of(said);
        MappedColumnStore store = new MappedColumnStore(folder, MOST_BYTES);
        return new Importers(temporary, Workspaces.keptIn(store, WORTH_KEEPING, scratch));
    }
}
