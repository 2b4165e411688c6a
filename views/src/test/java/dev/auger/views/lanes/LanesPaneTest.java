package dev.auger.views.lanes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.Layer;
import dev.auger.model.ThreadRef;
import dev.auger.model.fixtures.MadeRecording;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.time.TimeRange;
import dev.auger.model.trail.Selection;
import dev.auger.themes.Theme;
import dev.auger.views.support.Shots;
import dev.auger.views.support.TestContext;
import dev.auger.views.support.Toolkit;
import dev.auger.views.table.RowFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LanesPaneTest {

    private static final long MILLI = 1_000_000;

    private final MadeRecording recording = new MadeRecording()
            .lasting(0, 1000)
            .sample(SampleKind.LOCK, 0, "w-2", "a.A.lock:1", 500 * MILLI, "a.Lock")
            .sample(SampleKind.LOCK, 0, "w-10", "a.A.lock:1", 400 * MILLI, "a.Lock")
            .sample(SampleKind.PARK, 0, "idle", "a.A.park:1", 900 * MILLI, "")
            .thread(new ThreadRef("silent", 99, -1, false, null))
            .cpu(100, "busy", "a.A.run:1")
            .cpu(200, "busy", "a.A.run:1");
    private final TestContext context = TestContext.with(recording);
    private LanesPane pane;
    private Scene scene;

    @BeforeEach
    void show() {
        Toolkit.run(() -> {
            pane = new LanesPane(context);
            scene = Shots.scene(pane, Theme.DARK, 900, 500, Locale.ENGLISH);
            pane.setShowing(true);
        });
        Toolkit.waitFor("lanes", () -> pane.shown() != null);
        Toolkit.run(() -> scene.snapshot(null));
    }

    @AfterEach
    void close() {
        Toolkit.run(pane::dispose);
        context.close();
    }

    private List<String> names() {
        return Toolkit.call(() -> {
            List<String> names = new ArrayList<>();
            for (int lane : pane.shown().order()) {
                names.add(pane.shown().lanes().name(lane));
            }
            return names;
        });
    }

    private void press(KeyCode code, boolean shift) {
        Toolkit.run(() -> Event.fireEvent(
                pane.chart(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false)));
    }

    private void mouse(javafx.event.EventType<MouseEvent> type, double x, double y) {
        Toolkit.run(() -> {
            Node surface = pane.chart().getChildrenUnmodifiable().getFirst();
            Event.fireEvent(
                    surface,
                    new MouseEvent(
                            surface,
                            surface,
                            type,
                            x,
                            y,
                            x,
                            y,
                            MouseButton.PRIMARY,
                            1,
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
        });
    }

    private Selection selection() {
        return Toolkit.call(() -> context.selection().get());
    }

    @Test
    void whoeverWasBlockedMostComesFirstAndSilentThreadsNotAtAll() {
        assertThat(names()).containsExactly("w-2", "w-10", "idle", "busy");
        Toolkit.run(() -> pane.sortBy(LaneSort.NAME));
        Toolkit.waitFor("order", () -> names().getFirst().equals("busy"));
        assertThat(names()).containsExactly("busy", "idle", "w-2", "w-10");
        Toolkit.run(() -> pane.sortBy(LaneSort.RUNNING));
        Toolkit.waitFor("order", () -> names().get(1).equals("idle"));
        Toolkit.run(() -> pane.filter(RowFilter.guess("w-")));
        Toolkit.waitFor("filter", () -> names().size() == 2);
    }

    @Test
    void aClickChoosesTheThreadAndADragTheTime() {
        LaneAxis axis = Toolkit.call(() -> pane.chart().axis());
        double y = axis.y(1) + 5;
        mouse(MouseEvent.MOUSE_PRESSED, axis.left() + 50, y);
        mouse(MouseEvent.MOUSE_RELEASED, axis.left() + 50, y);
        assertThat(selection().threads()).extracting(ThreadRef::name).containsExactly("w-10");
        mouse(MouseEvent.MOUSE_PRESSED, axis.x(250 * MILLI), y);
        mouse(MouseEvent.MOUSE_DRAGGED, axis.x(500 * MILLI), y);
        mouse(MouseEvent.MOUSE_RELEASED, axis.x(500 * MILLI), y);
        TimeRange range = selection().range();
        assertThat(range.start() / MILLI).isBetween(248L, 252L);
        assertThat(range.end() / MILLI).isBetween(498L, 502L);
        Toolkit.waitFor("zoom", () -> pane.shown().lanes().range().equals(range));
        assertThat(names()).as("of the time shown").containsExactly("w-2", "w-10", "idle");
        press(KeyCode.ESCAPE, false);
        assertThat(selection().range()).isNull();
    }

    @Test
    void keysWalkLanesAndTime() {
        press(KeyCode.DOWN, false);
        press(KeyCode.DOWN, false);
        press(KeyCode.ENTER, false);
        assertThat(selection().threads()).extracting(ThreadRef::name).containsExactly("w-10");
        press(KeyCode.LEFT, false);
        assertThat(tip()).contains("w-10").anyMatch(t -> t.startsWith("nothing recorded at"));
        press(KeyCode.RIGHT, true);
        press(KeyCode.RIGHT, true);
        press(KeyCode.ENTER, false);
        assertThat(selection().range()).isNotNull();
    }

    private List<String> tip() {
        return Toolkit.call(() -> pane.chart().lookupAll(".lane-tip .label").stream()
                .map(n -> ((Label) n).getText())
                .toList());
    }

    @Test
    void thePointerNamesTheEvent() {
        LaneAxis axis = Toolkit.call(() -> pane.chart().axis());
        mouse(MouseEvent.MOUSE_MOVED, axis.x(300 * MILLI), axis.y(0) + 5);
        assertThat(tip()).containsExactly("w-2", "Blocked", "Contended locks, 500 ms from 00:00:00.000", "a.Lock");
        mouse(MouseEvent.MOUSE_MOVED, axis.x(600 * MILLI), axis.y(0) + 5);
        assertThat(tip()).contains("No data");
    }

    @Test
    void theTableHasTheSameSharesAndChoosesToo() {
        press(KeyCode.T, false);
        Toolkit.waitFor("rows", () -> pane.table().lineCount() == 4);
        assertThat(Toolkit.call(() -> pane.table().isVisible())).isTrue();
        var model = Toolkit.call(() -> pane.table().modelProperty().get());
        assertThat(model.columns())
                .extracting(c -> c.title())
                .containsExactly("Thread", "Blocked %", "Parked %", "Samples");
        assertThat(model.columns().get(1).text(0)).isEqualTo("50.0");
        assertThat(model.columns().get(2).text(2)).isEqualTo("90.0");
        Toolkit.run(() -> {
            pane.table().select(2);
        });
        assertThat(context.opened()).isEmpty();
    }

    @Test
    void theChosenLaneIsToldInFigures() {
        Toolkit.run(() -> context.select(Selection.NONE.withThreads(
                pane.shown().lanes().threads(pane.shown().order()[2]), "idle")));
        List<String> figures = Toolkit.call(() -> pane.lookupAll(".figure-value").stream()
                .map(n -> ((Label) n).getText())
                .toList());
        assertThat(figures).containsExactly("90.0 %");
        Toolkit.run(() -> pane.lookupAll(".button").forEach(b -> ((javafx.scene.control.Button) b).fire()));
        assertThat(context.opened()).contains(Layer.STACK);
    }

    @Test
    void namesAreOrderedAsPeopleDo() {
        assertThat(LaneSort.natural("w-2", "w-10")).isNegative();
        assertThat(LaneSort.natural("w-02", "w-2")).isNotZero();
        assertThat(LaneSort.natural("a", "B")).isNegative();
        assertThat(LaneSort.natural("w", "w-1")).isNegative();
    }

    @Test
    void longNamesAreCutInTheMiddle() {
        assertThat(LanePainter.fit("ForkJoinPool-1-delayScheduler", 12))
                .isEqualTo("ForkJ…eduler")
                .hasSize(12);
        assertThat(LanePainter.fit("short", 12)).isEqualTo("short");
    }

    @Test
    void aRangeAroundAnInstantStaysInsideTheRecording() {
        TimeRange whole = new TimeRange(0, 1000);
        LaneAxis axis = new LaneAxis(new TimeRange(0, 1000), 0, 0, 100, 10, 0);
        assertThat(axis.around(500, 0.5, whole)).isEqualTo(new TimeRange(250, 750));
        assertThat(axis.around(0, 0.5, whole)).isEqualTo(new TimeRange(0, 500));
        assertThat(axis.around(900, 4, whole)).isEqualTo(whole);
    }

    @Test
    void panningShowsAtOnceAndAsksWhenItRests() {
        long start = recording.range().start();
        Toolkit.run(() ->
                context.select(Selection.NONE.withRange(new TimeRange(start + 400 * MILLI, start + 600 * MILLI))));
        Toolkit.waitFor("part", () -> pane.chart().lanes().range().nanos() == 200 * MILLI);
        press(KeyCode.D, false);
        TimeRange moved = Toolkit.call(() -> pane.chart().axis().range());
        assertThat(moved).isEqualTo(new TimeRange(start + 440 * MILLI, start + 640 * MILLI));
        Toolkit.waitFor("lanes of that time", () -> pane.chart().lanes().range().equals(moved));
        assertThat(selection().range()).isEqualTo(moved);
        for (int i = 0; i < 20; i++) {
            press(KeyCode.A, false);
        }
        assertThat(Toolkit.call(() -> pane.chart().axis().range().start())).isEqualTo(start);
    }

    @Test
    void pointingAtATimeMovesTheCursorOfAllCharts() {
        double x = Toolkit.call(() -> pane.chart().axis().x(recording.time(500)));
        mouse(MouseEvent.MOUSE_MOVED, x, 40);
        assertThat(Toolkit.call(() -> context.cursor().instantProperty().get()))
                .isBetween(recording.time(498), recording.time(502));
        mouse(MouseEvent.MOUSE_EXITED, x, 40);
        assertThat(Toolkit.call(() -> context.cursor().instantProperty().get())).isNull();
    }
}
