package dev.auger.analysis.events;

import dev.auger.model.column.LongColumn;
import dev.auger.model.job.Job;
import dev.auger.model.recording.TextColumn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The rows that have one value in a field.
 *
 * @param value that value as text; empty for those that have none
 * @param count how many rows
 * @param sum of the field that is added up; of {@code valued} rows
 * @param max largest value of that field, NaN if no row has one
 * @param valued rows with a value in that field
 */
public record EventGroup(String value, int count, double sum, double max, int valued) {

    private static final int BATCH = 4096;

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
        double[] max = new double[count.length];
        LongColumn values = summed < 0 ? null : rows.columns().numbers(summed, job);
        boolean real = summed >= 0 && rows.columns().field(summed).content().real();
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
                max[key] = valued[key]++ == 0 ? value : Math.max(max[key], value);
            }
        }
        List<EventGroup> groups = new ArrayList<>();
        for (int key = 0; key < count.length; key++) {
            if (count[key] > 0) {
                double most = valued[key] == 0 ? Double.NaN : max[key];
                groups.add(new EventGroup(keys.values().get(key), count[key], sum[key], most, valued[key]));
            }
        }
        groups.sort(Comparator.comparingDouble(EventGroup::sum)
                .thenComparingInt(EventGroup::count)
                .reversed()
                .thenComparing(EventGroup::value));
        return groups;
    }
}
