package dev.auger.analysis.heap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.analysis.heap.TreemapSteps.Way;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TreemapStepsTest {

    /** One large cell on the left, two on the right, the lower one of them parted. */
    private final List<Treemap.Cell> cells = List.of(
            new Treemap.Cell(0, 0, 60, 100),
            new Treemap.Cell(60, 0, 40, 60),
            new Treemap.Cell(60, 60, 20, 40),
            new Treemap.Cell(80, 60, 20, 40));

    @Test
    void goesToTheNeighbourOnThatSide() {
        assertThat(TreemapSteps.next(cells, 0, Way.RIGHT)).isEqualTo(1);
        assertThat(TreemapSteps.next(cells, 1, Way.DOWN)).isEqualTo(2);
        assertThat(TreemapSteps.next(cells, 2, Way.RIGHT)).isEqualTo(3);
        assertThat(TreemapSteps.next(cells, 3, Way.UP)).isEqualTo(1);
        assertThat(TreemapSteps.next(cells, 3, Way.LEFT)).isEqualTo(2);
        assertThat(TreemapSteps.next(cells, 2, Way.LEFT)).isZero();
    }

    @Test
    void staysAtTheEdge() {
        assertThat(TreemapSteps.next(cells, 0, Way.LEFT)).isZero();
        assertThat(TreemapSteps.next(cells, 3, Way.DOWN)).isEqualTo(3);
        assertThat(TreemapSteps.next(cells, -1, Way.DOWN)).isZero();
    }

    @Test
    void everyCellOfAMapCanBeReached() {
        double[] weights = DoubleStream.iterate(1000, w -> w * 0.83).limit(40).toArray();
        List<Treemap.Cell> map = Treemap.squarify(weights, 0, 0, 640, 400);
        Set<Integer> reached = new HashSet<>(Set.of(0));
        Deque<Integer> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            int at = open.removeFirst();
            for (Way way : Way.values()) {
                int next = TreemapSteps.next(map, at, way);
                if (reached.add(next)) {
                    open.add(next);
                }
            }
        }
        assertThat(reached)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 40).boxed().toList());
    }
}
