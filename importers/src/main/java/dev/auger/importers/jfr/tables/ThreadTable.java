package dev.auger.importers.jfr.tables;

import dev.auger.model.ThreadRef;
import java.util.HashMap;
import java.util.Map;

/**
 * The distinct threads events speak of. A thread that was renamed is there once under each name; its group is the one it had first.
 */
public final class ThreadTable {

    private final AppendOnly<ThreadRef> threads = new AppendOnly<>();

    /** By Java id the index met last: enough for all but renamed threads, and there are millions of virtual ones. */
    private final KeyMap latest = new KeyMap(1 << 14);

    /** Threads without a Java id, and all the names of renamed ones; without groups. */
    private final Map<ThreadRef, Integer> byIdentity = new HashMap<>();

    /** Index of a thread, a new one if it is new. */
    public int of(ThreadRef thread) {
        if (thread.javaId() < 0) {
            return byIdentity(thread);
        }
        int known = latest.get(thread.javaId());
        if (known == KeyMap.MISSING) {
            latest.put(thread.javaId(), threads.size());
            return threads.add(thread);
        }
        ThreadRef before = threads.get(known);
        if (same(before, thread)) {
            return known;
        }
        byIdentity.putIfAbsent(identity(before), known);
        int index = byIdentity(thread);
        latest.put(thread.javaId(), index);
        return index;
    }

    private static boolean same(ThreadRef a, ThreadRef b) {
        return a.osId() == b.osId() && a.virtual() == b.virtual() && a.name().equals(b.name());
    }

    private int byIdentity(ThreadRef thread) {
        Integer known = byIdentity.putIfAbsent(identity(thread), threads.size());
        if (known != null) {
            return known;
        }
        return threads.add(thread);
    }

    private static ThreadRef identity(ThreadRef thread) {
        return new ThreadRef(thread.name(), thread.javaId(), thread.osId(), thread.virtual(), null);
    }

    /** By index. */
    public AppendOnly<ThreadRef> list() {
        return threads;
    }
}
