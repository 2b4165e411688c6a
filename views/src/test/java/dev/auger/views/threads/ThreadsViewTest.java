package dev.auger.views.threads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.Layer;
import dev.auger.model.ThreadRef;
import dev.auger.model.trail.Selection;
import dev.auger.themes.Theme;
import dev.auger.views.parts.StateKind;
import dev.auger.views.support.Shots;
import dev.auger.views.support.TestContext;
import dev.auger.views.support.Toolkit;
import dev.auger.views.table.TableModel;
import java.util.List;
import java.util.Locale;
import javafx.event.Event;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ThreadsViewTest {

    private TestContext context;
    private ThreadsView view;
    private ThreadsPane pane;
    private Scene scene;

    @BeforeEach
    void open() {
        context = Toolkit.call(TestContext::new);
        Toolkit.run(() -> {
            context.setEvidence(ThreadCase.file(), ThreadCase.recording());
            view = new ThreadsView(context);
            pane = (ThreadsPane) view.node().lookup(".threads-view");
            scene = Shots.scene((Parent) view.node(), Theme.DARK, 904, 626, Locale.ENGLISH);
            view.setShowing(true);
        });
        Toolkit.waitFor("rows", () -> pane.table().lineCount() > 0);
    }

    @AfterEach
    void close() {
        Toolkit.run(() -> {
            view.dispose();
            context.close();
        });
    }

    private void press(KeyCode code) {
        Toolkit.run(() -> Event.fireEvent(
                pane.table(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
    }

    private Selection selection() {
        return Toolkit.call(() -> context.selection().get());
    }

    @Test
    void aGroupChosenByKeyNarrowsToItsThreads() {
        press(KeyCode.DOWN);
        assertThat(selection().threads()).hasSize(50);
        assertThat(selection().threadLabel()).isEqualTo("http-nio-8443-exec (50 threads)");
        press(KeyCode.DOWN);
        assertThat(selection().threads()).extracting(ThreadRef::name).containsExactly("http-nio-8443-exec-31");
        assertThat(selection().threadLabel()).isEqualTo("http-nio-8443-exec-31");
    }

    @Test
    void spaceFoldsAGroup() {
        int before = Toolkit.call(() -> pane.table().lineCount());
        press(KeyCode.DOWN);
        press(KeyCode.SPACE);
        int after = Toolkit.call(() -> pane.table().lineCount());
        assertThat(after).isLessThan(before);
        press(KeyCode.RIGHT);
        assertThat(Toolkit.<Integer>call(() -> pane.table().lineCount())).isEqualTo(before);
    }

    @Test
    void searchLooksIntoStacks() {
        Toolkit.run(() -> pane.head().search().textProperty().set("PriceCurve"));
        Toolkit.waitFor("filtered", () -> pane.table().rowCount() == 1);
        Toolkit.run(() -> pane.head().search().textProperty().set("Ledger\\.reserve[\\s\\S]*doFilter"));
        Toolkit.waitFor("regex over the stack", () -> pane.table().rowCount() == 3);
    }

    @Test
    void chipsHideStatesAndGroupingChanges() {
        Toolkit.run(() -> pane.head().toggle(StateKind.PARKED));
        Toolkit.waitFor(
                "parked hidden", () -> pane.table().modelProperty().get().groups() < 8);
        Toolkit.run(() -> pane.head().group(ThreadGrouping.STATE));
        Toolkit.waitFor("by state", () -> pane.table().modelProperty().get().groups() == 4);
        Toolkit.run(() -> pane.head().group(ThreadGrouping.NONE));
        Toolkit.waitFor(
                "one row a thread",
                () -> pane.table().modelProperty().get().groups() == 0
                        && pane.table().rowCount() == 1091 - 975 - 2);
    }

    @Test
    void aSelectionMadeElsewhereIsMarked() {
        Toolkit.run(() -> context.select(
                Selection.NONE.withThreads(List.of(ThreadCase.dump().thread(30).ref()), "exec-31")));
        assertThat(Toolkit.<int[]>call(() -> pane.table().selectedRows())).hasSize(1);
        Toolkit.run(() -> context.select(Selection.NONE));
        assertThat(Toolkit.<int[]>call(() -> pane.table().selectedRows())).isEmpty();
    }

    @Test
    void theSourceOfTheTopFrameIsAKeyAway() {
        press(KeyCode.DOWN);
        press(KeyCode.F4);
        assertThat(Toolkit.call(() -> context.opened())).containsExactly(Layer.CODE);
        assertThat(selection().code()).isNotNull();
    }

    @Test
    void aRecordingAloneListsItsThreads() {
        Toolkit.run(() -> context.setEvidence(ThreadCase.recording()));
        Toolkit.waitFor(
                "two columns of shares",
                () -> pane.table().modelProperty().get().columns().size() == 3);
        assertThat(Toolkit.call(() -> pane.table().modelProperty().get().column("state")))
                .isEmpty();
    }

    @Test
    void rowsAreLetGoOfWithTheEvidence() {
        Toolkit.run(() -> context.setEvidence());
        Toolkit.waitFor("no rows", () -> pane.table().modelProperty().get() == TableModel.EMPTY);
        assertThat(Toolkit.call(() -> pane.lookup(".empty-state").isVisible())).isTrue();
    }

    @Test
    void copiesWhatIsShownAsTabSeparatedText() {
        String text = Toolkit.call(() -> {
            StringBuilder out = new StringBuilder();
            pane.table().write(out, '\t', false);
            return out.toString();
        });
        assertThat(text.lines().findFirst().orElseThrow())
                .isEqualTo("Thread\tState\tWaits for\tOn\tCPU %\tAlloc %\tTop own frame");
        assertThat(text).contains("exec-31\tRUNNABLE\t\u2013\tholds InventoryLedger\t");
        assertThat(text).contains("http-nio-8443-exec 50\t");
    }

    @Test
    void onlyLinesInViewHaveNodes() {
        Toolkit.run(() -> {
            pane.head().group(ThreadGrouping.NONE);
            scene.getRoot().layout();
        });
        Toolkit.waitFor("all threads", () -> pane.table().lineCount() == 1091);
        int lines = Toolkit.call(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return pane.table().lookupAll(".table-line").size();
        });
        assertThat(lines).isLessThan(60);
    }
}
