package dev.auger.analysis.flame.transform;

import dev.auger.analysis.flame.CallTree;
import dev.auger.analysis.flame.CallTreeOptions;
import dev.auger.analysis.flame.TreeWeaver;
import dev.auger.model.job.Job;
import dev.auger.model.trail.Share;

/**
 * One method between those that call it and those it calls. Each stack counts once, whatever the recursion in it: callers are
 * what is above the outermost call of the method, callees what is below it.
 *
 * @param callers bottom-up: the method first, then its callers; its total is the method's
 * @param callees top-down: the method first, then what it calls; its total is the method's
 * @param share the method's share of everything
 * @param self weight of stacks that end in the method
 */
public record Sandwich(String method, CallTree callers, CallTree callees, Share share, long self) {

    /** @param tree top-down */
    public static Sandwich of(CallTree tree, String method, Job job) {
        Transform.Focus focus = new Transform.Focus(method);
        CallTree callees =
                Transformed.of(tree, java.util.List.of(focus), c -> true, job).tree();
        CallTreeOptions is = tree.options();
        CallTreeOptions turned = new CallTreeOptions(
                is.what(), is.lines(), is.byThread(), true, is.families(), is.byState(), is.hideIdle());
        CallTree callers = TreeWeaver.weave(
                tree,
                turned,
                (from, path, length) -> {
                    for (int i = from.levels(); i < length; i++) {
                        if (from.method(path[i]).equals(method)) {
                            TreeWeaver.reverse(path, from.levels(), i + 1);
                            return i + 1;
                        }
                    }
                    return -1;
                },
                job);
        long self = 0;
        for (int n = 1; n < tree.size(); n++) {
            if (tree.self(n) > 0 && tree.level(n) == null && tree.method(n).equals(method)) {
                self += tree.self(n);
            }
        }
        Share share = new Share(callees.totalWeight(), tree.totalWeight(), callees.sampleCount(), tree.sampleCount());
        return new Sandwich(method, callers, callees, share, self);
    }
}
