package dev.auger.analysis.events;

import dev.auger.model.column.LongColumn;
import dev.auger.model.job.Job;
import dev.auger.model.time.TimeRange;
import java.util.function.IntToLongFunction;

/**
 * How often something happened, by second and by part of the second: a column a second (or a round multiple or part of it), each
 * cut into equal slots. What happens in step with the clock stands in rows, what lasts a moment in a column.
 *
 * @param start epoch nanoseconds of the first column, a multiple of {@code columnNanos}
 * @param columnNanos how long a column lasts
 * @param counts by column, then slot: {@code column * slots + slot}
 * @param max largest count
 * @param total sum of all
 */
public record HeatMap(long start, long columnNanos, int columns, int slots, int[] counts, int max, long total) {

    private static final int BATCH = 4096;
    private static final long MILLI = 1_000_000L;
    private static final long SECOND = 1000 * MILLI;
    private static final long[] WIDTHS = {
        10 * MILLI,
        20 * MILLI,
        50 * MILLI,
        100 * MILLI,
        200 * MILLI,
        500 * MILLI,
        SECOND,
        2 * SECOND,
        5 * SECOND,
        10 * SECOND,
        20 * SECOND,
        30 * SECOND,
        60 * SECOND,
        120 * SECOND,
        300 * SECOND,
        600 * SECOND,
        1200 * SECOND,
        1800 * SECOND,
        3600 * SECOND,
    };
    /** A column lasts a second unless that leaves fewer columns than this. */
    private static final int FEW = 12;

    /** The rows' beginnings, of those within a span. */
    public static HeatMap of(EventRows rows, TimeRange span, int maxColumns, int slots, Job job) {
        int start = rows.columns().startField();
        if (start < 0) {
            return of(0, i -> 0, span, maxColumns, slots, job);
        }
        LongColumn times = rows.columns().numbers(start, job);
        return of(rows.size(), i -> times.get(rows.row(i)), span, maxColumns, slots, job);
    }

    /**
     * The same of anything that has a time.
     *
     * @param n how many there are
     * @param time epoch nanoseconds of each
     */
    public static HeatMap of(int n, IntToLongFunction time, TimeRange span, int maxColumns, int slots, Job job) {
        long width = width(span, maxColumns);
        long first = Math.floorDiv(span.start(), width) * width;
        int columns = (int) Math.max(1, Math.ceilDiv(span.end() - first, width));
        int[] counts = new int[columns * slots];
        int max = 0;
        long total = 0;
        for (int i = 0; i < n; i++) {
            if (i % BATCH == 0) {
                job.check();
            }
            long at = time.applyAsLong(i);
            if (span.contains(at)) {
                long since = at - first;
                int column = (int) (since / width);
                int slot = (int) (since % width * slots / width);
                max = Math.max(max, ++counts[column * slots + slot]);
                total++;
            }
        }
        return new HeatMap(first, width, columns, slots, counts, max, total);
    }

    private static long width(TimeRange span, int maxColumns) {
        long width = WIDTHS[WIDTHS.length - 1];
        for (long candidate : WIDTHS) {
            // One more than the span needs, for the first column begins at a round time.
            if (Math.ceilDiv(span.nanos(), candidate) + 1 <= maxColumns) {
                width = candidate;
                break;
            }
        }
        while (Math.ceilDiv(span.nanos(), width) + 1 > maxColumns) {
            width *= 2;
        }
        return width < SECOND && span.nanos() / SECOND >= FEW && span.nanos() / SECOND + 2 <= maxColumns
                ? SECOND
                : width;
    }

    public int count(int column, int slot) {
        return counts[column * slots + slot];
    }

    /** Sum of a column. */
    public int column(int column) {
        int sum = 0;
        for (int slot = 0; slot < slots; slot++) {
            sum += count(column, slot);
        }
        return sum;
    }

    /** The time of one cell. */
    public TimeRange cell(int column, int slot) {
        long begin = start + column * columnNanos;
        return new TimeRange(begin + columnNanos * slot / slots, begin + columnNanos * (slot + 1) / slots);
    }

    /** The time from one cell to another, both inside, in either order. */
    public TimeRange between(int columnA, int slotA, int columnB, int slotB) {
        TimeRange a = cell(columnA, slotA);
        TimeRange b = cell(columnB, slotB);
        return new TimeRange(Math.min(a.start(), b.start()), Math.max(a.end(), b.end()));
    }
}
