package dev.auger.analysis.quality;

import dev.auger.model.Recording;
import dev.auger.model.recording.CpuLoad;
import dev.auger.model.time.TimeRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Times in which nothing was recorded although something should have been: {@code jdk.CPULoad} comes by the clock, whatever the
 * program does. A recording without it cannot tell a gap from an idle program.
 */
final class Gaps {

    /** Periods that may be missing before a gap is claimed; timers of a loaded machine are late. */
    private static final int PERIODS = 5;

    private static final long SHORTEST = 5_000_000_000L;
    private static final int FEWEST = 3;

    private Gaps() {}

    static List<TimeRange> of(Recording recording) {
        long[] times =
                recording.cpuLoad().stream().mapToLong(CpuLoad::time).sorted().toArray();
        if (times.length < FEWEST) {
            return List.of();
        }
        long longest = Math.max(SHORTEST, PERIODS * median(times));
        List<TimeRange> gaps = new ArrayList<>();
        add(gaps, recording.range().start(), times[0], longest);
        for (int i = 1; i < times.length; i++) {
            add(gaps, times[i - 1], times[i], longest);
        }
        add(gaps, times[times.length - 1], recording.range().end(), longest);
        return List.copyOf(gaps);
    }

    private static void add(List<TimeRange> gaps, long from, long to, long longest) {
        if (to - from > longest) {
            gaps.add(new TimeRange(from, to));
        }
    }

    private static long median(long[] times) {
        long[] steps = new long[times.length - 1];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = times[i + 1] - times[i];
        }
        Arrays.sort(steps);
        return steps[steps.length / 2];
    }
}
