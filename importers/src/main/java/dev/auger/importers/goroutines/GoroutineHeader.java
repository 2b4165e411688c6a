package dev.auger.importers.goroutines;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The first line of a goroutine, as {@code goroutineheader} of {@code runtime/traceback.go} prints it:
 *
 * <pre>
 * goroutine 18 [chan receive]:
 * goroutine 18 [chan receive, 3 minutes, locked to thread]:
 * goroutine 18 gp=0xc000002380 m=0 mp=0x5a1c20 [running]:       Go 1.23, where the runtime itself fails
 * goroutine 18 [select (durable), synctest bubble 2]:           Go 1.25
 * goroutine 18 [chan send (leaked)]:                            Go 1.26
 * goroutine 18 [running] {"request": "12"}:                     with the labels of the goroutine
 * </pre>
 *
 * @param id number of the goroutine, as printed
 * @param state the first words in the brackets: what it does, or why it waits
 * @param minutes how long it has been waiting, -1 if not printed
 * @param detail what else is in the brackets
 */
record GoroutineHeader(String id, String state, long minutes, String detail, Map<String, String> labels) {

    private static final String WORD = "goroutine ";
    private static final String MINUTES = " minutes";
    private static final int MOST_LABELS = 64;

    /** Where in a line a header begins, or -1. A logger may have put something before it. */
    static int find(String line) {
        for (int at = line.indexOf(WORD); at >= 0; at = line.indexOf(WORD, at + 1)) {
            // "[originating from goroutine 5]:" and "created by f in goroutine 5" are none.
            boolean apart = at == 0 || !Character.isLetterOrDigit(line.charAt(at - 1));
            if (apart && at + WORD.length() < line.length() && isDigit(line.charAt(at + WORD.length()))) {
                if (parse(line, at) != null) {
                    return at;
                }
            }
        }
        return -1;
    }

    /** The header that a line ends with, from an index on; null if it is none. */
    static @Nullable GoroutineHeader parse(String line, int from) {
        int position = from + WORD.length();
        int end = position;
        while (end < line.length() && isDigit(line.charAt(end))) {
            end++;
        }
        if (!line.startsWith(WORD, from) || end == position || end - position > 20) {
            return null;
        }
        int open = line.indexOf(" [", end);
        int close = line.indexOf(']', Math.max(0, open));
        if (open < 0 || close < 0 || !isWords(line, end, open)) {
            return null;
        }
        String rest = line.substring(close + 1).strip();
        boolean ends = rest.isEmpty() ? line.length() - close < 3 : rest.endsWith(":") || rest.endsWith("}");
        Map<String, String> labels = labels(rest);
        if (!ends || rest.length() > 1 && labels.isEmpty()) {
            return null;
        }
        return brackets(line.substring(position, end), line.substring(open + 2, close), labels);
    }

    /** Nothing, or {@code  gp=… m=… mp=…}. */
    private static boolean isWords(String line, int from, int to) {
        for (String word : line.substring(from, to).strip().split(" ", 8)) {
            if (!word.isEmpty() && word.indexOf('=') <= 0) {
                return false;
            }
        }
        return true;
    }

    private static GoroutineHeader brackets(String id, String inside, Map<String, String> labels) {
        String[] parts = inside.split(", ", 16);
        long minutes = -1;
        StringBuilder detail = new StringBuilder();
        for (int i = 1; i < parts.length; i++) {
            String part = parts[i];
            long printed = part.endsWith(MINUTES) ? number(part.substring(0, part.length() - MINUTES.length())) : -1;
            if (printed >= 0) {
                minutes = printed;
            } else {
                detail.append(detail.isEmpty() ? "" : ", ").append(part);
            }
        }
        return new GoroutineHeader(id, parts[0].strip(), minutes, detail.toString(), labels);
    }

    /** {@code {"key": "value", "key": "value"}:}, or {@code labels:{…}}; empty if it is none. */
    static Map<String, String> labels(String text) {
        int open = text.indexOf('{');
        int close = text.lastIndexOf('}');
        if (open < 0 || close < open) {
            return Map.of();
        }
        Map<String, String> labels = new LinkedHashMap<>();
        StringBuilder word = new StringBuilder();
        @Nullable String key = null;
        boolean quoted = false;
        for (int i = open + 1; i < close && labels.size() < MOST_LABELS; i++) {
            char c = text.charAt(i);
            if (quoted && c == '\\' && i + 1 < close) {
                word.append(text.charAt(++i));
            } else if (c != '"') {
                word.append(quoted ? String.valueOf(c) : "");
            } else if (!quoted) {
                quoted = true;
                word.setLength(0);
            } else {
                quoted = false;
                if (key == null) {
                    key = word.toString();
                } else {
                    labels.put(key, word.toString());
                    key = null;
                }
            }
        }
        return java.util.Collections.unmodifiableMap(labels);
    }

    private static long number(String digits) {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
