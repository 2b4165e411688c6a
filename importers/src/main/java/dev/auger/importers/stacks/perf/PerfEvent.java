package dev.auger.importers.stacks.perf;

import org.jspecify.annotations.Nullable;

/**
 * The line before a stack. Which fields it has is up to {@code perf script -F}; these are the usual ones:
 *
 * <pre>
 * comm pid/tid [cpu] seconds.micros:  period event:  rest
 * </pre>
 *
 * {@code pid/}, {@code [cpu]}, the time, the period and what comes after the event may be missing. The name may have blanks in it.
 *
 * @param pid -1 if not printed
 * @param tid -1 if not printed
 * @param nanos since the machine's start, -1 if not printed
 * @param period -1 if not printed
 * @param rest behind the event: a frame where there are no stacks, or the fields of a trace point
 */
record PerfEvent(String comm, long pid, long tid, long nanos, long period, String event, String rest) {

    private static final int MOST_TOKENS = 24;
    private static final int MOST_DIGITS = 18;

    static @Nullable PerfEvent of(String line) {
        int colon = line.indexOf(':');
        if (colon < 0) {
            return null;
        }
        int at = skipBlanks(line, 0);
        int begin = at;
        for (int tokens = 0; tokens < MOST_TOKENS; tokens++) {
            int end = tokenEnd(line, at);
            if (end == at) {
                return null;
            }
            if (at > begin && isProcess(line, at, end)) {
                PerfEvent found = behind(line, begin, at, end);
                if (found != null) {
                    return found;
                }
            }
            at = skipBlanks(line, end);
        }
        return null;
    }

    /** What follows a token that may be the process. */
    private static @Nullable PerfEvent behind(String line, int begin, int from, int to) {
        int slash = line.indexOf('/', from);
        boolean both = slash > from && slash < to;
        long pid = both ? number(line, from, slash) : -1;
        long tid = both ? number(line, slash + 1, to) : number(line, from, to);
        int at = skipBlanks(line, to);
        int end = tokenEnd(line, at);
        if (at < line.length()
                && line.charAt(at) == '['
                && end > at + 1
                && line.charAt(end - 1) == ']'
                && digits(line, at + 1, end - 1)) {
            at = skipBlanks(line, end);
            end = tokenEnd(line, at);
        }
        long nanos = time(line, at, end);
        if (nanos < 0 && isFlags(line, at, end)) {
            int next = skipBlanks(line, end);
            nanos = time(line, next, tokenEnd(line, next));
            if (nanos >= 0) {
                at = next;
                end = tokenEnd(line, next);
            }
        }
        if (nanos >= 0) {
            at = skipBlanks(line, end);
            end = tokenEnd(line, at);
        }
        long period = -1;
        if (end > at && digits(line, at, end)) {
            period = number(line, at, end);
            at = skipBlanks(line, end);
            end = tokenEnd(line, at);
        }
        if (end - at < 2 || line.charAt(end - 1) != ':' || !isEvent(line, at, end - 1)) {
            return null;
        }
        String comm = line.substring(begin, from).strip();
        return new PerfEvent(
                comm,
                pid,
                tid,
                nanos,
                period,
                line.substring(at, end - 1),
                line.substring(end).strip());
    }

    /** {@code 4711}, {@code 4711/4712}, {@code -1} of a sample without a thread. */
    private static boolean isProcess(String line, int from, int to) {
        int start = line.charAt(from) == '-' ? from + 1 : from;
        boolean slash = false;
        for (int i = start; i < to; i++) {
            char c = line.charAt(i);
            if (c == '/' && !slash && i > start && i + 1 < to) {
                slash = true;
            } else if ((c < '0' || c > '9') && !(c == '-' && line.charAt(i - 1) == '/')) {
                return false;
            }
        }
        return to > start;
    }

    /** Letters and dots that say whether interrupts were off ({@code -F +flags}); a token without digits at its start. */
    private static boolean isFlags(String line, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = line.charAt(i);
            if (c != '.' && !Character.isLetterOrDigit(c)) {
                return false;
            }
        }
        return to > from && to - from <= 8;
    }

    /** An event begins with a letter and has no dots: a time is none, nor is a file. */
    private static boolean isEvent(String line, int from, int to) {
        return Character.isLetter(line.charAt(from))
                || line.charAt(from) == '_'
                || line.charAt(from) == '{' && to > from + 1;
    }

    /** {@code 123.456789:} in nanoseconds, or -1. */
    private static long time(String line, int from, int to) {
        int point = line.indexOf('.', from);
        if (to - from < 4 || line.charAt(to - 1) != ':' || point <= from || point >= to - 2) {
            return -1;
        }
        if (!digits(line, from, point) || !digits(line, point + 1, to - 1) || point - from > 9 || to - 1 - point > 10) {
            return -1;
        }
        long fraction = number(line, point + 1, to - 1);
        for (int i = to - 2 - point; i < 9; i++) {
            fraction *= 10;
        }
        return number(line, from, point) * 1_000_000_000L + fraction;
    }

    private static boolean digits(String line, int from, int to) {
        for (int i = from; i < to; i++) {
            if (line.charAt(i) < '0' || line.charAt(i) > '9') {
                return false;
            }
        }
        return to > from;
    }

    private static long number(String line, int from, int to) {
        return digits(line, from, to) && to - from <= MOST_DIGITS ? Long.parseLong(line, from, to, 10) : -1;
    }

    private static int skipBlanks(String line, int from) {
        int at = from;
        while (at < line.length() && line.charAt(at) <= ' ') {
            at++;
        }
        return at;
    }

    private static int tokenEnd(String line, int from) {
        int at = from;
        while (at < line.length() && line.charAt(at) > ' ') {
            at++;
        }
        return at;
    }
}
