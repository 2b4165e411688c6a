package dev.auger.analysis.heap;

import dev.auger.analysis.heap.graph.DominatorTree;
import dev.auger.analysis.heap.graph.ReferenceGraph;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.column.ColumnMemory;
import dev.auger.model.column.ColumnStore;
import dev.auger.model.column.Columns;
import dev.auger.model.column.Workspace;
import dev.auger.model.job.Job;
import java.lang.foreign.ValueLayout;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is reachable, who dominates whom, and how much each object keeps alive. Computed once per heap; safe for several
 * readers. The columns lie in the heap's workspace, and are kept there for the next time.
 *
 * <p>Edges: an object refers to its class, a class to its loader, superclass and statics, a thread to the locals of its
 * frames; a {@code Reference} keeps its referent here. Roots are those of every kind except the locals of known threads.
 */
public final class HeapAnalysis {

    /** Immediate dominator of what only the collector dominates. */
    public static final long ROOT = -1;

    private static final String QUESTION = "graph";

    /** To be raised whenever the columns say something else than before. */
    private static final int VERSION = 2;

    private static final int CHECK = (1 << 14) - 1;

    private final HeapSnapshot heap;
    private final ReferenceGraph graph;
    private final DominatorTree tree;
    private final long unreachableBytes;
    private @Nullable StrongPaths shortest;
    private @Nullable StrongPaths overFields;

    private HeapAnalysis(HeapSnapshot heap, ReferenceGraph graph, DominatorTree tree, long unreachableBytes) {
        this.heap = heap;
        this.graph = graph;
        this.tree = tree;
        this.unreachableBytes = unreachableBytes;
    }

    /**
     * Analyses a heap, or finds the analysis of an earlier run: reads every reference once, then works in memory (about 50 bytes an
     * object and 12 a reference, none of them on the Java heap).
     *
     * @param job told objects whose references were read; looked at for cancellation throughout
     * @throws IllegalArgumentException if the heap has more than {@link ReferenceGraph#MOST} objects
     */
    public static HeapAnalysis of(HeapSnapshot heap, Job job) {
        Workspace workspace = heap.workspace();
        String question = QUESTION + ' ' + heap.layout();
        ColumnMemory memory = workspace.scratch();
        Optional<ColumnStore.Entry> kept = workspace.kept(question, VERSION);
        return kept.isPresent() ? read(heap, kept.get(), memory, job) : compute(heap, workspace, question, memory, job);
    }

    private static HeapAnalysis read(HeapSnapshot heap, ColumnStore.Entry kept, ColumnMemory memory, Job job) {
        try (ColumnMemory scratch = heap.workspace().scratch()) {
            ReferenceGraph graph = ReferenceGraph.read(heap, memory, Columns.of(kept), scratch, job);
            DominatorTree tree = DominatorTree.read(Columns.of(kept));
            return new HeapAnalysis(
                    heap, graph, tree, kept.column("unreachable").get(ValueLayout.JAVA_LONG, 0));
        }
    }

    private static HeapAnalysis compute(
            HeapSnapshot heap, Workspace workspace, String question, ColumnMemory memory, Job job) {
        try (Workspace.Draft draft = workspace.draft(question, VERSION)) {
            ReferenceGraph graph;
            try (ColumnMemory scratch = workspace.scratch()) {
                graph = ReferenceGraph.of(heap, memory, draft, scratch, job);
            }
            DominatorTree tree = DominatorTree.of(heap, graph, draft, workspace::scratch, job);
            HeapAnalysis analysis = new HeapAnalysis(heap, graph, tree, unreachable(heap, tree, job));
            draft.column("unreachable", Long.BYTES).set(ValueLayout.JAVA_LONG, 0, analysis.unreachableBytes);
            draft.commit();
            return analysis;
        }
    }

    private static long unreachable(HeapSnapshot heap, DominatorTree tree, Job job) {
        long bytes = 0;
        long left = heap.objectCount() - tree.reached();
        for (long o = 0; left > 0; o++) {
            if (tree.position(o) == 0) {
                bytes += heap.shallowSize(o);
                left--;
            }
            if ((o & CHECK) == 0) {
                job.check();
            }
        }
        return bytes;
    }

    public HeapSnapshot heap() {
        return heap;
    }

    public boolean reachable(long object) {
        return tree.position(object) != 0;
    }

    /** Bytes that would be freed with the object, itself included; 0 if it is unreachable. */
    public long retainedSize(long object) {
        long position = tree.position(object);
        return position == 0 ? 0 : tree.retained(position);
    }

    /** The object without which this one would be unreachable, or -1 if there is none such or it is unreachable already. */
    public long immediateDominator(long object) {
        long position = tree.position(object);
        long above = position == 0 ? 0 : tree.dominator(position);
        return above == 0 ? ROOT : tree.object(above);
    }

    /** Objects that would be freed with the object, itself included; 0 if it is unreachable. */
    public long dominatedCount(long object) {
        long position = tree.position(object);
        return position == 0 ? 0 : tree.count(position);
    }

    /** The objects it dominates immediately, the largest retained size first, then by index; at most {@code limit}. */
    public long[] dominated(long object, int limit) {
        long position = tree.position(object);
        return position == 0 ? new long[0] : largest(position, limit);
    }

    /** Number of objects it dominates immediately. */
    public long dominatedChildren(long object) {
        long position = tree.position(object);
        long children = 0;
        if (position > 0) {
            for (long p = position + 1; p < tree.end(position); p = tree.next(p)) {
                children++;
            }
        }
        return children;
    }

    /** The objects only the collector dominates, the largest retained size first, then by index; at most {@code limit}. */
    public long[] topDominators(int limit) {
        return largest(0, limit);
    }

    public long reachableObjects() {
        return tree.reached();
    }

    public long reachableBytes() {
        return tree.retained(0);
    }

    public long unreachableObjects() {
        return graph.objectCount() - tree.reached();
    }

    public long unreachableBytes() {
        return unreachableBytes;
    }

    /** The dump names no roots, so class objects and objects nobody refers to were taken for roots. */
    public boolean rootsAssumed() {
        return graph.rootsAssumed();
    }

    /** Shortest strong paths, searched for on first use. */
    synchronized StrongPaths shortestPaths(Job job) {
        StrongPaths known = shortest;
        if (known == null) {
            known = new StrongPaths(this, heap.workspace().scratch(), false, job);
            shortest = known;
        }
        return known;
    }

    /**
     * Shortest strong paths of those that lead over fields where they can, searched for on first use and kept: an investigation asks for
     * accumulations several times.
     */
    synchronized StrongPaths fieldPaths(Job job) {
        StrongPaths known = overFields;
        if (known == null) {
            known = new StrongPaths(this, heap.workspace().scratch(), true, job);
            overFields = known;
        }
        return known;
    }

    public ReferenceGraph graph() {
        return graph;
    }

    DominatorTree tree() {
        return tree;
    }

    private long[] largest(long position, int limit) {
        LargestFirst largest = new LargestFirst(limit);
        for (long p = position + 1; p < tree.end(position); p = tree.next(p)) {
            largest.offer(tree.object(p), tree.retained(p));
        }
        return largest.items();
    }
}
