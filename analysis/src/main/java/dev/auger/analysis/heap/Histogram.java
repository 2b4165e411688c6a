package dev.auger.analysis.heap;

import dev.auger.analysis.heap.graph.DominatorTree;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.heap.HeapClass;
import dev.auger.model.job.Job;
import dev.auger.model.job.Progress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Instances and bytes by class. */
public final class Histogram {

    private static final int CHECK = (1 << 14) - 1;
    private static final List<String> BASES = List.of("inferred", "table", "estimated");

    private Histogram() {}

    /**
     * Counts objects by class name, class objects under {@code java.lang.Class}.
     *
     * @param analysis without one all objects count as reachable and nothing is retained
     * @param unreachable whether to count the unreachable objects instead of the reachable ones
     * @return rows by falling shallow bytes, then by name; classes without instances are left out
     */
    public static List<HistogramRow> of(
            HeapSnapshot heap, @Nullable HeapAnalysis analysis, boolean unreachable, Job job) {
        int[] rowOf = new int[heap.classCount()];
        List<Row> rows = rows(heap, rowOf);
        long count = heap.objectCount();
        job.begin(count, Progress.Unit.OBJECTS);
        for (long o = 0; o < count; o++) {
            boolean alive = analysis == null || analysis.reachable(o);
            if (alive != unreachable) {
                Row row = rows.get(rowOf[heap.classOf(o)]);
                row.instances++;
                row.shallowBytes += heap.shallowSize(o);
            }
            if ((o & CHECK) == CHECK) {
                job.advance(CHECK + 1L);
            }
        }
        if (analysis != null && !unreachable) {
            DominatorTree tree = analysis.tree();
            retain(heap, tree, rows, rowOf, new long[rows.size()], 1, tree.reached() + 1, job);
        }
        return result(rows);
    }

    /**
     * Counts what threads keep alive by class name.
     *
     * @return rows as those of {@link #of}; retained bytes are of these objects alone
     */
    public static List<HistogramRow> of(HeapAnalysis analysis, ThreadShare share, Job job) {
        HeapSnapshot heap = analysis.heap();
        DominatorTree tree = analysis.tree();
        int[] rowOf = new int[heap.classCount()];
        List<Row> rows = rows(heap, rowOf);
        long[] until = new long[rows.size()];
        job.begin(share.objects(), Progress.Unit.OBJECTS);
        // In the order of the tree, so that what is counted as retained ends before the next thread begins.
        long[] starts =
                share.roots().stream().mapToLong(tree::position).sorted().toArray();
        for (long from : starts) {
            long to = tree.end(from);
            for (long p = from; p < to; p++) {
                long object = tree.object(p);
                Row row = rows.get(rowOf[heap.classOf(object)]);
                row.instances++;
                row.shallowBytes += heap.shallowSize(object);
                if ((p & CHECK) == 0) {
                    job.advance(CHECK + 1L);
                }
            }
            retain(heap, tree, rows, rowOf, until, from, to, job);
        }
        return result(rows);
    }

    private static List<HistogramRow> result(List<Row> rows) {
        return rows.stream()
                .filter(r -> r.instances > 0)
                .map(Row::result)
                .sorted(Comparator.comparingLong(HistogramRow::shallowBytes)
                        .reversed()
                        .thenComparing(HistogramRow::className))
                .toList();
    }

    private static List<Row> rows(HeapSnapshot heap, int[] rowOf) {
        Map<String, Integer> byName = new HashMap<>();
        List<Row> rows = new ArrayList<>();
        for (int c = 0; c < rowOf.length; c++) {
            HeapClass type = heap.heapClass(c);
            rowOf[c] = byName.computeIfAbsent(type.name(), name -> {
                rows.add(new Row(name));
                return rows.size() - 1;
            });
            Row row = rows.get(rowOf[c]);
            row.loaders.add(type.loader());
            row.basis = Math.max(row.basis, BASES.indexOf(heap.sizeBasis(c)));
        }
        return rows;
    }

    /**
     * Adds what an instance retains, unless an instance of the same class retains it already: the tree is laid out so that what an
     * object dominates stands right behind it.
     *
     * @param until by row, behind the last position that is counted already
     */
    private static void retain(
            HeapSnapshot heap,
            DominatorTree tree,
            List<Row> rows,
            int[] rowOf,
            long[] until,
            long from,
            long to,
            Job job) {
        for (long p = from; p < to; p++) {
            int row = rowOf[heap.classOf(tree.object(p))];
            if (p >= until[row]) {
                until[row] = tree.end(p);
                rows.get(row).retainedBytes += tree.retained(p);
            }
            if ((p & CHECK) == 0) {
                job.check();
            }
        }
    }

    private static final class Row {
        final String name;
        final Set<Long> loaders = new HashSet<>();
        int basis;
        long instances;
        long shallowBytes;
        long retainedBytes;

        Row(String name) {
            this.name = name;
        }

        HistogramRow result() {
            return new HistogramRow(name, loaders.size(), instances, shallowBytes, BASES.get(basis), retainedBytes);
        }
    }
}
