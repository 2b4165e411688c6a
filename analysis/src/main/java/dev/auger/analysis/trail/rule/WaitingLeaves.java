package dev.auger.analysis.trail.rule;

import dev.auger.model.Frame;
import dev.auger.model.FrameKind;
import dev.auger.model.recording.Samples;
import dev.auger.model.recording.Stacks;
import java.util.EnumSet;
import java.util.Set;

/**
 * Tells wall-clock samples from CPU samples where both come as the same event: a profiler in wall-clock mode also samples threads
 * that wait, and a thread on a CPU is not inside a function whose only work is to wait.
 */
public final class WaitingLeaves {

    /** Share of samples in waiting functions from which on a recording is no CPU profile. */
    private static final double WALL_CLOCK = 0.2;

    /** Frames whose method is the symbol of a function. A method in Java may be called {@code accept} or {@code select} and run. */
    private static final Set<FrameKind> SYMBOLS =
            EnumSet.of(FrameKind.CPP, FrameKind.NATIVE, FrameKind.KERNEL, FrameKind.UNKNOWN);

    private static final Set<String> WAITING = Set.of(
            "__pthread_cond_wait",
            "__pthread_cond_timedwait",
            "pthread_cond_wait",
            "pthread_cond_timedwait",
            "__pthread_clockjoin_ex",
            "__futex_abstimed_wait_common",
            "__futex_abstimed_wait_common64",
            "futex_wait_queue_me",
            "__lll_lock_wait",
            "epoll_wait",
            "epoll_pwait",
            "poll",
            "__poll",
            "ppoll",
            "select",
            "__select",
            "nanosleep",
            "__nanosleep",
            "clock_nanosleep",
            "__clock_nanosleep",
            "accept",
            "accept4",
            "__libc_accept",
            "sem_wait",
            "sem_timedwait",
            "__psynch_cvwait",
            "semaphore_wait_trap",
            "semaphore_timedwait_trap",
            "mach_msg_trap",
            "kevent",
            "jdk.internal.misc.Unsafe.park",
            "sun.misc.Unsafe.park",
            "java.lang.Object.wait",
            "java.lang.Object.wait0",
            "java.lang.Thread.sleep",
            "java.lang.Thread.sleep0");

    private WaitingLeaves() {}

    /** Whether so many samples wait that they cannot be samples of CPU time. */
    public static boolean isWallClock(Stacks stacks, Samples samples) {
        byte[] known = new byte[stacks.size()];
        long waiting = 0;
        for (long i = 0; i < samples.size(); i++) {
            int stack = samples.stack().get(i);
            if (stack < 0 || stacks.depth(stack) == 0) {
                continue;
            }
            if (known[stack] == 0) {
                known[stack] = (byte) (waits(stacks.frameAt(stack, 0)) ? 1 : 2);
            }
            waiting += known[stack] == 1 ? 1 : 0;
        }
        return waiting > WALL_CLOCK * samples.size();
    }

    /** Native symbols may stand behind a library's name; the function alone decides then. */
    private static boolean waits(Frame frame) {
        return WAITING.contains(frame.qualifiedName())
                || (SYMBOLS.contains(frame.kind()) && WAITING.contains(frame.method()));
    }
}
