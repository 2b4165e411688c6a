package dev.auger.analysis.trail.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.analysis.trail.rule.Investigation;
import dev.auger.analysis.trail.rule.OwnCode;
import dev.auger.model.EvidenceSet;
import dev.auger.model.fixtures.MadeHeap;
import dev.auger.model.fixtures.MadeObject;
import dev.auger.model.fixtures.MadeRecording;
import dev.auger.model.job.Job;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.trail.Finding;
import dev.auger.model.trail.Phrase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where what is in a container was put in, told by what that is. */
class PutInTest {

    private static final String RUN = "java.lang.Thread.run;a.Server.handle:10;";
    private static final String GROW =
            ";java.util.ArrayList.add:3;java.util.ArrayList.grow:9;java.util.Arrays.copyOf:1";
    private final MadeRecording recording = Leaking.recording();

    private String line(MadeHeap heap) {
        return Leaking.only(heap, recording, "retention").culprit().label();
    }

    private static Entries entries(MadeHeap heap) {
        Investigation in = new Investigation(EvidenceSet.of(List.of(heap)), false, OwnCode.byDefault(), Job.quiet());
        return Entries.of(in, heap, Holding.find(in, heap).getFirst());
    }

    /** A list of things, each of which has a list of parts itself. */
    private static MadeHeap withParts() {
        MadeHeap heap = new MadeHeap();
        MadeObject table = heap.object("java.lang.Object[]").size(800);
        for (int i = 0; i < 100; i++) {
            table.element(heap.object("a.Thing").size(100).field("parts", Leaking.list(heap, 20, "a.Part")));
        }
        heap.classObject("a.Registry")
                .field("things", heap.object("java.util.ArrayList").field("elementData", table));
        return heap;
    }

    @Test
    void whatWasPutInIsNotWhatCameWithIt() {
        assertThat(entries(withParts()).classes()).containsExactly("a.Thing");
    }

    @Test
    void aChainOfOnesOwnHasItsNodesForEntries() {
        MadeHeap heap = new MadeHeap();
        MadeObject node = null;
        for (int i = 0; i < 50; i++) {
            node = heap.object("a.Node")
                    .size(40)
                    .field("next", node)
                    .field("text", heap.object("java.lang.Object[]").size(500));
        }
        heap.classObject("a.Stack").field("top", node);
        assertThat(entries(heap).classes()).containsExactly("a.Node");
    }

    @Test
    void lambdasAreOfOneClassWhateverTheirNumbers() {
        assertThat(Entries.same("a.Page$$Lambda", "a.Page$$Lambda+0x00007f.123"))
                .isTrue();
        assertThat(Entries.same("a.Page$$Lambda", "a.Pages$$Lambda/12")).isFalse();
        assertThat(Entries.same("a.Page", "a.PageBuilder")).isFalse();
    }

    @Test
    void whatIsKeptFillsListsOfItsOwn() {
        for (int at = 0; at < 10_000; at += 500) {
            recording.alloc(at, "http-1", RUN + "a.Thing.add:20" + GROW, 10_000, "java.lang.Object[]");
        }
        recording.alloc(9_000, "http-1", RUN + "a.Registry.register:21" + GROW, 10_000, "java.lang.Object[]");
        assertThat(line(withParts())).isEqualTo("Registry.java:21");
    }

    @Test
    void theTableThatIsAliveWasMadeForAnEntry() {
        recording.old(
                9_000,
                "http-1",
                RUN + "a.Registry.register:21" + GROW,
                "java.lang.Object[]",
                "java.util.ArrayList.elementData",
                "a.Registry.things");
        assertThat(line(withParts())).isEqualTo("Registry.java:21");
    }

    @Test
    void whoeverAsksForAnEntryWhereNoLineOfTheHolderWasMet() {
        recording.alloc(4_000, "http-1", RUN + "a.Desk.bill:33;a.Thing.<init>:12", 100, "java.util.ArrayList");
        for (int at = 0; at < 10_000; at += 500) {
            recording.alloc(at, "http-1", RUN + "a.Desk.bill:35;a.Part.of:4", 1_000, "a.Part");
            recording.alloc(at, "http-1", RUN + "a.Desk.print:47" + GROW, 10_000, "java.lang.Object[]");
        }
        assertThat(line(withParts())).isEqualTo("Desk.java:33");
    }

    @Test
    void aMethodOfTheHolderThatAddsAndWasWaitedFor() {
        recording.sample(SampleKind.LOCK, 4_000, "http-1", RUN + "a.Registry.subscribe:17", 1_000_000, "a.Registry");
        recording.sample(SampleKind.LOCK, 5_000, "http-1", RUN + "a.Registry.fire:25", 1_000_000, "a.Registry");
        Finding finding = Leaking.only(withParts(), recording, "retention");
        assertThat(finding.culprit().label()).isEqualTo("Registry.java:17");
        assertThat(finding.trail().hops().getLast().counterEvidence())
                .extracting(Phrase::key)
                .containsExactly("trail.against.notwriter");
    }

    @Test
    void aTableOfOnesOwnIsMadeLargerWhereItIsAddedTo() {
        MadeHeap heap = new MadeHeap();
        MadeObject table = heap.object("a.Thing[]").size(800);
        for (int i = 0; i < 100; i++) {
            table.element(heap.object("a.Thing").size(1_000));
        }
        heap.classObject("a.Log").field("items", table);
        recording.alloc(9_000, "http-1", RUN + "a.Log.append:9;java.util.Arrays.copyOf:1", 10_000, "a.Thing[]");
        for (int at = 0; at < 10_000; at += 500) {
            recording.alloc(at, "http-1", RUN + "a.Parser.parse:4", 1_000, "a.Thing");
        }
        assertThat(line(heap)).isEqualTo("Log.java:9");
    }

    @Test
    void whatOnlyThePlatformKeepsIsPutInByWhoeverCallsItsClass() {
        MadeHeap heap = new MadeHeap();
        heap.classObject("java.lang.ApplicationShutdownHooks").field("hooks", Leaking.list(heap, 500, "a.Hook"));
        for (int at = 0; at < 10_000; at += 500) {
            recording.alloc(at, "http-1", RUN + "a.Desk.other:40" + GROW, 100, "java.lang.Object[]");
        }
        recording.alloc(
                9_000,
                "http-1",
                RUN + "a.Desk.open:6;java.lang.Runtime.addShutdownHook:1;java.lang.ApplicationShutdownHooks.add:2"
                        + GROW,
                100,
                "java.lang.Object[]");
        Finding finding = Leaking.only(heap, recording, "retention");
        assertThat(finding.culprit().label()).isEqualTo("Desk.java:6");
        assertThat(finding.title().toString()).contains("ApplicationShutdownHooks.hooks");
    }

    @Test
    void aNodeThatIsKeptShowsThePutMoreSurelyThanTheWayToAPart() {
        MadeHeap heap = new MadeHeap();
        MadeObject table = heap.object("java.util.HashMap$Node[]").size(800);
        for (int i = 0; i < 100; i++) {
            MadeObject thing = heap.object("a.Thing").size(1_000);
            table.element(heap.object("java.util.HashMap$Node").size(32).field("value", thing));
        }
        heap.classObject("a.Registry")
                .field("things", heap.object("java.util.HashMap").field("table", table));
        for (int at = 0; at < 10_000; at += 500) {
            recording.alloc(at, "http-1", RUN + "a.Registry.ask:5;a.Thing.<init>:5", 1_000, "a.Thing");
        }
        recording.alloc(
                5_000, "http-1", RUN + "a.Registry.keep:6;java.util.HashMap.put:1", 32, "java.util.HashMap$Node");
        assertThat(line(heap)).isEqualTo("Registry.java:6");
    }

    @Test
    void aListInAnObjectOfOnesOwnIsFilledByTheClassOfThatObject() {
        MadeHeap heap = new MadeHeap();
        MadeObject store = heap.object("a.Store");
        MadeObject byId = heap.object("java.lang.Object[]").size(400);
        MadeObject all = heap.object("java.lang.Object[]").size(400);
        for (int i = 0; i < 100; i++) {
            MadeObject thing = heap.object("a.Thing").size(1_000);
            byId.element(thing);
            all.element(thing);
        }
        store.field("byId", heap.object("java.util.ArrayList").field("elementData", byId));
        store.field("all", heap.object("java.util.ArrayList").field("elementData", all));
        heap.classObject("a.Main").field("store", store);
        recording.alloc(9_000, "http-1", RUN + "a.Store.save:16" + GROW, 10_000, "java.lang.Object[]");
        for (int at = 0; at < 10_000; at += 500) {
            recording.alloc(at, "http-1", RUN + "a.Parser.parse:4", 1_000, "a.Thing");
        }
        assertThat(line(heap)).isEqualTo("Store.java:16");
    }

    @Test
    void aStageThatWaitsIsAnEntryOfAFuture() {
        MadeHeap heap = new MadeHeap();
        String stage = "java.util.concurrent.CompletableFuture$UniWhenComplete";
        MadeObject last = null;
        for (int i = 0; i < 50; i++) {
            last = heap.object(stage)
                    .size(40)
                    .field("next", last)
                    .field("fn", heap.object("a.Load").size(1_000));
        }
        heap.classObject("a.Depot")
                .field(
                        "closed",
                        heap.object("java.util.concurrent.CompletableFuture").field("stack", last));
        for (int at = 0; at < 10_000; at += 500) {
            recording.alloc(at, "http-1", RUN + "a.Desk.batch:31;a.Load.<init>:5", 1_000, "a.Load");
        }
        recording.alloc(
                5_000,
                "http-1",
                RUN + "a.Until.then:16;java.util.concurrent.CompletableFuture.whenComplete:1",
                40,
                stage);
        assertThat(line(heap)).isEqualTo("Until.java:16");
    }
}
