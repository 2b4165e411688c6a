package dev.auger.views.table;

import dev.auger.model.job.Job;
import java.util.BitSet;
import java.util.List;
import java.util.Random;

/** Prints how long a million rows take to sort, filter and group. A measurement to run by hand, no test. */
final class MillionRows {

    private MillionRows() {}

    public static void main(String[] args) {
        int n = 1_000_000;
        Random random = new Random(1);
        String[] names = new String[n];
        String[] tops = new String[n];
        double[] cpu = new double[n];
        int[] pool = new int[n];
        for (int i = 0; i < n; i++) {
            pool[i] = random.nextInt(200);
            names[i] = "pool-" + pool[i] + "-thread-" + i;
            tops[i] = "com.acme.shop.Service" + random.nextInt(500) + ".call";
            cpu[i] = random.nextDouble();
        }
        List<Column> columns = List.of(
                Column.text("name", "Thread", r -> names[r])
                        .group(g -> "pool-" + g)
                        .build(),
                Column.figure("cpu", "CPU %", r -> cpu[r], r -> Double.toString(cpu[r]))
                        .group(g -> g, g -> "")
                        .build(),
                Column.text("top", "Top frame", r -> tops[r]).build());
        TableModel flat = TableModel.flat(n, columns).withFilter((f, r) -> f.test(names[r]) || f.test(tops[r]));
        TableModel grouped = new TableModel(n, 200, r -> pool[r], columns, flat.filter(), null, null, null);
        for (int round = 0; round < 4; round++) {
            measure("sort by figure", flat, "cpu", "", false);
            measure("sort by name", flat, "name", "", false);
            measure("filter, substring", flat, "", "service12", false);
            measure("filter, regex", flat, "", "service1[0-9]\\.call", true);
            measure("filter and sort", flat, "cpu", "service1", false);
            measure("group, sort by figure", grouped, "cpu", "", false);
        }
    }

    private static void measure(String what, TableModel model, String column, String text, boolean regex) {
        long start = System.nanoTime();
        RowOrder order = RowOrder.of(model, new SortOrder(column, true), RowFilter.of(text, regex), Job.quiet());
        long sorted = System.nanoTime();
        VisibleRows lines = VisibleRows.of(order, new BitSet(), 24, 28);
        double height = lines.top(lines.count());
        System.out.printf(
                "%-24s %5d ms, %d rows; lines %.1f ms, %.0f px%n",
                what, (sorted - start) / 1_000_000, order.rows().length, (System.nanoTime() - sorted) / 1e6, height);
    }
}
