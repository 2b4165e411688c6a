package dev.auger.analysis.events;

import dev.auger.model.column.LongColumn;
import dev.auger.model.job.Job;
import dev.auger.model.time.TimeRange;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Some rows of an open table, in its order: an index a row, or nothing at all where they are all its rows. */
public final class EventRows {

    private static final int BATCH = 4096;

    private final EventColumns columns;
    private final int @Nullable [] rows;

    private EventRows(EventColumns columns, int @Nullable [] rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /** All rows. */
    public static EventRows all(EventColumns columns) {
        return new EventRows(columns, null);
    }

    /**
     * The rows that begin in a range, are of some threads and pass a filter.
     *
     * @param range null for any time; also where events have no time
     * @param threads indexes of threads, see {@link dev.auger.model.recording.EventTable#threads()}; null for any, also where events
     *     have no thread
     * @throws dev.auger.model.job.JobCancelled if the job was cancelled
     */
    public static EventRows of(
            EventColumns columns, @Nullable TimeRange range, @Nullable BitSet threads, EventFilter filter, Job job) {
        EventRows rows = all(columns);
        int start = columns.startField();
        if (range != null && start >= 0) {
            LongColumn times = columns.numbers(start, job);
            rows = rows.where(row -> range.contains(times.get(row)), job);
        }
        int thread = columns.threadField();
        if (threads != null && thread >= 0) {
            LongColumn values = columns.numbers(thread, job);
            rows = rows.where(row -> values.get(row) >= 0 && threads.get((int) values.get(row)), job);
        }
        for (IntPredicate test : filter.tests(columns, job)) {
            rows = rows.where(test, job);
        }
        return rows;
    }

    private EventRows where(IntPredicate test, Job job) {
        int[] kept = new int[Math.min(size(), BATCH)];
        int n = 0;
        for (int i = 0; i < size(); i++) {
            if (i % BATCH == 0) {
                job.check();
            }
            int row = row(i);
            if (test.test(row)) {
                if (n == kept.length) {
                    kept = Arrays.copyOf(kept, (int) Math.min(size(), n * 2L));
                }
                kept[n++] = row;
            }
        }
        return n == columns.rows() ? all(columns) : new EventRows(columns, Arrays.copyOf(kept, n));
    }

    public EventColumns columns() {
        return columns;
    }

    public int size() {
        return rows == null ? columns.rows() : rows.length;
    }

    /** The table's row at a position. */
    public int row(int position) {
        return rows == null ? position : rows[position];
    }

    /** The position of a table's row, or negative if it is not among these. */
    public int position(int row) {
        return rows == null ? row : Arrays.binarySearch(rows, row);
    }
}
