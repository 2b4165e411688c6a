package dev.auger.app.cli.flame;

import dev.auger.analysis.flame.CallTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Self and total by method over a call tree. A recursive method's total counts each stack once. */
final class HotMethods {

    /** One method. */
    record Row(String name, long self, long total) {}

    private HotMethods() {}

    /** Most self first, then most total, then by name. */
    static List<Row> of(CallTree tree) {
        long[] self = new long[tree.nameCount()];
        long[] total = new long[tree.nameCount()];
        int[] open = new int[tree.nameCount()];
        int[] path = new int[tree.maxDepth() + 1];
        int depth = 0;
        for (int n = 1; n < tree.size(); n++) {
            while (depth >= tree.depth(n)) {
                open[path[depth--]]--;
            }
            int name = tree.nameId(n);
            self[name] += tree.self(n);
            if (open[name] == 0) {
                total[name] += tree.total(n);
            }
            open[name]++;
            path[++depth] = name;
        }
        List<Row> rows = new ArrayList<>();
        for (int name = 0; name < total.length; name++) {
            if (total[name] > 0) {
                rows.add(new Row(tree.nameOf(name), self[name], total[name]));
            }
        }
        rows.sort(Comparator.comparingLong((Row row) -> -row.self)
                .thenComparingLong(row -> -row.total)
                .thenComparing(Row::name));
        return rows;
    }
}
