package dev.auger.model.threads;

import dev.auger.model.Frame;
import dev.auger.model.ThreadRef;
import dev.auger.model.time.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One dump of threads or goroutines. Addressed by index, so that a dump of a million threads need not be a million objects: what
 * tables sort and count by is there without making a {@link ThreadInfo}. A dump that has its threads in columns answers each column's
 * question itself; where it does not, the answer is the thread's.
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

    /** How it is named and joined with other files; as {@link #thread} has it. */
    default ThreadRef ref(int index) {
        return thread(index).ref();
    }

    /** As {@link ThreadInfo#id}. */
    default String id(int index) {
        return thread(index).id();
    }

    /** Its name, empty for none. */
    default String name(int index) {
        return thread(index).ref().name();
    }

    /** {@code Thread.threadId()}, or -1. */
    default long javaId(int index) {
        return thread(index).ref().javaId();
    }

    /** Its id in the operating system, or -1. */
    default long osId(int index) {
        return thread(index).ref().osId();
    }

    default boolean virtual(int index) {
        return thread(index).ref().virtual();
    }

    default boolean daemon(int index) {
        return thread(index).daemon();
    }

    /** Its thread group or container, or null. */
    default @Nullable String container(int index) {
        return thread(index).ref().group();
    }

    /** As {@link ThreadInfo#state}. */
    default @Nullable ThreadState state(int index) {
        return thread(index).state();
    }

    /** As {@link ThreadInfo#stateText}. */
    default String stateText(int index) {
        return thread(index).stateText();
    }

    /** As {@link ThreadInfo#detail}. */
    default String detail(int index) {
        return thread(index).detail();
    }

    /** CPU time of its life in milliseconds, or -1. */
    default double cpuMillis(int index) {
        return thread(index).figures().cpuMillis();
    }

    /** Its age in milliseconds, or -1. */
    default double elapsedMillis(int index) {
        return thread(index).figures().elapsedMillis();
    }

    /** As {@link ThreadFigures#waitMillis}. */
    default double waitMillis(int index) {
        return thread(index).figures().waitMillis();
    }

    /** Bytes allocated in its life, or -1. */
    default long allocatedBytes(int index) {
        return thread(index).figures().allocatedBytes();
    }

    /** What it waits for, or null. */
    default ThreadInfo.@Nullable Lock waitingOn(int index) {
        return thread(index).waitingOn();
    }

    /** What it holds; as {@link ThreadInfo#holds}. */
    default List<ThreadInfo.Lock> holds(int index) {
        return thread(index).holds();
    }

    /** Who started it, or null. */
    default @Nullable Creator creator(int index) {
        return thread(index).creator();
    }

    /** Number of the stack of a thread, equal for two threads if class, method and line of all frames are; -1 without frames. */
    int stack(int index);

    /** How many different stacks there are. */
    int stackCount();

    /** Frames of a stack, top first. */
    List<Frame> frames(int stack);

    Platform platform();

    /** Deadlocks the runtime itself reported, as lists of thread names in its order. */
    List<List<String>> reportedDeadlocks();

    /** The containers of threads it prints, parents first; empty where it prints none. */
    default List<ThreadContainer> containers() {
        return List.of();
    }
}
