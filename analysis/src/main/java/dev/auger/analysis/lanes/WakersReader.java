package dev.auger.analysis.lanes;

import dev.auger.model.Recording;
import dev.auger.model.column.GrowingInts;
import dev.auger.model.column.GrowingLongs;
import dev.auger.model.column.LongColumn;
import dev.auger.model.job.Job;
import dev.auger.model.recording.EventTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads who ended waits in {@code Object.wait}: the {@code notifier} of {@code jdk.JavaMonitorWait}. Where that names nobody although
 * the wait did not time out, {@link Notifications} of the same monitor may. A wait nobody is known to have ended is left out.
 */
final class WakersReader {

    private static final int BATCH = 4096;

    private final Recording recording;
    private final Job job;
    private final GrowingInts threads = new GrowingInts();
    private final GrowingLongs starts = new GrowingLongs();
    private final GrowingLongs nanos = new GrowingLongs();
    private final GrowingInts wakers = new GrowingInts();
    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    private WakersReader(Recording recording, Job job) {
        this.recording = recording;
        this.job = job;
    }

    static Wakers read(Recording recording, Job job) {
        WakersReader reader = new WakersReader(recording, job);
        recording.eventLog().open("jdk.JavaMonitorWait", null, job).ifPresent(reader::waits);
        return reader.result();
    }

    private Wakers result() {
        int size = Math.toIntExact(starts.size());
        int[] waiters = new int[size];
        long[] from = new long[size];
        long[] took = new long[size];
        int[] by = new int[size];
        for (int i = 0; i < size; i++) {
            waiters[i] = threads.get(i);
            from[i] = starts.get(i);
            took[i] = nanos.get(i);
            by[i] = wakers.get(i);
        }
        return new Wakers(waiters, recording.threads().size(), from, took, by, List.copyOf(names));
    }

    private void waits(EventTable table) {
        LongColumn thread = column(table, "eventThread");
        LongColumn start = column(table, "startTime");
        LongColumn duration = column(table, "duration");
        if (thread == null || start == null || duration == null) {
            return;
        }
        LongColumn notifier = column(table, "notifier");
        LongColumn timedOut = column(table, "timedOut");
        LongColumn address = column(table, "address");
        Notifications notifications = null;
        for (long row = 0; row < table.size(); row++) {
            if (row % BATCH == 0) {
                job.check();
            }
            long waiter = thread.get(row);
            long begun = start.get(row);
            long length = Math.max(0, duration.get(row));
            if (waiter < 0 || waiter >= recording.threads().size()) {
                continue;
            }
            String waker = null;
            if (notifier != null && notifier.get(row) >= 0) {
                waker = table.threads().get((int) notifier.get(row)).displayName();
            } else if (address != null && address.get(row) != 0 && (timedOut == null || timedOut.get(row) != 1)) {
                if (notifications == null) {
                    notifications = Notifications.of(recording, job);
                }
                waker = notifications.of(address.get(row), begun, begun + length);
            }
            if (waker != null) {
                threads.add((int) waiter);
                starts.add(begun);
                nanos.add(length);
                wakers.add(number(waker));
            }
        }
    }

    private int number(String name) {
        return numbers.computeIfAbsent(name, n -> {
            names.add(n);
            return names.size() - 1;
        });
    }

    private @Nullable LongColumn column(EventTable table, String name) {
        int field = table.type().field(name);
        return field < 0 ? null : table.numbers(field, job);
    }
}
