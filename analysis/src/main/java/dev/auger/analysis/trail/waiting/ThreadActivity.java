package dev.auger.analysis.trail.waiting;

import dev.auger.model.Recording;
import dev.auger.model.ThreadRef;
import dev.auger.model.job.Job;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalLong;

/**
 * When a recording last heard of each thread: any sample or any wait that ended. JFR writes a wait when it is over, so a thread that
 * waits for ever falls silent.
 */
final class ThreadActivity {

    private static final int CHECK_EVERY = 4096;

    /** Into so many parts a recording is cut to see how steadily a thread was at work. */
    private static final int PARTS = 50;
    /** Parts a thread must have been seen at work in before it fell silent, */
    private static final int LIVELY = 6;
    /** or waits that ended: so many are of a loop, not of a start. */
    private static final int WAITS = 50;

    private final Recording recording;
    private final long[] last;
    private final BitSet[] parts;
    private final int[] waits;

    private ThreadActivity(Recording recording) {
        this.recording = recording;
        this.last = new long[recording.threads().size()];
        Arrays.fill(last, Long.MIN_VALUE);
        this.parts = new BitSet[last.length];
        Arrays.setAll(parts, t -> new BitSet(PARTS));
        this.waits = new int[last.length];
    }

    static ThreadActivity of(Recording recording, Job job) {
        ThreadActivity activity = new ThreadActivity(recording);
        for (SampleKind kind : recording.kinds()) {
            // A sample of a native method is taken of threads that wait in one, too.
            if (!kind.equals(SampleKind.NATIVE)) {
                recording.samples(kind).ifPresent(samples -> activity.add(samples, job));
            }
        }
        return activity;
    }

    private void add(Samples samples, Job job) {
        long start = recording.range().start();
        double part = Math.max(1, recording.range().nanos()) / (double) PARTS;
        boolean measured = samples.kind().unit() == SampleKind.Unit.NANOS;
        for (long i = 0; i < samples.size(); i++) {
            if (i % CHECK_EVERY == 0) {
                job.check();
            }
            int thread = samples.thread().get(i);
            if (thread >= 0) {
                long end = samples.time().get(i) + (measured ? samples.weight().get(i) : 0);
                last[thread] = Math.max(last[thread], end);
                waits[thread] += measured ? 1 : 0;
                parts[thread].set(Math.clamp((long) ((end - start) / part), 0, PARTS - 1));
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

    /**
     * Whether the threads were steadily at work until they fell silent: heard of in most parts of the recording from the first to the last,
     * and silent for longer than they ever were before. One that comes and goes, as who waits for requests does, is not.
     */
    boolean stoppedAtOnce(List<ThreadRef> threads) {
        List<ThreadRef> known = recording.threads();
        BitSet heard = new BitSet(PARTS);
        int ended = 0;
        for (int t = 0; t < parts.length; t++) {
            ThreadRef ref = known.get(t);
            if (!parts[t].isEmpty() && threads.stream().anyMatch(ref::matches)) {
                heard.or(parts[t]);
                ended += waits[t];
            }
        }
        if (heard.isEmpty() || heard.cardinality() < LIVELY && ended < WAITS) {
            return false;
        }
        int first = heard.nextSetBit(0);
        int end = heard.length();
        int gap = 0;
        for (int at = heard.nextSetBit(0); at >= 0; at = heard.nextSetBit(at + 1)) {
            int next = heard.nextSetBit(at + 1);
            gap = Math.max(gap, next < 0 ? 0 : next - at - 1);
        }
        return heard.cardinality() >= 0.6 * (end - first) && PARTS - end >= 3 * Math.max(1, gap);
    }
}
