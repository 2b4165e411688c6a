package dev.auger.app.prefs;

import dev.auger.importers.Importers;
import dev.auger.importers.store.MappedColumnStore;
import dev.auger.importers.store.Workspaces;
import dev.auger.model.heap.LayoutWish;
import java.nio.file.Path;

/**
 * Indexes of large heap dumps are kept in the user's cache folder, so that a dump is read once and opened at once ever after. The
 * property {@code auger.indexes} names another folder, or is {@code off}.
 */
public final class KeptIndexes {

    /** A smaller file is read again before anybody notices. */
    private static final long WORTH_KEEPING = 32L << 20;

    private KeptIndexes() {}

    /** Importers that keep indexes. */
    public static Importers importers() {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        UserFolders folders = UserFolders.here();
        LayoutWish layout = LayoutChoice.load(folders.config());
        CacheChoice choice = CacheChoice.load(folders);
        String said = System.getProperty("auger.indexes", "");
        // Not the folder for temporary files: on many systems that is memory.
        Path scratch = choice.folder().resolve("scratch");
        if (said.equals("off")) {
            return new Importers(temporary, Workspaces.unkept(scratch), layout);
        }
        Path folder = said.isEmpty() ? choice.indexes() : Path.of(said);
        MappedColumnStore store = new MappedColumnStore(folder, choice.mostBytes());
        return new Importers(temporary, Workspaces.keptIn(store, WORTH_KEEPING, scratch), layout);
    }
}
