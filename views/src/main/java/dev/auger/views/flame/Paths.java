package dev.auger.views.flame;

import dev.auger.analysis.flame.CallTree;
import java.util.List;

/** Finds nodes by their path again in another tree. */
final class Paths {

    private Paths() {}

    /** The largest node with a path, looking below every thread of a tree by thread; -1 if there is none or the path is empty. */
    static int find(CallTree tree, List<String> path) {
        if (path.isEmpty()) {
            return -1;
        }
        if (!tree.options().byThread()) {
            return tree.find(0, path);
        }
        int best = -1;
        for (int thread = tree.firstChild(0); thread >= 0; thread = tree.nextSibling(thread)) {
            int found = tree.find(thread, path);
            if (found >= 0 && (best < 0 || tree.total(found) > tree.total(best))) {
                best = found;
            }
        }
        return best;
    }
}
