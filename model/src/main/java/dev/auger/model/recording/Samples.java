package dev.auger.model.recording;

import dev.auger.model.column.IntColumn;
import dev.auger.model.column.LongColumn;
import org.jspecify.annotations.Nullable;

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
 * @param events how many events a row stands for, as in a profile that was added up; null if one each
 */
public record Samples(
        SampleKind kind,
        String event,
        LongColumn time,
        IntColumn thread,
        IntColumn stack,
        LongColumn weight,
        IntColumn subject,
        IntColumn state,
        @Nullable LongColumn events) {

    /** Samples of one event each. */
    public Samples(
            SampleKind kind,
            String event,
            LongColumn time,
            IntColumn thread,
            IntColumn stack,
            LongColumn weight,
            IntColumn subject,
            IntColumn state) {
        this(kind, event, time, thread, stack, weight, subject, state, null);
    }

    /** How many events row {@code i} stands for. */
    public long eventsAt(long i) {
        return events == null ? 1 : events.get(i);
    }

    public long size() {
        return time.size();
    }
}
