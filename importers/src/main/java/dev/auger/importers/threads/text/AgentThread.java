package dev.auger.importers.threads.text;

import dev.auger.model.threads.ThreadState;
import org.jspecify.annotations.Nullable;

/**
 * {@code Thread 4711: (state = BLOCKED)}, {@code Thread t@4711: (state = IN_NATIVE)}: how the serviceability agent ({@code jstack
 * -F}, {@code jhsdb jstack} before JDK 9) names a thread: by the operating system's id, with the state the VM has it in
 * ({@code JavaThreadState} in {@code javaThread.hpp}), which is not that of {@code Thread.getState}.
 */
final class AgentThread {

    private static final String STATE = ": (state = ";

    private AgentThread() {}

    static @Nullable ThreadHeader parse(String line) {
        int state = line.startsWith("Thread ") ? line.indexOf(STATE) : -1;
        if (state < 0 || !line.endsWith(")")) {
            return null;
        }
        int id = line.startsWith("t@", 7) ? 9 : 7;
        long number = HeaderFields.number(line, id, state);
        if (number < 0) {
            return null;
        }
        String printed = line.substring(state + STATE.length(), line.length() - 1);
        return ThreadHeader.brief("", number, "", -1, printed, state(printed));
    }

    /** A blocked thread waits for anything; {@link ThreadLines} looks at its stack to say what for. */
    static @Nullable ThreadState state(String printed) {
        return switch (printed) {
            case "BLOCKED", "BLOCKED_TRANS" -> ThreadState.BLOCKED;
            case "NEW", "NEW_TRANS", "UNINITIALIZED" -> ThreadState.NEW;
            default -> printed.startsWith("IN_") ? ThreadState.RUNNABLE : null;
        };
    }
}
