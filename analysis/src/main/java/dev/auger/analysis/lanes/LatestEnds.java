package dev.auger.analysis.lanes;

import dev.auger.analysis.spans.BlockingSpans;
import dev.auger.model.job.Job;

/** The latest end in each block of a thread's spans, so that a walk back in time leaves out the blocks that ended before. */
final class LatestEnds {

    static final int BLOCK = 64;

    private final long[][] latest;

    LatestEnds(BlockingSpans spans, int threads, Job job) {
        latest = new long[threads][];
        for (int thread = 0; thread < threads; thread++) {
            job.check();
            latest[thread] = of(spans, thread);
        }
    }

    private static long[] of(BlockingSpans spans, int thread) {
        // A block that is not full is walked in any case.
        long[] found = new long[spans.size(thread) / BLOCK];
        for (int block = 0; block < found.length; block++) {
            long last = Long.MIN_VALUE;
            for (int i = block * BLOCK; i < (block + 1) * BLOCK; i++) {
                last = Math.max(last, spans.end(spans.span(thread, i)));
            }
            found[block] = last;
        }
        return found;
    }

    /** Where a walk back goes on from a span's position: the position itself, or before the blocks in which all ended before an instant. */
    int next(int thread, int position, long instant) {
        int at = position;
        while (at % BLOCK == BLOCK - 1 && latest[thread][at / BLOCK] < instant) {
            at -= BLOCK;
        }
        return at;
    }
}
