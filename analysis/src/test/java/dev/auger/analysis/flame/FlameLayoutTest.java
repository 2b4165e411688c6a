package dev.auger.analysis.flame;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.fixtures.MadeRecording;
import dev.auger.model.job.Job;
import dev.auger.model.recording.SampleKind;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Layout and hits leave most of a tree out; they must find what a look at each node finds. */
class FlameLayoutTest {

    private static final CallTree TREE = tree();

    private static CallTree tree() {
        SplittableRandom random = new SplittableRandom(7);
        MadeRecording recording = new MadeRecording();
        for (int i = 0; i < 3_000; i++) {
            StringBuilder stack = new StringBuilder();
            int depth = 1 + random.nextInt(14);
            for (int d = 0; d < depth; d++) {
                double u = random.nextDouble();
                stack.append(d == 0 ? "" : ";")
                        .append("C.m")
                        .append((int) (5 * u * u))
                        .append(d % 3);
            }
            recording.cpu(i, "main", stack.toString());
        }
        return CallTrees.of(recording, CallTreeOptions.of(SampleKind.CPU), SampleFilter.ALL, Job.quiet());
    }

    private static Set<Integer> wide(FlameViewport view) {
        Set<Integer> found = new TreeSet<>();
        for (int n = 0; n < TREE.size(); n++) {
            double whole = TREE.totalWeight();
            double left = view.x(TREE.start(n) / whole);
            double right = view.x((TREE.start(n) + TREE.total(n)) / whole);
            double top = view.y(TREE.depth(n));
            if (right > 0
                    && left < view.width()
                    && right - left >= FlameLayout.MIN_WIDTH
                    && top + view.pitch() > 0
                    && top < view.height()) {
                found.add(n);
            }
        }
        return found;
    }

    @Test
    void findsEveryBoxAWholePixelWideWhereverTheViewIs() {
        assertThat(TREE.size()).isGreaterThan(4_000);
        SplittableRandom random = new SplittableRandom(8);
        for (int i = 0; i < 300; i++) {
            FlameViewport view = view(random);
            FlameLayout layout = FlameLayout.of(TREE, view);
            Set<Integer> boxes = new TreeSet<>();
            for (int b = 0; b < layout.size(); b++) {
                assertThat(layout.depth(b)).isEqualTo(TREE.depth(layout.node(b)));
                assertThat(layout.left(b)).isBetween(0.0, layout.right(b));
                assertThat(layout.right(b)).isLessThanOrEqualTo(view.width());
                if (!layout.merged(b)) {
                    boxes.add(layout.node(b));
                }
            }
            assertThat(boxes).as("%s", view).isEqualTo(wide(view));
        }
    }

    /** Spans are no whole parts of the tree's weight, so that no box is a pixel wide but for rounding. */
    private static FlameViewport view(SplittableRandom random) {
        double span = Math.pow(random.nextDouble(), 3) * 0.9 + 0.001234567;
        double from = random.nextDouble() * (1 - span);
        return new FlameViewport(from, from + span, 300, 120, 21, random.nextInt(200), random.nextBoolean());
    }

    @Test
    void hitsTheNodeThatLiesThere() {
        SplittableRandom random = new SplittableRandom(9);
        int hits = 0;
        for (int i = 0; i < 5_000; i++) {
            FlameViewport view = view(random);
            double x = random.nextDouble() * view.width();
            double y = random.nextDouble() * view.height();
            int expected = -1;
            double at = view.fraction(x) * TREE.totalWeight();
            for (int n = 0; n < TREE.size(); n++) {
                if (TREE.depth(n) == view.row(y) && at >= TREE.start(n) && at < TREE.start(n) + TREE.total(n)) {
                    expected = n;
                }
            }
            assertThat(FlameLayout.hit(TREE, view, x, y)).isEqualTo(expected);
            hits += expected >= 0 ? 1 : 0;
        }
        assertThat(hits).isGreaterThan(500);
    }
}
