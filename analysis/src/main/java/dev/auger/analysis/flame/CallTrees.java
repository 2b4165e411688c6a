package dev.auger.analysis.flame;

import dev.auger.analysis.spans.SampledState;
import dev.auger.analysis.spans.SamplingPeriods;
import dev.auger.model.Recording;
import dev.auger.model.ThreadRef;
import dev.auger.model.job.Job;
import dev.auger.model.job.Progress;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import dev.auger.model.recording.Stacks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Samples to call trees. */
public final class CallTrees {

    private static final List<SampleKind> DEFAULTS =
            List.of(SampleKind.CPU, SampleKind.CPUTIME, SampleKind.WALL, SampleKind.ALLOC, SampleKind.LOCK);
    private static final int BATCH = 4096;

    private CallTrees() {}

    /**
     * The tree of one kind of sample, or of a combined view. Weights are summed by stack first, so the tree is touched once for each
     * distinct stack.
     *
     * @return a tree of the root alone if nothing passes the filter
     */
    public static CallTree of(Recording r, CallTreeOptions options, SampleFilter filter, Job job) {
        if (options.what().equals(FlameKind.ON_OFF)) {
            return CombinedTrees.onOff(r, options, filter, SamplingPeriods.of(r, job), job);
        }
        if (options.what().isCombined()) {
            return CombinedTrees.offCpu(r, options, filter, job);
        }
        Stacks stacks = r.stacks();
        CallTreeBuilder builder = new CallTreeBuilder(stacks, options);
        Optional<Samples> found = options.what().sample().flatMap(r::samples);
        if (found.isEmpty()) {
            return builder.build("", TreeFacts.NONE, job);
        }
        Samples samples = found.get();
        job.begin(samples.size(), Progress.Unit.OBJECTS);
        long[] states = new long[r.states().size() + 1];
        if (options.byThread() || options.byState()) {
            addLabelled(r, samples, options, filter, builder, states, job);
        } else {
            addTogether(stacks, samples, filter, builder, states, job);
        }
        return builder.build(samples.event(), TreeFacts.ofStates(states(r, states)), job);
    }

    private static void addTogether(
            Stacks stacks, Samples samples, SampleFilter filter, CallTreeBuilder builder, long[] states, Job job) {
        long[] weight = new long[stacks.size() + 1];
        long[] count = new long[stacks.size() + 1];
        long n = samples.size();
        for (long i = 0; i < n; i++) {
            if (i % BATCH == 0) {
                job.advance(Math.min(BATCH, n - i));
            }
            if (filter.testButState(samples, i)) {
                states[stateSlot(samples, i, states)]++;
                if (filter.testState(samples, i)) {
                    int slot = samples.stack().get(i) + 1;
                    weight[slot] += samples.weight().get(i);
                    count[slot] += samples.eventsAt(i);
                }
            }
        }
        for (int slot = 0; slot < weight.length; slot++) {
            if (count[slot] != 0 || weight[slot] != 0) {
                job.check();
                builder.add(-1, -1, slot - 1, weight[slot], count[slot], 0);
            }
        }
    }

    private static void addLabelled(
            Recording r,
            Samples samples,
            CallTreeOptions options,
            SampleFilter filter,
            CallTreeBuilder builder,
            long[] states,
            Job job) {
        int[] threads = options.byThread() ? threadNames(r.threads(), options.families(), builder.names()) : new int[0];
        int[] stateNames = options.byState() ? stateNames(r, builder.names()) : new int[0];
        StackSums sums = new StackSums();
        long n = samples.size();
        for (long i = 0; i < n; i++) {
            if (i % BATCH == 0) {
                job.advance(Math.min(BATCH, n - i));
            }
            if (!filter.testButState(samples, i)) {
                continue;
            }
            int state = stateSlot(samples, i, states);
            states[state]++;
            if (filter.testState(samples, i)) {
                int thread = options.byThread() ? threads[samples.thread().get(i) + 1] : -1;
                int stateName = options.byState() ? stateNames[state] : -1;
                int label = thread < 0 ? sums.label(stateName, -1) : sums.label(thread, stateName);
                sums.add(label, samples.stack().get(i), samples.weight().get(i), samples.eventsAt(i), 0);
            }
        }
        sums.pour(builder, job);
    }

    /** Snapshots of a file that is being read may know states this recording's list does not: those count as unknown. */
    private static int stateSlot(Samples samples, long i, long[] states) {
        int slot = samples.state().get(i) + 1;
        return slot < states.length ? slot : 0;
    }

    /** Empty if the sampler says nothing about any sample. */
    private static List<TreeFacts.StateCount> states(Recording r, long[] counts) {
        List<TreeFacts.StateCount> found = new ArrayList<>();
        for (int slot = 1; slot < counts.length; slot++) {
            if (counts[slot] > 0) {
                String name = r.states().get(slot - 1);
                found.add(new TreeFacts.StateCount(name, !SampledState.of(name).offCpu(), counts[slot]));
            }
        }
        if (!found.isEmpty() && counts[0] > 0) {
            found.add(new TreeFacts.StateCount("", true, counts[0]));
        }
        found.sort(Comparator.comparingLong(TreeFacts.StateCount::samples)
                .reversed()
                .thenComparing(TreeFacts.StateCount::state));
        return found;
    }

    private static int[] stateNames(Recording r, FrameNames names) {
        int[] nameOf = new int[r.states().size() + 1];
        nameOf[0] = names.of(FrameNames.NO_STATE);
        for (int s = 0; s < r.states().size(); s++) {
            nameOf[s + 1] = names.of(r.states().get(s));
        }
        return nameOf;
    }

    /** Name ids by thread index + 1; threads of one name are one node. */
    static int[] threadNames(List<ThreadRef> threads, boolean families, FrameNames names) {
        int[] nameOf = new int[threads.size() + 1];
        nameOf[0] = names.of(FrameNames.NO_THREAD);
        for (int t = 0; t < threads.size(); t++) {
            nameOf[t + 1] = names.of(
                    families
                            ? ThreadFamilies.of(threads.get(t))
                            : threads.get(t).displayName());
        }
        return nameOf;
    }

    /** What is shown when nobody asked for a kind: the kind a profile prefers, else the first present of cpu, cputime, wall, alloc, lock. */
    public static Optional<SampleKind> defaultKind(Recording r) {
        return r.preferredKind()
                .or(() -> DEFAULTS.stream()
                        .filter(k -> r.samples(k).filter(s -> s.size() > 0).isPresent())
                        .findFirst());
    }
}
