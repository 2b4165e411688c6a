package dev.auger.analysis.events;

import dev.auger.model.column.LongColumn;
import dev.auger.model.job.Job;
import dev.auger.model.recording.TextColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows that have one value in a field.
 *
 * @param value that value as text; empty for those that have none
 * @param count how many rows
 * @param sum of the field that is added up; of {@code valued} rows
 * @param median of that field's values, by the nearest rank, as p90 and p99; NaN if no row has one
 * @param max largest value of that field, NaN if no row has one
 * @param valued rows with a value in that field
 */
public record EventGroup(
        String value, int count, double sum, double median, double p90, double p99, double max, int valued) {

    private static final int BATCH = 4096;
    private static final double[] NONE = {};

    /** Mean of the field that is added up, NaN if no row has a value. */
    public double average() {
        return valued == 0 ? Double.NaN : sum / valued;
    }

    /**
     * Groups rows by any field, those with the largest sum first, then those with most rows, then by value.
     *
     * @param field what to group by
     * @param summed field whose amounts are added up, or -1 for none
     */
    public static List<EventGroup> by(EventRows rows, int field, int summed, Job job) {
        TextColumn keys = rows.columns().texts(field, job);
        int[] count = new int[keys.values().size()];
        int[] valued = new int[count.length];
        double[] sum = new double[count.length];
        LongColumn values = summed < 0 ? null : rows.columns().numbers(summed, job);
        boolean real = summed >= 0 && rows.columns().field(summed).content().real();
        double @Nullable [][] found = new double[count.length][];
        for (int i = 0; i < rows.size(); i++) {
            if (i % BATCH == 0) {
                job.check();
            }
            int row = rows.row(i);
            int key = keys.index().get(row);
            count[key]++;
            double value = values == null ? Double.NaN : EventTotals.Cell.value(values.get(row), real);
            if (!Double.isNaN(value)) {
                sum[key] += value;
                found[key] = with(found[key], valued[key]++, value);
            }
        }
        List<EventGroup> groups = new ArrayList<>();
        for (int key = 0; key < count.length; key++) {
            if (count[key] > 0) {
                groups.add(group(keys.values().get(key), count[key], sum[key], found[key], valued[key], job));
                found[key] = NONE;
            }
        }
        groups.sort(Comparator.comparingDouble(EventGroup::sum)
                .thenComparingInt(EventGroup::count)
                .reversed()
                .thenComparing(EventGroup::value));
        return groups;
    }

    private static double[] with(double @Nullable [] values, int size, double value) {
        double[] all =
                values == null ? new double[4] : size == values.length ? Arrays.copyOf(values, 2 * size) : values;
        all[size] = value;
        return all;
    }

    private static EventGroup group(
            String name, int count, double sum, double @Nullable [] found, int valued, Job job) {
        if (found == null) {
            return new EventGroup(name, count, sum, Double.NaN, Double.NaN, Double.NaN, Double.NaN, 0);
        }
        double[] values = Arrays.copyOf(found, valued);
        double p99 = Quantiles.select(values, 0.99, job);
        double p90 = Quantiles.select(values, 0.9, job);
        double median = Quantiles.select(values, 0.5, job);
        return new EventGroup(name, count, sum, median, p90, p99, Quantiles.select(values, 1, job), valued);
    }
}
