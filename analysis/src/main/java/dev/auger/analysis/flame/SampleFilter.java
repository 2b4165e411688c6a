package dev.auger.analysis.flame;

import dev.auger.analysis.spans.SampledState;
import dev.auger.model.Layer;
import dev.auger.model.Recording;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import dev.auger.model.time.TimeRange;
import dev.auger.model.trail.Selection;
import java.util.BitSet;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which samples count. Conditions on threads, stacks and classes are decided once for each index of the recording the filter was
 * made for, so a test is a few bit look-ups. Indexes that recording did not know yet do not pass.
 */
public final class SampleFilter {

    /** Everything counts; fits any recording. */
    public static final SampleFilter ALL = new SampleFilter(null, null, null, null, null, null);

    private final @Nullable TimeRange range;
    /** Bit index + 1 throughout, so that bit 0 is "none". */
    private final @Nullable BitSet threads;

    private final @Nullable BitSet stacks;
    private final @Nullable BitSet allocatedClasses;
    private final @Nullable BitSet allocationStacks;
    private final @Nullable BitSet states;

    private SampleFilter(
            @Nullable TimeRange range,
            @Nullable BitSet threads,
            @Nullable BitSet stacks,
            @Nullable BitSet allocatedClasses,
            @Nullable BitSet allocationStacks,
            @Nullable BitSet states) {
        this.range = range;
        this.threads = threads;
        this.stacks = stacks;
        this.allocatedClasses = allocatedClasses;
        this.allocationStacks = allocationStacks;
        this.states = states;
    }

    /**
     * The filter of a selection.
     *
     * @param use layers whose choice counts: threads, stack prefix, allocation; the time range always counts. A view leaves out
     *     its own layer, so that it shows what surrounds the choice made in it.
     */
    public static SampleFilter of(Recording r, Selection selection, Set<Layer> use) {
        SampleFilter filter = ALL;
        TimeRange range = rangeIn(r, selection);
        if (range != null) {
            filter = filter.and(range(range));
        }
        if (use.contains(Layer.THREAD) && !selection.threads().isEmpty()) {
            BitSet threads = Matching.threads(r, selection.threads());
            filter = filter.and(new SampleFilter(null, threads, null, null, null, null));
        }
        if (use.contains(Layer.STACK) && !selection.stack().isEmpty()) {
            BitSet stacks = Matching.prefix(r.stacks(), selection.stack());
            filter = filter.and(new SampleFilter(null, null, stacks, null, null, null));
        }
        Selection.Allocation allocation = selection.allocation();
        if (use.contains(Layer.ALLOCATION) && allocation != null) {
            filter = filter.and(allocation(r, allocation));
        }
        return filter;
    }

    /** The selection's range, if it says anything about a recording: one without times, or of another clock, has no part of it. */
    public static @Nullable TimeRange rangeIn(Recording r, Selection selection) {
        TimeRange range = selection.range();
        return range == null || !r.isTimed() || Recording.isDate(r.range().start()) != Recording.isDate(range.start())
                ? null
                : range;
    }

    private static SampleFilter allocation(Recording r, Selection.Allocation allocation) {
        BitSet classes = allocation.className() == null ? null : Matching.subject(r, allocation.className());
        BitSet sites = allocation.site() == null ? null : Matching.leaf(r.stacks(), allocation.site());
        return new SampleFilter(null, null, null, classes, sites, null);
    }

    /** Samples that begin in a range. */
    public static SampleFilter range(TimeRange range) {
        return new SampleFilter(range, null, null, null, null, null);
    }

    /** Samples of threads with such a name. */
    public static SampleFilter threadNames(Recording r, Predicate<String> name) {
        return new SampleFilter(null, Matching.threadNames(r, name), null, null, null, null);
    }

    /** Samples with a frame of such a qualified name; a sample without a stack has none. */
    public static SampleFilter including(Recording r, Predicate<String> frame) {
        return new SampleFilter(null, null, Matching.anyFrame(r.stacks(), frame), null, null, null);
    }

    /** Samples without such a frame. */
    public static SampleFilter excluding(Recording r, Predicate<String> frame) {
        BitSet stacks = Matching.anyFrame(r.stacks(), frame);
        stacks.flip(0, r.stacks().size() + 1);
        return new SampleFilter(null, null, stacks, null, null, null);
    }

    /** Samples taken in a state of such a name; a sample without a state has none. */
    public static SampleFilter states(Recording r, Predicate<String> state) {
        return new SampleFilter(null, null, null, null, null, Matching.states(r, state));
    }

    /** Samples of threads that ran, as far as the sampler says; a sample without a state counts. */
    public static SampleFilter running(Recording r) {
        BitSet states = Matching.states(r, name -> !SampledState.of(name).offCpu());
        states.set(0);
        return new SampleFilter(null, null, null, null, null, states);
    }

    /** The same conditions without the one on time. */
    SampleFilter withoutRange() {
        return new SampleFilter(null, threads, stacks, allocatedClasses, allocationStacks, states);
    }

    /** Samples that pass both; the two must be made for the same recording, or for any. */
    public SampleFilter and(SampleFilter other) {
        return new SampleFilter(
                intersect(range, other.range),
                intersect(threads, other.threads),
                intersect(stacks, other.stacks),
                intersect(allocatedClasses, other.allocatedClasses),
                intersect(allocationStacks, other.allocationStacks),
                intersect(states, other.states));
    }

    private static @Nullable TimeRange intersect(@Nullable TimeRange a, @Nullable TimeRange b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        long start = Math.max(a.start(), b.start());
        return new TimeRange(start, Math.max(start, Math.min(a.end(), b.end())));
    }

    private static @Nullable BitSet intersect(@Nullable BitSet a, @Nullable BitSet b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        BitSet both = (BitSet) a.clone();
        both.and(b);
        return both;
    }

    /** The time range, if one is set. */
    public @Nullable TimeRange range() {
        return range;
    }

    /** Whether sample {@code i} counts. */
    public boolean test(Samples s, long i) {
        return testState(s, i) && testButState(s, i);
    }

    /** Whether the state of sample {@code i} is one that counts. */
    boolean testState(Samples s, long i) {
        return states == null || states.get(s.state().get(i) + 1);
    }

    /** Whether sample {@code i} would count whatever its state. */
    boolean testButState(Samples s, long i) {
        if (range != null && !range.contains(s.time().get(i))) {
            return false;
        }
        if (threads != null && !threads.get(s.thread().get(i) + 1)) {
            return false;
        }
        if (stacks != null && !stacks.get(s.stack().get(i) + 1)) {
            return false;
        }
        // A class or site that was allocated says nothing about samples of other kinds.
        if (s.kind().group() != SampleKind.Group.ALLOCATION || !isAllocation(s.kind())) {
            return true;
        }
        return (allocatedClasses == null || allocatedClasses.get(s.subject().get(i) + 1))
                && (allocationStacks == null || allocationStacks.get(s.stack().get(i) + 1));
    }

    /** JFR's kind of it, and those a profile names itself. */
    private static boolean isAllocation(SampleKind kind) {
        return kind.equals(SampleKind.ALLOC) || kind.ordinal() < 0;
    }
}
