package dev.auger.analysis.trail.waiting;

import dev.auger.analysis.trail.rule.Investigation;
import dev.auger.model.Recording;
import dev.auger.model.recording.Samples;
import java.util.stream.IntStream;

/**
 * How many operations stand behind each one that was recorded. From JDK 25 on a JVM records at most so many socket reads a second: it
 * keeps the first ones of each fraction of a second, then none of any thread until the next begins. What is recorded therefore stands for
 * the whole time as the part of the time that any operation was seen in.
 */
final class LeftOut {

    private static final String READS = "jdk.SocketRead";

    /** Share of the most a second from which on some were dropped. */
    private static final double SATURATED = 0.7;

    /** Threads may also rest all at once: what is made up for has a limit. */
    private static final double MOST = 5;

    private LeftOut() {}

    /** At least 1. */
    static double factor(Investigation in, Recording recording, Samples samples) {
        double most = in.quality(recording).settings().perSecond(READS);
        long range = recording.range().nanos();
        if (most <= 0 || range <= 0 || samples.size() < SATURATED * most * range / 1e9) {
            return 1;
        }
        int[] byTime = IntStream.range(0, (int) Math.min(Integer.MAX_VALUE, samples.size()))
                .boxed()
                .sorted((a, b) ->
                        Long.compare(samples.time().get(a), samples.time().get(b)))
                .mapToInt(Integer::intValue)
                .toArray();
        long covered = 0;
        long end = Long.MIN_VALUE;
        for (int i : byTime) {
            long from = Math.max(end, samples.time().get(i));
            long to = samples.time().get(i) + samples.weight().get(i);
            covered += Math.max(0, to - from);
            end = Math.max(end, to);
        }
        return covered <= 0 ? 1 : Math.clamp((double) range / covered, 1, MOST);
    }
}
