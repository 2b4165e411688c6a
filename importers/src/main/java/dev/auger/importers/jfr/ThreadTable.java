package dev.auger.importers.jfr;

import dev.auger.model.ThreadRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The distinct threads events speak of. A thread that was renamed is there once under each name; its group is the one
 * it had first.
 */
final class ThreadTable {

    private final Map<ThreadRef, Integer> byIdentity = new HashMap<>();
    private final List<ThreadRef> threads = new ArrayList<>();

    int of(ThreadRef thread) {
        ThreadRef identity = new ThreadRef(thread.name(), thread.javaId(), thread.osId(), thread.virtual(), null);
        Integer known = byIdentity.putIfAbsent(identity, threads.size());
        if (known != null) {
            return known;
        }
        threads.add(thread);
        return threads.size() - 1;
    }

    List<ThreadRef> list() {
        return threads;
    }
}
