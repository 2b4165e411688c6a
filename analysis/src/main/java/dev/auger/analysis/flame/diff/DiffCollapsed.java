package dev.auger.analysis.flame.diff;

import dev.auger.analysis.flame.CallTree;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * Two profiles as collapsed stacks with two counts a line, {@code root;…;leaf BEFORE AFTER}: what {@code difffolded.pl} of the
 * FlameGraph tools writes and {@code flamegraph.pl} reads. Sorted by stack; names lose what would split a line or a column.
 */
public final class DiffCollapsed {

    private DiffCollapsed() {}

    /** @param diff of top-down trees */
    public static void write(DiffTree diff, Appendable out) throws IOException {
        CallTree tree = diff.tree();
        if (tree.options().bottomUp()) {
            throw new IllegalArgumentException("collapsed stacks begin at the root: a bottom-up tree has none");
        }
        Map<String, long[]> lines = new TreeMap<>();
        int[] length = new int[tree.maxDepth() + 2];
        StringBuilder text = new StringBuilder();
        for (int n = 1; n < tree.size(); n++) {
            int depth = tree.depth(n);
            text.setLength(length[depth - 1]);
            text.append(depth > 1 ? ";" : "").append(clean(tree.name(n)));
            length[depth] = text.length();
            Change self = diff.selfChange(n);
            if (self.before().part() != 0 || self.after().part() != 0) {
                long[] sum = lines.computeIfAbsent(text.toString(), stack -> new long[2]);
                sum[0] += self.before().part();
                sum[1] += self.after().part();
            }
        }
        for (Map.Entry<String, long[]> line : lines.entrySet()) {
            out.append(line.getKey() + ' ' + line.getValue()[0] + ' ' + line.getValue()[1] + '\n');
        }
    }

    private static String clean(String name) {
        return name.replace(';', '_').replace('\n', '_').replace('\r', '_');
    }
}
