package dev.auger.analysis.flame;

import dev.auger.model.job.Job;
import java.util.Arrays;

/** Weights by labels and stack, summed before the tree is touched: once for each distinct stack instead of once a sample. */
final class StackSums {

    /** Pairs of name ids + 1. */
    private final LongIndex labels = new LongIndex();

    private final LongIndex groups = new LongIndex();
    private long[] weight = new long[256];
    private long[] count = new long[256];
    private long[] estimated = new long[256];

    /**
     * Numbers a pair of labels.
     *
     * @param first name id, or -1 for none
     * @param second name id, or -1 for none
     */
    int label(int first, int second) {
        return labels.of((first + 1L) << 32 | (second + 1));
    }

    /** @param stack index, or -1 */
    void add(int label, int stack, long weighing, long samples, long estimate) {
        int group = groups.of((long) label << 32 | (stack + 1));
        if (group == weight.length) {
            weight = Arrays.copyOf(weight, group * 2);
            count = Arrays.copyOf(count, group * 2);
            estimated = Arrays.copyOf(estimated, group * 2);
        }
        weight[group] += weighing;
        count[group] += samples;
        estimated[group] += estimate;
    }

    void pour(CallTreeBuilder builder, Job job) {
        for (int g = 0; g < groups.size(); g++) {
            job.check();
            long pair = labels.key((int) (groups.key(g) >>> 32));
            int first = (int) (pair >>> 32) - 1;
            int second = (int) pair - 1;
            builder.add(first, second, (int) groups.key(g) - 1, weight[g], count[g], estimated[g]);
        }
    }
}
