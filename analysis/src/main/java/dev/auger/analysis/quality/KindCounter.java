package dev.auger.analysis.quality;

import dev.auger.model.Recording;
import dev.auger.model.job.Job;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import dev.auger.model.recording.Stacks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One pass over the samples of a kind: what they lack, and how far they are apart. */
final class KindCounter {

    private static final int CHECK_EVERY = 4096;

    private final Recording recording;
    private final Samples samples;
    private final long[] last;
    private final GapMedian gaps = new GapMedian();
    private long cut;
    private int cutDepth;
    private int deepest;
    private long noStack;
    private long noThread;
    private long virtual;

    private KindCounter(Recording recording, Samples samples) {
        this.recording = recording;
        this.samples = samples;
        this.last = new long[recording.threads().size()];
        Arrays.fill(last, Long.MIN_VALUE);
    }

    /** All kinds that have samples, in the kinds' order. */
    static List<KindQuality> all(Recording recording, EventSettings settings, Job job) {
        List<KindQuality> kinds = new ArrayList<>();
        for (SampleKind kind : recording.kinds()) {
            recording
                    .samples(kind)
                    .filter(s -> s.size() > 0)
                    .map(s -> new KindCounter(recording, s).count(settings, job))
                    .ifPresent(kinds::add);
        }
        return List.copyOf(kinds);
    }

    private KindQuality count(EventSettings settings, Job job) {
        boolean timed = KindQuality.sampled(samples.kind());
        for (long i = 0; i < samples.size(); i++) {
            if (i % CHECK_EVERY == 0) {
                job.check();
            }
            stack(samples.stack().get(i));
            thread(samples.thread().get(i), timed ? samples.time().get(i) : Long.MIN_VALUE);
        }
        double seconds = recording.range().nanos() / 1e9;
        return new KindQuality(
                samples.kind(),
                samples.event(),
                samples.size(),
                seconds > 0 ? samples.size() / seconds : 0,
                settings.samplingPeriod(samples).orElse(-1),
                timed ? gaps.median() : -1,
                cut,
                cutDepth,
                deepest,
                noStack,
                noThread,
                virtual);
    }

    private void stack(int stack) {
        Stacks stacks = recording.stacks();
        int depth = stack < 0 ? 0 : stacks.depth(stack);
        if (depth == 0) {
            noStack++;
        } else if (stacks.truncated(stack)) {
            cut++;
            cutDepth = Math.max(cutDepth, depth);
        } else {
            deepest = Math.max(deepest, depth);
        }
    }

    /** Samples of one thread come in order nearly always; one that does not is no gap. */
    private void thread(int thread, long time) {
        if (thread < 0) {
            noThread++;
            return;
        }
        if (recording.threads().get(thread).virtual()) {
            virtual++;
        }
        if (time != Long.MIN_VALUE) {
            if (last[thread] != Long.MIN_VALUE) {
                gaps.add(time - last[thread]);
            }
            last[thread] = Math.max(last[thread], time);
        }
    }
}
