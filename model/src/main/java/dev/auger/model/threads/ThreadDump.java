package dev.auger.model.threads;

import dev.auger.model.time.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thread dump. Addressed by index, so that a dump of a million threads need not be a million objects.
 */
public interface ThreadDump {

    /** When it was taken, if printed. */
    @Nullable
    Moment at();

    /** Number of threads printed, VM threads included. */
    int size();

    /** A thread; implementations may make it on demand. */
    ThreadInfo thread(int index);

    /** Deadlocks the JVM itself reported, as lists of thread names in its order. */
    List<List<String>> reportedDeadlocks();
}
