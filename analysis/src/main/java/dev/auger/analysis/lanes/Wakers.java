package dev.auger.analysis.lanes;

import dev.auger.model.time.TimeRange;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The waits of a recording that someone is known to have ended, by thread and start, for {@link WakersReader} to fill. */
final class Wakers {

    /** Where a thread's waits begin, by index into the recording's threads. */
    private final int[] first;

    private final long[] starts;
    private final long[] nanos;
    private final int[] wakers;
    private final List<String> names;

    /**
     * @param threads index of the waiting thread, for each wait
     * @param count number of threads of the recording
     * @param wakers index into {@code names}
     */
    Wakers(int[] threads, int count, long[] starts, long[] nanos, int[] wakers, List<String> names) {
        int size = threads.length;
        this.names = names;
        this.first = new int[count + 1];
        for (int thread : threads) {
            first[thread + 1]++;
        }
        for (int t = 0; t < count; t++) {
            first[t + 1] += first[t];
        }
        Integer[] order = new Integer[size];
        Arrays.setAll(order, i -> i);
        Arrays.sort(
                order, Comparator.comparingInt((Integer i) -> threads[i]).thenComparingLong((Integer i) -> starts[i]));
        this.starts = new long[size];
        this.nanos = new long[size];
        this.wakers = new int[size];
        for (int i = 0; i < size; i++) {
            this.starts[i] = starts[order[i]];
            this.nanos[i] = nanos[order[i]];
            this.wakers[i] = wakers[order[i]];
        }
    }

    boolean isEmpty() {
        return starts.length == 0;
    }

    /** Who ended the wait of a thread that began then. */
    Optional<String> of(int thread, long start) {
        int at = Arrays.binarySearch(starts, first[thread], first[thread + 1], start);
        return at < 0 ? Optional.empty() : Optional.of(names.get(wakers[at]));
    }

    /** Adds up who ended the waits of a thread that begin in a range: nanoseconds and number by name. */
    void addTo(Map<String, long[]> sums, int thread, TimeRange range) {
        for (int i = first[thread]; i < first[thread + 1]; i++) {
            if (range.contains(starts[i])) {
                long[] sum = sums.computeIfAbsent(names.get(wakers[i]), name -> new long[2]);
                sum[0] += nanos[i];
                sum[1]++;
            }
        }
    }

    /** Sums of {@link #addTo} as a list, longest first, then by name. */
    static List<WokenBy> list(Map<String, long[]> sums) {
        return sums.entrySet().stream()
                .map(e -> new WokenBy(e.getKey(), e.getValue()[0], e.getValue()[1]))
                .sorted(Comparator.comparingLong(WokenBy::nanos).reversed().thenComparing(WokenBy::waker))
                .toList();
    }
}
