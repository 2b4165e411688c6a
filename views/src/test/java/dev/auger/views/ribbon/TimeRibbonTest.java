package dev.auger.views.ribbon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.fixtures.MadeRecording;
import dev.auger.model.time.TimeRange;
import dev.auger.model.trail.Selection;
import dev.auger.themes.Look;
import dev.auger.themes.Theme;
import dev.auger.themes.Themes;
import dev.auger.views.support.TestContext;
import dev.auger.views.support.Toolkit;
import java.util.List;
import javafx.event.Event;
import javafx.geometry.Point3D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.layout.BorderPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimeRibbonTest {

    private final TestContext context =
            TestContext.with(new MadeRecording().lasting(0, 10_000).alloc(100, "t", "a.A.m:1", 100, "byte[]"));
    private TimeRibbon ribbon;
    private Node lanes;

    @BeforeEach
    void show() {
        Scene[] scene = new Scene[1];
        Toolkit.run(() -> {
            ribbon = new TimeRibbon(context);
            BorderPane root = new BorderPane();
            root.setBottom(ribbon);
            scene[0] = new Scene(root, 1264, 900);
            Themes.apply(scene[0], Look.of(Theme.DARK));
            scene[0].snapshot(null);
            lanes = ribbon.getChildrenUnmodifiable().get(1);
        });
        // Nodes make this property when first asked, so it is asked for on their own thread.
        Toolkit.await(
                Toolkit.call(() -> lanes.accessibleTextProperty()),
                t -> t != null && t.startsWith("Time ribbon from"),
                () -> {});
        Toolkit.run(() -> scene[0].snapshot(null));
    }

    @AfterEach
    void close() {
        Toolkit.run(ribbon::dispose);
        context.close();
    }

    private void mouse(javafx.event.EventType<MouseEvent> type, double x, int clicks) {
        Event.fireEvent(
                lanes,
                new MouseEvent(
                        null,
                        lanes,
                        type,
                        x,
                        20,
                        x,
                        20,
                        MouseButton.PRIMARY,
                        clicks,
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
                        new PickResult(lanes, new Point3D(x, 20, 0), 0)));
    }

    /** The axis is 1000 px wide and begins 16 px inside: a pixel is 10 ms. */
    @Test
    void draggingChoosesARangeWhenTheButtonIsReleased() {
        Toolkit.run(() -> {
            mouse(MouseEvent.MOUSE_PRESSED, 116, 1);
            mouse(MouseEvent.MOUSE_DRAGGED, 216, 1);
            assertThat(context.selection().get().range()).isNull();
            mouse(MouseEvent.MOUSE_DRAGGED, 316, 1);
            mouse(MouseEvent.MOUSE_RELEASED, 316, 1);
        });
        assertThat(context.selection().get().range()).isEqualTo(new TimeRange(1_000_000_000L, 3_000_000_000L));
        Toolkit.run(() -> mouse(MouseEvent.MOUSE_PRESSED, 700, 2));
        assertThat(context.selection().get().range())
                .as("a double click clears")
                .isNull();
    }

    @Test
    void aRowOfKeyPressesIsOneStep() {
        Toolkit.run(() -> context.select(Selection.NONE.withRange(new TimeRange(1_000_000_000L, 2_000_000_000L))));
        Selection chosen = Toolkit.await(
                context.selection(),
                s -> s.range() != null && s.range().start() > 1_000_000_000L,
                () -> List.of(KeyCode.RIGHT, KeyCode.RIGHT)
                        .forEach(code -> Event.fireEvent(
                                lanes, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false))));
        assertThat(chosen.range()).isEqualTo(new TimeRange(1_200_000_000L, 2_200_000_000L));
    }

    @Test
    void speaksItsRange() {
        assertThat(Toolkit.call(() -> lanes.getAccessibleText()))
                .contains("00:00:00")
                .contains("00:00:10");
        Toolkit.run(() -> context.select(Selection.NONE.withRange(new TimeRange(1_000_000_000L, 2_000_000_000L))));
        assertThat(Toolkit.call(() -> lanes.getAccessibleHelp())).contains("00:00:01");
    }
}
