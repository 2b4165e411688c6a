package dev.auger.benchmarks.frames;

import dev.auger.analysis.flame.CallTree;
import dev.auger.analysis.flame.FlameLayout;
import dev.auger.analysis.flame.FlameViewport;
import dev.auger.analysis.flame.MadeTree;
import dev.auger.model.job.Job;
import java.util.function.IntUnaryOperator;

/** The pure geometry of a flame graph, without a window. */
final class Layouts {

    private static final int ROUNDS = 60;

    private Layouts() {}

    /** Boxes of a screen, and a box for each node there is. */
    static void print(int nodes) {
        CallTree tree = MadeTree.of(MadeTree.Shape.SERVICE, nodes, Job.quiet());
        FlameViewport screen = new FlameViewport(0, 1, Scenario.WIDTH, Scenario.HEIGHT, 21, 0, false);
        FlameViewport deep = screen.zoomed(500, Scenario.WIDTH * 0.9);
        FlameViewport all =
                new FlameViewport(0, 1, 4.0 * tree.totalWeight(), 21.0 * (tree.maxDepth() + 1), 21, 0, false);
        row(tree, "a screen, the whole width", i -> FlameLayout.of(tree, screen).size());
        row(
                tree,
                "a screen, zoomed 500 times, far right",
                i -> FlameLayout.of(tree, deep).size());
        row(tree, "a box for every frame", i -> FlameLayout.of(tree, all).size());
        row(tree, "1,000 hits", i -> {
            int hits = 0;
            for (int k = 0; k < 1_000; k++) {
                hits += FlameLayout.hit(tree, deep, k * 1.6, k % Scenario.HEIGHT) >= 0 ? 1 : 0;
            }
            return hits;
        });
    }

    private static void row(CallTree tree, String what, IntUnaryOperator work) {
        int boxes = 0;
        for (int i = 0; i < 20; i++) {
            boxes = work.applyAsInt(i);
        }
        long[] took = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long begin = System.nanoTime();
            work.applyAsInt(i);
            took[i] = System.nanoTime() - begin;
        }
        System.out.println(String.join(
                "\t",
                "layout",
                Integer.toString(tree.size()),
                what,
                Integer.toString(boxes),
                Figures.of(took).words()));
    }
}
