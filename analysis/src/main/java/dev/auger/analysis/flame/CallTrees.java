package dev.auger.analysis.flame;

import dev.auger.model.Recording;
import dev.auger.model.ThreadRef;
import dev.auger.model.job.Job;
import dev.auger.model.job.Progress;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import dev.auger.model.recording.Stacks;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Samples to call trees. */
public final class CallTrees {

    private static final List<SampleKind> DEFAULTS =
            List.of(SampleKind.CPU, SampleKind.CPUTIME, SampleKind.WALL, SampleKind.ALLOC, SampleKind.LOCK);
    private static final int BATCH = 4096;

    private CallTrees() {}

    /**
     * The tree of one kind of sample. Weights are summed by stack first, so the tree is touched once for each distinct stack.
     *
     * @return a tree of the root alone if nothing passes the filter
     */
    public static CallTree of(Recording r, CallTreeOptions options, SampleFilter filter, Job job) {
        Stacks stacks = r.stacks();
        CallTreeBuilder builder = new CallTreeBuilder(stacks, options);
        Optional<Samples> found = r.samples(options.kind());
        if (found.isEmpty()) {
            return builder.build("", job);
        }
        Samples samples = found.get();
        job.begin(samples.size(), Progress.Unit.OBJECTS);
        if (options.byThread()) {
            addByThread(r, samples, options, filter, builder, job);
        } else {
            addTogether(stacks, samples, filter, builder, job);
        }
        return builder.build(samples.event(), job);
    }

    private static void addTogether(
            Stacks stacks, Samples samples, SampleFilter filter, CallTreeBuilder builder, Job job) {
        long[] weight = new long[stacks.size() + 1];
        long[] count = new long[stacks.size() + 1];
        long n = samples.size();
        for (long i = 0; i < n; i++) {
            if (i % BATCH == 0) {
                job.advance(Math.min(BATCH, n - i));
            }
            if (filter.test(samples, i)) {
                int slot = samples.stack().get(i) + 1;
                weight[slot] += samples.weight().get(i);
                count[slot]++;
            }
        }
        for (int slot = 0; slot < weight.length; slot++) {
            if (count[slot] > 0) {
                job.check();
                builder.add(-1, slot - 1, weight[slot], count[slot]);
            }
        }
    }

    private static void addByThread(
            Recording r,
            Samples samples,
            CallTreeOptions options,
            SampleFilter filter,
            CallTreeBuilder builder,
            Job job) {
        int[] nameOf = threadNames(r.threads(), options.families(), builder.names());
        LongIndex groups = new LongIndex();
        long[] weight = new long[256];
        long[] count = new long[256];
        long n = samples.size();
        for (long i = 0; i < n; i++) {
            if (i % BATCH == 0) {
                job.advance(Math.min(BATCH, n - i));
            }
            if (filter.test(samples, i)) {
                int thread = nameOf[samples.thread().get(i) + 1];
                int group = groups.of((long) thread << 32 | (samples.stack().get(i) + 1));
                if (group == weight.length) {
                    weight = Arrays.copyOf(weight, group * 2);
                    count = Arrays.copyOf(count, group * 2);
                }
                weight[group] += samples.weight().get(i);
                count[group]++;
            }
        }
        for (int g = 0; g < groups.size(); g++) {
            job.check();
            long key = groups.key(g);
            builder.add((int) (key >>> 32), (int) key - 1, weight[g], count[g]);
        }
    }

    /** Name ids by thread index + 1; threads of one name are one node. */
    private static int[] threadNames(List<ThreadRef> threads, boolean families, FrameNames names) {
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

    /** What is shown when nobody asked for a kind: the first present of cpu, cputime, wall, alloc, lock. */
    public static Optional<SampleKind> defaultKind(Recording r) {
        return DEFAULTS.stream()
                .filter(k -> r.samples(k).filter(s -> s.size() > 0).isPresent())
                .findFirst();
    }
}
