package dev.auger.analysis.flame;

import dev.auger.analysis.spans.BlockingSpans;
import dev.auger.model.Recording;
import dev.auger.model.job.Job;
import dev.auger.model.recording.Samples;

/** Positions of samples, those of a thread together and in file order: 4 bytes a sample. */
final class SamplesByThread {

    private static final int BATCH = 4096;

    private final int[] first;
    private final int[] order;

    private SamplesByThread(int[] first, int[] order) {
        this.first = first;
        this.order = order;
    }

    static SamplesByThread of(Recording r, Samples samples, BlockingSpans.Condition condition, Job job) {
        int n = Math.toIntExact(samples.size());
        int[] first = new int[r.threads().size() + 2];
        for (int i = 0; i < n; i++) {
            if (i % BATCH == 0) {
                job.check();
            }
            if (condition.test(samples, i)) {
                first[samples.thread().get(i) + 2]++;
            }
        }
        for (int t = 1; t < first.length; t++) {
            first[t] += first[t - 1];
        }
        int[] next = first.clone();
        int[] order = new int[first[first.length - 1]];
        for (int i = 0; i < n; i++) {
            if (i % BATCH == 0) {
                job.check();
            }
            if (condition.test(samples, i)) {
                order[next[samples.thread().get(i) + 1]++] = i;
            }
        }
        return new SamplesByThread(first, order);
    }

    /** First position of a thread, -1 being no thread. */
    int from(int thread) {
        return first[thread + 1];
    }

    /** After its last. */
    int to(int thread) {
        return first[thread + 2];
    }

    /** Position among the samples. */
    int sample(int position) {
        return order[position];
    }
}
