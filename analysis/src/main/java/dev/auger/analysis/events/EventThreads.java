package dev.auger.analysis.events;

import dev.auger.model.ThreadRef;
import java.util.BitSet;
import java.util.List;

/** Which threads of a table are meant by a choice of threads. */
public final class EventThreads {

    private EventThreads() {}

    /** Indexes of those threads that can be one of the wanted ones, see {@link ThreadRef#matches}. */
    public static BitSet of(List<ThreadRef> threads, List<ThreadRef> wanted) {
        BitSet bits = new BitSet();
        for (int i = 0; i < threads.size(); i++) {
            ThreadRef thread = threads.get(i);
            bits.set(i, wanted.stream().anyMatch(thread::matches));
        }
        return bits;
    }
}
