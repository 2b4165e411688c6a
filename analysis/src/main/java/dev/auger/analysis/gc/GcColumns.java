package dev.auger.analysis.gc;

import dev.auger.model.gc.GcEvent;
import dev.auger.model.time.TimeRange;
import java.util.Arrays;
import java.util.List;

/**
 * A series in as many columns as a chart is wide, so that a log of any length is drawn at once and no pause is lost between two
 * pixels.
 *
 * @param highest bytes in use before a collection that began in the column, the most; -1 if none says
 * @param lowest bytes in use after one, the least; -1 if none says
 * @param pause the longest, in nanoseconds; 0 if there is none
 * @param event index of the event with the longest pause, else of the last that began there; -1 if none did
 */
public record GcColumns(TimeRange range, long[] highest, long[] lowest, long[] pause, int[] event) {

    /** @param columns at least 1 */
    public static GcColumns of(List<GcEvent> events, TimeRange range, int columns) {
        GcColumns made = new GcColumns(range, filled(columns), filled(columns), new long[columns], new int[columns]);
        Arrays.fill(made.event, -1);
        for (int i = 0; i < events.size(); i++) {
            made.add(events.get(i), i);
        }
        return made;
    }

    private static long[] filled(int columns) {
        long[] values = new long[columns];
        Arrays.fill(values, -1);
        return values;
    }

    private void add(GcEvent e, int index) {
        int c = column(e.start());
        highest[c] = Math.max(highest[c], e.usedBefore());
        if (e.usedAfter() >= 0) {
            lowest[c] = lowest[c] < 0 ? e.usedAfter() : Math.min(lowest[c], e.usedAfter());
        }
        if (e.pauseNanos() >= pause[c] || event[c] < 0) {
            event[c] = index;
        }
        pause[c] = Math.max(pause[c], e.pauseNanos());
    }

    public int count() {
        return event.length;
    }

    /** The column of a time; those outside go to the nearest. */
    public int column(long time) {
        double part = range.nanos() == 0 ? 0 : (double) (time - range.start()) / range.nanos();
        return (int) Math.clamp((long) (part * count()), 0, count() - 1L);
    }

    /** Where a column begins in time. */
    public long time(int column) {
        return range.start() + (long) ((double) range.nanos() * column / count());
    }

    /** The column nearest to one in which an event began, -1 if there is none within {@code reach} columns. */
    public int nearest(int column, int reach) {
        for (int d = 0; d <= reach; d++) {
            if (column - d >= 0 && column - d < count() && event[column - d] >= 0) {
                return column - d;
            }
            if (column + d < count() && column + d >= 0 && event[column + d] >= 0) {
                return column + d;
            }
        }
        return -1;
    }

    /** The next column with an event in a direction, or this one. */
    public int step(int column, int direction) {
        for (int c = column + direction; c >= 0 && c < count(); c += direction) {
            if (event[c] >= 0) {
                return c;
            }
        }
        return column;
    }

    /** Most bytes of all columns. */
    public long mostBytes() {
        return Math.max(
                Arrays.stream(highest).max().orElse(-1),
                Arrays.stream(lowest).max().orElse(-1));
    }

    /** Longest pause of all columns. */
    public long longestPause() {
        return Arrays.stream(pause).max().orElse(0);
    }
}
