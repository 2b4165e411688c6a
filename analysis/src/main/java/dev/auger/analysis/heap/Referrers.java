package dev.auger.analysis.heap;

import dev.auger.model.HeapSnapshot;
import dev.auger.model.job.Job;
import dev.auger.model.job.Progress;
import java.util.ArrayList;
import java.util.List;

/** Incoming references. No index of them is kept: one pass over all references answers a question. */
public final class Referrers {

    private static final int CHECK = (1 << 14) - 1;

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
        int wanted = (int) object;
        // The graph leaves out edges into roots; those are looked for in the dump itself.
        boolean inDump = graph.isRoot(wanted);
        PathNamer namer = new PathNamer(analysis);
        List<PathStep> found = new ArrayList<>();
        int count = graph.objectCount();
        job.begin(count, Progress.Unit.OBJECTS);
        for (int o = 0; o < count && found.size() < limit; o++) {
            if (inDump ? refersInDump(heap, o, wanted) : refers(graph, o, wanted)) {
                found.add(namer.step(o, namer.field(o, object)));
            }
            if ((o & CHECK) == CHECK) {
                job.advance(CHECK + 1L);
            }
        }
        return found;
    }

    private static boolean refers(ReferenceGraph graph, int from, int to) {
        for (int e = graph.start(from); e < graph.end(from); e++) {
            if (graph.target(e) == to) {
                return true;
            }
        }
        for (int l = graph.localStart(from); l < graph.localEnd(from); l++) {
            if (graph.localTarget(l) == to) {
                return true;
            }
        }
        return false;
    }

    private static boolean refersInDump(HeapSnapshot heap, int from, int to) {
        boolean[] hit = new boolean[1];
        heap.references(from, target -> hit[0] |= target == to);
        return hit[0];
    }
}
