package dev.auger.importers.threads.jrockit;

import dev.auger.importers.threads.dump.ThreadDraft;
import dev.auger.model.threads.ThreadState;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The first line of a thread of JRockit:
 *
 * <pre>
 * 8.1      "name"  id: 0x00000080  prio: 5  WAITING, DAEMON, GCABLE
 * R26, by  Thread-13 "name" &lt;alive, in native, blocked, priority=5, DAEMON&gt; {
 * WebLogic
 * R25–R28  "name" id=24 idx=0x28 tid=584 prio=5 alive, in native, blocked, daemon
 * </pre>
 *
 * Threads of the VM itself have names in brackets and no {@code Thread.State}.
 *
 * @param id as printed; a number is the Java id, else a text
 * @param words what is said of its state
 */
record JrockitThread(String name, String id, long osId, int priority, String words) {

    static @Nullable JrockitThread parse(String line) {
        if (line.startsWith("Thread-")) {
            return braced(line);
        }
        if (!line.startsWith("\"")) {
            return null;
        }
        int close = line.lastIndexOf('"');
        String rest = close <= 0 ? "" : line.substring(close + 1).strip();
        if (rest.startsWith("id: ")) {
            int prio = rest.indexOf("prio: ");
            String[] after = prio < 0 ? new String[0] : rest.substring(prio + 6).split(" +", 2);
            // Some print the prefix twice.
            return after.length < 2
                    ? null
                    : new JrockitThread(
                            line.substring(1, close),
                            rest.substring(4, prio).strip().replace("0x0x", "0x"),
                            -1,
                            (int) number(after[0]),
                            after[1]);
        }
        return rest.startsWith("id=") ? keyed(line.substring(1, close), rest) : null;
    }

    private static @Nullable JrockitThread keyed(String name, String rest) {
        int prio = rest.indexOf(" prio=");
        int words = prio < 0 ? -1 : rest.indexOf(' ', prio + 6);
        // Without these it is a link of a lock chain.
        if (words < 0) {
            return null;
        }
        return new JrockitThread(
                name,
                word(rest, "id="),
                number(word(rest, " tid=")),
                (int) number(word(rest, " prio=")),
                rest.substring(words + 1));
    }

    private static @Nullable JrockitThread braced(String line) {
        int open = line.indexOf(" \"");
        int close = line.lastIndexOf("\" <");
        int end = line.lastIndexOf('>');
        if (open < 0 || close <= open || end < close) {
            return null;
        }
        String words = line.substring(close + 3, end);
        return new JrockitThread(
                line.substring(open + 2, close),
                line.substring("Thread-".length(), open),
                -1,
                (int) number(word(words, "priority=")),
                words);
    }

    private static String word(String text, String key) {
        int from = text.indexOf(key);
        if (from < 0) {
            return "";
        }
        int to = from + key.length();
        while (to < text.length() && text.charAt(to) > ' ' && text.charAt(to) != ',') {
            to++;
        }
        return text.substring(from + key.length(), to);
    }

    static long number(String digits) {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    void write(ThreadDraft draft) {
        long javaId = number(id);
        draft.name(name)
                .ids(javaId, osId, id.isEmpty() || id.equals("?") ? Long.toString(osId) : id)
                .priority(priority)
                .daemon(says("daemon"))
                .state(state())
                .detail(words);
    }

    private boolean says(String word) {
        for (String part : words.split(", *")) {
            if (part.toLowerCase(Locale.ROOT).equals(word)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable ThreadState state() {
        if (name.startsWith("(") || id.equals("?")) {
            return null;
        }
        if (says("blocked")) {
            return ThreadState.BLOCKED;
        }
        if (says("sleeping")) {
            return ThreadState.TIMED_WAITING;
        }
        return says("waiting") || says("parked") || says("native_waiting") ? ThreadState.WAITING : ThreadState.RUNNABLE;
    }
}
