package dev.auger.views.flame;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.analysis.flame.CallTree;
import dev.auger.analysis.flame.FlameKind;
import dev.auger.model.Layer;
import dev.auger.model.ThreadRef;
import dev.auger.model.fixtures.MadeRecording;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.time.TimeRange;
import dev.auger.model.trail.Selection;
import dev.auger.themes.Look;
import dev.auger.themes.Theme;
import dev.auger.themes.Themes;
import dev.auger.views.support.TestContext;
import dev.auger.views.support.Toolkit;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FlameViewTest {

    private final MadeRecording recording = new MadeRecording()
            .cpu(1, "w-1", "a.A.run:1;a.B.x:2")
            .cpu(2, "w-1", "a.A.run:1;a.B.x:2")
            .cpu(3, "main", "a.A.run:1;a.Other.y:9_[i]")
            .sample(SampleKind.LOCK, 3, "main", "a.A.run:1", 1000, "");
    private final TestContext context = TestContext.with(recording);
    private FlameView view;
    private Scene scene;

    @BeforeEach
    void show() {
        Toolkit.run(() -> {
            view = new FlameView(context);
            view.pane().graph().animatedProperty().set(false);
            scene = new Scene(new BorderPane(view.node()), 900, 600);
            Themes.apply(scene, Look.of(Theme.DARK));
            scene.snapshot(null);
        });
        Toolkit.await(view.pane().graph().treeProperty(), t -> t != null, () -> view.setShowing(true));
        Toolkit.run(() -> scene.snapshot(null));
    }

    @AfterEach
    void close() {
        Toolkit.run(view::dispose);
        context.close();
    }

    private FlameGraph graph() {
        return view.pane().graph();
    }

    private CallTree tree() {
        return graph().getTree();
    }

    private void press(KeyCode code) {
        Toolkit.run(() ->
                Event.fireEvent(graph(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
    }

    private void click(double x, double y, int count) {
        Toolkit.run(() -> {
            javafx.scene.Node canvas = graph().getChildrenUnmodifiable().get(1);
            for (var type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED)) {
                Event.fireEvent(
                        canvas,
                        new MouseEvent(
                                canvas,
                                canvas,
                                type,
                                x,
                                y,
                                x,
                                y,
                                MouseButton.PRIMARY,
                                count,
                                false,
                                false,
                                false,
                                false,
                                true,
                                false,
                                false,
                                true,
                                false,
                                true,
                                null));
            }
        });
    }

    private int node(String... path) {
        return tree().find(0, List.of(path));
    }

    @Test
    void clickingAFrameSelectsTheStackUpToIt() {
        double height = graph().getViewport().height();
        click(10, height - 21 * 2.5, 1);
        assertThat(context.selection().get().stack()).containsExactly("a.A.run", "a.B.x");
        assertThat(graph().getSelected()).isEqualTo(node("a.A.run", "a.B.x"));
        assertThat(Toolkit.call(() -> graph().getAccessibleText()))
                .contains("B.x")
                .contains("66.7 %");
    }

    @Test
    void doubleClickZoomsAndControlZGoesBack() {
        double height = graph().getViewport().height();
        click(10, height - 21 * 2.5, 2);
        assertThat(graph().getViewport().to()).isBetween(0.66, 0.67);
        Toolkit.run(() -> Event.fireEvent(
                graph(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.Z, false, true, false, false)));
        assertThat(graph().getViewport().span()).isEqualTo(1);
    }

    @Test
    void keysWalkTheTreeAndShowTheSource() {
        press(KeyCode.UP);
        assertThat(graph().getSelected()).isZero();
        press(KeyCode.UP);
        press(KeyCode.UP);
        assertThat(graph().getSelected()).isEqualTo(node("a.A.run", "a.B.x"));
        press(KeyCode.RIGHT);
        assertThat(graph().getSelected()).isEqualTo(node("a.A.run", "a.Other.y"));
        press(KeyCode.F4);
        assertThat(context.opened()).containsExactly(Layer.CODE);
        assertThat(context.selection().get().code().line()).isEqualTo(9);
        press(KeyCode.ESCAPE);
        assertThat(context.selection().get().stack()).isEmpty();
    }

    @Test
    void rangeAndThreadsFilterAndOwnSelectionDoesNot() {
        CallTree whole = tree();
        press(KeyCode.UP);
        press(KeyCode.UP);
        assertThat(tree()).as("selecting a frame asks nothing new").isSameAs(whole);
        CallTree part = Toolkit.await(
                graph().treeProperty(),
                t -> t != whole,
                () -> context.select(context.selection()
                        .get()
                        .withRange(new TimeRange(0, 3_000_000))
                        .withThreads(List.of(new ThreadRef("w-1", -1, -1, false, null)), "w-1")));
        assertThat(part.totalWeight()).isEqualTo(2);
        assertThat(graph().getSelected()).as("the selection survives").isEqualTo(node("a.A.run"));
    }

    @Test
    void focusShowsOnlyWhatIsBelow() {
        press(KeyCode.UP);
        press(KeyCode.UP);
        press(KeyCode.UP);
        CallTree part = Toolkit.await(
                graph().treeProperty(),
                t -> t.totalWeight() == 2,
                () -> Event.fireEvent(
                        graph(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.F, false, false, false, false)));
        assertThat(part.size()).isEqualTo(3);
        Toolkit.await(graph().treeProperty(), t -> t.totalWeight() == 3, () -> {
            for (int i = 0; i < 3; i++) {
                Event.fireEvent(
                        graph(),
                        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
            }
        });
    }

    @Test
    void searchMarksAndStepsThroughMatches() {
        Toolkit.await(
                graph().searchProperty(), s -> s != null, () -> view.pane().searchFor("other|b\\.x"));
        assertThat(graph().getSearch().share().fraction()).isEqualTo(1);
        press(KeyCode.N);
        assertThat(graph().getSelected()).isEqualTo(node("a.A.run", "a.B.x"));
        press(KeyCode.N);
        assertThat(graph().getSelected()).isEqualTo(node("a.A.run", "a.Other.y"));
        assertThat(graph().matchIndex()).isEqualTo(1);
    }

    @Test
    void iAndTSwitchTheMode() {
        press(KeyCode.I);
        assertThat(view.pane().modeProperty().get()).isEqualTo(FlameMode.ICICLE);
        press(KeyCode.T);
        assertThat(view.pane().modeProperty().get()).isEqualTo(FlameMode.TABLE);
    }

    @Test
    void kindsAndThreadsAreOptions() {
        CallTree threads = Toolkit.await(
                graph().treeProperty(),
                t -> t.options().byThread(),
                () -> view.pane().options().byThreadProperty().set(true));
        assertThat(threads.name(1)).isEqualTo("w");
        CallTree locks = Toolkit.await(
                graph().treeProperty(),
                t -> t.sampleKind().equals(SampleKind.LOCK),
                () -> view.pane().options().kindProperty().set(FlameKind.of(SampleKind.LOCK)));
        assertThat(locks.totalWeight()).isEqualTo(1000);
    }

    @Test
    void withoutARecordingItSaysWhatToRecord() {
        Toolkit.run(() -> context.setEvidence());
        assertThat(Toolkit.call(() -> scene.getRoot().lookup(".empty-state"))).isNotNull();
    }

    @Test
    void theRootIsNoEstimate() {
        assertThat(figures()).contains("100.0 %").noneMatch(f -> f.startsWith("±"));
        Toolkit.run(() -> graph().select(1));
        assertThat(figures()).anyMatch(f -> f.startsWith("±"));
    }

    private List<String> figures() {
        return Toolkit.call(() -> scene.getRoot().lookupAll(".figure-value").stream()
                .map(n -> ((Label) n).getText())
                .toList());
    }

    @Test
    void hiddenViewsAskNothing() {
        CallTree before = tree();
        Toolkit.run(() -> {
            view.setShowing(false);
            context.select(Selection.NONE.withRange(new TimeRange(0, 2_000_000)));
        });
        CallTree after = Toolkit.await(graph().treeProperty(), t -> t != before, () -> view.setShowing(true));
        assertThat(after.totalWeight()).isEqualTo(1);
    }
}
