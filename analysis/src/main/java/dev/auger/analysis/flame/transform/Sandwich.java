package dev.auger.analysis.flame.transform;

import dev.auger.analysis.flame.CallTree;
import dev.auger.analysis.flame.CallTreeOptions;
import dev.auger.analysis.flame.TreeWeaver;
import dev.auger.model.job.Job;
import dev.auger.model.trail.Share;
import java.util.BitSet;
import java.util.function.Predicate;

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
        return of(tree, method, method::equals, job);
    }

    /**
     * The same of a method that has several names.
     *
     * @param tree top-down
     * @param is whether a method's name is one of them
     */
    public static Sandwich of(CallTree tree, String method, Predicate<String> is, Job job) {
        BitSet names = names(tree, is);
        CallTreeOptions was = tree.options();
        CallTree callees = TreeWeaver.weave(
                tree,
                was,
                (from, path, length) -> {
                    int levels = from.levels();
                    int first = first(from, path, length, names);
                    if (first < 0) {
                        return -1;
                    }
                    System.arraycopy(path, first, path, levels, length - first);
                    return length - (first - levels);
                },
                job);
        CallTreeOptions turned = new CallTreeOptions(
                was.what(), was.lines(), was.byThread(), true, was.families(), was.byState(), was.hideIdle());
        CallTree callers = TreeWeaver.weave(
                tree,
                turned,
                (from, path, length) -> {
                    int first = first(from, path, length, names);
                    TreeWeaver.reverse(path, from.levels(), first + 1);
                    return first < 0 ? -1 : first + 1;
                },
                job);
        long self = 0;
        for (int n = 1; n < tree.size(); n++) {
            if (tree.self(n) > 0 && tree.level(n) == null && names.get(tree.nameId(n))) {
                self += tree.self(n);
            }
        }
        Share share = new Share(callees.totalWeight(), tree.totalWeight(), callees.sampleCount(), tree.sampleCount());
        return new Sandwich(method, callers, callees, share, self);
    }

    /** Names of nodes of the method: of one method at several lines there are several. */
    private static BitSet names(CallTree tree, Predicate<String> is) {
        BitSet known = new BitSet();
        BitSet names = new BitSet();
        for (int n = 1; n < tree.size(); n++) {
            int name = tree.nameId(n);
            if (!known.get(name) && tree.level(n) == null) {
                known.set(name);
                names.set(name, is.test(tree.method(n)));
            }
        }
        return names;
    }

    /** The outermost call of the method, or -1. */
    private static int first(CallTree tree, int[] path, int length, BitSet names) {
        for (int i = tree.levels(); i < length; i++) {
            if (names.get(tree.nameId(path[i]))) {
                return i;
            }
        }
        return -1;
    }
}
