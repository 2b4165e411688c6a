package dev.auger.analysis.threads;

import dev.auger.model.Frame;
import dev.auger.model.FrameKind;
import dev.auger.model.threads.ThreadInfo;
import dev.auger.model.threads.ThreadInfo.Lock;
import dev.auger.model.threads.ThreadState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a Java thread waits for, from its state and its frames. Library frames are read from the top towards the program's
 * code, and the last one that says something decides: {@code park} under {@code Condition.await} under
 * {@code LinkedBlockingQueue.take} under {@code ThreadPoolExecutor.getTask} is an idle worker, not a parked thread.
 */
public final class WaitKinds {

    /** How far down a worker's queue may hide the pool it belongs to. */
    private static final int POOL_DEPTH = 16;

    private WaitKinds() {}

    /** The kind of a thread's wait; {@link WaitKind#RUNTIME} for threads without frames, which are the JVM's own. */
    public static WaitKind of(ThreadInfo thread) {
        if (GoWaits.isGoroutine(thread.state(), thread.stateText(), thread.frames())) {
            return GoWaits.of(thread.stateText(), thread.frames());
        }
        if (thread.frames().isEmpty()) {
            return WaitKind.RUNTIME;
        }
        Lock lock = thread.waitingOn();
        ThreadState state = state(thread);
        if (state == ThreadState.BLOCKED || (lock != null && WaitForGraph.isClassInitialisation(lock))) {
            return WaitKind.LOCK;
        }
        return state == ThreadState.RUNNABLE || state == ThreadState.NEW
                ? running(thread.frames())
                : waiting(thread.frames(), state);
    }

    /**
     * The kind of wait of a thread that is known to wait, by its frames alone, leaf first: what a recording has of a wait.
     */
    public static WaitKind ofWaiting(List<Frame> frames) {
        if (!frames.isEmpty() && frames.getFirst().kind() == FrameKind.GO) {
            return GoWaits.ofFrames(frames);
        }
        return frames.isEmpty() ? WaitKind.COND : waiting(frames, ThreadState.WAITING);
    }

    /** The printed state; JDK 5 and older print none, but the header says the same in words. */
    private static @Nullable ThreadState state(ThreadInfo thread) {
        if (thread.state() != null) {
            return thread.state();
        }
        String detail = thread.detail();
        if (detail.startsWith("waiting for monitor entry")) {
            return ThreadState.BLOCKED;
        }
        if (detail.startsWith("waiting on") || detail.startsWith("in Object.wait")) {
            return ThreadState.WAITING;
        }
        return detail.startsWith("runnable") || detail.startsWith("carrying") ? ThreadState.RUNNABLE : null;
    }

    /** A thread that is runnable to the JVM may wait in native code, where the JVM cannot see it. */
    private static WaitKind running(List<Frame> frames) {
        if (frames.getFirst().kind() != FrameKind.NATIVE) {
            return WaitKind.RUNNING;
        }
        WaitKind kind = outermost(frames);
        return kind == WaitKind.IO || kind == WaitKind.SELECT || kind == WaitKind.RUNTIME || kind == WaitKind.SLEEP
                ? kind
                : kind == WaitKind.JOIN ? WaitKind.JOIN : WaitKind.SYSCALL;
    }

    private static WaitKind waiting(List<Frame> frames, @Nullable ThreadState state) {
        WaitKind kind = outermost(frames);
        if (kind != WaitKind.LOCK && frames.stream().limit(POOL_DEPTH).anyMatch(WaitSignatures::fetchesTask)) {
            return WaitKind.IDLE_POOL;
        }
        if (kind != null) {
            return kind;
        }
        boolean parked = frames.getFirst().method().startsWith("park");
        if (!parked && state == null) {
            return running(frames);
        }
        // A bare park with a limit is how libraries sleep.
        return state == ThreadState.TIMED_WAITING && parked ? WaitKind.SLEEP : WaitKind.COND;
    }

    private static @Nullable WaitKind outermost(List<Frame> frames) {
        WaitKind found = null;
        for (Frame frame : frames) {
            WaitKind kind = WaitSignatures.of(frame);
            if (kind == null && !WaitSignatures.isLibrary(frame)) {
                break;
            }
            if (kind != null) {
                found = kind;
            }
            if (kind == WaitKind.LOCK || kind == WaitKind.SLEEP || kind == WaitKind.RUNTIME) {
                // A queue or a latch may need a lock, and a runtime thread is one whatever calls it.
                break;
            }
        }
        return found;
    }
}
