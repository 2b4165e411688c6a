package dev.auger.benchmarks.peers;

import dev.auger.benchmarks.Answer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A call tree by method, the same for all peers, so that they differ in reading only. A node is an index, the root is 0; children are found
 * through one open-addressing table keyed by parent and method, which costs a peer little beside the reading.
 */
final class MethodTree {
    static final int ROOT = 0;

    private final Map<String, Integer> ids = new HashMap<>();
    private final Map<Integer, String> names = new HashMap<>();
    private int[] parents = new int[1 << 12];
    private int[] methods = new int[1 << 12];
    private long[] self = new long[1 << 12];
    private int[] table = new int[1 << 13]; // a node index, 0 where empty: the root is nobody's child
    private int size = 1;

    /** The number of a method by its name, {@code pkg.Class.method}. */
    int method(String name) {
        Integer id = ids.get(name);
        if (id == null) {
            id = ids.size();
            ids.put(name, id);
            names.put(id, name);
        }
        return id;
    }

    /** The child of a node for a method, made if there is none. */
    int child(int parent, int method) {
        int mask = table.length - 1;
        int at = slot(parent, method, mask);
        while (table[at] != 0) {
            int node = table[at];
            if (parents[node] == parent && methods[node] == method) {
                return node;
            }
            at = (at + 1) & mask;
        }
        if (size == parents.length) {
            grow();
            return child(parent, method);
        }
        parents[size] = parent;
        methods[size] = method;
        table[at] = size;
        return size++;
    }

    /** Counts samples that ended at a node. */
    void add(int node, long samples) {
        self[node] += samples;
    }

    /** Adds another tree, whose methods have other numbers, to this one. */
    void addAll(MethodTree other) {
        int[] mine = new int[other.size];
        add(ROOT, other.self[ROOT]);
        for (int node = 1; node < other.size; node++) { // parents come before their children
            mine[node] = child(mine[other.parents[node]], method(other.name(node)));
            add(mine[node], other.self[node]);
        }
    }

    /** Prints the answer: the one line a peer writes. */
    void print() {
        long[] paths = new long[size];
        long total = self[ROOT];
        long fingerprint = Answer.weighed(Answer.NO_STACK, self[ROOT]);
        for (int node = 1; node < size; node++) {
            paths[node] = Answer.path(paths[parents[node]], name(node));
            fingerprint += Answer.weighed(paths[node], self[node]);
            total += self[node];
        }
        System.out.println(new Answer(total, fingerprint, size - 1).line());
    }

    private String name(int node) {
        return names.getOrDefault(methods[node], "");
    }

    private void grow() {
        int capacity = 2 * parents.length;
        parents = Arrays.copyOf(parents, capacity);
        methods = Arrays.copyOf(methods, capacity);
        self = Arrays.copyOf(self, capacity);
        table = new int[2 * capacity];
        int mask = table.length - 1;
        for (int node = 1; node < size; node++) {
            int at = slot(parents[node], methods[node], mask);
            while (table[at] != 0) {
                at = (at + 1) & mask;
            }
            table[at] = node;
        }
    }

    private static int slot(int parent, int method, int mask) {
        long mixed = (((long) parent << 32) | method) * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 40) & mask;
    }
}
