package dev.auger.analysis.quality;

import dev.auger.model.Recording;
import dev.auger.model.column.LongColumn;
import dev.auger.model.job.Job;
import dev.auger.model.recording.EventTable;
import java.util.Optional;

/** Whether a recording still has its beginning ({@code jdk.ActiveRecording}): one with a limit of age or size forgets it. */
final class RecordingSpan {

    /** Starting takes a while: the first event comes up to seconds after the recording was asked for. */
    private static final long SLACK = 5_000_000_000L;

    private RecordingSpan() {}

    /** Nanoseconds between the beginning of the oldest recording that was running and the first event of the file. */
    static long dropped(Recording recording, Job job) {
        Optional<EventTable> table = EventNames.open(recording, "jdk.ActiveRecording", job);
        int field = table.map(t -> t.type().field("recordingStart")).orElse(-1);
        if (table.isEmpty() || field < 0) {
            return 0;
        }
        LongColumn starts = table.get().numbers(field, job);
        long first = Long.MAX_VALUE;
        for (long row = 0; row < starts.size(); row++) {
            if (starts.get(row) > 0) {
                first = Math.min(first, starts.get(row));
            }
        }
        long dropped = recording.range().start() - first;
        return first < Long.MAX_VALUE && dropped > SLACK ? dropped : 0;
    }
}
