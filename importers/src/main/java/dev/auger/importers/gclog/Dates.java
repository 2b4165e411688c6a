package dev.auger.importers.gclog;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Dates of log lines: {@code 2022-11-10T03:37:29.443-0800}, with a point or a comma, with or without an offset from UTC. */
final class Dates {

    /** No date. */
    static final long NONE = Long.MIN_VALUE;

    private static final int SECONDS_END = 19;
    private static final long NANOS = 1_000_000_000L;

    private Dates() {}

    /** Whether a date begins here, as far as its look goes. */
    static boolean looksLike(String text, int at) {
        return at >= 0
                && at + SECONDS_END <= text.length()
                && text.charAt(at + 4) == '-'
                && text.charAt(at + 7) == '-'
                && text.charAt(at + 10) == 'T'
                && text.charAt(at + 13) == ':'
                && text.charAt(at + 16) == ':';
    }

    /** Whether the text between says how far it is from UTC. */
    static boolean isZoned(String text, int from, int to) {
        char last = to > from + SECONDS_END ? text.charAt(to - 1) : 'x';
        if (last == 'Z') {
            return true;
        }
        for (int i = from + SECONDS_END; i < to; i++) {
            if (text.charAt(i) == '+' || text.charAt(i) == '-') {
                return true;
            }
        }
        return false;
    }

    /** Nanoseconds since 1970, in UTC if the text says its offset, else in its local time; {@link #NONE} if it is no date. */
    static long epochNanos(String text, int from, int to) {
        if (!looksLike(text, from) || to - from < SECONDS_END || to - from > 40) {
            return NONE;
        }
        int year = (int) Numbers.whole(text, from, from + 4);
        int month = (int) Numbers.whole(text, from + 5, from + 7);
        int day = (int) Numbers.whole(text, from + 8, from + 10);
        int hour = (int) Numbers.whole(text, from + 11, from + 13);
        int minute = (int) Numbers.whole(text, from + 14, from + 16);
        int second = (int) Numbers.whole(text, from + 17, from + SECONDS_END);
        int at = from + SECONDS_END;
        long fraction = 0;
        if (at < to && (text.charAt(at) == '.' || text.charAt(at) == ',')) {
            int end = at + 1;
            while (end < to && Character.isDigit(text.charAt(end))) {
                end++;
            }
            fraction = Math.max(0, Numbers.nanos("0" + text.substring(at, end), 0, end - at + 1, NANOS));
            at = end;
        }
        if (year < 1970 || year > 2200 || month < 1 || day < 1 || hour < 0 || minute < 0 || second < 0) {
            return NONE;
        }
        try {
            long seconds =
                    LocalDateTime.of(year, month, day, hour, minute, second).toEpochSecond(ZoneOffset.UTC);
            return (seconds - offsetSeconds(text, at, to)) * NANOS + fraction;
        } catch (DateTimeException e) {
            return NONE;
        }
    }

    private static long offsetSeconds(String text, int from, int to) {
        if (from >= to || (text.charAt(from) != '+' && text.charAt(from) != '-')) {
            return 0;
        }
        String digits = text.substring(from + 1, to).replace(":", "");
        long value = Numbers.whole(digits, 0, digits.length());
        if (value < 0 || value > 2400) {
            return 0;
        }
        long seconds = (value / 100 * 60 + value % 100) * 60;
        return text.charAt(from) == '-' ? -seconds : seconds;
    }
}
