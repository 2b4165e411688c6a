package dev.auger.model.threads;

import dev.auger.model.Frame;
import dev.auger.model.ThreadRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thread of a dump.
 *
 * @param id as the contract wants it: the Java tid ({@code #n}) if printed, else the {@code 0x…} tid, else what there is
 * @param state null for VM threads, which have none
 * @param detail what the header says after the nid: {@code waiting for monitor entry}, {@code runnable}, …; empty if nothing
 * @param cpuMillis CPU time of the thread's life, or -1
 * @param elapsedMillis age of the thread, or -1
 * @param priority Java priority, or -1
 * @param waitingOn what it waits for: a monitor to enter or wait on, or a parked-for synchroniser
 * @param holds monitors and ownable synchronisers it holds
 * @param frames top first
 * @param lockLines lock lines by frame position, as printed, for display: index into {@code frames}
 */
public record ThreadInfo(
        ThreadRef ref,
        String id,
        @Nullable ThreadState state,
        String detail,
        double cpuMillis,
        double elapsedMillis,
        int priority,
        boolean daemon,
        @Nullable Lock waitingOn,
        List<Lock> holds,
        List<Frame> frames,
        List<LockLine> lockLines) {

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
