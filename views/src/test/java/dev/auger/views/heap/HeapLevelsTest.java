package dev.auger.views.heap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.fixtures.MadeHeap;
import dev.auger.model.fixtures.MadeObject;
import dev.auger.model.job.Job;
import dev.auger.model.trail.Selection;
import dev.auger.themes.Theme;
import dev.auger.views.export.Exportable;
import dev.auger.views.support.Shots;
import dev.auger.views.support.TestContext;
import dev.auger.views.support.Toolkit;
import dev.auger.views.table.DataTable;
import java.io.IOException;
import java.util.Locale;
import javafx.event.Event;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Levels of dominators as a picture, their way and their export; threads that keep a class; filters of pages. */
class HeapLevelsTest {

    private static final String QUOTE = "com.acme.shop.pricing.Quote";

    private final MadeHeap heap = HeapCase.heap();
    private TestContext context;
    private HeapView view;
    private HeapPane pane;

    @BeforeEach
    void open() {
        MadeObject worker = heap.thread("pricing-3", "com.acme.shop.pricing.QuoteService.quote:87");
        heap.local(worker, 0, heap.object(QUOTE).size(5000));
        context = Toolkit.call(TestContext::new);
        Toolkit.run(() -> {
            context.setEvidence(heap);
            view = new HeapView(context);
            pane = (HeapPane) view.node();
            Scene scene = Shots.scene((Parent) view.node(), Theme.DARK, 904, 626, Locale.ENGLISH);
            assertThat(scene.getRoot().getChildrenUnmodifiable()).isNotEmpty();
            view.setShowing(true);
        });
        Toolkit.waitFor("tiles", () -> pane.treemap.getChildrenUnmodifiable().size() > 5);
    }

    @AfterEach
    void close() {
        Toolkit.run(() -> {
            view.dispose();
            context.close();
        });
    }

    private static void press(Node target, KeyCode code) {
        Toolkit.run(() ->
                Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
    }

    private static String text(DataTable table) {
        return Toolkit.call(() -> {
            StringBuilder out = new StringBuilder();
            table.write(out, '\t', false);
            return out.toString();
        });
    }

    private String spoken() {
        return Toolkit.call(() -> pane.treemap.getAccessibleText());
    }

    @Test
    void arrowsGoToTheTileOnThatSideAndEachIsReadOut() {
        press(pane.treemap, KeyCode.HOME);
        assertThat(spoken())
                .startsWith("QuoteCache, ")
                .endsWith(", 1 of "
                        + Toolkit.call(
                                () -> pane.treemap.getChildrenUnmodifiable().size()));
        press(pane.treemap, KeyCode.RIGHT);
        assertThat(spoken()).doesNotStartWith("QuoteCache, ");
        press(pane.treemap, KeyCode.LEFT);
        assertThat(spoken()).startsWith("QuoteCache, ");
        assertThat(Toolkit.call(() -> pane.treemap.queryAccessibleAttribute(AccessibleAttribute.FOCUS_ITEM)))
                .isInstanceOf(Node.class);
    }

    @Test
    void aLevelHasItsWayAndItsTableAndBackspaceLeavesIt() {
        press(pane.treemap, KeyCode.HOME);
        press(pane.treemap, KeyCode.ENTER);
        Toolkit.waitFor("inside", () -> pane.treemap.getChildrenUnmodifiable().size() == 2);
        Toolkit.waitFor("table", () -> pane.tree.lineCount() == 1);
        assertThat(text(pane.tree)).contains("QuoteCache @ 0x");
        assertThat(Toolkit.call(() -> pane.levels.lookupAll(".way-step").stream()
                        .map(n -> ((Button) n).getText())
                        .toList()))
                .containsExactly("Heap", "class QuoteCache");
        press(pane.treemap, KeyCode.BACK_SPACE);
        Toolkit.waitFor("the top", () -> pane.treemap.getChildrenUnmodifiable().size() > 5);
        assertThat(spoken()).startsWith("QuoteCache, ");
        assertThat(Toolkit.call(() -> pane.levels.isVisible())).isFalse();
    }

    @Test
    void thePictureIsADrawingAndTwiceItsSizeInPixels() throws IOException {
        Exportable.Picture picture = Toolkit.call(() -> pane.treemap.picture("heap", "Dominators"));
        StringBuilder svg = new StringBuilder();
        picture.svg().write(svg, Job.quiet());
        assertThat(svg.toString())
                .startsWith("<svg xmlns=")
                .contains("<title>Dominators</title>", "<title>QuoteCache, ", "fill=\"rgb(")
                .endsWith("</svg>\n");
        assertThat(svg.toString().split("<rect ")).hasSizeGreaterThan(6);
        double width = Toolkit.call(() -> pane.treemap.getWidth());
        assertThat(Toolkit.call(() -> picture.image().get().getWidth())).isBetween(2 * width - 2, 2 * width + 2);
    }

    @Test
    void threadsSayHowMuchOfAClassTheyKeep() {
        Toolkit.run(() -> {
            context.select(Selection.NONE.withObject(new Selection.HeapObject(QUOTE, -1)));
            pane.tabs.select(HeapTab.PATHS);
            pane.refs.modes.select(PathMode.THREADS);
        });
        Toolkit.waitFor("threads", () -> pane.refs.keepers.rowCount() == 1);
        assertThat(text(pane.refs.keepers)).contains("pricing-3").contains("QuoteService.quote\tQuote @ 0x");
        assertThat(Toolkit.call(() -> pane.refs.keeperNote.getText()))
                .startsWith("Quote: 1 thread alone keeps ")
                .contains("the rest is held by statics");
    }

    @Test
    void everyPageHasAFilterOfItsOwn() {
        Toolkit.run(() -> {
            pane.tabs.select(HeapTab.DOMINATORS);
            pane.search.textProperty().set("kafka");
        });
        Toolkit.waitFor("the consumer alone", () -> pane.tree.rowCount() == 2);
        assertThat(text(pane.tree)).contains("KafkaConsumer");
        Toolkit.run(() -> pane.tabs.select(HeapTab.HISTOGRAM));
        assertThat(Toolkit.call(() -> pane.search.getText())).isEmpty();
        Toolkit.run(() -> pane.tabs.select(HeapTab.DOMINATORS));
        assertThat(Toolkit.call(() -> pane.search.getText())).isEqualTo("kafka");
    }
}
