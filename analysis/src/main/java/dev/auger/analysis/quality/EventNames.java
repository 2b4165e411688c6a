package dev.auger.analysis.quality;

import dev.auger.model.Recording;
import dev.auger.model.job.Job;
import dev.auger.model.recording.EventTable;
import java.util.Optional;

/** Events by the names OpenJDK gives them; Oracle's JDK 9 and 10 put {@code com.oracle.} before. */
public final class EventNames {

    private static final String ORACLE = "com.oracle.";

    private EventNames() {}

    static String canonical(String type) {
        return type.startsWith(ORACLE + "jdk.") ? type.substring(ORACLE.length()) : type;
    }

    /**
     * The events of a type by its OpenJDK name.
     *
     * @throws dev.auger.model.job.JobCancelled if the job was cancelled
     */
    public static Optional<EventTable> open(Recording recording, String type, Job job) {
        return recording
                .eventLog()
                .open(type, null, job)
                .or(() -> recording.eventLog().open(ORACLE + type, null, job));
    }
}
