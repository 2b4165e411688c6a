package dev.auger.views.heap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.EvidenceKind;
import dev.auger.model.fixtures.MadeHeap;
import dev.auger.model.fixtures.MadeObject;
import dev.auger.model.fixtures.MadePassport;
import dev.auger.model.time.Moment;
import dev.auger.model.trail.Selection;
import dev.auger.themes.Theme;
import dev.auger.views.support.Shots;
import dev.auger.views.support.TestContext;
import dev.auger.views.support.Toolkit;
import dev.auger.views.table.DataTable;
import java.time.Instant;
import java.util.Locale;
import javafx.scene.Parent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HeapCompareTest {

    private static final String ORDER = "com.acme.shop.Order";
    private final MadeHeap first = heap("first.hprof", "10:00:00", 3, 4);
    private final MadeHeap second = heap("second.hprof", "10:05:00", 5, 2);
    private final MadeHeap third = heap("third.hprof", "10:10:00", 9, 0);
    private TestContext context;
    private HeapView view;
    private HeapPane pane;

    private static MadeHeap heap(String name, String time, int orders, int sessions) {
        long at = Instant.parse("2026-04-12T" + time + "Z").getEpochSecond() * 1_000_000_000L;
        MadeHeap heap = new MadeHeap()
                .passport(MadePassport.of(EvidenceKind.HPROF, name).span(Moment.utc(at), Moment.utc(at)));
        MadeObject list = heap.object("java.lang.Object[]").size(64);
        heap.classObject("com.acme.shop.Orders").field("OPEN", list);
        for (int i = 0; i < orders; i++) {
            list.element(heap.object(ORDER).size(1000));
        }
        for (int i = 0; i < sessions; i++) {
            list.element(heap.object("com.acme.shop.Session").size(100));
        }
        return heap;
    }

    @BeforeEach
    void open() {
        context = Toolkit.call(TestContext::new);
        Toolkit.run(() -> {
            context.setEvidence(second, third, first);
            view = new HeapView(context);
            pane = (HeapPane) view.node();
            Shots.scene((Parent) view.node(), Theme.DARK, 904, 626, Locale.ENGLISH);
            view.setShowing(true);
        });
        Toolkit.waitFor(
                "retained sizes",
                () -> pane.histogram.modelProperty().get().column("retained").isPresent());
    }

    @AfterEach
    void close() {
        Toolkit.run(() -> {
            view.dispose();
            context.close();
        });
    }

    private static String text(DataTable table) {
        return Toolkit.call(() -> {
            StringBuilder out = new StringBuilder();
            table.write(out, '\t', false);
            return out.toString();
        });
    }

    @Test
    void dumpsAreInOrderOfTimeAndAnotherOneIsShownOnTheSamePageWithTheSameClass() {
        assertThat(Toolkit.call(() ->
                        pane.dumps.choice.getItems().stream().map(Dump::name).toList()))
                .containsExactly("first.hprof", "second.hprof", "third.hprof");
        assertThat(Toolkit.call(() -> pane.dumps.choice.getValue().name())).isEqualTo("second.hprof");
        Toolkit.run(() -> {
            pane.tabs.select(HeapTab.HISTOGRAM);
            context.select(Selection.NONE.withObject(new Selection.HeapObject(ORDER, 0x42)));
            pane.dumps.choice.setValue(pane.dumps.choice.getItems().getLast());
        });
        Toolkit.waitFor("the third dump", () -> text(pane.histogram).contains(ORDER + "\t9\t"));
        assertThat(Toolkit.call(() -> pane.tabs.getSelected())).isEqualTo(HeapTab.HISTOGRAM);
        assertThat(Toolkit.call(() -> context.selection().get().object()))
                .isEqualTo(new Selection.HeapObject(ORDER, -1));
        assertThat(Toolkit.call(() -> context.evidence().get().heap())).contains(third);
    }

    @Test
    void theFirstAndTheLastAreLaidOverEachOther() {
        Toolkit.run(() -> pane.tabs.select(HeapTab.COMPARE));
        Toolkit.waitFor("classes", () -> pane.compare.classes.lineCount() > 0);
        assertThat(text(pane.compare.classes))
                .contains(ORDER + "\t\t\u25b2 +6\t")
                .contains("com.acme.shop.Session\tgone\t\u25bc \u22124\t");
        Toolkit.waitFor("growth", () -> pane.compare.growth.lineCount() > 0);
        assertThat(Toolkit.call(() -> pane.compare.growthNote.getText())).contains("Orders.OPEN");
        assertThat(Toolkit.call(() -> pane.compare.base.getValue().name())).isEqualTo("first.hprof");
    }

    @Test
    void allDumpsAreACourseOverTime() {
        Toolkit.run(() -> {
            pane.tabs.select(HeapTab.COMPARE);
            pane.compare.modes.select(ComparePane.Mode.ALL);
            pane.compare.metrics.select(CompareMetric.OBJECTS);
        });
        Toolkit.waitFor("classes", () -> text(pane.compare.classes).contains("10:05:00"));
        assertThat(text(pane.compare.classes)).contains(ORDER + "\trises\t3\t5\t9\t\u25b2 +6");
    }

    @Test
    void oneDumpSaysThatItIsNotEnough() {
        Toolkit.run(() -> {
            context.setEvidence(first);
            pane.tabs.select(HeapTab.COMPARE);
        });
        assertThat(Toolkit.call(() -> pane.dumps.isVisible())).isFalse();
        assertThat(Toolkit.call(() -> pane.compare.getChildren().getFirst().lookup(".empty-state")))
                .isNotNull();
    }
}
