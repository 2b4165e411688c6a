package dev.auger.importers.gclog;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The decorations of a line of unified logging (JEP 158) and what stands behind them. HotSpot prints them in this order, each if it
 * was asked for:
 *
 * <pre>
 * time, utctime   [2022-11-10T03:37:29.443-0800]
 * uptime          [1.297s]
 * timemillis      [1606792800123ms]
 * uptimemillis    [1297ms]
 * timenanos       [81297000000ns], a clock that begins anywhere
 * uptimenanos     [1297000000ns]
 * hostname        [shop-1]
 * pid, tid        [4711]
 * level           [info ]
 * tags            [gc,start     ]
 * </pre>
 *
 * <p>One object serves all lines of a file.
 */
final class UnifiedLine {

    private static final Set<String> LEVELS = Set.of("trace", "debug", "info", "warning", "error", "off", "develop");
    private static final int MOST_DECORATIONS = 12;

    /** Milliseconds since 1970 are more than this, those since the start of a process less. */
    private static final long LEAST_EPOCH_MILLIS = 100_000_000_000L;

    private long epoch;
    private long uptime;
    private boolean zoned;
    private long firstNumber;
    private int numbers;
    private @Nullable String host;
    private String tags = "";
    private boolean level;
    private String message = "";

    /** False if the line is none of unified logging. */
    boolean parse(String line) {
        int at = line.startsWith("[") ? 0 : decorationsBefore(line);
        if (at < 0) {
            return false;
        }
        epoch = Dates.NONE;
        uptime = -1;
        zoned = false;
        firstNumber = -1;
        numbers = 0;
        host = null;
        tags = "";
        level = false;
        boolean known = false;
        for (int i = 0; i < MOST_DECORATIONS && at < line.length() && line.charAt(at) == '['; i++) {
            int close = line.indexOf(']', at);
            if (close < 0) {
                return false;
            }
            if (decoration(line, at + 1, trimmed(line, at + 1, close))) {
                known = true;
            } else if (!known) {
                return false;
            }
            at = close + 1;
        }
        if (!known) {
            return false;
        }
        message = at < line.length() && line.charAt(at) == ' ' ? line.substring(at + 1) : line.substring(at);
        return true;
    }

    /** Where the decorations begin that stand right before {@code GC(} or hold the tag gc, behind what a collector of logs wrote. */
    private static int decorationsBefore(String line) {
        int gc = line.indexOf("] GC(");
        int close = gc >= 0 ? gc : line.indexOf("][gc");
        while (close > 0) {
            int open = line.lastIndexOf('[', close);
            if (open < 0) {
                return -1;
            }
            if (open == 0 || line.charAt(open - 1) != ']') {
                return open;
            }
            close = open - 1;
        }
        return -1;
    }

    private static int trimmed(String line, int from, int to) {
        int end = to;
        while (end > from && line.charAt(end - 1) == ' ') {
            end--;
        }
        return end;
    }

    /** True if it is certainly a decoration. */
    private boolean decoration(String line, int from, int to) {
        if (from >= to || to - from > 100) {
            return false;
        }
        if (Dates.looksLike(line, from)) {
            epoch = Dates.epochNanos(line, from, to);
            zoned = Dates.isZoned(line, from, to);
            return epoch != Dates.NONE;
        }
        char first = line.charAt(from);
        if (first >= '0' && first <= '9') {
            return number(line, from, to);
        }
        String word = line.substring(from, to);
        if (LEVELS.contains(word)) {
            level = true;
            return true;
        }
        if (tags.isEmpty() && (level || word.equals("gc") || word.startsWith("gc,") || word.startsWith("safepoint"))) {
            tags = word;
            return true;
        }
        host = word;
        return false;
    }

    private boolean number(String line, int from, int to) {
        long whole = Numbers.whole(line, from, to);
        if (whole >= 0) {
            firstNumber = numbers++ == 0 ? whole : firstNumber;
            return true;
        }
        if (line.charAt(to - 1) != 's') {
            return false;
        }
        char unit = line.charAt(to - 2);
        if (unit == 'm') {
            long millis = Numbers.whole(line, from, to - 2);
            if (millis >= LEAST_EPOCH_MILLIS && epoch == Dates.NONE && millis < 10 * LEAST_EPOCH_MILLIS * 10) {
                epoch = millis * 1_000_000L;
                zoned = true;
            } else if (uptime < 0) {
                uptime = Numbers.nanos(line, from, to - 2, 1e6);
            }
            return millis >= 0;
        }
        if (unit == 'n') {
            // Of two, the second is the time since the start; one alone is taken for it.
            uptime = numbers == 0 && uptime > 0 && epoch != Dates.NONE ? uptime : Numbers.nanos(line, from, to - 2, 1);
            return uptime >= 0;
        }
        long seconds = Numbers.nanos(line, from, to - 1, 1e9);
        uptime = seconds;
        return seconds >= 0;
    }

    long epoch() {
        return epoch;
    }

    long uptime() {
        return uptime;
    }

    boolean isZoned() {
        return zoned;
    }

    @Nullable
    String host() {
        return host;
    }

    /** The process, where process and thread are decorated; a number that stands alone may be either. */
    long firstNumber() {
        return firstNumber;
    }

    int numbers() {
        return numbers;
    }

    /** {@code gc,start}; empty if not decorated. */
    String tags() {
        return tags;
    }

    /** What stands behind the decorations. */
    String message() {
        return message;
    }
}
