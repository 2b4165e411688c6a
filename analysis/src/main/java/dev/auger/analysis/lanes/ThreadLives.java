package dev.auger.analysis.lanes;

import dev.auger.model.Recording;
import dev.auger.model.job.Job;
import dev.auger.model.recording.EventTable;
import java.util.Arrays;
import java.util.Optional;

/** When threads began and ended, where the recording has {@code jdk.ThreadStart} and {@code jdk.ThreadEnd}. */
final class ThreadLives {

    private final long[] start;
    private final long[] end;

    private ThreadLives(int threads) {
        start = new long[threads];
        end = new long[threads];
        Arrays.fill(start, Long.MIN_VALUE);
        Arrays.fill(end, Long.MAX_VALUE);
    }

    static ThreadLives of(Recording r, Job job) {
        ThreadLives lives = new ThreadLives(r.threads().size());
        lives.read(r, "jdk.ThreadStart", lives.start, job);
        lives.read(r, "jdk.ThreadEnd", lives.end, job);
        return lives;
    }

    private void read(Recording r, String type, long[] into, Job job) {
        Optional<EventTable> found = r.eventLog().open(type, null, job);
        int thread = found.map(t -> t.type().field("thread")).orElse(-1);
        int time = found.map(t -> t.type().field("startTime")).orElse(-1);
        if (found.isEmpty() || thread < 0 || time < 0) {
            return;
        }
        for (long row = 0; row < found.get().size(); row++) {
            if (row % 1024 == 0) {
                job.check();
            }
            long index = found.get().number(row, thread);
            if (index >= 0 && index < into.length) {
                into[(int) index] = found.get().number(row, time);
            }
        }
    }

    /** Epoch nanoseconds, or {@link Long#MIN_VALUE} if it began before the recording or nobody knows. */
    long start(int thread) {
        return start[thread];
    }

    /** Epoch nanoseconds, or {@link Long#MAX_VALUE}. */
    long end(int thread) {
        return end[thread];
    }
}
