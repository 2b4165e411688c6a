package dev.auger.analysis.trail.waiting;

import dev.auger.model.Recording;
import dev.auger.model.ThreadRef;
import dev.auger.model.job.Job;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/**
 * When a recording last heard of each thread: any sample or any wait that ended. JFR writes a wait when it is over, so a thread that
 * waits for ever falls silent.
 */
final class ThreadActivity {

    private static final int CHECK_EVERY = 4096;

    private final Recording recording;
    private final long[] last;

    private ThreadActivity(Recording recording, long[] last) {
        this.recording = recording;
        this.last = last;
    }

    static ThreadActivity of(Recording recording, Job job) {
        long[] last = new long[recording.threads().size()];
        Arrays.fill(last, Long.MIN_VALUE);
        for (SampleKind kind : recording.kinds()) {
            recording.samples(kind).ifPresent(samples -> add(samples, last, job));
        }
        return new ThreadActivity(recording, last);
    }

    private static void add(Samples samples, long[] last, Job job) {
        boolean measured = samples.kind().unit() == SampleKind.Unit.NANOS;
        for (long i = 0; i < samples.size(); i++) {
            if (i % CHECK_EVERY == 0) {
                job.check();
            }
            int thread = samples.thread().get(i);
            if (thread >= 0) {
                long end = samples.time().get(i) + (measured ? samples.weight().get(i) : 0);
                last[thread] = Math.max(last[thread], end);
            }
        }
    }

    /** When any of the threads was last heard of, in the recording's nanoseconds; empty if none ever was. */
    OptionalLong last(List<ThreadRef> threads) {
        List<ThreadRef> known = recording.threads();
        long latest = Long.MIN_VALUE;
        for (int t = 0; t < last.length; t++) {
            ThreadRef ref = known.get(t);
            if (last[t] > latest && threads.stream().anyMatch(ref::matches)) {
                latest = last[t];
            }
        }
        return latest == Long.MIN_VALUE ? OptionalLong.empty() : OptionalLong.of(latest);
    }
}
