package dev.auger.analysis.heap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.fixtures.MadeHeap;
import dev.auger.model.fixtures.MadeObject;
import dev.auger.model.heap.GcRoot;
import dev.auger.model.job.Job;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccumulationPointsTest {

    private static MadeObject mapOf(MadeHeap heap, int entries, String valueClass) {
        MadeObject table =
                heap.object("java.util.concurrent.ConcurrentHashMap$Node[]").size(1024);
        for (int i = 0; i < entries; i++) {
            table.element(heap.object("java.util.concurrent.ConcurrentHashMap$Node")
                    .field("val", heap.object(valueClass).size(200)));
        }
        return heap.object("java.util.concurrent.ConcurrentHashMap").field("table", table);
    }

    private static List<Accumulation> find(MadeHeap heap) {
        return AccumulationPoints.find(heap, HeapAnalysis.of(heap, Job.quiet()), Job.quiet());
    }

    @Test
    void namesTheFieldThatHoldsTheMap() {
        MadeHeap heap = new MadeHeap();
        heap.classObject("app.SessionRegistry").field("sessions", mapOf(heap, 500, "app.Session"));
        Accumulation found = find(heap).getFirst();
        assertThat(found.label()).isEqualTo("SessionRegistry.sessions");
        assertThat(found.holderClass()).isEqualTo("app.SessionRegistry");
        assertThat(heap.typeOf(found.object()).name()).isEqualTo("java.util.concurrent.ConcurrentHashMap$Node[]");
        assertThat(found.share()).isGreaterThan(0.95);
        assertThat(found.keeps().getFirst()).isEqualTo(new Accumulation.Kept("app.Session", 500, 100_000));
        assertThat(found.threadIndex()).isEqualTo(-1);
    }

    @Test
    void aFieldIsNamedEvenWhereALocalIsNearer() {
        MadeHeap heap = new MadeHeap();
        MadeObject map = mapOf(heap, 500, "app.Session");
        heap.classObject("app.Registry")
                .field("holder", heap.object("app.Holder").field("sessions", map));
        MadeObject thread = heap.thread("main", "app.Main.run:3");
        heap.local(thread, 0, map);
        assertThat(find(heap).getFirst().label()).isEqualTo("Holder.sessions");
    }

    @Test
    void aThreadsLocalIsNamedByItsFrame() {
        MadeHeap heap = new MadeHeap();
        MadeObject thread = heap.thread("worker-1", "app.Main.run:3");
        heap.local(thread, 0, mapOf(heap, 500, "app.Row"));
        Accumulation found = find(heap).getFirst();
        assertThat(found.label()).isEqualTo("worker-1 <local in Main.run>");
        assertThat(found.threadIndex()).isZero();
    }

    @Test
    void twoLargeMapsOfOneHolderAreTwoPoints() {
        MadeHeap heap = new MadeHeap();
        heap.classObject("app.Caches").field("a", mapOf(heap, 500, "app.A")).field("b", mapOf(heap, 400, "app.B"));
        assertThat(find(heap)).extracting(Accumulation::label).containsExactly("Caches.a", "Caches.b");
    }

    @Test
    void aListStopsAtItsFirstNode() {
        MadeHeap heap = new MadeHeap();
        MadeObject head = heap.object("app.Node").size(100);
        MadeObject at = head;
        for (int i = 0; i < 300; i++) {
            MadeObject next = heap.object("app.Node").size(100);
            at.field("next", next);
            at = next;
        }
        heap.classObject("app.Queue").field("head", head);
        assertThat(find(heap)).singleElement().satisfies(a -> {
            assertThat(a.object()).isEqualTo(head.index());
            assertThat(a.label()).isEqualTo("Queue.head");
        });
    }

    @Test
    void softlyKeptObjectsAndSpreadHeapsAreNone() {
        MadeHeap soft = new MadeHeap();
        soft.object("java.lang.ref.SoftReference")
                .field("referent", soft.object("byte[]").size(100_000))
                .root(GcRoot.Kind.JNI_GLOBAL);
        assertThat(find(soft)).noneMatch(a -> soft.typeOf(a.object()).name().equals("byte[]"));
        MadeHeap spread = new MadeHeap();
        for (int i = 0; i < 100; i++) {
            spread.object("app.Thing").root(GcRoot.Kind.JNI_GLOBAL);
        }
        assertThat(find(spread)).isEmpty();
    }
}
