package dev.auger.analysis.flame.transform;

import dev.auger.analysis.flame.CallTree;
import dev.auger.analysis.flame.TreeWeaver;
import dev.auger.model.Frame;
import dev.auger.model.job.Job;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * A tree after transforms, with what each of them did.
 *
 * @param tree what is left
 * @param effects by transform, in their order
 */
public record Transformed(CallTree tree, List<Effect> effects) {

    /**
     * What a transform did.
     *
     * @param droppedWeight weight of the stacks it left out
     * @param droppedSamples samples of those
     * @param changedWeight weight of the stacks it kept and shortened
     */
    public record Effect(Transform transform, long droppedWeight, long droppedSamples, long changedWeight) {}

    /**
     * Applies transforms one after the other to each stack.
     *
     * @param source top-down
     * @param own whether a class is the user's own code
     */
    public static Transformed of(CallTree source, List<Transform> transforms, Predicate<String> own, Job job) {
        if (source.options().bottomUp()) {
            throw new IllegalArgumentException("transforms work on stacks from their root");
        }
        if (transforms.isEmpty()) {
            return new Transformed(source, List.of());
        }
        int count = transforms.size();
        long[] dropped = new long[count];
        long[] droppedSamples = new long[count];
        long[] changed = new long[count];
        Cut[] cuts = new Cut[count];
        Arrays.setAll(cuts, i -> cut(source, transforms.get(i), own));
        CallTree tree = TreeWeaver.weave(
                source,
                source.options(),
                (from, path, length) -> {
                    int leaf = length == 0 ? 0 : path[length - 1];
                    int left = length;
                    for (int i = 0; i < count; i++) {
                        int now = cuts[i].cut(path, from.levels(), left);
                        if (now < 0) {
                            dropped[i] += from.self(leaf);
                            droppedSamples[i] += from.selfSamples(leaf);
                            return -1;
                        }
                        changed[i] += now == left ? 0 : from.self(leaf);
                        left = now;
                    }
                    return left;
                },
                job);
        List<Effect> effects = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            effects.add(new Effect(transforms.get(i), dropped[i], droppedSamples[i], changed[i]));
        }
        return new Transformed(tree, effects);
    }

    /** Changes a path in place from its first frame on; the new length, or -1. */
    private interface Cut {
        int cut(int[] path, int from, int length);
    }

    private static Cut cut(CallTree tree, Transform transform, Predicate<String> own) {
        return switch (transform) {
            case Transform.Focus focus -> focus(is(tree, focus.method()));
            case Transform.Merge merge -> without(is(tree, merge.method()));
            case Transform.Drop drop -> drop(is(tree, drop.method()));
            case Transform.CollapseRecursion collapse -> collapse(is(tree, collapse.method()));
            case Transform.CollapseDirect direct ->
                (path, from, length) -> {
                    int kept = from;
                    for (int i = from; i < length; i++) {
                        if (kept == from || tree.nameId(path[kept - 1]) != tree.nameId(path[i])) {
                            path[kept++] = path[i];
                        }
                    }
                    return kept;
                };
            case Transform.Hide hide -> without(frames(tree, hide.group()::has));
            case Transform.OnlyOwn mine -> without(frames(tree, frame -> !own.test(frame.className())));
        };
    }

    private static IntPredicate is(CallTree tree, String method) {
        BitSet names = new BitSet();
        for (int n = 1; n < tree.size(); n++) {
            // Names of one method at several lines are several.
            if (tree.level(n) == null
                    && !names.get(tree.nameId(n))
                    && tree.method(n).equals(method)) {
                names.set(tree.nameId(n));
            }
        }
        return node -> names.get(tree.nameId(node));
    }

    /** By name, decided once. What is no frame is never hidden. */
    private static IntPredicate frames(CallTree tree, Predicate<Frame> test) {
        BitSet known = new BitSet();
        BitSet passing = new BitSet();
        return node -> {
            int name = tree.nameId(node);
            if (!known.get(name)) {
                known.set(name);
                Frame frame = tree.frameOf(node);
                passing.set(name, frame != null && test.test(frame));
            }
            return passing.get(name);
        };
    }

    private static Cut focus(IntPredicate method) {
        return (path, from, length) -> {
            int first = first(path, from, length, method);
            if (first < 0) {
                return -1;
            }
            System.arraycopy(path, first, path, from, length - first);
            return length - (first - from);
        };
    }

    private static Cut without(IntPredicate removed) {
        return (path, from, length) -> {
            int kept = from;
            for (int i = from; i < length; i++) {
                if (!removed.test(path[i])) {
                    path[kept++] = path[i];
                }
            }
            return kept;
        };
    }

    private static Cut drop(IntPredicate method) {
        return (path, from, length) -> first(path, from, length, method) >= 0 ? -1 : length;
    }

    private static Cut collapse(IntPredicate method) {
        return (path, from, length) -> {
            int first = first(path, from, length, method);
            int last = length - 1;
            while (last > first && !method.test(path[last])) {
                last--;
            }
            if (first < 0 || last == first) {
                return length;
            }
            System.arraycopy(path, last, path, first, length - last);
            return length - (last - first);
        };
    }

    private static int first(int[] path, int from, int length, IntPredicate method) {
        for (int i = from; i < length; i++) {
            if (method.test(path[i])) {
                return i;
            }
        }
        return -1;
    }
}
