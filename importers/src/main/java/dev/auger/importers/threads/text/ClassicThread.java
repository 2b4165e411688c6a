package dev.auger.importers.threads.text;

import dev.auger.model.threads.ThreadState;
import org.jspecify.annotations.Nullable;

/**
 * {@code "main" (TID:0x101B41D8, sys_thread_t:0x3E510, state:R, native ID:0xA0) prio=5}: a thread of the Classic VM, Sun's before 1.3
 * and IBM's before 5. States are R running, CW waiting for a condition, MW waiting for a monitor, S suspended, MS both.
 */
public final class ClassicThread {

    private ClassicThread() {}

    static ThreadHeader parse(String name, String fields) {
        String tid = value(fields, "TID:");
        String os = value(fields, "native ID:");
        String state = value(fields, "state:");
        int prio = fields.indexOf(" prio=");
        return ThreadHeader.brief(
                name,
                HeaderFields.nid(os, 0, os.length()),
                tid,
                prio < 0 ? -1 : (int) HeaderFields.number(fields, prio + 6, fields.length()),
                state.isEmpty() ? "" : "state " + state,
                state(state));
    }

    /** What stands after a key, up to a comma or a bracket; empty if the key is not there. */
    public static String value(String fields, String key) {
        int from = fields.indexOf(key);
        if (from < 0) {
            return "";
        }
        int to = from + key.length();
        while (to < fields.length() && ",)".indexOf(fields.charAt(to)) < 0) {
            to++;
        }
        return fields.substring(from + key.length(), to).strip();
    }

    /** A state letter of IBM's and Sun's Classic VM, or of J9 and OpenJ9. */
    public static @Nullable ThreadState state(String letters) {
        return switch (letters) {
            case "R" -> ThreadState.RUNNABLE;
            case "CW", "P", "S" -> ThreadState.WAITING;
            case "MW", "B", "MS" -> ThreadState.BLOCKED;
            case "N" -> ThreadState.NEW;
            default -> null;
        };
    }
}
