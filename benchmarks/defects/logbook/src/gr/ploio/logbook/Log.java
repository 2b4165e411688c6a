package gr.ploio.logbook;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

/** The entries of the last days, in the order they came in. */
final class Log {
    private static final int KEPT = 2_500;

    private final Deque<Entry> entries = new ArrayDeque<>();

    synchronized void add(Entry entry) {
        entries.addLast(entry);
        if (entries.size() > KEPT) {
            entries.removeFirst();
        }
    }

    synchronized List<Entry> eldest(int count) {
        return entries.stream().limit(count).collect(Collectors.toList());
    }

    synchronized List<Entry> entries() {
        return new ArrayList<>(entries);
    }
}
