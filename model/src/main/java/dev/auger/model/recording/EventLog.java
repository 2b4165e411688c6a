package dev.auger.model.recording;

import dev.auger.model.job.Job;
import dev.auger.model.time.TimeRange;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every event of a recording by type. Nothing but counts is in memory until a table is opened. */
public interface EventLog {

    /** A log of no events. */
    EventLog EMPTY = new EventLog() {
        @Override
        public List<EventType> types() {
            return List.of();
        }

        @Override
        public Optional<EventTable> open(String type, @Nullable TimeRange range, Job job) {
            return Optional.empty();
        }
    };

    /** Every declared type, by name; those that never occurred have count 0. */
    List<EventType> types();

    /**
     * Finds the events of a type. Reads those parts of the file that have any, not their contents.
     *
     * @param range only events that begin in it; null for all
     * @param job progress in bytes
     * @return empty if the recording declares no such type
     * @throws dev.auger.model.job.JobCancelled if the job was cancelled
     */
    Optional<EventTable> open(String type, @Nullable TimeRange range, Job job);

    /**
     * Name of the type that goes by a number inside the file, as {@code jdk.ActiveSetting} names the type a setting is for. Where
     * chunks of several processes differ, the first one counts.
     *
     * @return empty if no chunk declares such a type
     */
    default String typeName(long id) {
        return "";
    }

    /** The type of that name, if it is declared. */
    default Optional<EventType> type(String name) {
        return types().stream().filter(t -> t.name().equals(name)).findFirst();
    }
}
