package dev.auger.analysis.flame;

import dev.auger.model.Frame;
import dev.auger.model.FrameKind;
import dev.auger.model.job.Job;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Makes a tree of the stacks of other trees: taken apart into their stacks, which may be changed on the way, and put together again.
 * So whatever was filtered, labelled or combined before stays so. Costs about what making the first tree did.
 */
public final class TreeWeaver {

    /** Leaves every stack as it is. */
    public static final Edit SAME = (tree, path, length) -> length;

    /** Weights as they are. */
    public static final Weighing OWN = CallTree::self;

    private static final int CHECK_EVERY = 0xFFF;

    /** Changes one stack. */
    @FunctionalInterface
    public interface Edit {
        /**
         * Changes a stack in place.
         *
         * @param path nodes of the tree from below the root on; the first {@link CallTree#levels()} are no frames
         * @param length how many there are
         * @return how many are left, or -1 to leave the stack out
         */
        int edit(CallTree tree, int[] path, int length);
    }

    /** What the stacks that end in a node weigh. */
    @FunctionalInterface
    public interface Weighing {
        long of(CallTree tree, int node);
    }

    private final CallTreeOptions options;
    private final UnaryOperator<String> naming;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<Frame> frames = new ArrayList<>();
    private final List<Integer> nameOfFrame = new ArrayList<>();
    private final long[] selfByKind = new long[FrameKind.values().length];
    private final Steps steps = new Steps(1 << 16);
    private long[] weight = new long[256];
    private long[] samples = new long[256];
    private long[] estimated = new long[256];
    private int size;

    /**
     * @param options what the new tree is: it must have the levels the stacks come with
     * @param naming by name in the trees the name in the new one; frames that become one name become one node
     */
    public TreeWeaver(CallTreeOptions options, UnaryOperator<String> naming) {
        this.options = options;
        this.naming = naming;
        number(FrameNames.ROOT);
    }

    /** A tree of one tree's stacks. */
    public static CallTree weave(CallTree source, CallTreeOptions options, Edit edit, Job job) {
        TreeWeaver weaver = new TreeWeaver(options, UnaryOperator.identity());
        weaver.add(source, edit, OWN, job);
        return weaver.build(source.event(), source.facts(), job);
    }

    /** The same stacks leaves first, or leaves last again. */
    public static CallTree inverted(CallTree source, Job job) {
        CallTreeOptions was = source.options();
        CallTreeOptions turned = new CallTreeOptions(
                was.what(),
                was.lines(),
                was.byThread(),
                !was.bottomUp(),
                was.families(),
                was.byState(),
                was.hideIdle());
        return weave(
                source,
                turned,
                (tree, path, length) -> {
                    reverse(path, tree.levels(), length);
                    return length;
                },
                job);
    }

    /** Turns a part of a path around. */
    public static void reverse(int[] path, int from, int to) {
        for (int a = from, b = to - 1; a < b; a++, b--) {
            int swapped = path[a];
            path[a] = path[b];
            path[b] = swapped;
        }
    }

    /** Adds the stacks of a tree. */
    public void add(CallTree source, Edit edit, Weighing weighing, Job job) {
        int[] frameOf = new int[source.frameCount()];
        Arrays.fill(frameOf, -1);
        int[] nameOf = new int[source.nameCount()];
        Arrays.fill(nameOf, -1);
        int[] way = new int[source.maxDepth() + 1];
        int[] path = new int[source.maxDepth() + 1];
        for (int n = 0; n < source.size(); n++) {
            if ((n & CHECK_EVERY) == 0) {
                job.check();
            }
            int length = source.depth(n);
            if (n > 0) {
                way[length - 1] = n;
            }
            long count = source.selfSamples(n);
            if (source.self(n) == 0 && count == 0) {
                continue;
            }
            System.arraycopy(way, 0, path, 0, length);
            int left = edit.edit(source, path, length);
            if (left >= 0) {
                boolean hidden = left <= source.levels() && length > source.levels();
                entry(source, path, left, hidden, frameOf, nameOf);
                count(weighing.of(source, n), count, selfEstimate(source, n));
                selfByKind[(left == 0 || hidden ? FrameKind.SYNTHETIC : source.kind(path[left - 1])).ordinal()] +=
                        weight[size - 1];
            }
        }
    }

    private static long selfEstimate(CallTree tree, int node) {
        long own = tree.estimatedPeriods(node);
        for (int c = own == 0 ? -1 : tree.firstChild(node); c >= 0; c = tree.nextSibling(c)) {
            own -= tree.estimatedPeriods(c);
        }
        return own;
    }

    private void entry(CallTree source, int[] path, int length, boolean hidden, int[] frameOf, int[] nameOf) {
        int start = steps.begin();
        for (int i = 0; i < length; i++) {
            int step = source.step(path[i]);
            if (step < 0) {
                int name = -1 - step;
                if (nameOf[name] < 0) {
                    nameOf[name] = number(naming.apply(source.nameOf(name)));
                }
                steps.name(nameOf[name]);
            } else {
                if (frameOf[step] < 0) {
                    frameOf[step] = frames.size();
                    frames.add(source.frame(step));
                    nameOfFrame.add(number(naming.apply(source.nameOf(source.nameOfFrame(step)))));
                }
                steps.frame(frameOf[step]);
            }
        }
        if (hidden) {
            steps.name(number(FrameNames.HIDDEN));
        }
        steps.end();
        steps.entry(-1, -1, start);
    }

    private int number(String name) {
        Integer known = numbers.putIfAbsent(name, names.size());
        if (known != null) {
            return known;
        }
        names.add(name);
        return names.size() - 1;
    }

    private void count(long ofWeight, long ofSamples, long periods) {
        if (size == weight.length) {
            weight = Arrays.copyOf(weight, size * 2);
            samples = Arrays.copyOf(samples, size * 2);
            estimated = Arrays.copyOf(estimated, size * 2);
        }
        weight[size] = ofWeight;
        samples[size] = ofSamples;
        estimated[size++] = periods;
    }

    /** The tree of everything that was added. */
    public CallTree build(String event, TreeFacts facts, Job job) {
        String[] texts = names.toArray(String[]::new);
        int[] nameOf = nameOfFrame.stream().mapToInt(Integer::intValue).toArray();
        TreePartition partition = new TreePartition(
                steps, CallTreeBuilder.ranks(texts), nameOf, new long[][] {weight, samples, estimated}, size);
        TreeRuns runs = partition.runs((a, b) -> CallTreeBuilder.before(frames.get(a), frames.get(b)), job);
        int[] used = partition.usedFrames();
        Frame[] named = new Frame[used.length];
        int[] nameOfUsed = new int[used.length];
        for (int i = 0; i < used.length; i++) {
            named[i] = frames.get(used[i]);
            nameOfUsed[i] = nameOf[used[i]];
        }
        return new CallTree(options, event, facts, runs, texts, named, nameOfUsed, selfByKind);
    }
}
