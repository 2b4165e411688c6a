package dev.auger.importers.threads.dump;

import dev.auger.model.Frame;
import dev.auger.model.threads.ThreadContainer;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.time.Moment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One dump while its threads are read, into columns: a million threads are a few arrays. */
public final class DumpColumns {

    private final StackTable stacks;
    private final ThreadDraft draft;
    private final Rows rows = new Rows();
    private final ThreadLocks locks = new ThreadLocks();
    private final List<List<Frame>> ofDump = new ArrayList<>();
    private boolean initialising;

    /** @param stacks those of the file; one dump at a time is read into it */
    public DumpColumns(StackTable stacks) {
        this.stacks = stacks;
        this.draft = new ThreadDraft(stacks);
        stacks.beginDump();
    }

    public int size() {
        return rows.size();
    }

    /** The thread to fill in, empty; it counts with {@link #add}. */
    public ThreadDraft begin() {
        draft.clear();
        return draft;
    }

    /** Takes the thread begun last as the next row. */
    public void add() {
        LockName waits = draft.waitingOn();
        initialising |= waits != null && waits.text() != null && waits.id().startsWith(Owners.CLASS_INITIALISATION);
        int stack = draft.stack();
        int local = stack < 0 ? -1 : stacks.local(stack, ofDump);
        rows.add(draft, local, draft.locks(locks));
    }

    /**
     * Tells threads what they wait for where they did not say so themselves.
     *
     * @param reported locks by the names of threads
     */
    public void waits(Map<String, LockName> reported) {
        for (int i = 0; i < rows.size() && !reported.isEmpty(); i++) {
            LockName lock = reported.get(rows.name(i));
            if (lock != null && locks.waitingOn(rows.locks(i)) < 0) {
                rows.setLocks(i, locks.writeWaiting(rows.locks(i), locks.table().number(lock)));
            }
        }
    }

    /** A dump without deadlocks of its own report and without containers. */
    public ThreadDump finish(@Nullable Moment at) {
        return finish(at, List.of(), Map.of(), List.of());
    }

    /**
     * The dump.
     *
     * @param deadlocks those it reports itself, as names
     * @param reportedOwners names of owners it states itself, by id of the lock
     */
    public ThreadDump finish(
            @Nullable Moment at,
            List<List<String>> deadlocks,
            Map<String, String> reportedOwners,
            List<ThreadContainer> containers) {
        if (initialising) {
            Owners.holdInitialisations(rows, locks, ofDump);
        }
        for (int i = 0; i < rows.size(); i++) {
            locks.hold(rows.locks(i), i);
        }
        locks.seal();
        rows.seal();
        return new ColumnDump(
                at,
                rows,
                locks,
                List.copyOf(ofDump),
                Map.copyOf(new HashMap<>(reportedOwners)),
                List.copyOf(deadlocks),
                List.copyOf(containers));
    }
}
