package dev.auger.views.shell;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be done on the rail; files are named by the identity of their card. */
public interface EvidenceActions {

    /** Asks for files. */
    void add();

    /** Files or folders were dropped. */
    void drop(List<Path> paths);

    /** Puts a file in front: for a partial or refused one, what was read of it. */
    void choose(String id);

    /** Shows what was read of a file. */
    void details(String id);

    /** Stops reading. */
    void cancel(String id);

    /** Takes a file out of the case. */
    void remove(String id);

    /** What can be done about a file that was refused, as a key; null for nothing. */
    default @Nullable String remedy(String id) {
        return null;
    }

    /** Does it. */
    default void remedied(String id) {}

    /** Pages about a file that its card links to. */
    default List<PageLink> pages(String id) {
        return List.of();
    }

    /** How many heap dumps a file holds. */
    default int dumps(String id) {
        return 1;
    }

    /** Which of them is shown, from 1 on. */
    default int dump(String id) {
        return 1;
    }

    /** Shows another of them. */
    default void chooseDump(String id, int dump) {}

    /** Opens a page about a file. */
    default void openPage(String id, String page) {}
}
