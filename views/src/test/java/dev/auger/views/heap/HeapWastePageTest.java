package dev.auger.views.heap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.fixtures.MadeHeap;
import dev.auger.model.fixtures.MadeObject;
import dev.auger.model.heap.BasicType;
import dev.auger.themes.Theme;
import dev.auger.views.support.Shots;
import dev.auger.views.support.TestContext;
import dev.auger.views.support.Toolkit;
import dev.auger.views.table.DataTable;
import java.util.Locale;
import javafx.event.Event;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HeapWastePageTest {

    private TestContext context;
    private HeapView view;
    private HeapPane pane;
    private WastePane page;

    /** Twenty strings of one text and five empty arrays of one class. */
    private static MadeHeap heap() {
        MadeHeap heap = new MadeHeap();
        MadeObject holder = heap.classObject("app.Main");
        for (int i = 0; i < 20; i++) {
            MadeObject letters = heap.object("byte[]").length(3).size(24);
            for (int c = 0; c < 3; c++) {
                letters.number("[" + c + "]", BasicType.BYTE, "top".charAt(c));
            }
            holder.field(
                    "s" + i, heap.string("top").size(24).field("value", letters).number("coder", BasicType.BYTE, 0));
        }
        for (int i = 0; i < 5; i++) {
            holder.field("e" + i, heap.object("app.Item[]").length(0).size(16));
        }
        return heap;
    }

    @BeforeEach
    void open() {
        context = Toolkit.call(TestContext::new);
        Toolkit.run(() -> {
            context.setEvidence(heap());
            view = new HeapView(context);
            pane = (HeapPane) view.node();
            page = pane.waste;
            Shots.scene((Parent) view.node(), Theme.DARK, 904, 626, Locale.ENGLISH);
            view.setShowing(true);
        });
        Toolkit.waitFor(
                "analysis",
                () -> pane.histogram.modelProperty().get().column("retained").isPresent());
    }

    @AfterEach
    void close() {
        Toolkit.run(() -> {
            view.dispose();
            context.close();
        });
    }

    private void look() {
        assertThat(Toolkit.call(() -> page.kinds.rowCount()))
                .as("not looked for yet")
                .isZero();
        Toolkit.run(() -> pane.tabs.select(HeapTab.WASTE));
        Toolkit.waitFor("kinds", () -> page.kinds.rowCount() > 0 && page.rows.rowCount() > 0);
        Toolkit.run(() -> {
            pane.getScene().getRoot().applyCss();
            pane.getScene().getRoot().layout();
        });
    }

    private void press(DataTable table, KeyCode code) {
        Toolkit.run(() ->
                Event.fireEvent(table, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
    }

    private static String text(DataTable table) {
        return Toolkit.call(() -> {
            StringBuilder out = new StringBuilder();
            table.write(out, '\t', false);
            return out.toString();
        });
    }

    @Test
    void kindsWithWastedBytesAndWhatCounts() {
        look();
        assertThat(text(page.kinds).lines().toList())
                .contains("Duplicate strings\t20\t960 B\t912 B\t81.4", "Empty arrays\t5\t80 B\t64 B\t5.7");
        assertThat(Toolkit.call(() -> page.why.getText())).startsWith("Strings that say the same.");
    }

    @Test
    void textsAreSaidOnlyWhenAskedFor() {
        look();
        assertThat(text(page.rows)).contains("String @ 0x").doesNotContain("top");
        assertThat(Toolkit.call(() -> page.showTexts.isVisible())).isTrue();
        Toolkit.run(() -> page.showTexts.fire());
        Toolkit.waitFor("texts", () -> text(page.rows).contains("\"top\"\t3\t20\t960 B\t912 B"));
    }

    @Test
    void aKindShowsItsClassesWithExamplesToLookInto() {
        look();
        press(page.kinds, KeyCode.DOWN);
        Toolkit.waitFor(
                "classes",
                () -> page.kind.getText().equals("Empty arrays")
                        && text(page.rows).contains("app.Item[]\t5\t80 B\t64 B"));
        assertThat(Toolkit.call(() -> page.showTexts.isVisible())).isFalse();
        press(page.rows, KeyCode.DOWN);
        Toolkit.waitFor("example", () -> pane.inspector.title.getText().equals("Item[0]"));
    }

    @Test
    void lookingCanBeStoppedAndBegunAgain() {
        Runnable release = context.holdWorkers();
        Toolkit.run(() -> pane.tabs.select(HeapTab.WASTE));
        assertThat(Toolkit.call(() -> page.question.isRunning())).isTrue();
        Toolkit.run(page.question::cancel);
        assertThat(Toolkit.call(() -> page.question.line.isVisible())).isFalse();
        release.run();
        Toolkit.run(() -> ((javafx.scene.control.Button) page.lookup(".button")).fire());
        Toolkit.waitFor("kinds", () -> page.kinds.rowCount() > 0);
    }
}
