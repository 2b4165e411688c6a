package dev.auger.analysis.heap.crosscheck;

import dev.auger.model.HeapSnapshot;
import dev.auger.model.opinion.GraphDigest;
import dev.auger.model.opinion.GraphOpinion;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;

/** What a heap's graph says under a set of rules, in the terms another parser answers in. */
final class RuleModel {

    private final RuleGraph graph;
    private final Set<GraphRule> rules;
    private final BitSet roots;
    private final int reached;
    private final int[] dominators;
    private final int[] retained;
    private final long[] instances;
    private final long[] digests;
    private final PlainDominators tree;
    private long[] bytes = new long[0];
    private long digest;
    private int classes;

    RuleModel(RuleGraph graph, Set<GraphRule> rules, PlainDominators tree, BitSet roots) {
        this.graph = graph;
        this.rules = Set.copyOf(rules);
        this.roots = roots;
        this.tree = tree;
        this.reached = tree.reached();
        HeapSnapshot heap = graph.heap();
        dominators = new int[graph.nodeCount()];
        retained = new int[graph.nodeCount()];
        instances = new long[heap.classCount()];
        digests = new long[heap.classCount()];
        Arrays.fill(dominators, PlainDominators.UNREACHED);
        for (int place = 1; place <= reached; place++) {
            int node = tree.node(place);
            int above = tree.dominator(place);
            dominators[node] = above == 0 ? PlainDominators.ROOT : tree.node(above);
            retained[node] = 1;
            add(node, dominators[node]);
        }
        for (int place = reached; place >= 1; place--) {
            int above = tree.dominator(place);
            if (above > 0) {
                retained[tree.node(above)] += retained[tree.node(place)];
            }
        }
    }

    private void add(int node, int dominator) {
        int type = graph.classOf(node);
        long one = GraphDigest.of(graph.address(node), dominator < 0 ? GraphDigest.ROOT : graph.address(dominator));
        digest += one;
        if (type >= 0) {
            instances[type]++;
            digests[type] += one;
        }
        boolean describes =
                node < graph.objectCount() ? graph.heap().classDescribedBy(node) >= 0 : node != graph.bootLoader();
        classes += describes ? 1 : 0;
    }

    /** Objects the other parser would find in the file before it drops any. */
    long objectsInFile() {
        long more = rules.contains(GraphRule.BOOT_LOADER) ? 1 : 0;
        more += rules.contains(GraphRule.ARRAY_CLASSES) ? graph.madeClasses().size() : 0;
        return graph.objectCount() + more;
    }

    long objects() {
        return reached;
    }

    long classes() {
        return classes;
    }

    long rootCount() {
        return (long) roots.cardinality() + (nullRoot() ? 1 : 0);
    }

    boolean isRoot(int node) {
        return roots.get(node) || node == graph.bootLoader() && nullRoot();
    }

    private boolean nullRoot() {
        return rules.contains(GraphRule.BOOT_LOADER) && rules.contains(GraphRule.NULL_ROOT);
    }

    /** Sum of {@link GraphDigest#of} over all objects. */
    long digest() {
        return digest;
    }

    long instances(int classIndex) {
        return instances[classIndex];
    }

    long digest(int classIndex) {
        return digests[classIndex];
    }

    boolean reached(int node) {
        return dominators[node] != PlainDominators.UNREACHED;
    }

    /** Address of the immediate dominator, {@link GraphOpinion#ROOT}, or {@link Item#ABSENT}. */
    long dominator(int node) {
        int above = dominators[node];
        return above == PlainDominators.UNREACHED
                ? Item.ABSENT
                : above == PlainDominators.ROOT ? GraphOpinion.ROOT : graph.address(above);
    }

    /** Objects that would go with a node, 0 if it is not reached. */
    long retainedObjects(int node) {
        return retained[node];
    }

    /** Shallow size of a node by MAT's model. */
    long shallowBytes(int node) {
        return graph.shallowBytes(node, rules.contains(GraphRule.OBJECT_FIELDS));
    }

    /** Bytes that would go with a node, 0 if it is not reached. */
    long retainedBytes(int node) {
        if (bytes.length == 0) {
            bytes = new long[dominators.length];
            for (int place = reached; place >= 1; place--) {
                int at = tree.node(place);
                bytes[at] += shallowBytes(at);
                int above = tree.dominator(place);
                if (above > 0) {
                    bytes[tree.node(above)] += bytes[at];
                }
            }
        }
        return bytes[node];
    }
}
