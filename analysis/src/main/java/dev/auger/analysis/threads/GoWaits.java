package dev.auger.analysis.threads;

import dev.auger.model.Frame;
import dev.auger.model.threads.ThreadState;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a goroutine waits for, by the wait reason Go prints ({@code runtime/runtime2.go}, Go 1.3 to 1.26) or, where a profile prints none,
 * by the runtime's frames on top.
 */
final class GoWaits {

    /** How many frames of the runtime, or of package sync, may lie on a waiting function. */
    private static final int DEPTH = 8;

    private GoWaits() {}

    /** Whether a thread is a goroutine: its state is in Go's words, or its frames are functions without a class. */
    static boolean isGoroutine(@Nullable ThreadState state, String stateText, List<Frame> frames) {
        boolean goName = state == null || !stateText.equals(state.name());
        boolean function = !frames.isEmpty() && frames.getFirst().className().isEmpty();
        return stateText.isEmpty()
                ? function && frames.getFirst().method().startsWith("runtime.")
                : goName && Character.isLowerCase(stateText.charAt(0)) && (function || frames.isEmpty());
    }

    static WaitKind of(String stateText, List<Frame> frames) {
        String reason = stateText.toLowerCase(Locale.ROOT);
        // "chan receive (durable)" of synctest and "select (leaked)" of the leak profile say more, but not another kind.
        WaitKind kind = reason.isEmpty() ? ofFrames(frames) : ofReason(reason);
        return kind == WaitKind.LOCK && (reason.isEmpty() || reason.startsWith("semacquire")) ? ofSemaphore(frames) : kind;
    }

    private static WaitKind ofReason(String reason) {
        if (reason.startsWith("chan ")) {
            return reason.contains("nil chan")
                    ? WaitKind.CHAN_NIL
                    : reason.startsWith("chan send") ? WaitKind.CHAN_SEND : WaitKind.CHAN_RECV;
        }
        if (reason.startsWith("select")) {
            return reason.contains("no cases") ? WaitKind.CHAN_NIL : WaitKind.SELECT;
        }
        if (reason.startsWith("sync.mutex") || reason.startsWith("sync.rwmutex") || reason.startsWith("semacquire")) {
            return WaitKind.LOCK;
        }
        if (reason.startsWith("sync.waitgroup")) {
            return WaitKind.JOIN;
        }
        if (reason.startsWith("sync.cond")) {
            return WaitKind.COND;
        }
        if (reason.startsWith("io wait")) {
            return WaitKind.IO;
        }
        if (reason.startsWith("syscall")) {
            return WaitKind.SYSCALL;
        }
        if (reason.startsWith("sleep")) {
            return WaitKind.SLEEP;
        }
        return isRunning(reason) ? WaitKind.RUNNING : WaitKind.RUNTIME;
    }

    private static boolean isRunning(String reason) {
        return reason.startsWith("runn")
                || reason.startsWith("preempted")
                || reason.startsWith("copystack")
                || reason.startsWith("debug call");
    }

    /** A profile of goroutines has stacks alone; those that wait are parked, and below that stands why. */
    private static WaitKind ofFrames(List<Frame> frames) {
        for (int i = 0; i < Math.min(DEPTH, frames.size()); i++) {
            String name = frames.get(i).qualifiedName();
            if (!name.startsWith("runtime.") && !name.startsWith("time.Sleep") && !name.startsWith("internal/")) {
                break;
            }
            WaitKind kind = ofRuntime(name.substring(name.indexOf('.') + 1));
            if (kind != null) {
                return kind;
            }
        }
        boolean parked =
                !frames.isEmpty() && frames.getFirst().qualifiedName().equals("runtime.gopark");
        return parked ? WaitKind.RUNTIME : WaitKind.RUNNING;
    }

    private static @Nullable WaitKind ofRuntime(String function) {
        return switch (function) {
            case "chanrecv", "chanrecv1", "chanrecv2" -> WaitKind.CHAN_RECV;
            case "chansend", "chansend1" -> WaitKind.CHAN_SEND;
            case "selectgo" -> WaitKind.SELECT;
            case "block" -> WaitKind.CHAN_NIL;
            case "semacquire", "semacquire1" -> WaitKind.LOCK;
            case "notifyListWait" -> WaitKind.COND;
            case "netpollblock" -> WaitKind.IO;
            case "timeSleep", "Sleep" -> WaitKind.SLEEP;
            case "cgocall", "notetsleepg", "Syscall", "Syscall6" -> WaitKind.SYSCALL;
            default -> null;
        };
    }

    /** Before Go 1.24 and 1.20 a wait for a group and a lock were both "semacquire"; the frames tell them apart. */
    private static WaitKind ofSemaphore(List<Frame> frames) {
        for (int i = 0; i < Math.min(DEPTH, frames.size()); i++) {
            String name = frames.get(i).qualifiedName();
            if (name.startsWith("sync.(*WaitGroup).")) {
                return WaitKind.JOIN;
            }
            if (name.startsWith("internal/poll.")) {
                return WaitKind.IO;
            }
        }
        return WaitKind.LOCK;
    }
}
