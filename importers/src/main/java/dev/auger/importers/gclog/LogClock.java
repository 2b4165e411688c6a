package dev.auger.importers.gclog;

import java.util.ArrayList;
import java.util.List;

/**
 * The clock of a log. The first line with a time says whether times are dates or counted from the start of the process; a line that
 * prints only the other is converted where both were seen once.
 *
 * <p>A time that falls back is the start of another part: a log that was continued by the next process, or rotated files put together
 * in another order. Which of the two shows when all is read ({@link #shifts}).
 */
final class LogClock {

    /** Lines of concurrent threads overtake each other by less. */
    private static final long TOLERANCE = 1_000_000_000L;

    private boolean chosen;
    private boolean dated;
    private boolean zoned;
    private boolean offsetKnown;
    private long offset;
    private long last;
    private long first = Long.MAX_VALUE;
    private long latest = Long.MIN_VALUE;
    private boolean banner;
    private long earliestStart = Long.MAX_VALUE;
    private long latestStart = Long.MIN_VALUE;
    private final List<long[]> parts = new ArrayList<>();

    /** A line that only the start of a JVM prints. */
    void banner() {
        banner = true;
    }

    /**
     * The time of a line.
     *
     * @param epoch its date, {@link Dates#NONE} if it has none
     * @param uptime nanoseconds since the process began, -1 if it has none
     * @return nanoseconds in the log's clock; that of the line before if it has neither
     */
    long at(long epoch, long uptime, boolean zone) {
        boolean hasDate = epoch != Dates.NONE;
        if (!hasDate && uptime < 0) {
            return last;
        }
        if (!chosen) {
            chosen = true;
            dated = hasDate;
            zoned = hasDate && zone;
        }
        if (hasDate && uptime >= 0) {
            offset = epoch - uptime;
            offsetKnown = true;
            earliestStart = Math.min(earliestStart, offset);
            latestStart = Math.max(latestStart, offset);
        }
        if (dated) {
            if (!hasDate && !offsetKnown) {
                return last;
            }
            last = hasDate ? epoch : uptime + offset;
        } else if (uptime >= 0 || offsetKnown) {
            note(uptime >= 0 ? uptime : Math.max(0, epoch - offset));
        }
        first = Math.min(first, last);
        latest = Math.max(latest, last);
        return last;
    }

    private void note(long uptime) {
        if (parts.isEmpty() || uptime < last - TOLERANCE || (banner && uptime < last)) {
            parts.add(new long[] {uptime, uptime});
        }
        banner = false;
        last = uptime;
        long[] part = parts.getLast();
        part[0] = Math.min(part[0], uptime);
        part[1] = Math.max(part[1], uptime);
    }

    long now() {
        return last;
    }

    boolean isTimed() {
        return chosen;
    }

    boolean isDated() {
        return dated;
    }

    boolean isZoned() {
        return zoned;
    }

    /** When the process began, {@link Dates#NONE} if the log does not say or is of several processes. */
    long processStart() {
        return offsetKnown && latestStart - earliestStart < 2 * TOLERANCE ? earliestStart : Dates.NONE;
    }

    long first() {
        return chosen ? first : 0;
    }

    long latest() {
        return chosen ? latest : 0;
    }

    /** The part the last line belongs to. */
    int part() {
        return Math.max(0, parts.size() - 1);
    }

    /**
     * What has to be added to the times of each part: nothing if they follow each other in some order; else each begins where the one
     * before it ended, because they are the times of several processes.
     */
    long[] shifts() {
        long[] shifts = new long[Math.max(1, parts.size())];
        List<long[]> sorted = new ArrayList<>(parts);
        sorted.sort((a, b) -> Long.compare(a[0], b[0]));
        boolean overlap = false;
        for (int i = 1; i < sorted.size(); i++) {
            overlap |= sorted.get(i)[0] < sorted.get(i - 1)[1] - TOLERANCE;
        }
        if (overlap) {
            long end = 0;
            for (int i = 0; i < parts.size(); i++) {
                shifts[i] = i == 0 ? 0 : end - parts.get(i)[0];
                end = parts.get(i)[1] + shifts[i];
            }
            latest = end;
            first = parts.getFirst()[0];
        }
        return shifts;
    }
}
