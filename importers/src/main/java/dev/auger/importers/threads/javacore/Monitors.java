package dev.auger.importers.threads.javacore;

import dev.auger.importers.threads.dump.LockName;
import dev.auger.importers.threads.dump.LockText;
import dev.auger.importers.threads.dump.ThreadDraft;
import dev.auger.model.Names;
import dev.auger.model.threads.ThreadState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The section of locks of one javacore: who holds which monitor of a Java object, who waits for it, and the deadlocks the JVM found.
 * The system's own monitors are passed over.
 *
 * <pre>
 * 3LKMONOBJECT       java/lang/Object@0x4B2290/0x4B229C: owner "Thread-1" (0x22AAACA8), entry count 1
 * 3LKMONOBJECT       java.lang.Object@9B3D78/9B3D80: Flat locked by thread ident 0x08, entry count 1
 * 3LKWAITERQ            Waiting to enter:
 * 3LKWAITER                "Thread-2" (0x22AAAED0)
 * 3LKNOTIFYQ            Waiting to be notified:
 * 3LKWAITNOTIFY            "Thread-3" (J9VMThread:0x0000000002E0C000)
 * 2LKFLATMON         ident 0x08 "Thread-2" (0x22AAAED0) ee 0x22AAAD48
 * 1LKDEADLOCK    Deadlock detected !!!
 * 2LKDEADLOCKTHR  Thread "Thread-1" (0x94501D00)
 * </pre>
 */
final class Monitors {

    private static final class Monitor {
        private final LockName lock;
        private final boolean flat;
        private String owner = "";
        private String ident = "";
        private final List<String> entering = new ArrayList<>();
        private final List<String> waiting = new ArrayList<>();

        Monitor(LockName lock, boolean flat) {
            this.lock = lock;
            this.flat = flat;
        }
    }

    private final List<Monitor> monitors = new ArrayList<>();
    private final Map<String, String> idents = new HashMap<>();
    private final List<List<String>> deadlocks = new ArrayList<>();
    private @Nullable Monitor open;

    void line(String tag, String text) {
        switch (tag) {
            case "3LKMONOBJECT" -> open = monitor(text);
            case "2LKREGMON", "2LKMONINUSE", "1LKREGMONDUMP" -> open = null;
            case "3LKWAITER" -> {
                if (open != null) {
                    open.entering.add(key(text));
                }
            }
            case "3LKWAITNOTIFY" -> {
                if (open != null) {
                    // Who finds an object locked flat waits to be told that it may inflate and enter.
                    (open.flat ? open.entering : open.waiting).add(key(text));
                }
            }
            case "2LKFLATMON" -> {
                if (text.startsWith("ident ")) {
                    idents.put(text.substring(6).split(" ", 2)[0], key(text));
                }
            }
            case "1LKDEADLOCK" -> deadlocks.add(new ArrayList<>());
            case "2LKDEADLOCKTHR" -> {
                String name = quoted(text);
                if (!deadlocks.isEmpty() && !deadlocks.getLast().contains(name)) {
                    deadlocks.getLast().add(name);
                }
            }
            default -> {
                // Pool sizes and the like.
            }
        }
    }

    private @Nullable Monitor monitor(String text) {
        int end = text.indexOf(": ");
        LockName lock = end < 0 ? null : lock(text.substring(0, end));
        if (lock == null) {
            return null;
        }
        String rest = text.substring(end + 2);
        Monitor monitor = new Monitor(lock, rest.startsWith("Flat locked"));
        int ident = rest.indexOf("thread ident ");
        if (ident >= 0) {
            monitor.ident = rest.substring(ident + 13).split("[ ,]", 2)[0];
        } else if (rest.indexOf('"') >= 0) {
            monitor.owner = key(rest);
        }
        monitors.add(monitor);
        return monitor;
    }

    /** {@code java/util/TaskQueue@0x00000000FFC5AE60}, {@code java.lang.Object@9B3D78/9B3D80}: the address is the id. */
    static @Nullable LockName lock(String text) {
        int at = text.lastIndexOf('@');
        return at <= 0 || at + 1 == text.length()
                ? null
                : LockName.of(text.substring(at + 1).strip(), Names.fromInternal(text.substring(0, at)));
    }

    /** What identifies a thread in the sections of a javacore: the address after its name. */
    static String key(String text) {
        int name = text.lastIndexOf('"');
        int open = text.indexOf('(', name + 1);
        int from = text.indexOf("0x", Math.max(open, 0));
        return open < 0 || from < 0 ? "" : address(text, from);
    }

    /** Digits of an address, without leading zeros. */
    static String address(String text, int from) {
        int start = from + 2;
        while (start < text.length() && text.charAt(start) == '0') {
            start++;
        }
        int end = start;
        while (end < text.length() && Character.digit(text.charAt(end), 16) >= 0) {
            end++;
        }
        return text.substring(start, end);
    }

    /** The name between the first and the last quote. */
    static String quoted(String text) {
        int from = text.indexOf('"');
        int to = text.lastIndexOf('"');
        return to > from ? text.substring(from + 1, to) : "";
    }

    /** Tells a thread what it holds, and what it waits for where it does not say so itself. */
    void write(String key, ThreadDraft draft) {
        if (key.isEmpty()) {
            return;
        }
        for (Monitor monitor : monitors) {
            String owner = monitor.owner.isEmpty() ? idents.getOrDefault(monitor.ident, "") : monitor.owner;
            if (owner.equals(key)) {
                draft.owns(monitor.lock);
            }
            boolean enters = monitor.entering.contains(key);
            if (draft.waitingOn() == null && (enters || monitor.waiting.contains(key))) {
                draft.waits(monitor.lock, enters ? LockText.Kind.ENTER : LockText.Kind.WAIT, null);
                // Old JVMs wait for a condition, as they say, until they may inflate the monitor.
                draft.state(enters ? ThreadState.BLOCKED : draft.state());
            }
        }
    }

    List<List<String>> deadlocks() {
        return deadlocks.stream()
                .filter(names -> !names.isEmpty())
                .map(List::copyOf)
                .toList();
    }
}
