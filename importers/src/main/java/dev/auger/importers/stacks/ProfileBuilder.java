package dev.auger.importers.stacks;

import dev.auger.importers.Input;
import dev.auger.importers.tables.StackTable;
import dev.auger.model.EvidenceKind;
import dev.auger.model.Frame;
import dev.auger.model.FrameKind;
import dev.auger.model.Layer;
import dev.auger.model.Passport;
import dev.auger.model.ProcessIdentity;
import dev.auger.model.Recording;
import dev.auger.model.ThreadRef;
import dev.auger.model.recording.EventCount;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import dev.auger.model.time.Moment;
import dev.auger.model.time.TimeRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A profile in the making: distinct frames, stacks and threads, and columns of samples by kind. What it takes grows with the file,
 * and stacks are cut at a depth no real program has, so that a small file cannot ask for a large memory.
 */
public final class ProfileBuilder {

    /** Frames a stack keeps, from the leaf on. */
    public static final int DEEPEST = 4096;

    /** Frames of all distinct stacks together: 256 MiB. */
    private static final long MOST_FRAMES = 1L << 26;

    /** More names of events than any program has; each costs memory of its own. */
    private static final int MOST_KINDS = 64;

    private final Input input;
    private final EvidenceKind evidence;
    private final Losses losses = new Losses();
    private final Map<Frame, Integer> frameIndex = new HashMap<>();
    private final List<Frame> frames = new ArrayList<>();
    private final StackTable stacks = new StackTable();
    private final Map<ThreadRef, Integer> threadIndex = new HashMap<>();
    private final List<ThreadRef> threads = new ArrayList<>();
    private final Map<SampleKind, KindBuilder> kinds = new LinkedHashMap<>();
    private final KindBuilder beyond = new KindBuilder(SampledKinds.SAMPLES, "", false, false);
    private int[] cut = new int[0];
    private boolean lines;
    private String format = "";
    private @Nullable String producer;
    private ProcessIdentity process = ProcessIdentity.UNKNOWN;
    private int processors;
    private @Nullable SampleKind preferred;

    /** @param evidence {@link EvidenceKind#FOLDED} or {@link EvidenceKind#STACKS} */
    public ProfileBuilder(Input input, EvidenceKind evidence) {
        this.input = input;
        this.evidence = evidence;
    }

    /** Where what is lost is counted. */
    public Losses losses() {
        return losses;
    }

    /** What the passport calls the format. */
    public ProfileBuilder format(String name) {
        format = name;
        return this;
    }

    /** The program that wrote the profile. */
    public ProfileBuilder producer(String name) {
        producer = name;
        return this;
    }

    public ProfileBuilder process(ProcessIdentity identity) {
        process = identity;
        return this;
    }

    public ProfileBuilder processors(int count) {
        processors = Math.max(0, count);
        return this;
    }

    /** The kind to be shown first; without it the first. */
    public ProfileBuilder preferred(SampleKind kind) {
        preferred = kind;
        return this;
    }

    /** Index of a frame. */
    public int frame(Frame frame) {
        Integer known = frameIndex.putIfAbsent(frame, frames.size());
        if (known != null) {
            return known;
        }
        frames.add(frame);
        lines |= frame.line() > 0 && frame.kind() != FrameKind.SYNTHETIC;
        return frames.size() - 1;
    }

    public int frameCount() {
        return frames.size();
    }

    /**
     * Index of a stack; one that is too deep loses frames at its root.
     *
     * @param leafFirst frame indexes in {@code [0, depth)}
     * @param truncated whether the profiler itself cut it
     */
    public int stack(int[] leafFirst, int depth, boolean truncated) {
        if (depth == 0) {
            return -1;
        }
        if (depth <= DEEPEST && stacks.frames() < MOST_FRAMES) {
            return stacks.of(leafFirst, depth, truncated);
        }
        losses.add("stacks.deep", -1, 0, "stacks were cut, being too deep or too many");
        // Beyond the budget a stack is its leaf, of which there are not more than frames.
        return stacks.of(leafFirst, stacks.frames() < MOST_FRAMES ? DEEPEST : 1, true);
    }

    /** The same, root first. */
    public int stackRootFirst(int[] rootFirst, int depth, boolean truncated) {
        if (cut.length < depth) {
            cut = new int[Math.max(depth, 256)];
        }
        for (int i = 0; i < depth; i++) {
            cut[i] = rootFirst[depth - 1 - i];
        }
        return stack(cut, depth, truncated);
    }

    /**
     * Index of the stack of a node in a tree of callers.
     *
     * @param leaf the node
     * @param caller of a node its caller's, -1 at the root
     * @param frameOf of a node its frame, -1 for one that is left out
     */
    public int stackOf(int leaf, IntUnaryOperator caller, IntUnaryOperator frameOf) {
        if (cut.length < DEEPEST + 1) {
            cut = new int[DEEPEST + 1];
        }
        int depth = 0;
        int steps = 0;
        // A damaged file may have a circle in it, of frames or of nodes that are left out.
        for (int node = leaf; node >= 0 && depth <= DEEPEST && steps <= 2 * DEEPEST; node = caller.applyAsInt(node)) {
            int frame = frameOf.applyAsInt(node);
            steps++;
            if (frame >= 0) {
                cut[depth++] = frame;
            }
        }
        return stack(cut, depth, false);
    }

    /** Index of a thread. */
    public int thread(ThreadRef thread) {
        Integer known = threadIndex.putIfAbsent(thread, threads.size());
        if (known != null) {
            return known;
        }
        threads.add(thread);
        return threads.size() - 1;
    }

    /**
     * The columns of a kind.
     *
     * @param event what the profiler calls it
     * @param timed whether its samples have times
     */
    public KindBuilder kind(SampleKind kind, String event, boolean timed) {
        KindBuilder known = kinds.get(kind);
        if (known == null && kinds.size() >= MOST_KINDS) {
            losses.add("stacks.kinds", -1, 0, "kinds of sample are beyond what can be told apart");
            return beyond;
        }
        return known != null ? known : kinds.computeIfAbsent(kind, k -> new KindBuilder(kind, event, timed, true));
    }

    /** Whether there is anything to show. */
    public boolean any() {
        return kinds.values().stream().anyMatch(kind -> kind.size() > 0);
    }

    /** Rows of all kinds. */
    public long rows() {
        return kinds.values().stream().mapToLong(KindBuilder::size).sum();
    }

    /**
     * The profile so far.
     *
     * @param whole whether the file is read to its end; a snapshot does not own it
     */
    public Recording build(boolean whole) {
        Map<SampleKind, Samples> samples = new LinkedHashMap<>();
        List<EventCount> events = new ArrayList<>();
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        boolean timed = !kinds.isEmpty();
        for (KindBuilder kind : kinds.values()) {
            if (kind.size() > 0) {
                samples.put(kind.kind(), kind.snapshot());
                if (kind.counted() > 0) {
                    events.add(new EventCount(kind.event(), kind.event(), kind.counted()));
                }
                timed &= kind.timed();
                first = Math.min(first, kind.first());
                last = Math.max(last, kind.last());
            }
        }
        events.sort(Comparator.comparingLong(EventCount::count).reversed().thenComparing(EventCount::type));
        timed &= first <= last;
        TimeRange range = timed ? new TimeRange(first, last + 1) : new TimeRange(0, 0);
        SampleKind shown = preferred != null && samples.containsKey(preferred)
                ? preferred
                : samples.keySet().stream().findFirst().orElse(null);
        return new StackProfile(
                passport(samples, timed && Recording.isDate(first) ? range : null),
                range,
                processors,
                stacks.snapshot(List.copyOf(frames)),
                threads,
                samples,
                shown,
                timed,
                events,
                whole ? input : null);
    }

    private Passport passport(Map<SampleKind, Samples> samples, @Nullable TimeRange dates) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put(
                "samples",
                kinds.values().stream().mapToLong(KindBuilder::counted).reduce(0, ProfileBuilder::saturated));
        counts.put("stacks", (long) stacks.size());
        if (!threads.isEmpty()) {
            counts.put("threads", (long) threads.size());
        }
        Set<Layer> answers = EnumSet.noneOf(Layer.class);
        if (!threads.isEmpty()) {
            answers.add(Layer.THREAD);
        }
        if (stacks.size() > 0) {
            answers.add(Layer.STACK);
        }
        if (samples.keySet().stream().anyMatch(kind -> kind.group() == SampleKind.Group.ALLOCATION)) {
            answers.add(Layer.ALLOCATION);
        }
        if (lines) {
            answers.add(Layer.CODE);
        }
        return input.withLosses(new Passport(
                input.name(),
                input.diskBytes(),
                evidence,
                input.wrapper().isEmpty() ? format : format + ", " + input.wrapper(),
                producer,
                process,
                dates == null ? null : Moment.utc(dates.start()),
                dates == null ? null : Moment.utc(dates.end()),
                losses.list().isEmpty(),
                counts,
                answers,
                losses.list()));
    }

    private static long saturated(long a, long b) {
        long sum = a + b;
        return sum < a ? Long.MAX_VALUE : sum;
    }
}
