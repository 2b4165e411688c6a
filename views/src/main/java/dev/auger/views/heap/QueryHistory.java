package dev.auger.views.heap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The queries of a session, newest first, each once, and where one is among them. */
final class QueryHistory {

    private static final int MOST = 30;

    private final List<String> queries = new ArrayList<>();
    /** The query shown, -1 for one that is being written. */
    private int at = -1;

    void add(String query) {
        queries.remove(query);
        queries.addFirst(query);
        if (queries.size() > MOST) {
            queries.removeLast();
        }
        at = 0;
    }

    List<String> queries() {
        return List.copyOf(queries);
    }

    /** What is being written is none of them. */
    void leave() {
        at = -1;
    }

    /** The one before the one shown. */
    Optional<String> older() {
        return go(at + 1);
    }

    Optional<String> newer() {
        return go(at - 1);
    }

    private Optional<String> go(int to) {
        if (to < 0 || to >= queries.size()) {
            return Optional.empty();
        }
        at = to;
        return Optional.of(queries.get(to));
    }
}
