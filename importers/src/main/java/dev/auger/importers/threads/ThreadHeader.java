package dev.auger.importers.threads;

import dev.auger.model.threads.ThreadState;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The first line of a thread, in every form HotSpot and its tools print one:
 *
 * <pre>
 * JDK 1.4–6    "name" daemon prio=5 tid=0x… nid=0x… in Object.wait() [0x…..0x…]
 * JDK 8        "name" #12 daemon prio=5 os_prio=0 tid=0x… nid=0x… runnable [0x…]
 * JDK 11       "name" #12 daemon prio=5 os_prio=0 cpu=1.23ms elapsed=4.56s tid=0x… nid=0x… runnable  [0x…]
 * JDK 19       "name" #12 [4711] daemon prio=5 os_prio=0 cpu=… elapsed=… allocated=… defined_classes=… tid=0x… nid=4711 …
 * VM threads   "VM Thread" os_prio=0 cpu=… elapsed=… tid=0x… nid=4711 runnable
 * dump_to_file #12 "name" virtual WAITING 2026-11-20T10:20:45Z
 * VisualVM     "name" - Thread t@12
 * NetBeans     "name" id=12 in TIMED_WAITING
 * ThreadInfo   "name" daemon prio=5 Id=12 WAITING on java.lang.Object@1b owned by "other" Id=3
 * </pre>
 *
 * @param javaId -1 if not printed
 * @param osId nid, decimal; -1 if not printed
 * @param tid {@code 0x…}, empty if not printed
 * @param detail what stands after the ids, without the stack's address
 * @param state only where the header itself prints one
 * @param lock {@code class@hash} the header says it waits for, or empty
 * @param owner name of that lock's owner, or empty
 */
record ThreadHeader(
        String name,
        long javaId,
        long osId,
        String tid,
        boolean daemon,
        boolean virtual,
        int priority,
        double cpuMillis,
        double elapsedMillis,
        String detail,
        @Nullable ThreadState state,
        String lock,
        String owner) {

    /** The header a line is, or null if it is none. Never throws. */
    static @Nullable ThreadHeader parse(String line) {
        if (line.startsWith("\"")) {
            for (int close = line.indexOf("\" ", 1); close > 0; close = line.indexOf("\" ", close + 1)) {
                String rest = line.substring(close + 2).strip();
                if (beginsHeader(rest)) {
                    return new Fields(line.substring(1, close), rest).header();
                }
            }
            return null;
        }
        return line.startsWith("#") ? dumpToFile(line) : null;
    }

    /** {@code #12 "name" virtual WAITING 2026-…}; JDK 19 to 23 print no state. */
    private static @Nullable ThreadHeader dumpToFile(String line) {
        int open = line.indexOf(" \"");
        int close = line.lastIndexOf('"');
        if (open < 2 || close <= open + 1 || number(line, 1, open) < 0) {
            return null;
        }
        return new Fields(line.substring(open + 2, close), line.substring(0, open) + line.substring(close + 1))
                .header();
    }

    private static boolean beginsHeader(String rest) {
        if (rest.startsWith("#")) {
            return rest.length() > 1 && Character.isDigit(rest.charAt(1));
        }
        for (String start : new String[] {
            "prio=", "os_prio=", "tid=", "nid=", "cpu=", "id=", "Id=", "daemon ", "virtual ", "- Thread t@"
        }) {
            if (rest.startsWith(start)) {
                return !rest.startsWith("daemon ") || rest.contains("=");
            }
        }
        return false;
    }

    /** The number in {@code text[from, to)}, or -1. */
    private static long number(String text, int from, int to) {
        try {
            return from < to ? Long.parseLong(text, from, to, 10) : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** The words after the name, read once from left to right. */
    private static final class Fields {

        private final String name;
        private final String text;
        private int position;

        private long javaId = -1;
        private long osId = -1;
        private String tid = "";
        private boolean daemon;
        private boolean virtual;
        private int priority = -1;
        private double cpu = -1;
        private double elapsed = -1;
        private @Nullable ThreadState state;
        private String lock = "";
        private String owner = "";

        Fields(String name, String text) {
            this.name = name;
            this.text = text;
        }

        ThreadHeader header() {
            String word = word();
            while (!word.isEmpty() && take(word)) {
                position += word.length();
                word = word();
            }
            String detail = afterStateOn(text.substring(position).strip());
            return new ThreadHeader(
                    name, javaId, osId, tid, daemon, virtual, priority, cpu, elapsed, detail, state, lock, owner);
        }

        private String word() {
            while (position < text.length() && text.charAt(position) == ' ') {
                position++;
            }
            int end = text.indexOf(' ', position);
            return text.substring(position, end < 0 ? text.length() : end);
        }

        /** Takes a word as a field; false where the detail begins. */
        private boolean take(String word) {
            int equals = word.indexOf('=');
            if (equals > 0) {
                return field(word.substring(0, equals), word.substring(equals + 1));
            }
            if (word.startsWith("#")) {
                javaId = number(word, 1, word.length());
                return javaId >= 0;
            }
            if (word.startsWith("[") && word.endsWith("]") && !word.startsWith("[0x") && osId < 0 && tid.isEmpty()) {
                osId = number(word, 1, word.length() - 1);
                return osId >= 0;
            }
            if (word.startsWith("t@")) {
                javaId = number(word, 2, word.length());
                return true;
            }
            switch (word) {
                case "daemon" -> daemon = true;
                case "virtual" -> virtual = true;
                case "-", "Thread" -> {
                    return text.contains("t@");
                }
                case "in" -> {
                    // "id=12 in WAITING", but "nid=0x1f in Object.wait()" is detail.
                    return state(text.substring(position + 2).strip().split(" ", 2)[0]) != null;
                }
                default -> {
                    ThreadState printed = state(word);
                    if (printed == null || javaId < 0 || !tid.isEmpty()) {
                        return false;
                    }
                    state = printed;
                }
            }
            return true;
        }

        private boolean field(String key, String value) {
            switch (key) {
                case "prio" -> priority = (int) number(value, 0, value.length());
                case "cpu" -> cpu = millis(value);
                case "elapsed" -> elapsed = millis(value);
                case "tid" -> tid = value;
                case "nid" -> osId = nid(value);
                case "id", "Id" -> javaId = number(value, 0, value.length());
                default -> {
                    return true;
                }
            }
            return true;
        }

        /** {@code on java.lang.Object@1b owned by "other" Id=3}, else the detail without {@code [0x…]}. */
        private String afterStateOn(String rest) {
            if (state != null && rest.startsWith("on ")) {
                int end = rest.indexOf(' ', 3);
                lock = rest.substring(3, end < 0 ? rest.length() : end);
                int owned = rest.indexOf("owned by \"");
                int close = rest.lastIndexOf('"');
                if (owned >= 0 && close >= owned + 10) {
                    owner = rest.substring(owned + 10, close);
                }
                return "";
            }
            int bracket = rest.lastIndexOf('[');
            String detail = bracket >= 0 && rest.endsWith("]")
                    ? rest.substring(0, bracket).strip()
                    : rest;
            // The end of dump_to_file's header is the instant of the thread.
            return state != null && !detail.isEmpty() && Character.isDigit(detail.charAt(0)) ? "" : detail;
        }

        private static @Nullable ThreadState state(String word) {
            for (ThreadState state : ThreadState.values()) {
                if (state.name().equals(word)) {
                    return state;
                }
            }
            return null;
        }

        private static long nid(String value) {
            try {
                return value.startsWith("0x")
                        ? Long.parseUnsignedLong(value, 2, value.length(), 16)
                        : Long.parseLong(value);
            } catch (NumberFormatException e) {
                return -1;
            }
        }

        /** {@code 1.23ms}, {@code 4.56s}: milliseconds, or -1. */
        private static double millis(String value) {
            double factor = value.endsWith("ms") ? 1 : value.endsWith("us") ? 1e-3 : value.endsWith("ns") ? 1e-6 : 1000;
            int end = value.length();
            while (end > 0 && !Character.isDigit(value.charAt(end - 1))) {
                end--;
            }
            try {
                // Some locales printed a comma; rounding takes away what the factor adds in binary.
                double number = Double.parseDouble(value.substring(0, end).replace(',', '.'));
                return Math.round(number * factor * 1e6) / 1e6;
            } catch (NumberFormatException e) {
                return -1;
            }
        }
    }

    /** What identifies the thread in its dump: the Java tid, else the {@code 0x} tid, else the native one, else the name. */
    String id() {
        if (javaId >= 0) {
            return Long.toString(javaId);
        }
        return !tid.isEmpty() ? tid : osId >= 0 ? String.format(Locale.ROOT, "%d", osId) : name;
    }
}
