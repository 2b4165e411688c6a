package dev.auger.analysis.lanes;

import dev.auger.analysis.series.Bins;
import dev.auger.model.job.Job;
import dev.auger.model.job.Progress;
import dev.auger.model.recording.Samples;
import dev.auger.model.time.TimeRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Adds spans and samples up by lane and bin, in one pass over each. Samples come in file order, so each lane that has any keeps its
 * sums; spans come thread by thread, so one set of sums serves all lanes.
 *
 * <p>A bin shows the state that took most of it. Spans were measured and go first: samples of a thread fill at most what they leave. A
 * sample stands for its sampling period, half before and half after it; where the period is not known, for the whole rest of its bin.
 */
final class LaneBuilder {

    private static final int BATCH = 4096;

    private final LaneSource source;
    private final LaneThreads threads;
    private final TimeRange range;
    private final Bins bins;
    private final double scale;
    private final Job job;
    /** Nanoseconds by lane and sampled state; null where a lane has none. */
    private final float[][] sampled;

    private final long[][] nanos;
    private final long[] samples;

    LaneBuilder(LaneSource source, TimeRange range, int most, Job job) {
        this.source = source;
        this.threads = source.threads();
        this.range = range;
        this.job = job;
        long width = Math.max(1, Math.ceilDiv(range.nanos(), (long) most));
        bins = new Bins(range.start(), width, (int) Math.max(1, Math.ceilDiv(range.nanos(), width)));
        scale = 1.0 / width;
        sampled = new float[threads.size() * LaneState.COUNT][];
        nanos = new long[threads.size()][LaneState.COUNT];
        samples = new long[threads.size()];
    }

    ThreadLanes build() {
        source.samples().ifPresent(this::addSamples);
        byte[][] shown = new byte[threads.size()][];
        long[][] sums = new long[LaneState.COUNT][bins.count()];
        for (int lane = 0; lane < shown.length; lane++) {
            job.check();
            for (long[] sum : sums) {
                Arrays.fill(sum, 0);
            }
            long[] total = nanos[lane];
            for (int m = 0; m < threads.count(lane); m++) {
                source.spans()
                        .sweep(
                                threads.member(lane, m),
                                (span, kind, from, to) -> {
                                    int state = LaneState.of(kind).ordinal();
                                    total[state] += fill(sums[state], from, to);
                                },
                                job);
            }
            shown[lane] = dominant(lane, sums);
            Arrays.fill(sampled, lane * LaneState.COUNT, (lane + 1) * LaneState.COUNT, null);
        }
        return new ThreadLanes(source, range, bins, shown, nanos, samples, wokenBy());
    }

    /** Who ended waits, by lane. */
    private List<List<WokenBy>> wokenBy() {
        List<List<WokenBy>> lists = new ArrayList<>();
        Wakers wakers = source.wakers();
        for (int lane = 0; lane < threads.size() && !wakers.isEmpty(); lane++) {
            job.check();
            Map<String, long[]> sums = new HashMap<>();
            for (int m = 0; m < threads.count(lane); m++) {
                wakers.addTo(sums, threads.member(lane, m), range);
            }
            lists.add(Wakers.list(sums));
        }
        return List.copyOf(lists);
    }

    private void addSamples(Samples from) {
        long n = from.size();
        job.begin(n, Progress.Unit.OBJECTS);
        long start = range.start();
        long end = range.end();
        long period = source.period();
        boolean wide = period > bins.width();
        for (long i = 0; i < n; i++) {
            if (i % BATCH == 0) {
                job.advance(Math.min(BATCH, n - i));
            }
            long time = from.time().get(i);
            int thread = from.thread().get(i);
            if (time < start || time >= end || thread < 0) {
                continue;
            }
            int lane = threads.of(thread);
            int state = source.state(from, i).ordinal();
            float[] sums = sampled[lane * LaneState.COUNT + state];
            if (sums == null) {
                sums = new float[bins.count()];
                sampled[lane * LaneState.COUNT + state] = sums;
            }
            long weight = from.weight().get(i);
            samples[lane] += weight;
            nanos[lane][state] += weight * period;
            if (wide) {
                spread(sums, time, weight * period);
            } else {
                sums[Math.min(sums.length - 1, (int) ((time - start) * scale))] += weight * Math.max(1, period);
            }
        }
    }

    private void spread(float[] sums, long time, long length) {
        long from = Math.max(range.start(), time - length / 2);
        long to = Math.min(range.end(), time + length / 2);
        int last = bins.of(Math.max(from, to - 1));
        for (int bin = bins.of(from); bin <= last; bin++) {
            long binStart = bins.start() + bin * bins.width();
            sums[bin] += Math.min(to, binStart + bins.width()) - Math.max(from, binStart);
        }
    }

    /** Adds a span's nanoseconds to each bin it touches; returns how many of them lie in the range. */
    private long fill(long[] sums, long from, long to) {
        long start = Math.max(from, range.start());
        long end = Math.min(to, range.end());
        if (end <= start) {
            return 0;
        }
        int first = bins.of(start);
        int last = bins.of(end - 1);
        for (int bin = first; bin <= last; bin++) {
            long binStart = bins.start() + bin * bins.width();
            sums[bin] += Math.min(end, binStart + bins.width()) - Math.max(start, binStart);
        }
        return end - start;
    }

    private byte[] dominant(int lane, long[][] sums) {
        byte[] shown = new byte[bins.count()];
        boolean family = threads.isFamily(lane);
        boolean known = source.period() > 0;
        for (int bin = 0; bin < shown.length; bin++) {
            int best = 0;
            double most = 0;
            double measured = 0;
            for (int s = 1; s < sums.length; s++) {
                measured += sums[s][bin];
                if (sums[s][bin] > most) {
                    most = sums[s][bin];
                    best = s;
                }
            }
            double room = Math.max(0, bins.width() - measured);
            for (int s = 1; s < sums.length; s++) {
                float[] seen = sampled[lane * LaneState.COUNT + s];
                if (seen != null && seen[bin] > 0) {
                    double nanosSeen = !known ? room : family ? seen[bin] : Math.min(seen[bin], room);
                    if (nanosSeen > most) {
                        most = nanosSeen;
                        best = s;
                    }
                }
            }
            if (best > 0) {
                double share = family ? 1 : most / bins.width();
                shown[bin] = ThreadLanes.cell(best, share);
            }
        }
        return shown;
    }
}
