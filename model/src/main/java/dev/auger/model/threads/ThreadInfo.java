package dev.auger.model.threads;

import dev.auger.model.Frame;
import dev.auger.model.ThreadRef;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thread or goroutine of a dump.
 *
 * @param id as the contract wants it: the Java tid ({@code #n}) if printed, else the {@code 0x…} tid, else what there is; the number of
 *     a goroutine
 * @param state of a goroutine the one that comes nearest; null for VM threads, which have none
 * @param stateText as the runtime says it: {@code TIMED_WAITING}, {@code chan receive}; empty for VM threads
 * @param detail what the header says besides: {@code waiting for monitor entry}, {@code runnable}, {@code locked to thread}, …;
 *     empty if nothing
 * @param waitingOn what it waits for: a monitor to enter or wait on, or a parked-for synchroniser
 * @param holds monitors and ownable synchronisers it holds
 * @param frames top first
 * @param lockLines lock lines by frame position, as printed, for display: index into {@code frames}
 * @param creator who started it, if printed
 * @param labels labels the program gave it (pprof labels), in the order printed
 */
public record ThreadInfo(
        ThreadRef ref,
        String id,
        @Nullable ThreadState state,
        String stateText,
        String detail,
        ThreadFigures figures,
        boolean daemon,
        @Nullable Lock waitingOn,
        List<Lock> holds,
        List<Frame> frames,
        List<LockLine> lockLines,
        @Nullable Creator creator,
        Map<String, String> labels) {

    /** A thread of a JVM, whose state text is its state's name. */
    public ThreadInfo(
            ThreadRef ref,
            String id,
            @Nullable ThreadState state,
            String detail,
            ThreadFigures figures,
            boolean daemon,
            @Nullable Lock waitingOn,
            List<Lock> holds,
            List<Frame> frames,
            List<LockLine> lockLines) {
        this(
                ref,
                id,
                state,
                state == null ? "" : state.name(),
                detail,
                figures,
                daemon,
                waitingOn,
                holds,
                frames,
                lockLines,
                null,
                Map.of());
    }

    /** The same thread with other locks. */
    public ThreadInfo withLocks(@Nullable Lock newWaitingOn, List<Lock> newHolds) {
        return new ThreadInfo(
                ref,
                id,
                state,
                stateText,
                detail,
                figures,
                daemon,
                newWaitingOn,
                newHolds,
                frames,
                lockLines,
                creator,
                labels);
    }

    /** CPU time of its life, or -1. */
    public double cpuMillis() {
        return figures.cpuMillis();
    }

    /** Its age, or -1. */
    public double elapsedMillis() {
        return figures.elapsedMillis();
    }

    /**
     * A monitor or synchroniser.
     *
     * @param id address as printed
     * @param className class of the object
     * @param owner name of the owning thread, if the dump says or implies it
     */
    public record Lock(
            String id, String className, @Nullable String owner) {}

    /**
     * A lock line under a frame.
     *
     * @param frame position in {@code frames} it stands under
     * @param text as printed, without the leading {@code "- "}
     */
    public record LockLine(int frame, String text) {}
}
