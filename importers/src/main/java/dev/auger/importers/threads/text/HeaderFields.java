package dev.auger.importers.threads.text;

import dev.auger.model.threads.ThreadState;
import org.jspecify.annotations.Nullable;

/** The words of a thread's first line after its name, read once from left to right. */
final class HeaderFields {

    private static final ThreadState[] STATES = ThreadState.values();

    private final String text;
    private int position;

    long javaId = -1;
    long osId = -1;
    String tid = "";
    boolean daemon;
    boolean virtual;
    int priority = -1;
    double cpu = -1;
    double elapsed = -1;
    long allocated = -1;
    long classes = -1;

    @Nullable
    ThreadState state;

    String lock = "";
    String owner = "";
    final String detail;

    HeaderFields(String text) {
        this.text = text;
        int end = wordEnd();
        while (end > position && take(end)) {
            position = end;
            end = wordEnd();
        }
        detail = rest();
    }

    /** Goes to the next word and says where it ends. */
    private int wordEnd() {
        while (position < text.length() && text.charAt(position) == ' ') {
            position++;
        }
        int end = text.indexOf(' ', position);
        return end < 0 ? text.length() : end;
    }

    /** Takes a word as a field; false where the detail begins. */
    private boolean take(int end) {
        char first = text.charAt(position);
        if (first == '#') {
            javaId = number(text, position + 1, end);
            return javaId >= 0;
        }
        if (first == '[') {
            if (osId >= 0 || !tid.isEmpty() || text.charAt(end - 1) != ']' || text.startsWith("[0x", position)) {
                return false;
            }
            osId = number(text, position + 1, end - 1);
            return osId >= 0;
        }
        int equals = text.indexOf('=', position);
        if (equals > position && equals < end) {
            field(equals, end);
            return true;
        }
        return word(end);
    }

    private boolean word(int end) {
        if (is("daemon", end)) {
            daemon = true;
        } else if (is("virtual", end)) {
            virtual = true;
        } else if (is("-", end) || is("Thread", end)) {
            return text.indexOf("t@") >= 0;
        } else if (text.startsWith("t@", position)) {
            javaId = number(text, position + 2, end);
        } else if (is("in", end)) {
            // "id=12 in WAITING", but "nid=0x1f in Object.wait()" is detail.
            int next = Math.min(end + 1, text.length());
            int stop = text.indexOf(' ', next);
            return state(next, stop < 0 ? text.length() : stop) != null;
        } else {
            ThreadState printed = state(position, end);
            if (printed == null || javaId < 0 || !tid.isEmpty()) {
                return false;
            }
            state = printed;
        }
        return true;
    }

    private boolean is(String word, int end) {
        return end - position == word.length() && text.startsWith(word, position);
    }

    private void field(int equals, int end) {
        int value = equals + 1;
        if (key("tid", equals)) {
            tid = text.substring(value, end);
        } else if (key("nid", equals)) {
            osId = nid(text, value, end);
        } else if (key("cpu", equals)) {
            cpu = Figures.millis(text, value, end);
        } else if (key("elapsed", equals)) {
            elapsed = Figures.millis(text, value, end);
        } else if (key("prio", equals)) {
            priority = (int) number(text, value, end);
        } else if (key("allocated", equals)) {
            allocated = Figures.bytes(text, value, end);
        } else if (key("defined_classes", equals)) {
            classes = number(text, value, end);
        } else if (key("id", equals) || key("Id", equals)) {
            javaId = number(text, value, end);
        }
    }

    private boolean key(String key, int equals) {
        return equals - position == key.length() && text.startsWith(key, position);
    }

    /** {@code on java.lang.Object@1b owned by "other" Id=3}, else the detail without {@code [0x…]}. */
    private String rest() {
        int from = position;
        int to = text.length();
        while (to > from && text.charAt(to - 1) <= ' ') {
            to--;
        }
        if (state != null && to - from > 3 && text.startsWith("on ", from)) {
            int end = text.indexOf(' ', from + 3);
            lock = text.substring(from + 3, end < 0 ? to : end);
            int owned = text.indexOf("owned by \"", from);
            int close = text.lastIndexOf('"');
            if (owned >= 0 && close >= owned + 10) {
                owner = text.substring(owned + 10, close);
            }
            return "";
        }
        if (to > from && text.charAt(to - 1) == ']') {
            int bracket = text.lastIndexOf('[', to);
            if (bracket >= from) {
                to = bracket;
            }
        }
        while (to > from && text.charAt(to - 1) == ' ') {
            to--;
        }
        // The end of dump_to_file's header is the instant of the thread.
        boolean instant = state != null && to > from && Character.isDigit(text.charAt(from));
        return instant ? "" : known(from, to);
    }

    /** The few texts that nearly all threads have, without one more copy of them. */
    private String known(int from, int to) {
        for (String often :
                new String[] {"waiting on condition", "in Object.wait()", "runnable", "waiting for monitor entry", ""
                }) {
            if (to - from == often.length() && text.startsWith(often, from)) {
                return often;
            }
        }
        return text.substring(from, to);
    }

    private @Nullable ThreadState state(int from, int to) {
        for (ThreadState known : STATES) {
            if (known.name().length() == to - from && text.startsWith(known.name(), from)) {
                return known;
            }
        }
        return null;
    }

    /** The number in {@code text[from, to)}, or -1. */
    static long number(String text, int from, int to) {
        long value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9 || value > Long.MAX_VALUE / 10 - 1) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return from < to ? value : -1;
    }

    /** A number in decimal digits or, after {@code 0x}, in hexadecimal ones; -1 if it is none. */
    static long nid(String text, int from, int to) {
        if (!text.startsWith("0x", from)) {
            return number(text, from, to);
        }
        try {
            return Long.parseUnsignedLong(text, from + 2, to, 16);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
