package dev.auger.analysis.events;

import dev.auger.model.column.LongColumn;
import dev.auger.model.job.Job;
import dev.auger.model.recording.EventTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What rows come to.
 *
 * @param rows how many there are
 * @param fields those fields that hold amounts and have any, in declared order
 */
public record EventTotals(int rows, List<Field> fields) {

    private static final int BATCH = 4096;

    /**
     * A field, in its own unit.
     *
     * @param field its index
     * @param count rows that have a value
     * @param median half of the values do not exceed it; the nearest rank, as p90 and p99
     */
    public record Field(
            int field,
            int count,
            double sum,
            double min,
            double average,
            double median,
            double p90,
            double p99,
            double max) {}

    public EventTotals {
        fields = List.copyOf(fields);
    }

    /** Totals of all fields that hold amounts. */
    public static EventTotals of(EventRows rows, Job job) {
        List<Field> fields = new ArrayList<>();
        for (int field = 0; field < rows.columns().type().fields().size(); field++) {
            if (Amounts.is(rows.columns().field(field))) {
                of(rows, field, job).ifPresent(fields::add);
            }
        }
        return new EventTotals(rows.size(), fields);
    }

    /** Totals of one field; empty if no row has a value. */
    public static Optional<Field> of(EventRows rows, int field, Job job) {
        double[] values = values(rows, field, job);
        if (values.length == 0) {
            return Optional.empty();
        }
        double sum = 0;
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            sum += value;
            min = Math.min(min, value);
            max = Math.max(max, value);
        }
        double median = Quantiles.select(values, 0.5, job);
        double p90 = Quantiles.select(values, 0.9, job);
        double p99 = Quantiles.select(values, 0.99, job);
        return Optional.of(new Field(field, values.length, sum, min, sum / values.length, median, p90, p99, max));
    }

    /** The values that are there. */
    private static double[] values(EventRows rows, int field, Job job) {
        LongColumn column = rows.columns().numbers(field, job);
        boolean real = rows.columns().field(field).content().real();
        double[] values = new double[rows.size()];
        int n = 0;
        for (int i = 0; i < values.length; i++) {
            if (i % BATCH == 0) {
                job.check();
            }
            double value = Cell.value(column.get(rows.row(i)), real);
            if (!Double.isNaN(value)) {
                values[n++] = value;
            }
        }
        return n == values.length ? values : Arrays.copyOf(values, n);
    }

    /** Raw values of cells as numbers. */
    static final class Cell {

        private Cell() {}

        /** The value, NaN if there is none. */
        static double value(long raw, boolean real) {
            if (raw == EventTable.NONE) {
                return Double.NaN;
            }
            return real ? Double.longBitsToDouble(raw) : raw;
        }
    }
}
