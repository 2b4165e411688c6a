package dev.auger.analysis.heap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.fixtures.MadeHeap;
import dev.auger.model.fixtures.MadeObject;
import dev.auger.model.heap.GcRoot;
import dev.auger.model.job.Job;
import org.junit.jupiter.api.Test;

class GcPathsTest {

    @Test
    void namesTheFieldsOfAShortestPath() {
        MadeHeap heap = new MadeHeap();
        MadeObject session = heap.object("app.Session");
        MadeObject table = heap.object("java.util.HashMap$Node[]").element(null).element(session);
        MadeObject map = heap.object("java.util.HashMap").field("table", table);
        heap.classObject("app.Registry").field("sessions", map);
        HeapPath path = shortest(heap, session);
        assertThat(path.steps())
                .extracting(s -> s.className() + "." + s.field())
                .containsExactly(
                        "app.Registry.sessions",
                        "java.util.HashMap.table",
                        "java.util.HashMap$Node[].[1]",
                        "app.Session.");
        assertThat(path.steps().getFirst().classObject()).isTrue();
        assertThat(path.root().kind()).isEqualTo(GcRoot.Kind.STICKY_CLASS);
    }

    @Test
    void weakReferencesLeadNowhere() {
        MadeHeap heap = new MadeHeap();
        MadeObject softly = heap.object("app.Cached");
        heap.type("app.MyRef", "java.lang.ref.SoftReference");
        heap.object("app.MyRef")
                .field("referent", softly)
                .field("queue", heap.object("Queue"))
                .root(GcRoot.Kind.JNI_GLOBAL);
        HeapAnalysis analysis = HeapAnalysis.of(heap, Job.quiet());
        assertThat(analysis.reachable(softly.index())).isTrue();
        assertThat(GcPaths.shortest(heap, analysis, softly.index(), Job.quiet()))
                .isEmpty();
        assertThat(GcPaths.shortest(heap, analysis, softly.index() + 3, Job.quiet()))
                .isPresent();
    }

    @Test
    void aLocalIsNamedByItsFrame() {
        MadeHeap heap = new MadeHeap();
        MadeObject thread = heap.thread("main", "java.lang.Object.wait:1", "app.Main.run:3");
        MadeObject local = heap.object("app.Buffer");
        heap.local(thread, 0, local);
        heap.local(thread, 1, local);
        HeapPath path = shortest(heap, local);
        assertThat(path.steps().getFirst().field()).isEqualTo("<local in Main.run>");
        assertThat(path.root().thread()).isZero();
    }

    @Test
    void referrersAreAllWhoRefer() {
        MadeHeap heap = new MadeHeap();
        MadeObject target = heap.object("app.Target");
        MadeObject holder = heap.object("app.Holder").field("first", target).field("second", target);
        MadeObject weak = heap.object("java.lang.ref.WeakReference").field("referent", target);
        heap.local(heap.thread("main"), -1, target);
        HeapAnalysis analysis = HeapAnalysis.of(heap, Job.quiet());
        assertThat(Referrers.of(heap, analysis, target.index(), 10, Job.quiet()))
                .extracting(PathStep::field)
                .containsExactly("first", "referent", "<local>");
        assertThat(Referrers.of(heap, analysis, target.index(), 1, Job.quiet()))
                .extracting(PathStep::object)
                .containsExactly((long) holder.index());
        assertThat(Referrers.of(heap, analysis, heap.typeOf(weak.index()).object(), 10, Job.quiet()))
                .extracting(PathStep::field)
                .containsExactly("<class>");
    }

    @Test
    void mergedPathsEndWhereInstancesPart() {
        MadeHeap heap = new MadeHeap();
        MadeObject list = heap.object("java.lang.Object[]");
        for (int i = 0; i < 90; i++) {
            list.element(heap.object("app.Node").field("item", heap.object("app.Item")));
        }
        heap.classObject("app.Store").field("items", list);
        for (int i = 0; i < 10; i++) {
            heap.object("app.Item").root(GcRoot.Kind.JNI_GLOBAL);
        }
        HeapAnalysis analysis = HeapAnalysis.of(heap, Job.quiet());
        MergedPath merged =
                GcPaths.mergedForClass(heap, analysis, "app.Item", Job.quiet()).orElseThrow();
        assertThat(merged.instances()).isEqualTo(100);
        assertThat(merged.through()).isEqualTo(90);
        assertThat(merged.common().last().object()).isEqualTo(list.index());
        assertThat(merged.branches()).hasSize(20).allMatch(b -> b.className().equals("app.Node"));
        assertThat(GcPaths.mergedForClass(heap, analysis, "app.None", Job.quiet()))
                .isEmpty();
    }

    private static HeapPath shortest(MadeHeap heap, MadeObject object) {
        HeapAnalysis analysis = HeapAnalysis.of(heap, Job.quiet());
        return GcPaths.shortest(heap, analysis, object.index(), Job.quiet()).orElseThrow();
    }
}
