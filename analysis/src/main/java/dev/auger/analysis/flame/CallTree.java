package dev.auger.analysis.flame;

import dev.auger.model.Frame;
import dev.auger.model.FrameKind;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.trail.Share;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Aggregated stacks as columns, about 11 bytes a node, see {@link TreeRuns}. Node 0 is the root. Nodes lie in preorder, children ordered by total
 * descending, then name by code point: a subtree is the run {@code [n, end(n))}, and a walk over it is a loop.
 *
 * <p>Weights are in the unit of {@link #unit()}; totals count each sample once on every level it reaches.
 */
public final class CallTree {

    private final CallTreeOptions options;
    private final String event;
    private final TreeFacts facts;
    private final List<TreeLevel> levels;
    private final TreeRuns runs;
    /** By frame of the tree the name of its nodes. */
    private final int[] nameOfFrame;

    private final String[] names;
    private final Frame[] frames;
    private final int maxDepth;

    private final long[] selfByKind;

    CallTree(
            CallTreeOptions options,
            String event,
            TreeFacts facts,
            TreeRuns runs,
            String[] names,
            Frame[] frames,
            int[] nameOfFrame,
            long[] selfByKind) {
        this.options = options;
        this.event = event;
        this.facts = facts;
        this.levels = options.levels();
        this.runs = runs;
        this.names = names;
        this.frames = frames;
        this.nameOfFrame = nameOfFrame;
        this.selfByKind = selfByKind;
        maxDepth = runs.maxDepth();
    }

    /** The columns, for walks that touch much. */
    TreeRuns runs() {
        return runs;
    }

    /** Number of nodes, at least 1. */
    public int size() {
        return runs.size();
    }

    /** Parent node, -1 for the root. */
    public int parent(int n) {
        return runs.parent(n);
    }

    /** Weight of the stacks that end in this node. */
    public long self(int n) {
        return runs.self(n);
    }

    /** Weight of the stacks that go through this node. */
    public long total(int n) {
        return runs.total()[runs.run()[n]];
    }

    /** Samples behind {@link #total}: what its sampling error follows from. */
    public long samples(int n) {
        return runs.samples()[runs.run()[n]];
    }

    /** Samples behind {@link #self}. */
    public long selfSamples(int n) {
        long own = runs.samples()[runs.run()[n]];
        for (int c = firstChild(n); c >= 0; c = nextSibling(c)) {
            own -= runs.samples()[runs.run()[c]];
        }
        return own;
    }

    /** How many sampling periods are in {@link #total}: the part of it that is an estimate; 0 where everything was measured. */
    public long estimatedPeriods(int n) {
        return runs.estimated().length == 0 ? 0 : runs.estimated()[runs.run()[n]];
    }

    /** How much of a total is an estimate, in its unit; the rest was measured. */
    public long estimate(int n) {
        return facts.onCpu().map(how -> estimatedPeriods(n) * how.period()).orElse(0L);
    }

    /**
     * Half the 95 % interval of the estimated part of a total, in the unit of the total: Wilson's, with each look of the sampler at
     * each thread as one trial.
     */
    public long estimateError(int n) {
        long periods = estimatedPeriods(n);
        if (periods == 0 || facts.onCpu().isEmpty()) {
            return 0;
        }
        TreeFacts.OnCpu how = facts.onCpu().get();
        long trials = Math.max(periods, how.trials());
        Share share = new Share(periods, trials, periods, trials);
        return Math.round((share.high() - share.low()) / 2 * trials * how.period());
    }

    /** First child, or -1. */
    public int firstChild(int n) {
        return runs.end()[runs.run()[n]] > n + 1 ? n + 1 : -1;
    }

    /** Next child of the same parent, or -1. */
    public int nextSibling(int n) {
        int next = runs.end()[runs.run()[n]];
        return n > 0 && next < end(runs.parent(n)) ? next : -1;
    }

    public int childCount(int n) {
        int count = 0;
        for (int c = firstChild(n); c >= 0; c = nextSibling(c)) {
            count++;
        }
        return count;
    }

    /** First node after the subtree of {@code n}. */
    public int end(int n) {
        return runs.end()[runs.run()[n]];
    }

    /** Weight of everything to the left of the node when siblings stand side by side, largest first. */
    public long start(int n) {
        return runs.start()[runs.run()[n]];
    }

    /** 0 for the root. */
    public int depth(int n) {
        return runs.depth(n);
    }

    public int maxDepth() {
        return maxDepth;
    }

    /** {@code root}, a thread's, state's or blocking kind's name, a qualified method name (with {@code :line} if asked for), {@code [no stack]} or {@code [truncated]}. */
    public String name(int n) {
        return names[nameId(n)];
    }

    /** Dense number of the node's name: nodes of one method share it. */
    public int nameId(int n) {
        int step = runs.step()[n];
        return step < 0 ? -1 - step : nameOfFrame[step];
    }

    public int nameCount() {
        return names.length;
    }

    /** The name with a number. */
    public String nameOf(int nameId) {
        return names[nameId];
    }

    /** The frame that stands for the node: of all its lines and compilations the one with the most weight. */
    public @Nullable Frame frameOf(int n) {
        int step = runs.step()[n];
        return step < 0 ? null : frames[step];
    }

    /** A frame's number in this tree, or {@code -1 - name} for what is no frame. */
    int step(int n) {
        return runs.step()[n];
    }

    Frame frame(int step) {
        return frames[step];
    }

    int frameCount() {
        return frames.length;
    }

    int nameOfFrame(int step) {
        return nameOfFrame[step];
    }

    public FrameKind kind(int n) {
        Frame frame = frameOf(n);
        return frame == null ? FrameKind.SYNTHETIC : frame.kind();
    }

    /** The method of a node whatever its line; of what is no frame the name. */
    public String method(int n) {
        Frame frame = frameOf(n);
        return frame == null ? name(n) : frame.qualifiedName();
    }

    /** Whether the node stands for a thread. */
    public boolean isThread(int n) {
        return level(n) == TreeLevel.THREAD;
    }

    /** What a node that is no frame of a stack stands for; null for the root and for frames. */
    public @Nullable TreeLevel level(int n) {
        int depth = runs.depth(n);
        return depth > 0 && depth <= levels.size() ? levels.get(depth - 1) : null;
    }

    /** Number of levels right below the root that are no frames. */
    public int levels() {
        return levels.size();
    }

    public CallTreeOptions options() {
        return options;
    }

    /** What is added up. */
    public FlameKind what() {
        return options.what();
    }

    /** Unit of the weights. */
    public SampleKind.Unit unit() {
        return options.what().unit();
    }

    /**
     * The kind of sample.
     *
     * @throws java.util.NoSuchElementException of a combined tree, see {@link #what()}
     */
    public SampleKind sampleKind() {
        return options.what().sample().orElseThrow();
    }

    /** What has to be said beside the weights. */
    public TreeFacts facts() {
        return facts;
    }

    /** Event type the samples come from; empty if there are none. */
    public String event() {
        return event;
    }

    public long totalWeight() {
        return runs.total()[0];
    }

    public long sampleCount() {
        return runs.samples()[0];
    }

    /** The node's share of everything, with the samples behind it. */
    public Share share(int n) {
        return new Share(total(n), totalWeight(), samples(n), sampleCount());
    }

    /** Weight of the stacks whose leaf is of a kind; the kinds add up to the total. */
    public long selfOf(FrameKind kind) {
        return selfByKind[kind.ordinal()];
    }

    /**
     * Qualified names from the root (exclusive) to the node, nodes of threads, states and kinds left out: what {@code Selection.withStack} takes. In a
     * bottom-up tree the first is the leaf.
     */
    public List<String> path(int n) {
        List<String> path = new ArrayList<>();
        for (int at = n; at > 0; at = parent(at)) {
            if (level(at) == null) {
                Frame frame = frameOf(at);
                path.add(frame == null ? name(at) : frame.qualifiedName());
            }
        }
        Collections.reverse(path);
        return path;
    }

    /** The node a path leads to from {@code from}, or -1. */
    public int find(int from, List<String> path) {
        int at = from;
        for (String step : path) {
            int child = firstChild(at);
            while (child >= 0 && !stepMatches(child, step)) {
                child = nextSibling(child);
            }
            if (child < 0) {
                return -1;
            }
            at = child;
        }
        return at;
    }

    private boolean stepMatches(int n, String step) {
        Frame frame = frameOf(n);
        return frame == null ? name(n).equals(step) : frame.qualifiedName().equals(step);
    }
}
