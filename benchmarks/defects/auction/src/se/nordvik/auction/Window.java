package se.nordvik.auction;

import java.util.Map;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/** What came in during the last seconds. */
final class Window<T> {
    private final ConcurrentNavigableMap<Long, T> entries = new ConcurrentSkipListMap<>();
    private final AtomicLong last = new AtomicLong();
    private final long nanos;

    Window(long nanos) {
        this.nanos = nanos;
    }

    void add(T entry) {
        long now = last.updateAndGet(before -> Math.max(before + 1, System.nanoTime()));
        entries.put(now, entry);
        entries.headMap(now - nanos).clear();
    }

    Iterable<Map.Entry<Long, T>> since(long nanosAgo) {
        return entries.tailMap(last.get() - nanosAgo).entrySet();
    }
}
