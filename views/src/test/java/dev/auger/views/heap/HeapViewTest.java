package dev.auger.views.heap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.fixtures.MadeHeap;
import dev.auger.model.job.Progress;
import dev.auger.model.trail.Selection;
import dev.auger.themes.Theme;
import dev.auger.views.support.Shots;
import dev.auger.views.support.TestContext;
import dev.auger.views.support.Toolkit;
import java.util.Locale;
import javafx.event.Event;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HeapViewTest {

    private static final String QUOTE = "com.acme.shop.pricing.Quote";
    private final MadeHeap heap = HeapCase.heap();
    private TestContext context;
    private HeapView view;
    private HeapPane pane;

    @BeforeEach
    void open() {
        context = Toolkit.call(TestContext::new);
        Toolkit.run(() -> {
            context.setEvidence(heap);
            view = new HeapView(context);
            pane = (HeapPane) view.node();
            Scene scene = Shots.scene((Parent) view.node(), Theme.DARK, 904, 626, Locale.ENGLISH);
            assertThat(scene.getRoot().getChildrenUnmodifiable()).isNotEmpty();
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

    private void press(javafx.scene.Node target, KeyCode code) {
        Toolkit.run(() ->
                Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
    }

    @Test
    void theLargestClassIsOnTopAndChoosingItSelectsIt() {
        Toolkit.waitFor("rows", () -> pane.histogram.lineCount() > 0);
        press(pane.histogram, KeyCode.DOWN);
        assertThat(Toolkit.call(() -> context.selection().get().object()))
                .isEqualTo(new Selection.HeapObject("double[]", -1));
    }

    @Test
    void withNothingChosenTheLargestOwnAccumulationIsShownAndNothingIsSelected() {
        Toolkit.waitFor("path", () -> pane.path.lineCount() > 0);
        Toolkit.waitFor("fields", () -> pane.inspector.fields.lineCount() > 0);
        assertThat(Toolkit.call(() -> pane.pathNote.getText())).contains("QuoteCache");
        assertThat(Toolkit.call(() -> context.selection().get())).isEqualTo(Selection.NONE);
    }

    @Test
    void aChosenClassShowsWhoKeepsItAndAnExample() {
        Toolkit.run(() -> context.select(Selection.NONE.withObject(new Selection.HeapObject(QUOTE, -1))));
        Toolkit.waitFor("path", () -> pane.path.lineCount() == 6);
        String text = Toolkit.call(() -> {
            StringBuilder out = new StringBuilder();
            pane.path.write(out, '\t', false);
            return out.toString();
        });
        assertThat(text)
                .contains("System class\tclass QuoteCache")
                .contains("static INSTANCE")
                .contains("byKey");
        Toolkit.waitFor("fields", () -> pane.inspector.fields.lineCount() == 6);
    }

    @Test
    void oneObjectHasItsOwnPath() {
        long address = Toolkit.call(() -> heap.addressOf(heap.objectCount() - 3));
        String type = heap.typeOf(heap.objectCount() - 3).name();
        Toolkit.run(() -> context.select(Selection.NONE.withObject(new Selection.HeapObject(type, address))));
        Toolkit.waitFor("path", () -> pane.path.lineCount() == 2);
    }

    @Test
    void whatWasAllocatedIsMarkedAndTheJoinIsCalledInferred() {
        Toolkit.run(() -> context.select(Selection.NONE.withAllocation(new Selection.Allocation("byte[]", null))));
        assertThat(Toolkit.call(() -> pane.joinNote.getText()))
                .contains("byte[]")
                .contains("joined by class");
        Toolkit.waitFor("row", () -> pane.histogram.selectedRows().length == 1);
        Toolkit.run(() -> context.select(context.selection().get().withObject(new Selection.HeapObject("byte[]", -1))));
        assertThat(Toolkit.call(() -> pane.joinNote.getText())).isEmpty();
    }

    @Test
    void theTreemapGoesInAndOut() {
        Toolkit.waitFor("tree", () -> pane.tree.lineCount() > 0);
        press(pane.treemap, KeyCode.HOME);
        press(pane.treemap, KeyCode.ENTER);
        Toolkit.waitFor("inside", () -> pane.up.isVisible());
        press(pane.treemap, KeyCode.BACK_SPACE);
        Toolkit.waitFor("back", () -> !pane.up.isVisible());
    }

    private String tree() {
        return Toolkit.call(() -> {
            StringBuilder out = new StringBuilder();
            pane.tree.write(out, '\t', false);
            return out.toString();
        });
    }

    @Test
    void theDominatorTreeUnfoldsWhenAskedTo() {
        Toolkit.run(() -> {
            pane.tabs.select(HeapTab.DOMINATORS);
            pane.getScene().getRoot().applyCss();
            pane.getScene().getRoot().layout();
        });
        Toolkit.waitFor("top", () -> pane.tree.lineCount() > 0);
        int top = Toolkit.call(() -> pane.tree.rowCount());
        assertThat(top).as("a page, and the rest in one line").isEqualTo(TreeRows.PAGE + 1);
        assertThat(tree().lines().skip(1).findFirst().orElseThrow()).startsWith("class QuoteCache");
        assertThat(tree().strip().lines().reduce((a, b) -> b).orElseThrow()).contains(" more objects");

        press(pane.tree, KeyCode.DOWN);
        press(pane.tree, KeyCode.RIGHT);
        Toolkit.waitFor("opened", () -> pane.tree.rowCount() == top + 1);
        assertThat(tree().lines().skip(2).findFirst().orElseThrow()).startsWith("QuoteCache @ ");
        press(pane.tree, KeyCode.DOWN);
        press(pane.tree, KeyCode.RIGHT);
        Toolkit.waitFor("opened further", () -> pane.tree.rowCount() == top + 2);
        press(pane.tree, KeyCode.UP);
        press(pane.tree, KeyCode.LEFT);
        Toolkit.waitFor("closed with all below", () -> pane.tree.rowCount() == top);
        press(pane.tree, KeyCode.END);
        press(pane.tree, KeyCode.ENTER);
        Toolkit.waitFor("more", () -> pane.tree.rowCount() > top);
    }

    @Test
    void leakSuspectsWithWhatTheyKeepAndThePathToThem() {
        assertThat(Toolkit.call(() -> pane.suspects.rowCount()))
                .as("not looked for yet")
                .isZero();
        Toolkit.run(() -> pane.tabs.select(HeapTab.SUSPECTS));
        Toolkit.waitFor("suspects", () -> pane.suspects.rowCount() > 0 && pane.keeps.rowCount() > 0);
        String text = Toolkit.call(() -> {
            StringBuilder out = new StringBuilder();
            pane.suspects.write(out, '\t', false);
            pane.keeps.write(out, '\t', false);
            return out.toString();
        });
        assertThat(text).contains("QuoteCache").contains("double[]\t3");
        Toolkit.waitFor("path", () -> pane.path.rowCount() > 2);
        assertThat(Toolkit.call(() -> pane.suspectsNote.getText())).contains("a tenth of the heap");
    }

    @Test
    void untilItIsKnownWhoKeepsWhatTheHistogramCountsAllAndTheRestSaysHowFarItIs() {
        TestContext other = Toolkit.call(TestContext::new);
        Runnable release = other.holdAnalysis();
        HeapView slow = Toolkit.call(() -> {
            other.setEvidence(heap);
            HeapView made = new HeapView(other);
            Shots.scene((Parent) made.node(), Theme.DARK, 904, 626, Locale.ENGLISH);
            made.setShowing(true);
            return made;
        });
        HeapPane early = (HeapPane) slow.node();
        Toolkit.waitFor("all objects", () -> early.histogram.rowCount() > 0);
        assertThat(Toolkit.call(() -> early.histogramNote.getText())).contains("all objects in the dump");
        Toolkit.run(() -> other.heapProgress().set(new Progress(100, 400, Progress.Unit.OBJECTS)));
        assertThat(Toolkit.call(() -> texts(early))).contains("references of 100 of 400 objects read");
        release.run();
        Toolkit.waitFor("known", () -> early.tree.rowCount() > 0);
        assertThat(Toolkit.call(() -> texts(early))).doesNotContain("references of");
        // The histogram is counted anew by a question of its own.
        Toolkit.waitFor(
                "only what is reachable", () -> !early.histogramNote.getText().contains("all objects"));
        Toolkit.run(slow::dispose);
        other.close();
    }

    private static String texts(Parent node) {
        StringBuilder out = new StringBuilder();
        for (javafx.scene.Node child : node.getChildrenUnmodifiable()) {
            if (child.isVisible() && child instanceof Label label) {
                out.append(label.getText()).append('\n');
            } else if (child.isVisible() && child instanceof Parent parent) {
                out.append(texts(parent));
            }
        }
        return out.toString();
    }

    @Test
    void unreachableObjectsAreCountedAndListedApart() {
        assertThat(Toolkit.call(() -> pane.layout.getText())).contains("1 unreachable object,");
        Toolkit.run(() -> {
            pane.unreachable.setSelected(true);
            pane.unreachable.fire();
        });
        Toolkit.waitFor(
                "only them",
                () -> pane.histogram.modelProperty().get().column("retained").isEmpty()
                        && pane.histogram.rowCount() < 5);
    }

    @Test
    void searchFiltersClasses() {
        Toolkit.run(() -> pane.search.textProperty().set("acme"));
        Toolkit.waitFor("filtered", () -> pane.histogram.rowCount() == 4);
    }
}
