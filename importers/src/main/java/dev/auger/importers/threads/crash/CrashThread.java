package dev.auger.importers.threads.crash;

import dev.auger.importers.threads.dump.ThreadDraft;
import dev.auger.model.threads.ThreadState;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of threads, or the one that names the current thread:
 *
 * <pre>
 * =>0x000000013600d800 JavaThread "main" daemon [_thread_in_vm, id=4355, stack(0x…,0x…) (2060K)]
 *   0x0000000126851000 VMThread [stack: 0x…,0x…] [id=12547]
 *   0x00000007690bd800 VMThread "VM Thread"   [id=18179, stack(0x…,0x…) (2060K)]
 * </pre>
 *
 * @param kind {@code JavaThread}, {@code VMThread}, {@code WorkerThread}, …
 * @param state the VM's, {@code _thread_blocked}; empty for threads of the VM
 */
record CrashThread(boolean current, String address, String kind, String name, boolean daemon, String state, long osId) {

    static @Nullable CrashThread listed(String line) {
        String text = line.strip();
        boolean current = text.startsWith("=>");
        String rest = (current ? text.substring(2).strip() : text).replace(" (exited) ", " ");
        int end = rest.startsWith("0x") ? rest.indexOf(' ') : -1;
        return end < 0
                ? null
                : parse(current, rest.substring(0, end), rest.substring(end + 1).strip());
    }

    /** {@code (0x…):  JavaThread "main" […]}; a thread the VM does not know has no address. */
    static @Nullable CrashThread current(String text) {
        int close = text.indexOf("):");
        return text.startsWith("(0x") && close > 0
                ? parse(
                        true,
                        text.substring(1, close),
                        text.substring(close + 2).strip())
                : null;
    }

    private static @Nullable CrashThread parse(boolean current, String address, String rest) {
        int id = rest.lastIndexOf("id=");
        int quote = rest.indexOf('"');
        int close = rest.lastIndexOf('"', rest.indexOf('[', Math.max(0, rest.lastIndexOf('"'))));
        boolean named = quote >= 0 && close > quote;
        int bracket = rest.indexOf('[', named ? close : 0);
        if (bracket < 0 || id < 0) {
            return null;
        }
        int kind = 0;
        while (kind < rest.length() && rest.charAt(kind) > ' ') {
            kind++;
        }
        int comma = rest.indexOf(',', bracket);
        String state = comma > 0 && rest.startsWith("_", bracket + 1) ? rest.substring(bracket + 1, comma) : "";
        return new CrashThread(
                current,
                address,
                rest.substring(0, kind),
                named ? rest.substring(quote + 1, close) : rest.substring(0, kind),
                named && rest.substring(close + 1, bracket).strip().equals("daemon"),
                state,
                number(rest, id + 3));
    }

    private static long number(String text, int from) {
        int to = from;
        while (to < text.length() && to - from < 18 && Character.isDigit(text.charAt(to))) {
            to++;
        }
        return to == from ? -1 : Long.parseLong(text, from, to, 10);
    }

    /** @param crash what happened, for the thread it happened to, else empty */
    void write(ThreadDraft draft, String crash) {
        String detail = state.isEmpty() ? kind : state;
        draft.name(name)
                .ids(-1, osId, address)
                .daemon(daemon)
                .state(kind.equals("JavaThread") ? javaState() : null)
                .detail(crash.isEmpty() ? detail : detail + ", crashed: " + crash);
    }

    /** The VM's "blocked" is any wait, of which the monitor to enter is the rarest: the log does not say which. */
    private @Nullable ThreadState javaState() {
        return switch (state) {
            case "_thread_blocked", "_thread_blocked_trans" -> ThreadState.WAITING;
            case "_thread_new", "_thread_new_trans", "_thread_uninitialized" -> ThreadState.NEW;
            default -> state.startsWith("_thread_in_") ? ThreadState.RUNNABLE : null;
        };
    }
}
