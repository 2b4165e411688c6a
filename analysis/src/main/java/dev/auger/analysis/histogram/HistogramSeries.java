package dev.auger.analysis.histogram;

import dev.auger.model.heap.ClassHistogram;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Histograms of one process beside each other, class by class. Same-named classes of several loaders are one.
 *
 * @param histograms in order of time
 * @param classes those with most bytes in the last histogram first, then by name
 */
public record HistogramSeries(List<ClassHistogram> histograms, List<ClassGrowth> classes) {

    /** Sums of one class. */
    private static final class Sums {
        private final long[] instances;
        private final long[] bytes;
        private String module = "";

        private Sums(int count) {
            instances = new long[count];
            bytes = new long[count];
        }
    }

    /**
     * @param histograms at least one; sorted by time if all say theirs, else taken as they come
     */
    public static HistogramSeries of(List<ClassHistogram> histograms) {
        return inGivenOrder(inOrder(histograms));
    }

    /** Whatever times they say. */
    public static HistogramSeries inGivenOrder(List<ClassHistogram> sorted) {
        Map<String, Sums> byName = new HashMap<>();
        for (int i = 0; i < sorted.size(); i++) {
            for (ClassHistogram.Row row : sorted.get(i).rows()) {
                Sums sums = byName.computeIfAbsent(row.className(), name -> new Sums(sorted.size()));
                sums.instances[i] += row.instances();
                sums.bytes[i] += row.bytes();
                sums.module = row.module().isEmpty() ? sums.module : row.module();
            }
        }
        List<ClassGrowth> classes = new ArrayList<>(byName.size());
        byName.forEach((name, sums) ->
                classes.add(new ClassGrowth(name, sums.module, boxed(sums.instances), boxed(sums.bytes))));
        classes.sort(Comparator.comparingLong((ClassGrowth c) -> -c.lastBytes()).thenComparing(ClassGrowth::className));
        return new HistogramSeries(List.copyOf(sorted), List.copyOf(classes));
    }

    private static List<ClassHistogram> inOrder(List<ClassHistogram> histograms) {
        boolean dated = histograms.stream().allMatch(h -> h.at() != null);
        return dated
                ? histograms.stream()
                        .sorted(Comparator.comparing(
                                ClassHistogram::at, Comparator.nullsFirst(Comparator.naturalOrder())))
                        .toList()
                : List.copyOf(histograms);
    }

    private static List<Long> boxed(long[] values) {
        List<Long> list = new ArrayList<>(values.length);
        for (long value : values) {
            list.add(value);
        }
        return list;
    }

    public ClassHistogram first() {
        return histograms.getFirst();
    }

    public ClassHistogram last() {
        return histograms.getLast();
    }

    /** Classes that changed, by how much their bytes changed, then by name. */
    public List<ClassGrowth> changed() {
        return classes.stream()
                .filter(c -> c.deltaBytes() != 0 || c.deltaInstances() != 0)
                .sorted(Comparator.comparingLong((ClassGrowth c) -> -Math.abs(c.deltaBytes()))
                        .thenComparing(ClassGrowth::className))
                .toList();
    }

    /** Classes with strictly more bytes in each histogram; those that gained most first. */
    public List<ClassGrowth> growing() {
        return classes.stream()
                .filter(ClassGrowth::grows)
                .sorted(Comparator.comparingLong((ClassGrowth c) -> -c.deltaBytes())
                        .thenComparing(ClassGrowth::className))
                .toList();
    }
}
