package dev.auger.analysis.heap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.auger.analysis.heap.DominatorMap.Tile;
import dev.auger.model.fixtures.MadeHeap;
import dev.auger.model.fixtures.MadeObject;
import dev.auger.model.heap.GcRoot;
import dev.auger.model.job.Job;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DominatorMapTest {

    /** The example of the paper: 6×4 with weights 6, 6, 4, 3, 2, 2, 1. */
    @Test
    void theExampleOfThePaper() {
        List<Treemap.Cell> cells = Treemap.squarify(new double[] {6, 6, 4, 3, 2, 2, 1}, 0, 0, 6, 4);
        assertThat(cells.get(0)).isEqualTo(new Treemap.Cell(0, 0, 3, 2));
        assertThat(cells.get(1)).isEqualTo(new Treemap.Cell(0, 2, 3, 2));
        assertThat(cells.get(2).height()).isCloseTo(7.0 / 3, within(1e-9));
        assertThat(cells.get(3).width()).isCloseTo(9.0 / 7, within(1e-9));
    }

    @Test
    void cellsFillTheAreaWithoutOverlap() {
        Random random = new Random(1);
        for (int round = 0; round < 50; round++) {
            double[] weights = random.doubles(1 + random.nextInt(60)).toArray();
            Arrays.sort(weights);
            for (int i = 0; i < weights.length / 2; i++) {
                double swap = weights[i];
                weights[i] = weights[weights.length - 1 - i];
                weights[weights.length - 1 - i] = swap;
            }
            double total = Arrays.stream(weights).sum();
            List<Treemap.Cell> cells = Treemap.squarify(weights, 0, 0, 400, 300);
            for (int i = 0; i < weights.length; i++) {
                Treemap.Cell a = cells.get(i);
                assertThat(a.width() * a.height()).isCloseTo(weights[i] / total * 120_000, within(1e-6));
                assertThat(a.x() + a.width()).isLessThan(400 + 1e-6);
                assertThat(a.y() + a.height()).isLessThan(300 + 1e-6);
                for (int j = 0; j < i; j++) {
                    Treemap.Cell b = cells.get(j);
                    boolean apart = a.x() + a.width() <= b.x() + 1e-6
                            || b.x() + b.width() <= a.x() + 1e-6
                            || a.y() + a.height() <= b.y() + 1e-6
                            || b.y() + b.height() <= a.y() + 1e-6;
                    assertThat(apart).isTrue();
                }
            }
        }
    }

    @Test
    void emptyAndZeroInputsAreNoTrouble() {
        assertThat(Treemap.squarify(new double[0], 0, 0, 10, 10)).isEmpty();
        assertThat(Treemap.squarify(new double[] {0, 0}, 0, 0, 10, 10)).hasSize(2);
        assertThat(Treemap.squarify(new double[] {3, 0}, 0, 0, 10, 0)).hasSize(2);
    }

    @Test
    void theRestIsOther() {
        MadeHeap heap = new MadeHeap();
        MadeObject big = heap.object("Big").size(1000).root(GcRoot.Kind.JNI_GLOBAL);
        big.field("a", heap.object("Part").size(500));
        for (int i = 0; i < 20; i++) {
            heap.object("Small").size(10).root(GcRoot.Kind.JNI_GLOBAL);
        }
        HeapAnalysis analysis = HeapAnalysis.of(heap, Job.quiet());
        List<Tile> top = DominatorMap.top(analysis, 100, 100, 1);
        assertThat(top).extracting(Tile::object).containsExactly((long) big.index(), DominatorMap.OTHER);
        assertThat(top.stream().mapToLong(Tile::retained).sum()).isEqualTo(analysis.reachableBytes());
        assertThat(top.stream().mapToLong(Tile::objects).sum()).isEqualTo(analysis.reachableObjects());
        List<Tile> inside = DominatorMap.of(analysis, big.index(), 100, 100, 10);
        assertThat(inside).extracting(Tile::retained).containsExactly(1000L, 500L);
        assertThat(inside.getFirst().object()).isEqualTo(DominatorMap.SELF);
        assertThat(DominatorMap.at(inside, 1, 1)).isEqualTo(inside.getFirst());
        assertThat(DominatorMap.at(inside, 200, 1)).isNull();
    }
}
