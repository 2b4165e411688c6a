package dev.auger.importers.goroutines;

import dev.auger.model.threads.ThreadState;
import org.jspecify.annotations.Nullable;

/** The state of a JVM's thread that comes nearest to what Go says of a goroutine. */
final class GoStates {

    private GoStates() {}

    /** @return null where there is no near one */
    static @Nullable ThreadState nearest(String state) {
        String plain = state.endsWith(" (scan)") ? state.substring(0, state.length() - 7) : state;
        if (plain.startsWith("sync.Mutex.") || plain.startsWith("sync.RWMutex.") || plain.startsWith("semacquire")) {
            return ThreadState.BLOCKED;
        }
        return switch (plain) {
            case "running", "runnable", "syscall", "preempted", "copystack", "stack growth", "runnable goroutine" ->
                ThreadState.RUNNABLE;
            case "sleep" -> ThreadState.TIMED_WAITING;
            case "idle", "dead", "enqueue", "???", "" -> null;
            default -> ThreadState.WAITING;
        };
    }
}
