package dev.auger.analysis.trail.running;

import dev.auger.analysis.quality.EventNames;
import dev.auger.model.Recording;
import dev.auger.model.column.LongColumn;
import dev.auger.model.job.Job;
import dev.auger.model.recording.EventTable;
import java.util.Optional;

/** How many exceptions and errors a process made while it was recorded, by its own count ({@code jdk.ExceptionStatistics}). */
public final class ThrownCount {

    private ThrownCount() {}

    /** 0 where it was not counted. */
    static long of(Recording recording, Job job) {
        Optional<EventTable> table = EventNames.open(recording, "jdk.ExceptionStatistics", job);
        int field = table.map(t -> t.type().field("throwables")).orElse(-1);
        if (table.isEmpty() || field < 0) {
            return 0;
        }
        LongColumn counts = table.get().numbers(field, job);
        long first = Long.MAX_VALUE;
        long last = 0;
        for (long row = 0; row < counts.size(); row++) {
            first = Math.min(first, counts.get(row));
            last = Math.max(last, counts.get(row));
        }
        return Math.max(0, last - first);
    }
}
