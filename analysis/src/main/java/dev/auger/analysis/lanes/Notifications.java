package dev.auger.analysis.lanes;

import dev.auger.model.Recording;
import dev.auger.model.job.Job;
import dev.auger.model.recording.EventTable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Who notified which monitor when: {@code jdk.JavaMonitorNotify}, which JDK 25 records if asked to. Notifications that found nobody
 * waiting do not count.
 */
final class Notifications {

    private static final int BATCH = 4096;

    /** Threads by time, by address of the monitor. */
    private final Map<Long, TreeMap<Long, String>> byMonitor = new HashMap<>();

    private Notifications() {}

    static Notifications of(Recording recording, Job job) {
        Notifications read = new Notifications();
        Optional<EventTable> table = recording.eventLog().open("jdk.JavaMonitorNotify", null, job);
        table.ifPresent(t -> read.read(t, job));
        return read;
    }

    private void read(EventTable table, Job job) {
        int thread = table.type().field("eventThread");
        int time = table.type().field("startTime");
        int address = table.type().field("address");
        int notified = table.type().field("notifiedCount");
        if (thread < 0 || time < 0 || address < 0) {
            return;
        }
        for (long row = 0; row < table.size(); row++) {
            if (row % BATCH == 0) {
                job.check();
            }
            long by = table.number(row, thread);
            long monitor = table.number(row, address);
            if (by >= 0 && monitor != 0 && (notified < 0 || table.number(row, notified) > 0)) {
                byMonitor
                        .computeIfAbsent(monitor, m -> new TreeMap<>())
                        .put(
                                table.number(row, time),
                                table.threads().get((int) by).displayName());
            }
        }
    }

    /** The only thread that notified a monitor from one time to another; null if none or several did, for then nobody knows which. */
    @Nullable
    String of(long monitor, long from, long to) {
        TreeMap<Long, String> times = byMonitor.get(monitor);
        if (times == null) {
            return null;
        }
        String only = null;
        for (String name : times.subMap(from, true, to, true).values()) {
            if (only != null && !only.equals(name)) {
                return null;
            }
            only = name;
        }
        return only;
    }
}
