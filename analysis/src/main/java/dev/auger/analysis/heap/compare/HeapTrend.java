package dev.auger.analysis.heap.compare;

import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.analysis.heap.Histogram;
import dev.auger.analysis.heap.HistogramRow;
import dev.auger.model.job.Job;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The classes of several dumps of a program, side by side.
 *
 * @param dumps number of dumps, at least one
 * @param classes all class names with instances in any of them, by falling growth of shallow bytes from the first dump to the last,
 *     then by name; class loaders are taken together
 */
public record HeapTrend(int dumps, List<Row> classes) {

    /** @param counts one for each dump, in the order given */
    public record Row(String className, List<ClassCounts> counts) {

        /** Growth of shallow bytes from the first dump to the last. */
        public long shallowGrowth() {
            return counts.getLast().shallowBytes() - counts.getFirst().shallowBytes();
        }

        /** Whether there are more instances in the last dump than in the first, and never fewer than in the dump before. */
        public boolean rises() {
            for (int i = 1; i < counts.size(); i++) {
                if (counts.get(i).instances() < counts.get(i - 1).instances()) {
                    return false;
                }
            }
            return counts.getLast().instances() > counts.getFirst().instances();
        }
    }

    /** Counts the reachable instances in each dump. */
    public static HeapTrend of(List<HeapAnalysis> dumps, Job job) {
        Map<String, ClassCounts[]> byName = new LinkedHashMap<>();
        for (int d = 0; d < dumps.size(); d++) {
            HeapAnalysis dump = dumps.get(d);
            for (HistogramRow row : Histogram.of(dump.heap(), dump, false, job)) {
                ClassCounts[] counts = byName.computeIfAbsent(row.className(), name -> {
                    ClassCounts[] none = new ClassCounts[dumps.size()];
                    Arrays.fill(none, ClassCounts.NONE);
                    return none;
                });
                counts[d] = new ClassCounts(row.instances(), row.shallowBytes(), row.retainedBytes());
            }
        }
        List<Row> rows = new ArrayList<>();
        byName.forEach((name, counts) -> rows.add(new Row(name, List.of(counts))));
        rows.sort(Comparator.comparingLong(Row::shallowGrowth).reversed().thenComparing(Row::className));
        return new HeapTrend(dumps.size(), List.copyOf(rows));
    }
}
