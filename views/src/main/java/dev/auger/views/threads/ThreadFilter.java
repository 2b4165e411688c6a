package dev.auger.views.threads;

import dev.auger.model.Frame;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.threads.ThreadInfo.Lock;
import dev.auger.views.table.RowFilter;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether rows pass a filter: by a thread's name, the lock's class, or any text of the stack. Stacks are tried once each when a filter is
 * first seen, for many threads share few of them.
 */
final class ThreadFilter {

    private final ThreadRows rows;
    private volatile @Nullable Stacks last;

    private record Stacks(RowFilter filter, BitSet passing) {}

    ThreadFilter(ThreadRows rows) {
        this.rows = rows;
    }

    boolean test(RowFilter filter, int row) {
        ThreadFacts facts = rows.facts();
        int stack = facts.stack(rows.first(row));
        if (stack >= 0 && passing(filter).get(stack)) {
            return true;
        }
        Lock lock = rows.lock(row);
        if (lock != null && filter.test(lock.className())) {
            return true;
        }
        if (!rows.isRest(row)) {
            return filter.test(facts.ref(rows.first(row)).displayName());
        }
        for (int thread : rows.threads(row)) {
            if (filter.test(facts.ref(thread).displayName())) {
                return true;
            }
        }
        return false;
    }

    private BitSet passing(RowFilter filter) {
        Stacks known = last;
        if (known == null || known.filter != filter) {
            known = new Stacks(filter, passingNow(filter));
            last = known;
        }
        return known.passing;
    }

    private BitSet passingNow(RowFilter filter) {
        ThreadFacts facts = rows.facts();
        BitSet found = new BitSet(facts.stackCount());
        StringBuilder text = new StringBuilder();
        for (int s = 0; s < facts.stackCount(); s++) {
            text.setLength(0);
            for (Frame frame : framesOf(facts, s)) {
                text.append(frame.qualifiedName()).append('\n');
            }
            if (filter.test(text.toString())) {
                found.set(s);
            }
        }
        return found;
    }

    private static List<Frame> framesOf(ThreadFacts facts, int stack) {
        ThreadDump dump = facts.dump();
        return dump == null ? List.of() : dump.frames(stack);
    }
}
