package dev.auger.views.flame;

import dev.auger.analysis.flame.CallTree;
import java.util.List;

/** Finds nodes by their path again in another tree. */
final class Paths {

    private Paths() {}

    /** The largest node with a path, looking below every thread, state and kind; -1 if there is none or the path is empty. */
    static int find(CallTree tree, List<String> path) {
        if (path.isEmpty()) {
            return -1;
        }
        int levels = tree.levels();
        if (levels == 0) {
            return tree.find(0, path);
        }
        int best = -1;
        for (int n = 1; n < tree.size(); n = tree.depth(n) == levels ? tree.end(n) : n + 1) {
            int found = tree.depth(n) == levels ? tree.find(n, path) : -1;
            if (found >= 0 && (best < 0 || tree.total(found) > tree.total(best))) {
                best = found;
            }
        }
        return best;
    }
}
