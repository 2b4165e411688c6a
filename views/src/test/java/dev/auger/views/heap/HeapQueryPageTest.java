package dev.auger.views.heap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.trail.Selection;
import dev.auger.themes.Theme;
import dev.auger.views.support.Shots;
import dev.auger.views.support.TestContext;
import dev.auger.views.support.Toolkit;
import dev.auger.views.table.DataTable;
import java.util.Locale;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HeapQueryPageTest {

    private static final String QUOTES =
            "SELECT q, q.basketId AS basket, q.givenAt AS at\nFROM com.acme.shop.pricing.Quote q\n"
                    + "WHERE toString(q.basketId) LIKE \".*78120.\"";
    private TestContext context;
    private HeapView view;
    private HeapPane pane;
    private QueryPane page;

    @BeforeEach
    void open() {
        context = Toolkit.call(TestContext::new);
        Toolkit.run(() -> {
            context.setEvidence(HeapCase.heap());
            view = new HeapView(context);
            pane = (HeapPane) view.node();
            page = pane.query;
            Shots.scene((Parent) view.node(), Theme.DARK, 904, 626, Locale.ENGLISH);
            pane.tabs.select(HeapTab.QUERY);
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

    private static void press(Node target, KeyCode code, boolean control) {
        Toolkit.run(() -> Event.fireEvent(
                target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false)));
    }

    private void run(String query) {
        Toolkit.run(() -> page.editor.text.setText(query));
        press(page.editor.text, KeyCode.ENTER, true);
        Toolkit.waitFor(
                "answer",
                () -> !page.question.isRunning() && !page.rows.busyProperty().get());
        Toolkit.run(() -> {
            pane.getScene().getRoot().applyCss();
            pane.getScene().getRoot().layout();
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
    void controlEnterRunsAndRowsNameObjectsInPlainWords() {
        run(QUOTES);
        assertThat(text(page.rows).lines().findFirst().orElseThrow()).isEqualTo("q\tbasket\tat");
        assertThat(text(page.rows)).contains("Quote @ 0x").contains("String \"b-7781204\"\t1776003688904");
        assertThat(Toolkit.call(() -> page.note.getText())).isEqualTo("6 rows");
    }

    @Test
    void leftAndRightChooseAmongTheObjectsOfARowAndEnterGoesToWhatKeepsIt() {
        run(QUOTES);
        press(page.rows, KeyCode.DOWN, false);
        Toolkit.waitFor("the quote", () -> pane.inspector.title.getText().equals("Quote"));
        press(page.rows, KeyCode.RIGHT, false);
        Toolkit.waitFor("its basket", () -> pane.inspector.title.getText().equals("String"));
        press(page.rows, KeyCode.LEFT, false);
        Toolkit.waitFor("the quote again", () -> pane.inspector.title.getText().equals("Quote"));
        press(page.rows, KeyCode.ENTER, false);
        assertThat(Toolkit.call(() -> pane.tabs.getSelected())).isEqualTo(HeapTab.PATHS);
        Selection.HeapObject chosen =
                Toolkit.call(() -> context.selection().get().object());
        assertThat(chosen).isNotNull();
        assertThat(chosen.className()).isEqualTo("com.acme.shop.pricing.Quote");
        assertThat(chosen.address()).isPositive();
    }

    @Test
    void moreRowsThanAreShownAreCounted() {
        run("SELECT * FROM \".*\"");
        assertThat(Toolkit.call(() -> page.rows.rowCount())).isEqualTo(QueryAnswer.MOST);
        assertThat(Toolkit.call(() -> page.note.getText()))
                .matches("1[0-9]\u2009[0-9]{3} rows, the first 5\u2009000 are shown");
        assertThat(text(page.rows).lines().findFirst().orElseThrow()).startsWith("Object\tShallow");
    }

    @Test
    void aMistakeIsSaidWithItsPlaceAndMarked() {
        run("\nSELECT q\nFROM com.acme.Nothing q");
        assertThat(Toolkit.call(() -> page.editor.error.getText()))
                .isEqualTo("Line 2, column 6: no class is named com.acme.Nothing in this heap");
        assertThat(Toolkit.call(() -> page.editor.place.getText())).isEqualTo("FROM com.acme.Nothing q\n     ^");
        assertThat(Toolkit.call(() -> page.editor.text.getCaretPosition()))
                .as("at the class")
                .isEqualTo(15);
        assertThat(Toolkit.call(() -> page.editor.error.getParent().isVisible()))
                .isTrue();
        run(QUOTES);
        assertThat(Toolkit.call(() -> page.editor.error.getParent().isVisible()))
                .isFalse();
    }

    @Test
    void theLastQueriesComeBack() {
        run(QUOTES);
        run("SELECT * FROM com.acme.shop.pricing.QuoteCache");
        Toolkit.run(() -> page.editor.text.setText("SELECT"));
        press(page.editor.text, KeyCode.UP, true);
        press(page.editor.text, KeyCode.UP, true);
        assertThat(Toolkit.call(() -> page.editor.text.getText())).isEqualTo(QUOTES);
        press(page.editor.text, KeyCode.DOWN, true);
        assertThat(Toolkit.call(() -> page.editor.text.getText())).endsWith("QuoteCache");
    }

    @Test
    void aQueryCanBeStopped() {
        Runnable release = context.holdWorkers();
        Toolkit.run(() -> page.editor.text.setText("SELECT * FROM \".*\""));
        press(page.editor.text, KeyCode.ENTER, true);
        assertThat(Toolkit.call(() -> page.question.line.isVisible())).isTrue();
        Toolkit.run(page.question::cancel);
        release.run();
        Toolkit.waitFor("idle", () -> context.workers().isIdle());
        Toolkit.run(() -> {});
        assertThat(Toolkit.call(() -> page.question.line.isVisible())).isFalse();
        assertThat(Toolkit.call(() -> page.rows.rowCount())).isZero();
    }

    @Test
    void whoHoldsAText() {
        Toolkit.run(() -> {
            page.modes.select(QueryPane.Mode.TEXT);
            page.text.setText("b-7781206");
            page.text.fireEvent(new javafx.event.ActionEvent());
        });
        Toolkit.waitFor("strings", () -> page.rows.rowCount() == 1);
        assertThat(text(page.rows)).contains("b-7781206\tQuote @ 0x").contains(".basketId\tSystem class\t9\t16");
        assertThat(Toolkit.call(() -> page.note.getText())).isEqualTo("1 string contains it");
    }

    @Test
    void everyExampleIsAQuery() {
        for (QueryExample example : QueryExample.values()) {
            assertThat(dev.auger.analysis.heap.query.HeapQuery.parse(example.query())
                            .columns())
                    .as(example.name())
                    .isNotEmpty();
        }
    }
}
