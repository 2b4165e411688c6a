package dev.auger.importers.threads.text;

import dev.auger.model.threads.ThreadState;
import org.jspecify.annotations.Nullable;

/**
 * The first line of a thread, in every form HotSpot and its tools print one:
 *
 * <pre>
 * JDK 1.2, 1.3 "name" (TID:0x…, sys_thread_t:0x…, state:CW, native ID:0x…) prio=8
 * JDK 1.4–6    "name" daemon prio=5 tid=0x… nid=0x… in Object.wait() [0x…..0x…]
 * JDK 8        "name" #12 daemon prio=5 os_prio=0 tid=0x… nid=0x… runnable [0x…]
 * JDK 11       "name" #12 daemon prio=5 os_prio=0 cpu=1.23ms elapsed=4.56s tid=0x… nid=0x… runnable  [0x…]
 * JDK 19       "name" #12 [4711] daemon prio=5 os_prio=0 cpu=… elapsed=… allocated=… defined_classes=… tid=0x… nid=4711 …
 * VM threads   "VM Thread" os_prio=0 cpu=… elapsed=… tid=0x… nid=4711 runnable
 * dump_to_file #12 "name" virtual WAITING 2026-11-20T10:20:45Z
 * jstack -F    Thread 4711: (state = BLOCKED)
 * VisualVM     "name" - Thread t@12
 * NetBeans     "name" id=12 in TIMED_WAITING
 * ThreadInfo   "name" daemon prio=5 Id=12 WAITING on java.lang.Object@1b owned by "other" Id=3
 * </pre>
 *
 * @param javaId -1 if not printed
 * @param osId nid, decimal; -1 if not printed
 * @param tid {@code 0x…}, empty if not printed
 * @param allocatedBytes -1 if not printed
 * @param definedClasses -1 if not printed
 * @param detail what stands after the ids, without the stack's address
 * @param state only where the header itself prints one
 * @param lock {@code class@hash} the header says it waits for, or empty
 * @param owner name of that lock's owner, or empty
 */
public record ThreadHeader(
        String name,
        long javaId,
        long osId,
        String tid,
        boolean daemon,
        boolean virtual,
        int priority,
        double cpuMillis,
        double elapsedMillis,
        long allocatedBytes,
        long definedClasses,
        String detail,
        @Nullable ThreadState state,
        String lock,
        String owner) {

    private static final String[] STARTS = {
        "prio=", "os_prio=", "tid=", "nid=", "cpu=", "id=", "Id=", "daemon ", "virtual ", "- Thread t@", "(TID:"
    };

    /** The header a line is, or null if it is none. Never throws. */
    public static @Nullable ThreadHeader parse(String line) {
        if (line.isEmpty()) {
            return null;
        }
        return switch (line.charAt(0)) {
            case '"' -> quoted(line);
            case '#' -> dumpToFile(line);
            case 'T' -> AgentThread.parse(line);
            default -> null;
        };
    }

    private static @Nullable ThreadHeader quoted(String line) {
        for (int close = line.indexOf("\" ", 1); close > 0; close = line.indexOf("\" ", close + 1)) {
            int rest = close + 2;
            while (rest < line.length() && line.charAt(rest) <= ' ') {
                rest++;
            }
            if (beginsHeader(line, rest)) {
                String name = line.substring(1, close);
                return line.startsWith("(TID:", rest)
                        ? ClassicThread.parse(name, line.substring(rest))
                        : of(name, new HeaderFields(line.substring(rest)));
            }
        }
        return null;
    }

    private static ThreadHeader of(String name, HeaderFields fields) {
        return new ThreadHeader(
                name,
                fields.javaId,
                fields.osId,
                fields.tid,
                fields.daemon,
                fields.virtual,
                fields.priority,
                fields.cpu,
                fields.elapsed,
                fields.allocated,
                fields.classes,
                fields.detail,
                fields.state,
                fields.lock,
                fields.owner);
    }

    /** A thread of which little more is printed than what identifies it. */
    static ThreadHeader brief(
            String name, long osId, String tid, int priority, String detail, @Nullable ThreadState state) {
        return new ThreadHeader(name, -1, osId, tid, false, false, priority, -1, -1, -1, -1, detail, state, "", "");
    }

    /** {@code #12 "name" virtual WAITING 2026-…}; JDK 19 to 23 print no state. */
    private static @Nullable ThreadHeader dumpToFile(String line) {
        int open = line.indexOf(" \"");
        int close = line.lastIndexOf('"');
        if (open < 2 || close <= open + 1 || HeaderFields.number(line, 1, open) < 0) {
            return null;
        }
        return of(
                line.substring(open + 2, close), new HeaderFields(line.substring(0, open) + line.substring(close + 1)));
    }

    private static boolean beginsHeader(String line, int at) {
        if (line.startsWith("#", at)) {
            return at + 1 < line.length() && Character.isDigit(line.charAt(at + 1));
        }
        for (String start : STARTS) {
            if (line.startsWith(start, at)) {
                return !start.equals("daemon ") || line.indexOf('=', at) > 0;
            }
        }
        return false;
    }

    /** What identifies the thread in its dump: the Java tid, else the {@code 0x} tid, else the native one, else the name. */
    public String id() {
        if (javaId >= 0) {
            return Long.toString(javaId);
        }
        return !tid.isEmpty() ? tid : osId >= 0 ? Long.toString(osId) : name;
    }
}
