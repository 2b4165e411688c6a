package dev.auger.analysis.heap.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.job.Job;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PlainDominatorsTest {

    @Test
    void whatItDominatesIsLostWithoutIt() {
        Random random = new Random(42);
        for (int round = 0; round < 400; round++) {
            int nodes = 2 + random.nextInt(14);
            int[][] edges = new int[nodes][];
            BitSet roots = new BitSet();
            roots.set(random.nextInt(nodes));
            roots.set(random.nextInt(nodes));
            for (int n = 0; n < nodes; n++) {
                edges[n] = random.ints(random.nextInt(4), 0, nodes)
                        .filter(t -> !roots.get(t))
                        .toArray();
            }
            assertThat(found(edges, roots)).as("round %d", round).isEqualTo(byRemoval(edges, roots));
        }
    }

    /** A list whose items are also in an array: quadratic for algorithms without path compression. */
    @Test
    @Timeout(30)
    void aLongListInAnArrayStaysCheap() {
        int length = 300_000;
        int[][] edges = new int[length + 1][];
        int[] all = new int[length];
        for (int i = 0; i < length; i++) {
            all[i] = i + 1;
            edges[i + 1] = i + 2 <= length ? new int[] {i + 2} : new int[0];
        }
        edges[0] = all;
        BitSet roots = new BitSet();
        roots.set(0);

        int[] dominators = found(edges, roots);

        assertThat(Arrays.stream(dominators).skip(1)).allMatch(d -> d == 0);
    }

    private static int[] found(int[][] edges, BitSet roots) {
        int[] starts = new int[edges.length + 1];
        List<Integer> targets = new ArrayList<>();
        for (int n = 0; n < edges.length; n++) {
            starts[n] = targets.size();
            Arrays.stream(edges[n]).forEach(targets::add);
        }
        starts[edges.length] = targets.size();
        PlainDominators tree = new PlainDominators(
                starts,
                targets.stream().mapToInt(Integer::intValue).toArray(),
                roots.stream().toArray(),
                Job.quiet());
        int[] dominators = new int[edges.length];
        Arrays.fill(dominators, PlainDominators.UNREACHED);
        for (int place = 1; place <= tree.reached(); place++) {
            int above = tree.dominator(place);
            dominators[tree.node(place)] = above == 0 ? PlainDominators.ROOT : tree.node(above);
        }
        return dominators;
    }

    /** The immediate dominator is the dominator that all others dominate. */
    private static int[] byRemoval(int[][] edges, BitSet roots) {
        int nodes = edges.length;
        BitSet all = reached(edges, roots, -1);
        BitSet[] dominated = new BitSet[nodes];
        for (int d = 0; d < nodes; d++) {
            BitSet lost = (BitSet) all.clone();
            lost.andNot(reached(edges, roots, d));
            lost.clear(d);
            dominated[d] = all.get(d) ? lost : new BitSet();
        }
        int[] dominators = new int[nodes];
        for (int n = 0; n < nodes; n++) {
            dominators[n] = all.get(n) ? PlainDominators.ROOT : PlainDominators.UNREACHED;
            for (int d = 0; d < nodes; d++) {
                boolean closer = dominators[n] < 0 || dominated[dominators[n]].get(d);
                if (dominated[d].get(n) && closer) {
                    dominators[n] = d;
                }
            }
        }
        return dominators;
    }

    private static BitSet reached(int[][] edges, BitSet roots, int without) {
        BitSet reached = new BitSet();
        List<Integer> open = new ArrayList<>();
        roots.stream().filter(r -> r != without).forEach(r -> {
            reached.set(r);
            open.add(r);
        });
        while (!open.isEmpty()) {
            for (int target : edges[open.removeLast()]) {
                if (target != without && !reached.get(target)) {
                    reached.set(target);
                    open.add(target);
                }
            }
        }
        return reached;
    }
}
