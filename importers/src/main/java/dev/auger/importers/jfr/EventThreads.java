package dev.auger.importers.jfr;

import dev.auger.model.ThreadRef;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The threads events speak of: those of the recording, then others in the order they are met. Safe for several threads. */
final class EventThreads {

    private final List<ThreadRef> threads;
    private final Map<ThreadRef, Integer> byIdentity = new HashMap<>();
    private final List<ThreadRef> view = new View();

    EventThreads(List<ThreadRef> recorded) {
        threads = new ArrayList<>(recorded);
    }

    synchronized int of(ThreadRef thread) {
        if (byIdentity.isEmpty()) {
            for (int i = 0; i < threads.size(); i++) {
                byIdentity.putIfAbsent(identity(threads.get(i)), i);
            }
        }
        Integer known = byIdentity.putIfAbsent(identity(thread), threads.size());
        if (known != null) {
            return known;
        }
        threads.add(thread);
        return threads.size() - 1;
    }

    /** A thread that changed its group is the same. */
    private static ThreadRef identity(ThreadRef thread) {
        return new ThreadRef(thread.name(), thread.javaId(), thread.osId(), thread.virtual(), null);
    }

    /** Grows with this. */
    List<ThreadRef> view() {
        return view;
    }

    private synchronized ThreadRef get(int index) {
        return threads.get(index);
    }

    private synchronized int size() {
        return threads.size();
    }

    private final class View extends AbstractList<ThreadRef> {

        @Override
        public ThreadRef get(int index) {
            return EventThreads.this.get(index);
        }

        @Override
        public int size() {
            return EventThreads.this.size();
        }
    }
}
