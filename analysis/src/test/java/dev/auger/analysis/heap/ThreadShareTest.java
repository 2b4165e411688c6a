package dev.auger.analysis.heap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.auger.model.Grade;
import dev.auger.model.ThreadRef;
import dev.auger.model.code.ClassFiles;
import dev.auger.model.fixtures.MadeHeap;
import dev.auger.model.fixtures.MadeObject;
import dev.auger.model.job.Job;
import dev.auger.model.job.JobCancelled;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ThreadShareTest {

    private final MadeHeap heap = new MadeHeap();
    private MadeObject first;
    private MadeObject second;
    private MadeObject outer;

    /** Three threads; two reach one list, the first has a job with a buffer of its own, the second two nested nodes. */
    @BeforeEach
    void make() {
        first = heap.thread("worker-1", "shop.Main.run:9");
        second = heap.thread("worker-2", "shop.Main.run:9");
        heap.thread("idle");
        MadeObject shared = heap.object("java.util.ArrayList").size(1000);
        MadeObject job = heap.object("shop.Job")
                .size(40)
                .field("buffer", heap.object("byte[]").size(500));
        outer = heap.object("shop.Node")
                .size(30)
                .field("next", heap.object("shop.Node").size(20));
        heap.local(first, 0, job);
        heap.local(first, 0, shared);
        heap.local(second, 0, shared);
        heap.local(second, 0, outer);
    }

    private static ThreadRef ref(String name, long id) {
        return new ThreadRef(name, id, -1, false, null);
    }

    private HeapAnalysis analysis() {
        return HeapAnalysis.of(heap, Job.quiet());
    }

    private ThreadShare share(ThreadRef... chosen) {
        return ThreadShare.of(analysis(), List.of(chosen), Job.quiet());
    }

    @Test
    void aThreadKeepsItsLocalsAndWhatOnlyTheyReach() {
        ThreadShare share = share(ref("renamed since", 1));

        assertThat(share.threads()).containsExactly(0);
        assertThat(share.roots()).containsExactly((long) first.index());
        assertThat(share.bytes()).isEqualTo(16 + 40 + 500);
        assertThat(share.objects()).isEqualTo(3);
        assertThat(share.grade()).isEqualTo(Grade.EXACT);
        assertThat(share.missing()).isZero();
    }

    @Test
    void aGroupIsTheSumOfItsThreadsLargestFirst() {
        ThreadShare share = share(ref("worker-2", 2), ref("worker-1", 1), ref("gone", 77));

        assertThat(share.threads()).containsExactly(0, 1);
        assertThat(share.largest(1)).containsExactly((long) first.index());
        assertThat(share.largest(9)).containsExactly(first.index(), second.index());
        assertThat(share.bytes()).as("without the list both reach").isEqualTo(16 + 40 + 500 + 16 + 30 + 20);
        assertThat(share.objects()).isEqualTo(6);
        assertThat(share.missing()).isEqualTo(1);
    }

    @Test
    void aNameAloneIsInferredAndAnIdThatDiffersIsAnotherThread() {
        assertThat(share(ref("worker-1", -1)).grade()).isEqualTo(Grade.INFERRED);
        assertThat(share(ref("worker-1", -1)).threads()).containsExactly(0);
        assertThat(share(ref("worker-1", 1), ref("worker-2", -1)).grade()).isEqualTo(Grade.INFERRED);
        assertThat(share(ref("worker-1", 1), ref("worker-1", -1)).grade())
                .as("found by its id as well")
                .isEqualTo(Grade.EXACT);
        ThreadShare other = share(ref("worker-1", 99), ref("", -1));
        assertThat(other.isEmpty()).isTrue();
        assertThat(other.missing()).isEqualTo(2);
        assertThat(other.bytes()).isZero();
    }

    @Test
    void threadsOfOneNameAreAllFoundByIt() {
        heap.thread("worker-1");
        ThreadShare share = share(ref("worker-1", -1), ref("worker-1", -1));
        assertThat(share.threads()).containsExactly(0, 3);
        assertThat(share.missing()).isZero();
    }

    @Test
    void aThreadThatAnotherChosenOneKeepsIsCountedOnce() {
        // Only a reference of the first keeps the second alive.
        MadeHeap nested = new MadeHeap();
        MadeObject owner = nested.thread("owner");
        MadeObject owned = nested.thread("owned");
        nested.unrooted();
        nested.local(owner, -1, nested.object("byte[]").size(100));
        owner.field("child", owned).root(dev.auger.model.heap.GcRoot.Kind.JNI_GLOBAL);

        ThreadShare share = ThreadShare.of(
                HeapAnalysis.of(nested, Job.quiet()), List.of(ref("owner", 1), ref("owned", 2)), Job.quiet());

        assertThat(share.threads()).hasSize(2);
        assertThat(share.roots()).containsExactly((long) owner.index());
        assertThat(share.objects())
                .isEqualTo(HeapAnalysis.of(nested, Job.quiet()).dominatedCount(owner.index()));
    }

    @Test
    void theHistogramCountsWhatTheThreadsKeep() {
        HeapAnalysis analysis = analysis();
        List<HistogramRow> rows = Histogram.of(analysis, share(ref("worker-1", 1), ref("worker-2", 2)), Job.quiet());

        assertThat(rows)
                .extracting(HistogramRow::className)
                .containsExactly("byte[]", "shop.Node", "shop.Job", "java.lang.Thread");
        HistogramRow nodes = rows.get(1);
        assertThat(nodes.instances()).isEqualTo(2);
        assertThat(nodes.shallowBytes()).isEqualTo(50);
        assertThat(nodes.retainedBytes()).as("the inner one once").isEqualTo(50);
        assertThat(rows.get(2).retainedBytes()).isEqualTo(540);
        assertThat(rows.stream().mapToLong(HistogramRow::instances).sum()).isEqualTo(6);
    }

    @Test
    void theMapHasATileForEachThread() {
        HeapAnalysis analysis = analysis();
        ThreadShare share = share(ref("worker-1", 1), ref("worker-2", 2));
        assertThat(DominatorMap.of(analysis, share, 100, 100, 1))
                .extracting(DominatorMap.Tile::object, DominatorMap.Tile::retained)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple((long) first.index(), 556L),
                        org.assertj.core.groups.Tuple.tuple(DominatorMap.OTHER, 66L));
    }

    @Test
    void oneStackIsThatOfAll() {
        HeapAnalysis analysis = analysis();
        ThreadStack one = ThreadStacks.of(analysis, 1, ClassFiles.NONE, Job.quiet());
        assertThat(ThreadStacks.of(analysis, ClassFiles.NONE, Job.quiet())).contains(one);
        assertThat(one.thread().name()).isEqualTo("worker-2");
        assertThat(one.frames().getFirst().locals())
                .extracting(HeldObject::object)
                .contains((long) outer.index());
    }

    @Test
    void countingCanBeCancelled() {
        HeapAnalysis analysis = analysis();
        Job job = Job.quiet();
        job.cancel();
        assertThatThrownBy(() -> ThreadShare.of(analysis, List.of(ref("worker-1", 1)), job))
                .isInstanceOf(JobCancelled.class);
    }
}
