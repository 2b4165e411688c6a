package dev.auger.model.threads;

import dev.auger.model.Frame;
import dev.auger.model.time.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One dump of threads or goroutines. Addressed by index, so that a dump of a million threads need not be a million objects: what
 * tables sort and count by is there without making a {@link ThreadInfo}.
 */
public interface ThreadDump {

    /** Whose threads they are. */
    enum Platform {
        JVM,
        GO
    }

    /** When it was taken, if printed. */
    @Nullable
    Moment at();

    /** Number of threads printed, VM threads included. */
    int size();

    /** A thread; implementations may make it on demand. */
    ThreadInfo thread(int index);

    /** Number of the stack of a thread, equal for two threads if class, method and line of all frames are; -1 without frames. */
    int stack(int index);

    /** How many different stacks there are. */
    int stackCount();

    /** Frames of a stack, top first. */
    List<Frame> frames(int stack);

    Platform platform();

    /** Deadlocks the runtime itself reported, as lists of thread names in its order. */
    List<List<String>> reportedDeadlocks();
}
