package dev.auger.analysis.lanes;

import dev.auger.model.Recording;
import dev.auger.model.ThreadRef;
import dev.auger.model.column.LongColumn;
import dev.auger.model.job.Job;
import dev.auger.model.recording.EventTable;
import dev.auger.model.time.TimeRange;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whom threads waited for at monitors: {@code jdk.JavaMonitorEnter} names the thread that owned the monitor when the wait began. Later
 * owners of a long wait are not recorded, so this is where waits began and not all who prolonged them.
 *
 * @param owner name of the thread
 * @param nanos time the waits took
 * @param waits number of them
 */
public record WaitedFor(String owner, long nanos, long waits) {

    private static final int BATCH = 4096;

    /**
     * @param waiters threads of that recording
     * @param range waits that begin in it
     * @return longest first; empty if nothing was recorded
     */
    public static List<WaitedFor> of(Recording r, List<ThreadRef> waiters, TimeRange range, Job job) {
        Optional<EventTable> found = r.eventLog().open("jdk.JavaMonitorEnter", range, job);
        if (found.isEmpty()) {
            return List.of();
        }
        EventTable waits = found.get();
        int thread = waits.type().field("eventThread");
        int owner = waits.type().field("previousOwner");
        int duration = waits.type().field("duration");
        if (thread < 0 || owner < 0 || duration < 0) {
            return List.of();
        }
        LongColumn threads = waits.numbers(thread, job);
        LongColumn owners = waits.numbers(owner, job);
        LongColumn durations = waits.numbers(duration, job);
        BitSet wanted = indexes(r, waiters);
        Map<Integer, long[]> sums = new HashMap<>();
        for (long row = 0; row < waits.size(); row++) {
            if (row % BATCH == 0) {
                job.check();
            }
            long waiter = threads.get(row);
            long held = owners.get(row);
            if (waiter >= 0
                    && wanted.get((int) waiter)
                    && held >= 0
                    && held < r.threads().size()) {
                long[] sum = sums.computeIfAbsent((int) held, k -> new long[2]);
                sum[0] += Math.max(0, durations.get(row));
                sum[1]++;
            }
        }
        List<WaitedFor> result = new ArrayList<>();
        sums.forEach(
                (index, sum) -> result.add(new WaitedFor(r.threads().get(index).displayName(), sum[0], sum[1])));
        result.sort(Comparator.comparingLong(WaitedFor::nanos).reversed().thenComparing(WaitedFor::owner));
        return result;
    }

    private static BitSet indexes(Recording r, List<ThreadRef> waiters) {
        Set<ThreadRef> wanted = new HashSet<>(waiters);
        BitSet bits = new BitSet();
        for (int t = 0; t < r.threads().size(); t++) {
            if (wanted.contains(r.threads().get(t))) {
                bits.set(t);
            }
        }
        return bits;
    }
}
