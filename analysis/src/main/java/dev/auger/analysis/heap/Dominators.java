package dev.auger.analysis.heap;

import dev.auger.model.job.Job;
import java.util.Arrays;

/**
 * Immediate dominators by Lengauer and Tarjan, "A fast algorithm for finding dominators in a flowgraph" (TOPLAS 1979), the
 * simple version with path compression: O(edges · log objects) at worst, on any shape. The later semi-NCA is a little quicker
 * as a rule and quadratic on a plain one, a long linked list whose items are also in an array. Nothing recurses.
 *
 * <p>Works on preorder numbers: 0 is the virtual root, 1 to {@link #reached} the objects in the order a depth-first search
 * meets them, so a dominator's number is always smaller than that of what it dominates.
 */
final class Dominators {

    private static final int CHECK = (1 << 14) - 1;

    private final ReferenceGraph graph;
    private final Job job;
    /** Preorder number of an object, 0 if it is unreachable. */
    private final int[] number;
    /** Object of a preorder number. */
    private int[] vertex;

    private int[] parent;
    private int reached;

    private int[] semi = {};
    private int[] label = {};
    private int[] idom = {};
    /** Numbers up to this one are not linked yet. */
    private int unlinked;

    private final IntStack path = new IntStack();

    Dominators(ReferenceGraph graph, Job job) {
        this.graph = graph;
        this.job = job;
        this.number = new int[graph.objectCount()];
        this.vertex = new int[1024];
        this.parent = new int[1024];
        search();
        if (reached > 0) {
            solve();
        }
    }

    /** Number of reachable objects. */
    int reached() {
        return reached;
    }

    /** Object with a preorder number from 1 to {@link #reached}. */
    int object(int preorder) {
        return vertex[preorder];
    }

    /** Preorder number of an object, 0 if it is unreachable. */
    int number(int object) {
        return number[object];
    }

    /** Preorder number of the immediate dominator, 0 for the virtual root. */
    int idom(int preorder) {
        return idom[preorder];
    }

    private void search() {
        IntStack nodes = new IntStack();
        IntStack edges = new IntStack();
        for (int root : graph.roots()) {
            if (number[root] == 0) {
                visit(root, 0);
                nodes.push(root);
                edges.push(graph.start(root));
                while (!nodes.isEmpty()) {
                    descend(nodes, edges);
                }
            }
        }
    }

    /** One step: into the next unvisited target of the topmost node, or back. Locals follow the last reference. */
    private void descend(IntStack nodes, IntStack edges) {
        int node = nodes.peek();
        int end = graph.end(node);
        for (int e = edges.peek(); ; e++) {
            int target;
            if (e < end) {
                target = graph.target(e);
            } else {
                int local = graph.localStart(node) + (e - end);
                if (local >= graph.localEnd(node)) {
                    nodes.pop();
                    edges.pop();
                    return;
                }
                target = graph.localTarget(local);
            }
            if (number[target] == 0) {
                edges.replaceTop(e + 1);
                visit(target, number[node]);
                nodes.push(target);
                edges.push(graph.start(target));
                return;
            }
        }
    }

    private void visit(int object, int from) {
        reached++;
        if (reached == vertex.length) {
            int wider = (int) Math.min(graph.objectCount() + 1L, reached * 2L);
            vertex = Arrays.copyOf(vertex, wider);
            parent = Arrays.copyOf(parent, wider);
        }
        number[object] = reached;
        vertex[reached] = object;
        parent[reached] = from;
        if ((reached & CHECK) == 0) {
            job.check();
        }
    }

    private void solve() {
        int[] predStarts = new int[reached + 2];
        int[] preds = predecessors(predStarts);
        semi = new int[reached + 1];
        label = new int[reached + 1];
        idom = new int[reached + 1];
        int[] bucket = new int[reached + 1];
        int[] next = new int[reached + 1];
        for (int i = 0; i <= reached; i++) {
            semi[i] = i;
            label[i] = i;
        }
        for (int w = reached; w >= 1; w--) {
            unlinked = w;
            // A link replaces the parent by an ancestor; w itself is not linked yet, so this is still its parent.
            int above = parent[w];
            for (int e = predStarts[w]; e < predStarts[w + 1]; e++) {
                int s = semi[eval(preds[e])];
                if (s < semi[w]) {
                    semi[w] = s;
                }
            }
            next[w] = bucket[semi[w]];
            bucket[semi[w]] = w;
            unlinked = w - 1;
            for (int v = bucket[above]; v != 0; v = next[v]) {
                int u = eval(v);
                idom[v] = semi[u] < semi[v] ? u : above;
            }
            bucket[above] = 0;
            if ((w & CHECK) == 0) {
                job.check();
            }
        }
        for (int w = 1; w <= reached; w++) {
            if (idom[w] != semi[w]) {
                idom[w] = idom[idom[w]];
            }
        }
        semi = new int[0];
        label = new int[0];
        parent = new int[0];
    }

    /** The node of least semidominator on the linked path above {@code v}, the path's unlinked end excluded. */
    private int eval(int v) {
        if (v <= unlinked) {
            return v;
        }
        int at = v;
        while (parent[at] > unlinked) {
            path.push(at);
            at = parent[at];
        }
        while (!path.isEmpty()) {
            int below = path.pop();
            int above = parent[below];
            if (semi[label[above]] < semi[label[below]]) {
                label[below] = label[above];
            }
            parent[below] = parent[above];
        }
        return label[v];
    }

    private int[] predecessors(int[] starts) {
        for (int w = 1; w <= reached; w++) {
            int object = vertex[w];
            for (int e = graph.start(object); e < graph.end(object); e++) {
                starts[number[graph.target(e)] + 1]++;
            }
        }
        for (int root : graph.roots()) {
            starts[number[root] + 1]++;
        }
        for (int l = 0; l < graph.localCount(); l++) {
            starts[number[graph.localTarget(l)] + 1]++;
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] = Math.addExact(starts[i], starts[i - 1]);
        }
        int[] preds = new int[starts[reached + 1]];
        int[] at = Arrays.copyOf(starts, reached + 1);
        for (int w = 1; w <= reached; w++) {
            int object = vertex[w];
            for (int e = graph.start(object); e < graph.end(object); e++) {
                preds[at[number[graph.target(e)]]++] = w;
            }
        }
        for (int root : graph.roots()) {
            preds[at[number[root]]++] = 0;
        }
        for (int l = 0; l < graph.localCount(); l++) {
            preds[at[number[graph.localTarget(l)]]++] = number[graph.localThread(l)];
        }
        return preds;
    }
}
