package dev.auger.views.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.fixtures.MadeRecording;
import dev.auger.model.time.TimeRange;
import dev.auger.model.trail.Selection;
import dev.auger.themes.Look;
import dev.auger.themes.Theme;
import dev.auger.themes.Themes;
import dev.auger.views.events.EventsPane.Tab;
import dev.auger.views.support.TestContext;
import dev.auger.views.support.Toolkit;
import dev.auger.views.table.SortOrder;
import dev.auger.views.table.TableModel;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventsViewTest {

    private static final long SECOND = 1_000_000_000L;

    private final MadeRecording recording = EventsCase.recording();
    private final TestContext context = TestContext.with(recording);
    private EventsView view;
    private EventsPane pane;
    private Scene scene;

    @BeforeEach
    void show() {
        Toolkit.run(() -> {
            view = new EventsView(context);
            pane = (EventsPane) view.node();
            scene = new Scene(new BorderPane(pane), 980, 640);
            Themes.apply(scene, Look.of(Theme.LIGHT));
            view.show(recording, "jdk.ThreadPark");
            view.setShowing(true);
            scene.snapshot(null);
        });
        Toolkit.await(pane.table.modelProperty(), m -> m.rows() == EventsCase.PARKS, () -> {});
    }

    @AfterEach
    void close() {
        Toolkit.run(view::dispose);
        context.close();
    }

    private TableModel rows(int count, Runnable cause) {
        return Toolkit.await(pane.table.modelProperty(), m -> m.rows() == count, cause);
    }

    @Test
    void rowsHaveTheColumnsOfTheirTypeInTheOrderOfTime() {
        TableModel model = pane.table.modelProperty().get();
        assertThat(model.columns())
                .extracting(c -> c.title())
                .containsExactly("Start Time", "Duration ms", "Event Thread", "Class Parked On", "Stack Trace");
        assertThat(pane.table.sortOrderProperty().get()).isEqualTo(new SortOrder("startTime", false));
        Toolkit.waitFor("order", () -> pane.table.lineCount() == EventsCase.PARKS);
        assertThat(model.columns().getFirst().text(pane.table.idAt(0))).isEqualTo("00:00:00.000");
        assertThat(model.columns().getFirst().text(pane.table.idAt(EventsCase.PARKS - 1)))
                .isGreaterThan("00:00:29");
    }

    @Test
    void whatIsTypedAndWhatIsSelectedNarrow() {
        rows(EventsCase.PARKS / 5, () -> pane.filter.textProperty().set("parkedClass:queue"));
        rows(EventsCase.PARKS, () -> pane.filter.clear());
        TimeRange half = new TimeRange(0, 15 * SECOND);
        TableModel early = Toolkit.await(
                pane.table.modelProperty(),
                m -> m.rows() < EventsCase.PARKS,
                () -> context.select(Selection.NONE.withRange(half)));
        assertThat(early.rows()).isBetween(EventsCase.PARKS / 3, EventsCase.PARKS * 2 / 3);
        Toolkit.run(() -> pane.filter.textProperty().set("duration>1h"));
        Toolkit.waitFor("nothing", () -> !pane.rowsShown());
        assertThat(words()).anyMatch(w -> w.contains("duration>1h"));
    }

    @Test
    void aThreadIsOnlyChosenWhenTheButtonSaysSo() {
        Toolkit.waitFor("order", () -> pane.table.lineCount() == EventsCase.PARKS);
        Toolkit.run(() -> {
            pane.tabs.select(Tab.DETAILS);
            scene.snapshot(null);
            pane.table.requestFocus();
            Event.fireEvent(pane.table, key(KeyCode.DOWN));
        });
        assertThat(context.selection().get()).isEqualTo(Selection.NONE);
        Toolkit.run(() -> ((Button) pane.panel().controls().getFirst()).fire());
        assertThat(context.selection().get().threadLabel()).isEqualTo("worker-0");
        rows(EventsCase.PARKS / 3, () -> {});
    }

    @Test
    void keysChooseATimeInTheHeatMap() {
        Toolkit.run(() -> {
            pane.tabs.select(Tab.HEAT);
            scene.snapshot(null);
        });
        HeatMapChart chart = (HeatMapChart) scene.getRoot().lookup(".heat-map");
        Toolkit.waitFor("heat map", () -> chart.getAccessibleText() != null);
        Toolkit.run(() -> {
            Event.fireEvent(chart, key(KeyCode.RIGHT));
            Event.fireEvent(chart, key(KeyCode.ENTER));
        });
        assertThat(context.selection().get().range()).isEqualTo(new TimeRange(SECOND, SECOND + SECOND / 50));
    }

    @Test
    void aTypeThatWasOffSaysSoAndIsNotZero() {
        Toolkit.run(() -> view.show(recording, "jdk.SafepointBegin"));
        Toolkit.waitFor("state", () -> words().stream().anyMatch(w -> w.contains("was not recorded")));
        Toolkit.run(() -> view.show(recording, "jdk.JavaErrorThrow"));
        assertThat(words()).anyMatch(w -> w.contains("did not happen"));
        Toolkit.run(() -> view.show(recording, "jdk.ContainerMemoryUsage"));
        assertThat(words()).anyMatch(w -> w.contains("unknown to this recording"));
    }

    @Test
    void aSubjectOpensItsTypeAndGoesOnToTheNext() {
        Button gc = scene.getRoot().lookupAll(".choice").stream()
                .map(n -> (Button) n)
                .findFirst()
                .orElseThrow();
        Toolkit.run(gc::fire);
        assertThat(context.openedPages()).containsExactly("events jdk.GarbageCollection");
    }

    @Test
    void aFileThatIsStillReadSaysSo() {
        MadeRecording growing = new MadeRecording().lasting(0, 10);
        Toolkit.run(() -> view.show(growing, ""));
        assertThat(words()).anyMatch(w -> w.contains("still being read"));
    }

    private List<String> words() {
        return Toolkit.call(() -> {
            scene.getRoot().applyCss();
            return scene.getRoot().lookupAll(".events-state .label").stream()
                    .map(n -> ((Label) n).getText())
                    .toList();
        });
    }

    private static KeyEvent key(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
    }
}
