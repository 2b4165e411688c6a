package dev.auger.model.recording;

import dev.auger.model.column.IntColumn;
import dev.auger.model.column.LongColumn;

/**
 * The samples of one kind in file order (which is not time order), as parallel columns.
 *
 * @param event name of the event type they come from, for example {@code jdk.ExecutionSample}; with several, joined by {@code +}
 * @param time epoch nanoseconds, UTC; the start of an operation that lasted
 * @param thread index into {@link dev.auger.model.Recording#threads()}, or -1
 * @param stack index into {@link dev.auger.model.Recording#stacks()}, or -1 where the event carries none
 * @param weight in {@link SampleKind#unit()}: 1, bytes, or nanoseconds
 * @param subject index into {@link dev.auger.model.Recording#subjects()}: the class allocated, locked, parked on or thrown, the file or
 *     host; -1 where there is none
 * @param state index into {@link dev.auger.model.Recording#states()}: what the thread was doing as the sampler says; -1 where it does not
 */
public record Samples(
        SampleKind kind,
        String event,
        LongColumn time,
        IntColumn thread,
        IntColumn stack,
        LongColumn weight,
        IntColumn subject,
        IntColumn state) {

    public long size() {
        return time.size();
    }
}
