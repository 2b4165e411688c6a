package dev.auger.importers.jfr.events;

import dev.auger.importers.jfr.tables.ThreadTable;
import dev.auger.model.ThreadRef;
import java.util.AbstractList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The threads events speak of: those of the recording, then others in the order they are met. Safe for several threads. */
final class EventThreads extends AbstractList<ThreadRef> {

    private final List<ThreadRef> recorded;

    /** Of all threads, once one was looked for. */
    private @Nullable ThreadTable table;

    EventThreads(List<ThreadRef> recorded) {
        this.recorded = recorded;
    }

    synchronized int of(ThreadRef thread) {
        ThreadTable known = table;
        if (known == null) {
            known = new ThreadTable();
            // They are distinct, so that each gets the index it has in the recording.
            for (ThreadRef before : recorded) {
                known.of(before);
            }
            table = known;
        }
        return known.of(thread);
    }

    @Override
    public synchronized ThreadRef get(int index) {
        return table == null ? recorded.get(index) : table.list().get(index);
    }

    @Override
    public synchronized int size() {
        return table == null ? recorded.size() : table.list().size();
    }
}
