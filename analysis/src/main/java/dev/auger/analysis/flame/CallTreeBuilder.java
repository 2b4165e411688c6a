package dev.auger.analysis.flame;

import dev.auger.model.Frame;
import dev.auger.model.FrameKind;
import dev.auger.model.job.Job;
import dev.auger.model.recording.Stacks;
import java.util.Arrays;
import java.util.Comparator;

/**
 * Adds weighted stacks to a tree and lays the result out in preorder. Nodes are found by hashing (parent, name); which frame
 * stands for a node is decided by the weights of its (node, frame) pairs.
 */
final class CallTreeBuilder {

    private static final int CHECK_EVERY = 0xFFF;

    private final Stacks stacks;
    private final FrameNames names;
    private final CallTreeOptions options;
    /** Key: parent in the high half, name in the low half. Number + 1 is the node, since the root has no key. */
    private final LongIndex nodes = new LongIndex();
    /** Key: node in the high half, frame in the low half. */
    private final LongIndex pairs = new LongIndex();

    private long[] pairWeights = new long[256];
    private long[] self = new long[256];
    private long[] selfSamples = new long[256];
    private long[] selfEstimated = new long[256];
    private final long[] selfByKind = new long[FrameKind.values().length];

    CallTreeBuilder(Stacks stacks, CallTreeOptions options) {
        this.stacks = stacks;
        this.options = options;
        names = new FrameNames(stacks, options.lines());
    }

    FrameNames names() {
        return names;
    }

    /**
     * Adds samples that share a stack.
     *
     * @param first name id of the level below the root that is no frame, or -1 for none
     * @param second name id of the level below that, or -1 for none
     * @param stack index, or -1
     * @param estimated how much of the weight is an estimate, in sampling periods
     */
    void add(int first, int second, int stack, long weight, long samples, long estimated) {
        int at = first < 0 ? 0 : child(0, first);
        at = second < 0 ? at : child(at, second);
        FrameKind leafKind = FrameKind.SYNTHETIC;
        if (stack < 0) {
            at = child(at, names.of(FrameNames.NO_STACK));
        } else {
            int depth = stacks.depth(stack);
            boolean truncated = stacks.truncated(stack);
            if (truncated && !options.bottomUp()) {
                at = child(at, names.of(FrameNames.TRUNCATED));
            }
            for (int i = 0; i < depth; i++) {
                int frame = stacks.frameIndex(stack, options.bottomUp() ? i : depth - 1 - i);
                at = child(at, names.ofFrame(frame));
                addPair(at, frame, weight);
            }
            if (truncated && options.bottomUp()) {
                at = child(at, names.of(FrameNames.TRUNCATED));
            }
            if (depth > 0) {
                leafKind = stacks.frameAt(stack, 0).kind();
            }
        }
        self[at] += weight;
        selfSamples[at] += samples;
        selfEstimated[at] += estimated;
        selfByKind[leafKind.ordinal()] += weight;
    }

    private int child(int parent, int name) {
        int node = nodes.of((long) parent << 32 | name) + 1;
        if (node >= self.length) {
            self = Arrays.copyOf(self, self.length * 2);
            selfSamples = Arrays.copyOf(selfSamples, self.length);
            selfEstimated = Arrays.copyOf(selfEstimated, self.length);
        }
        return node;
    }

    private void addPair(int node, int frame, long weight) {
        int pair = pairs.of((long) node << 32 | frame);
        if (pair >= pairWeights.length) {
            pairWeights = Arrays.copyOf(pairWeights, pairWeights.length * 2);
        }
        pairWeights[pair] += weight;
    }

    CallTree build(String event, TreeFacts facts, Job job) {
        int size = nodes.size() + 1;
        int[] frame = heaviestFrames(size);
        long[] total = Arrays.copyOf(self, size);
        long[] samples = Arrays.copyOf(selfSamples, size);
        long[] estimated = Arrays.copyOf(selfEstimated, size);
        int[] subtree = new int[size];
        Arrays.fill(subtree, 1);
        int[] firstSlot = new int[size + 1];
        for (int n = size - 1; n > 0; n--) {
            int parent = parent(n);
            total[parent] += total[n];
            samples[parent] += samples[n];
            estimated[parent] += estimated[n];
            subtree[parent] += subtree[n];
            firstSlot[parent + 1]++;
        }
        job.check();
        String[] texts = names.toArray();
        int[] children = sortedChildren(firstSlot, total, texts, job);
        // The tree keeps the frames it names, so that it outlives the recording's mapped tables.
        LongIndex used = new LongIndex();
        CallTree.Columns columns = preorder(children, firstSlot, subtree, frame, new long[][] {total, samples, estimated}, used, job);
        Frame[] frames = new Frame[used.size()];
        for (int i = 0; i < frames.length; i++) {
            frames[i] = stacks.frame((int) used.key(i));
        }
        return new CallTree(options, event, facts, columns, texts, frames, selfByKind);
    }

    private int parent(int node) {
        return (int) (nodes.key(node - 1) >>> 32);
    }

    private int name(int node) {
        return node == 0 ? 0 : (int) nodes.key(node - 1);
    }

    private int[] heaviestFrames(int size) {
        int[] best = new int[size];
        long[] weight = new long[size];
        Arrays.fill(best, -1);
        for (int p = 0; p < pairs.size(); p++) {
            int node = (int) (pairs.key(p) >>> 32);
            int frame = (int) pairs.key(p);
            if (best[node] < 0
                    || pairWeights[p] > weight[node]
                    || pairWeights[p] == weight[node] && before(frame, best[node])) {
                best[node] = frame;
                weight[node] = pairWeights[p];
            }
        }
        return best;
    }

    /** Ties are broken by content: frame indexes depend on the order in which chunks were read. */
    private boolean before(int a, int b) {
        Frame x = stacks.frame(a);
        Frame y = stacks.frame(b);
        return x.line() != y.line() ? x.line() < y.line() : x.kind().compareTo(y.kind()) < 0;
    }

    /** Children of node n in {@code [firstSlot[n], firstSlot[n + 1])}; turns counts in {@code firstSlot} into offsets. */
    private int[] sortedChildren(int[] firstSlot, long[] total, String[] texts, Job job) {
        int size = total.length;
        for (int i = 1; i <= size; i++) {
            firstSlot[i] += firstSlot[i - 1];
        }
        int[] next = firstSlot.clone();
        int[] children = new int[Math.max(0, size - 1)];
        for (int n = 1; n < size; n++) {
            children[next[parent(n)]++] = n;
        }
        Comparator<Integer> order = (a, b) -> {
            int byTotal = Long.compare(total[b], total[a]);
            return byTotal != 0 ? byTotal : CodePoints.compare(texts[name(a)], texts[name(b)]);
        };
        for (int n = 0; n < size; n++) {
            if ((n & CHECK_EVERY) == 0) {
                job.check();
            }
            int from = firstSlot[n];
            int to = firstSlot[n + 1];
            if (to - from > 16) {
                Integer[] boxed = new Integer[to - from];
                Arrays.setAll(boxed, i -> children[from + i]);
                Arrays.sort(boxed, order);
                for (int i = from; i < to; i++) {
                    children[i] = boxed[i - from];
                }
            } else {
                insertionSort(children, from, to, order);
            }
        }
        return children;
    }

    private static void insertionSort(int[] values, int from, int to, Comparator<Integer> order) {
        for (int i = from + 1; i < to; i++) {
            int value = values[i];
            int j = i - 1;
            while (j >= from && order.compare(values[j], value) > 0) {
                values[j + 1] = values[j];
                j--;
            }
            values[j + 1] = value;
        }
    }

    private CallTree.Columns preorder(
            int[] children,
            int[] firstSlot,
            int[] subtree,
            int[] frame,
            long[][] sums,
            LongIndex used,
            Job job) {
        int size = subtree.length;
        long[] total = sums[0];
        boolean estimates = sums[2][0] > 0;
        CallTree.Columns c = new CallTree.Columns(
                new int[size],
                new int[size],
                new int[size],
                new int[size],
                new int[size],
                new int[size],
                new long[size],
                new long[size],
                new long[size],
                new long[size],
                new long[estimates ? size : 0]);
        // position[n] is where builder node n goes; a parent is always placed before its children are looked at.
        int[] position = new int[size];
        c.parent()[0] = -1;
        for (int n = 0; n < size; n++) {
            if ((n & CHECK_EVERY) == 0) {
                job.check();
            }
            int at = position[n];
            c.name()[at] = name(n);
            c.frame()[at] = frame[n];
            c.local()[at] = frame[n] < 0 ? -1 : used.of(frame[n]);
            c.end()[at] = at + subtree[n];
            c.self()[at] = self[n];
            c.total()[at] = total[n];
            c.samples()[at] = sums[1][n];
            if (estimates) {
                c.estimated()[at] = sums[2][n];
            }
            int place = at + 1;
            long start = c.start()[at];
            for (int i = firstSlot[n]; i < firstSlot[n + 1]; i++) {
                int child = children[i];
                position[child] = place;
                c.parent()[place] = at;
                c.depth()[place] = c.depth()[at] + 1;
                c.start()[place] = start;
                place += subtree[child];
                start += total[child];
            }
        }
        return c;
    }
}
