package dev.auger.app.cli.json;

import dev.auger.analysis.flame.CallTree;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Cuts a call tree to its largest nodes. */
final class LargestNodes {

    private LargestNodes() {}

    /** At most {@code top} nodes by total, in the tree's order; of equals the one that comes first, so no child lacks its parent. */
    static int[] of(CallTree tree, int top) {
        if (top >= tree.size()) {
            return IntStream.range(0, tree.size()).toArray();
        }
        int[] kept = IntStream.range(0, tree.size())
                .boxed()
                .sorted((a, b) -> {
                    int byTotal = Long.compare(tree.total(b), tree.total(a));
                    return byTotal != 0 ? byTotal : Integer.compare(a, b);
                })
                .limit(top)
                .mapToInt(Integer::intValue)
                .toArray();
        Arrays.sort(kept);
        return kept;
    }
}
