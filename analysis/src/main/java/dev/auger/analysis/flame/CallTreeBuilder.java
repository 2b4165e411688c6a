package dev.auger.analysis.flame;

import dev.auger.model.Frame;
import dev.auger.model.FrameKind;
import dev.auger.model.job.Job;
import dev.auger.model.recording.Stacks;
import java.util.Arrays;
import java.util.Comparator;

/**
 * Gathers weighted stacks and makes a tree of them. Nothing is looked up while they are added: {@link TreePartition} sorts the
 * stacks from the root on, so that the part of a stack nobody shares, most of it, costs neither hashing nor comparing.
 */
final class CallTreeBuilder {

    private final Stacks stacks;
    private final FrameNames names;
    private final CallTreeOptions options;
    private final long[] selfByKind = new long[FrameKind.values().length];
    private final Steps steps;

    /** By stack index + 1: where its steps begin; -1 if they are not there yet. */
    private final int[] begin;

    private long[] weight = new long[256];
    private long[] samples = new long[256];
    private long[] estimated = new long[256];
    private int size;
    private int[] frames = new int[128];

    CallTreeBuilder(Stacks stacks, CallTreeOptions options) {
        this.stacks = stacks;
        this.options = options;
        names = new FrameNames(stacks, options.lines());
        long depths = 0;
        for (int i = 0; i < stacks.size(); i++) {
            depths += stacks.depth(i) + 2;
        }
        steps = new Steps(depths);
        begin = new int[stacks.size() + 1];
        Arrays.fill(begin, -1);
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
     * @param estimatedPeriods how much of the weight is an estimate, in sampling periods
     */
    void add(int first, int second, int stack, long ofWeight, long ofSamples, long estimatedPeriods) {
        if (size == weight.length) {
            weight = Arrays.copyOf(weight, size * 2);
            samples = Arrays.copyOf(samples, size * 2);
            estimated = Arrays.copyOf(estimated, size * 2);
        }
        if (begin[stack + 1] < 0) {
            begin[stack + 1] = walk(stack);
        }
        steps.entry(first, second, begin[stack + 1]);
        weight[size] = ofWeight;
        samples[size] = ofSamples;
        estimated[size] = estimatedPeriods;
        size++;
        FrameKind leaf = stack < 0 || stacks.depth(stack) == 0
                ? FrameKind.SYNTHETIC
                : stacks.frameAt(stack, 0).kind();
        selfByKind[leaf.ordinal()] += ofWeight;
    }

    /** Writes down the steps of a stack from the root of the tree on; returns where they begin. */
    private int walk(int stack) {
        int start = steps.begin();
        if (stack < 0) {
            steps.name(names.of(FrameNames.NO_STACK));
        } else {
            boolean truncated = stacks.truncated(stack);
            int depth = stacks.depth(stack);
            if (truncated && !options.bottomUp()) {
                steps.name(names.of(FrameNames.TRUNCATED));
            }
            if (depth > frames.length) {
                frames = new int[depth * 2];
            }
            stacks.copy(stack, frames);
            for (int i = 0; i < depth; i++) {
                int frame = frames[options.bottomUp() ? i : depth - 1 - i];
                names.ofFrame(frame);
                steps.frame(frame);
            }
            if (truncated && options.bottomUp()) {
                steps.name(names.of(FrameNames.TRUNCATED));
            }
        }
        steps.end();
        return start;
    }

    CallTree build(String event, TreeFacts facts, Job job) {
        String[] texts = names.toArray();
        TreePartition partition = new TreePartition(
                steps, ranks(texts), names.ofFrames(), new long[][] {weight, samples, estimated}, size);
        TreeRuns runs = partition.runs(this::before, job);
        // The tree keeps the frames it names, so that it outlives the recording's mapped tables.
        int[] used = partition.usedFrames();
        Frame[] named = new Frame[used.length];
        int[] nameOfFrame = new int[used.length];
        for (int i = 0; i < named.length; i++) {
            named[i] = stacks.frame(used[i]);
            nameOfFrame[i] = names.ofFrame(used[i]);
        }
        return new CallTree(options, event, facts, runs, texts, named, nameOfFrame, selfByKind);
    }

    /** For each name its place in the order of code points. */
    static int[] ranks(String[] texts) {
        Integer[] order = new Integer[texts.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparing(i -> texts[i], CodePoints::compare));
        int[] ranks = new int[texts.length];
        for (int i = 0; i < order.length; i++) {
            ranks[order[i]] = i;
        }
        return ranks;
    }

    /** Ties are broken by content: frame indexes depend on the order in which chunks were read. */
    private boolean before(int a, int b) {
        return before(stacks.frame(a), stacks.frame(b));
    }

    static boolean before(Frame x, Frame y) {
        return x.line() != y.line() ? x.line() < y.line() : x.kind().compareTo(y.kind()) < 0;
    }
}
