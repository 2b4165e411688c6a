package dev.auger.analysis.heap;

import dev.auger.analysis.heap.graph.ReferenceGraph;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.heap.ReferenceSink;
import dev.auger.model.job.Job;
import dev.auger.model.job.Progress;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Incoming references. No index of them is kept: one pass over all references answers a question. */
public final class Referrers {

    private static final long BATCH = 1 << 14;

    private Referrers() {}

    /**
     * Objects that refer to an object, reachable ones or not, by rising index; weak references count. A referrer is listed
     * once, with the first field that refers.
     *
     * @param limit most referrers to list
     * @param job told objects looked through
     */
    public static List<PathStep> of(HeapSnapshot heap, HeapAnalysis analysis, long object, int limit, Job job) {
        ReferenceGraph graph = analysis.graph();
        NavigableSet<Long> found = new TreeSet<>();
        if (graph.isRoot(object)) {
            // The graph leaves out edges into roots; those are looked for in the dump itself.
            inDump(heap, object, limit, found, job);
        } else {
            graph.referrers(
                    object,
                    from -> {
                        found.add(from);
                        return found.size() < limit;
                    },
                    job);
            graph.ownersOf(object, found::add);
        }
        PathNamer namer = new PathNamer(analysis);
        return found.stream()
                .limit(limit)
                .map(from -> namer.step(from, namer.field(from, object)))
                .toList();
    }

    private static void inDump(HeapSnapshot heap, long object, int limit, NavigableSet<Long> found, Job job) {
        long count = heap.objectCount();
        job.begin(count, Progress.Unit.OBJECTS);
        long[] from = {-1};
        ReferenceSink sink = new ReferenceSink() {
            @Override
            public void object(long next) {
                from[0] = next;
            }

            @Override
            public void reference(long target) {
                if (target == object && found.size() < limit) {
                    found.add(from[0]);
                }
            }
        };
        for (long at = 0; at < count && found.size() < limit; at += BATCH) {
            heap.references(at, Math.min(count, at + BATCH), sink);
            job.advance(Math.min(BATCH, count - at));
        }
    }
}
