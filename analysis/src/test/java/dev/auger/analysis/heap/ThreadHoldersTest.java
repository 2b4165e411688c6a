package dev.auger.analysis.heap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.analysis.heap.ThreadHolders.Holder;
import dev.auger.model.fixtures.MadeHeap;
import dev.auger.model.fixtures.MadeObject;
import dev.auger.model.heap.GcRoot;
import dev.auger.model.job.Job;
import org.junit.jupiter.api.Test;

class ThreadHoldersTest {

    private static final String ORDER = "shop.Order";

    private final MadeHeap heap = new MadeHeap();
    private final MadeObject first = heap.thread("first", "shop.Main.wait:3", "shop.Main.run:9");
    private final MadeObject second = heap.thread("second", "shop.Main.run:9");

    private MadeObject order(long size) {
        return heap.object(ORDER).size(size);
    }

    private ThreadHolders ofClass() {
        return ThreadHolders.of(HeapAnalysis.of(heap, Job.quiet()), ORDER, Job.quiet());
    }

    private ThreadHolders of(MadeObject object) {
        return ThreadHolders.of(HeapAnalysis.of(heap, Job.quiet()), object.index(), Job.quiet());
    }

    @Test
    void ofAClassEachThreadHasItsShareByLocal() {
        MadeObject list =
                heap.object("java.util.ArrayList").field("a", order(100)).field("b", order(200));
        heap.local(first, 1, list);
        heap.local(second, 0, order(50));
        heap.classObject("shop.Cache").field("LAST", order(1000));

        ThreadHolders holders = ofClass();

        assertThat(holders.instances()).isEqualTo(4);
        assertThat(holders.retained()).isEqualTo(1350);
        assertThat(holders.keptAlone()).isEqualTo(350);
        assertThat(holders.alone())
                .extracting(Holder::thread, Holder::frame, Holder::instances, Holder::retained)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(0, 1, 2L, 300L),
                        org.assertj.core.groups.Tuple.tuple(1, 0, 1L, 50L));
        assertThat(holders.alone().getFirst().via()).isEqualTo(list.index());
        assertThat(holders.reaching()).isEmpty();
    }

    @Test
    void whatIsInsideAnotherIsNotCountedTwice() {
        heap.local(first, 0, order(100).field("next", order(20)));
        ThreadHolders holders = ofClass();
        assertThat(holders.instances()).isEqualTo(2);
        assertThat(holders.retained()).isEqualTo(120);
        assertThat(holders.alone().stream().mapToLong(Holder::retained).sum()).isEqualTo(120);
    }

    @Test
    void aThreadInsideAnotherKeepsItsOwn() {
        MadeObject inner = heap.thread("inner", "shop.Inner.run:1");
        MadeObject holder = heap.object("shop.Pool").field("before", order(1)).field("worker", inner);
        holder.field("after", order(2));
        heap.local(first, 0, holder);
        heap.local(inner, 0, order(10));

        assertThat(ofClass().alone())
                .extracting(Holder::thread, Holder::instances, Holder::retained)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(2, 1L, 10L),
                        org.assertj.core.groups.Tuple.tuple(0, 2L, 3L));
    }

    @Test
    void aListOfManyIsNotClimbedForEachOfItsNodes() {
        MadeObject head = order(1);
        MadeObject last = head;
        for (int i = 1; i < 200_000; i++) {
            MadeObject next = order(1);
            last.field("next", next);
            last = next;
        }
        heap.local(first, 0, head);

        Holder holder = ofClass().alone().getFirst();
        assertThat(holder.via()).isEqualTo(head.index());
        assertThat(holder.instances()).isEqualTo(200_000);
    }

    @Test
    void aFieldOfTheThreadIsNamed() {
        MadeObject order = order(100);
        first.field(
                "threadLocals",
                heap.object("java.lang.ThreadLocal$ThreadLocalMap").field("v", order));
        Holder holder = of(order).alone().getFirst();
        assertThat(holder.field()).isEqualTo("threadLocals");
        assertThat(holder.frame()).isEqualTo(-1);
    }

    @Test
    void anObjectThatTwoThreadsReachIsKeptByNeitherAloneButBothAreNamed() {
        MadeObject order = order(100);
        MadeObject queue = heap.object("java.util.ArrayDeque").field("head", order);
        heap.local(first, 1, queue);
        heap.local(second, 0, heap.object("shop.Worker").field("queue", queue));
        heap.local(second, 0, heap.object("shop.Other"));

        ThreadHolders holders = of(order);

        assertThat(holders.alone()).isEmpty();
        assertThat(holders.complete()).isTrue();
        assertThat(holders.reaching())
                .extracting(ThreadReach.Local::thread, ThreadReach.Local::frame)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(0, 1), org.assertj.core.groups.Tuple.tuple(1, 0));
    }

    @Test
    void neitherClassesNorWeakReferencesNorOtherThreadsLeadThere() {
        MadeObject order = order(100).root(GcRoot.Kind.JNI_GLOBAL);
        MadeObject job = heap.object("shop.Job");
        heap.classObject("shop.Job").field("LAST", order);
        heap.local(first, 0, job);
        heap.local(first, 1, heap.object("java.lang.ref.WeakReference").field("referent", order));
        heap.local(second, 0, order);
        first.field("other", second);
        assertThat(of(order).reaching()).extracting(ThreadReach.Local::thread).containsExactly(1);
    }

    @Test
    void anUnreachableObjectHasNone() {
        assertThat(of(order(1)).instances()).isZero();
    }
}
