package dev.auger.analysis.heap.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.column.ColumnMemory;
import dev.auger.model.column.Columns;
import dev.auger.model.column.Ints;
import dev.auger.model.fixtures.MadeHeap;
import dev.auger.model.fixtures.MadeObject;
import dev.auger.model.heap.GcRoot;
import dev.auger.model.job.Job;
import java.lang.foreign.Arena;
import java.util.function.IntFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Shapes that make simple dominator algorithms quadratic: the links that are followed must grow like the heap. */
class DominatorStepsTest {

    private static final int SMALL = 4_000;
    private static final int TIMES = 8;

    /** Twice the linear growth leaves room for a logarithm, and none for a square. */
    private static final int MOST = 2 * TIMES;

    enum Shape {
        LIST(DominatorStepsTest::list),
        LIST_ALSO_IN_AN_ARRAY(DominatorStepsTest::listInArray),
        LIST_LINKED_BOTH_WAYS(DominatorStepsTest::doublyLinked),
        ONE_GIANT_ARRAY(DominatorStepsTest::giantArray),
        A_CLASS_EACH(DominatorStepsTest::manyClasses),
        LADDER(DominatorStepsTest::ladder),
        EVERY_NODE_BACK_TO_ALL_ABOVE(DominatorStepsTest::backEdges);

        private final IntFunction<MadeHeap> make;

        Shape(IntFunction<MadeHeap> make) {
            this.make = make;
        }
    }

    @ParameterizedTest
    @EnumSource
    void linksGrowLikeTheHeap(Shape shape) {
        long few = steps(shape.make.apply(SMALL));
        long many = steps(shape.make.apply(SMALL * TIMES));
        assertThat(many).isLessThanOrEqualTo(MOST * (few + SMALL));
    }

    private static long steps(MadeHeap heap) {
        Arena arena = Arena.ofAuto();
        Columns columns = (name, bytes) -> arena.allocate(bytes, 64);
        try (ColumnMemory memory = ColumnMemory.anonymous()) {
            ReferenceGraph graph = ReferenceGraph.of(heap, memory, columns, memory, Job.quiet());
            long count = graph.objectCount() + 1;
            Ints parents = Ints.of(memory, count);
            Ints labels = Ints.of(memory, count);
            EdgeBuckets others = new EdgeBuckets(memory);
            long reached = new DepthFirst(
                            graph, Ints.of(memory, count), Ints.of(memory, count), parents, labels, others, Job.quiet())
                    .search();
            Dominators dominators = new Dominators(
                    reached, parents, others, Ints.of(memory, count), labels, Ints.of(memory, count), Job.quiet());
            dominators.solve(memory);
            return dominators.steps();
        }
    }

    private static MadeObject root(MadeHeap heap, String type) {
        return heap.object(type).root(GcRoot.Kind.JNI_GLOBAL);
    }

    private static MadeHeap list(int count) {
        MadeHeap heap = new MadeHeap();
        MadeObject at = root(heap, "Node");
        for (int i = 0; i < count; i++) {
            MadeObject next = heap.object("Node");
            at.field("next", next);
            at = next;
        }
        return heap;
    }

    private static MadeHeap listInArray(int count) {
        MadeHeap heap = new MadeHeap();
        MadeObject array = root(heap, "Object[]");
        MadeObject at = root(heap, "Node");
        for (int i = 0; i < count; i++) {
            MadeObject next = heap.object("Node");
            at.field("next", next);
            array.element(next);
            at = next;
        }
        return heap;
    }

    private static MadeHeap doublyLinked(int count) {
        MadeHeap heap = new MadeHeap();
        MadeObject at = root(heap, "Node");
        MadeObject tail = root(heap, "Tail");
        for (int i = 0; i < count; i++) {
            MadeObject next = heap.object("Node");
            at.field("next", next);
            next.field("previous", at);
            at = next;
        }
        tail.field("last", at);
        return heap;
    }

    private static MadeHeap giantArray(int count) {
        MadeHeap heap = new MadeHeap();
        MadeObject array = root(heap, "Object[]");
        for (int i = 0; i < count; i++) {
            array.element(heap.object("Leaf"));
        }
        return heap;
    }

    private static MadeHeap manyClasses(int count) {
        MadeHeap heap = new MadeHeap();
        MadeObject array = root(heap, "Object[]");
        for (int i = 0; i < count / 4; i++) {
            array.element(heap.object("Class" + i));
        }
        return heap;
    }

    /** Two lists side by side with rungs both ways: semidominators lie far above their objects. */
    private static MadeHeap ladder(int count) {
        MadeHeap heap = new MadeHeap();
        MadeObject left = root(heap, "Left");
        MadeObject right = root(heap, "Right");
        for (int i = 0; i < count / 2; i++) {
            MadeObject nextLeft = heap.object("Left");
            MadeObject nextRight = heap.object("Right");
            left.field("down", nextLeft).field("across", nextRight);
            right.field("down", nextRight).field("across", nextLeft);
            left = nextLeft;
            right = nextRight;
        }
        return heap;
    }

    /** A chain from each node of which a link leads back to where the chain was half as long. */
    private static MadeHeap backEdges(int count) {
        MadeHeap heap = new MadeHeap();
        MadeObject[] chain = new MadeObject[count];
        chain[0] = root(heap, "Node");
        for (int i = 1; i < count; i++) {
            chain[i] = heap.object("Node").field("back", chain[i / 2]);
            chain[i - 1].field("next", chain[i]);
        }
        return heap;
    }
}
