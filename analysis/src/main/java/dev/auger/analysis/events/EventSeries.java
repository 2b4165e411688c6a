package dev.auger.analysis.events;

import dev.auger.analysis.series.Bins;
import dev.auger.model.column.LongColumn;
import dev.auger.model.job.Job;
import dev.auger.model.recording.TextColumn;
import dev.auger.model.time.TimeRange;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A field over time: a value a bin and series.
 *
 * @param names what series are of, largest first; one empty name where rows are not grouped
 * @param hasOther whether the last series is of all groups that are not named
 * @param values by series and bin, in the field's unit or in rows; NaN where there is none to average
 */
public record EventSeries(List<String> names, boolean hasOther, Bins bins, double[][] values, Aggregate aggregate) {

    private static final int BATCH = 4096;

    /** How the values in a bin become one. */
    public enum Aggregate {
        COUNT,
        SUM,
        AVERAGE,
        MAX;

        /** Whether the values of series add up to that of all, so that they can be stacked. */
        public boolean additive() {
            return this == COUNT || this == SUM;
        }
    }

    /**
     * What is asked.
     *
     * @param field whose amounts; ignored when rows are counted
     * @param group field that makes series, or -1 for one series
     * @param series most series, that of all others not counted
     */
    public record Question(int field, Aggregate aggregate, int group, int series) {}

    public EventSeries {
        names = List.copyOf(names);
    }

    /** The largest value of a bin, or of a stack of bins where they add up; 0 without any. */
    public double highest() {
        double highest = 0;
        for (int bin = 0; bin < bins.count(); bin++) {
            double stacked = 0;
            for (double[] series : values) {
                double value = Double.isNaN(series[bin]) ? 0 : series[bin];
                stacked = aggregate.additive() ? stacked + value : Math.max(stacked, value);
            }
            highest = Math.max(highest, stacked);
        }
        return highest;
    }

    /** Rows are put into bins by their beginning. */
    public static EventSeries of(EventRows rows, Question question, TimeRange span, int maxBins, Job job) {
        Bins bins = Bins.round(span, maxBins);
        EventColumns columns = rows.columns();
        int start = columns.startField();
        if (start < 0 || rows.size() == 0) {
            return new EventSeries(List.of(), false, bins, new double[0][], question.aggregate());
        }
        int[] series = new int[0];
        List<String> names = List.of("");
        boolean other = false;
        TextColumn keys = null;
        if (question.group() >= 0) {
            keys = columns.texts(question.group(), job);
            List<EventGroup> groups =
                    EventGroup.by(rows, question.group(), counts(question) ? -1 : question.field(), job);
            int named = Math.min(groups.size(), question.series());
            other = groups.size() > named;
            names = groups.subList(0, named).stream().map(EventGroup::value).toList();
            series = seriesOf(keys, names);
        }
        Tally tally = new Tally(names.size() + (other ? 1 : 0), bins, question.aggregate());
        LongColumn times = columns.numbers(start, job);
        LongColumn values = counts(question) ? times : columns.numbers(question.field(), job);
        boolean real =
                !counts(question) && columns.field(question.field()).content().real();
        for (int i = 0; i < rows.size(); i++) {
            if (i % BATCH == 0) {
                job.check();
            }
            int row = rows.row(i);
            double value = counts(question) ? 1 : EventTotals.Cell.value(values.get(row), real);
            if (!Double.isNaN(value)) {
                int of = keys == null ? 0 : series[keys.index().get(row)];
                tally.add(of, bins.of(times.get(row)), value);
            }
        }
        return new EventSeries(withOther(names, other), other, bins, tally.finish(), question.aggregate());
    }

    private static boolean counts(Question question) {
        return question.aggregate() == Aggregate.COUNT || question.field() < 0;
    }

    private static List<String> withOther(List<String> names, boolean other) {
        return other
                ? java.util.stream.Stream.concat(names.stream(), java.util.stream.Stream.of(""))
                        .toList()
                : names;
    }

    /** The series of each distinct text; those without a name of their own share the last one. */
    private static int[] seriesOf(TextColumn keys, List<String> names) {
        int[] series = new int[keys.values().size()];
        Arrays.fill(series, names.size());
        IntStream.range(0, series.length).forEach(key -> {
            int named = names.indexOf(keys.values().get(key));
            series[key] = named < 0 ? names.size() : named;
        });
        return series;
    }

    /** Adds values up by series and bin. */
    private static final class Tally {

        private final double[][] sums;
        private final int[][] counts;
        private final Aggregate aggregate;

        Tally(int series, Bins bins, Aggregate aggregate) {
            this.sums = new double[series][bins.count()];
            this.counts = new int[series][bins.count()];
            this.aggregate = aggregate;
        }

        void add(int series, int bin, double value) {
            if (aggregate == Aggregate.MAX) {
                double before = counts[series][bin] == 0 ? value : sums[series][bin];
                sums[series][bin] = Math.max(before, value);
            } else {
                sums[series][bin] += value;
            }
            counts[series][bin]++;
        }

        double[][] finish() {
            for (int s = 0; s < sums.length; s++) {
                for (int bin = 0; bin < sums[s].length; bin++) {
                    if (!aggregate.additive()) {
                        sums[s][bin] = counts[s][bin] == 0
                                ? Double.NaN
                                : aggregate == Aggregate.AVERAGE ? sums[s][bin] / counts[s][bin] : sums[s][bin];
                    }
                }
            }
            return sums;
        }
    }
}
