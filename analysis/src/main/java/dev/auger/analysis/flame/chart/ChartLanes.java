package dev.auger.analysis.flame.chart;

import dev.auger.analysis.flame.SampleFilter;
import dev.auger.analysis.flame.ThreadFamilies;
import dev.auger.model.Recording;
import dev.auger.model.ThreadRef;
import dev.auger.model.job.Job;
import dev.auger.model.recording.Samples;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a flame chart can show one of: each thread that has samples, and each family of several. Most samples first. */
public final class ChartLanes {

    private static final int BATCH = 4096;

    private ChartLanes() {}

    /**
     * A thread, or several shown as one.
     *
     * @param threads bit index + 1, bit 0 for samples of no thread
     * @param count of threads that have samples
     */
    public record Lane(String name, BitSet threads, int count, long samples) {

        /** Whether samples of several threads are shown as one. */
        public boolean isFamily() {
            return count > 1;
        }
    }

    public static List<Lane> of(Recording r, Samples samples, SampleFilter filter, Job job) {
        long[] counts = new long[r.threads().size() + 1];
        for (long i = 0; i < samples.size(); i++) {
            if (i % BATCH == 0) {
                job.check();
            }
            int slot = samples.thread().get(i) + 1;
            // Snapshots of a file that is being read may know threads this recording's list does not.
            if (slot < counts.length && filter.test(samples, i)) {
                counts[slot] += samples.eventsAt(i);
            }
        }
        List<Lane> lanes = new ArrayList<>();
        Map<String, BitSet> families = new LinkedHashMap<>();
        for (int slot = 0; slot < counts.length; slot++) {
            if (counts[slot] == 0) {
                continue;
            }
            BitSet one = new BitSet();
            one.set(slot);
            if (slot == 0) {
                lanes.add(new Lane("", one, 1, counts[0]));
                continue;
            }
            ThreadRef thread = r.threads().get(slot - 1);
            lanes.add(new Lane(thread.displayName(), one, 1, counts[slot]));
            families.computeIfAbsent(ThreadFamilies.of(thread), f -> new BitSet())
                    .set(slot);
        }
        families.forEach((name, threads) -> {
            if (threads.cardinality() > 1) {
                long sum = threads.stream().mapToLong(slot -> counts[slot]).sum();
                lanes.add(new Lane(name, threads, threads.cardinality(), sum));
            }
        });
        lanes.sort(Comparator.comparingLong(Lane::samples)
                .reversed()
                .thenComparing(Lane::name)
                .thenComparingInt(Lane::count));
        return lanes;
    }
}
