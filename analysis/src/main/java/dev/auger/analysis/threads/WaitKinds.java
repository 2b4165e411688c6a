package dev.auger.analysis.threads;

import dev.auger.model.Frame;
import dev.auger.model.FrameKind;
import dev.auger.model.job.Job;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.threads.ThreadInfo;
import dev.auger.model.threads.ThreadInfo.Lock;
import dev.auger.model.threads.ThreadState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a thread waits for: a goroutine says it itself, a Java thread by its state and its frames. Library frames are read from the top towards the program's
 * code, and the last one that says something decides: {@code park} under {@code Condition.await} under
 * {@code LinkedBlockingQueue.take} under {@code ThreadPoolExecutor.getTask} is an idle worker, not a parked thread.
 */
public final class WaitKinds {

    /** How far down a worker's queue may hide the pool it belongs to. */
    private static final int POOL_DEPTH = 16;

    /** Texts of states that kinds are remembered for; a runtime has no more, a damaged file may. */
    private static final int STATES = 24;

    private WaitKinds() {}

    /**
     * The kind of a thread's wait; {@link WaitKind#RUNTIME} for threads of a JVM without frames, which are its own. A goroutine's is
     * what Go says of it.
     */
    public static WaitKind of(ThreadInfo thread) {
        return GoWaits.isGoroutine(thread.state(), thread.stateText(), thread.frames())
                ? GoWaits.of(thread.stateText(), thread.frames())
                : ofJava(thread.state(), thread.detail(), thread.waitingOn(), thread.frames());
    }

    /** The kind of a thread of a dump, without making the thread. */
    public static WaitKind of(ThreadDump dump, int thread) {
        int stack = dump.stack(thread);
        List<Frame> frames = stack < 0 ? List.of() : dump.frames(stack);
        return dump.platform() == ThreadDump.Platform.GO
                ? GoWaits.of(dump.stateText(thread), frames)
                : ofJava(dump.state(thread), dump.detail(thread), dump.waitingOn(thread), frames);
    }

    /**
     * The kinds of all threads of a dump, as ordinals. Looked up by state and stack, which many threads share.
     *
     * @throws dev.auger.model.job.JobCancelled if the job was cancelled
     */
    public static byte[] all(ThreadDump dump, Job job) {
        byte[] kinds = new byte[dump.size()];
        // A kind for each state text of a stack; those that depend on more are not kept.
        Map<String, byte[]> known = new HashMap<>();
        for (int i = 0; i < kinds.length; i++) {
            if ((i & 0xfff) == 0) {
                job.check();
            }
            int stack = dump.stack(i);
            String state = dump.stateText(i);
            Lock lock = dump.waitingOn(i);
            if (stack < 0 || state.isEmpty() || (lock != null && WaitForGraph.isClassInitialisation(lock))) {
                kinds[i] = (byte) of(dump, i).ordinal();
                continue;
            }
            byte[] byStack = known.get(state);
            if (byStack == null && known.size() < STATES) {
                byStack = new byte[dump.stackCount()];
                known.put(state, byStack);
            }
            if (byStack == null) {
                kinds[i] = (byte) of(dump, i).ordinal();
                continue;
            }
            if (byStack[stack] == 0) {
                byStack[stack] = (byte) (of(dump, i).ordinal() + 1);
            }
            kinds[i] = (byte) (byStack[stack] - 1);
        }
        return kinds;
    }

    private static WaitKind ofJava(
            @Nullable ThreadState printed, String detail, @Nullable Lock lock, List<Frame> frames) {
        if (frames.isEmpty()) {
            return WaitKind.RUNTIME;
        }
        ThreadState state = printed == null ? ofHeader(detail) : printed;
        if (state == ThreadState.BLOCKED || (lock != null && WaitForGraph.isClassInitialisation(lock))) {
            return WaitKind.LOCK;
        }
        return state == ThreadState.RUNNABLE || state == ThreadState.NEW ? running(frames) : waiting(frames, state);
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

    /** JDK 5 and older print no state, but the header says the same in words. */
    private static @Nullable ThreadState ofHeader(String detail) {
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
