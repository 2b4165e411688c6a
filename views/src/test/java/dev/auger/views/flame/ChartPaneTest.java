package dev.auger.views.flame;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.analysis.flame.FlameKind;
import dev.auger.analysis.flame.chart.ChartBoxes.Box;
import dev.auger.model.Layer;
import dev.auger.model.fixtures.MadeRecording;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.time.TimeRange;
import dev.auger.themes.Look;
import dev.auger.themes.Theme;
import dev.auger.themes.Themes;
import dev.auger.views.export.ExportFormat;
import dev.auger.views.export.Exportable;
import dev.auger.views.parts.EmptyState;
import dev.auger.views.support.TestContext;
import dev.auger.views.support.Toolkit;
import dev.auger.views.table.DataTable;
import java.util.function.BooleanSupplier;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChartPaneTest {

    private static final long MILLI = 1_000_000L;

    private final MadeRecording recording = new MadeRecording()
            .cpu(0, "w-1", "a.A.run:1;a.B.x:2")
            .cpu(10, "w-1", "a.A.run:1;a.B.x:2")
            .cpu(20, "w-1", "a.A.run:1;a.C.z:2")
            .cpu(500, "w-1", "a.A.run:1")
            .cpu(30, "main", "a.Other.y:9")
            .lasting(0, 1000);
    private final TestContext context = TestContext.with(recording);
    private FlameView view;
    private Scene scene;

    @BeforeEach
    void show() {
        Toolkit.run(() -> {
            view = new FlameView(context);
            view.pane().graph().animatedProperty().set(false);
            scene = new Scene(new BorderPane(view.node()), 1000, 600);
            Themes.apply(scene, Look.of(Theme.DARK));
            scene.snapshot(null);
        });
        Toolkit.await(view.pane().graph().treeProperty(), t -> t != null, () -> view.setShowing(true));
        Toolkit.run(() -> view.pane().modeProperty().set(FlameMode.CHART));
        await(() -> chart().boxes() != null);
    }

    @AfterEach
    void close() {
        Toolkit.run(view::dispose);
        context.close();
    }

    private void await(BooleanSupplier there) {
        Toolkit.waitFor("the chart", () -> {
            scene.snapshot(null);
            return there.getAsBoolean();
        });
    }

    private ChartGraph chart() {
        return (ChartGraph) scene.getRoot().lookup(".flame-chart");
    }

    private void press(Node node, KeyCode code) {
        Toolkit.run(() ->
                Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
    }

    @Test
    void theThreadOfMostSamplesIsShownAndArrowsSelectItsStacks() {
        assertThat(chart().boxes().samples().size()).isEqualTo(4);
        assertThat(chart().getAccessibleText()).contains("w-1");
        press(chart(), KeyCode.DOWN);
        assertThat(chart().selected()).isEqualTo(new Box(0, 0));
        press(chart(), KeyCode.DOWN);
        press(chart(), KeyCode.RIGHT);
        assertThat(chart().selected()).isEqualTo(new Box(1, 1));
        assertThat(context.selection().get().stack()).containsExactly("a.A.run", "a.C.z");
        assertThat(chart().getAccessibleText()).contains("C.z", "1 samples");
        press(chart(), KeyCode.F4);
        assertThat(context.selection().get().code().className()).isEqualTo("a.C");
    }

    @Test
    void theSelectedThreadIsShownInstead() {
        Toolkit.run(() -> context.select(context.selection()
                .get()
                .withThreads(
                        recording.threads().stream()
                                .filter(t -> t.name().equals("main"))
                                .toList(),
                        "main")));
        await(() -> chart().boxes().samples().size() == 1);
        assertThat(chart().boxes().name(0, 0)).isEqualTo("a.Other.y");
    }

    @Test
    void theRangeIsThatOfTheRibbonBothWays() {
        TimeRange range = new TimeRange(100 * MILLI, 600 * MILLI);
        Toolkit.run(() -> context.select(context.selection().get().withRange(range)));
        assertThat(chart().range()).isEqualTo(range);
        press(chart(), KeyCode.DIGIT0);
        await(() -> context.selection().get().range() == null);
        Toolkit.run(() -> chart().zoomTo(new Box(0, 1)));
        await(() -> context.selection().get().range() != null);
        assertThat(context.selection().get().range().start()).isEqualTo(500 * MILLI);
    }

    @Test
    void theTableTwinListsTheBoxesOfTheRange() {
        press(chart(), KeyCode.T);
        DataTable table = Toolkit.call(() -> (DataTable) scene.getRoot().lookupAll(".chart-pane .data-table").stream()
                .filter(Node::isVisible)
                .findFirst()
                .orElseThrow());
        await(() -> table.rowCount() == 4);
        assertThat(table.modelProperty().get().column("frame").orElseThrow().text(0))
                .isEqualTo("A.run");
        assertThat(table.modelProperty().get().column("from").orElseThrow().text(1))
                .contains("00.500");
        assertThat(view.pane().modeProperty().get()).isEqualTo(FlameMode.CHART);
    }

    @Test
    void theMenuIsOfTheBoxAndItsKeysAreToo() {
        Toolkit.run(() -> chart().choose(new Box(1, 1)));
        Toolkit.run(() -> {
            ChartMenu menu = new ChartMenu(context.texts(), view.pane().actions(), chart());
            assertThat(menu.of(chart().boxes(), new Box(1, 1)).getItems())
                    .filteredOn(item -> item.getId() != null)
                    .noneMatch(MenuItem::isDisable)
                    .extracting(MenuItem::getId)
                    .contains("flame.menu.copy-path", "flame.menu.source", "flame.menu.focus");
        });
        press(chart(), KeyCode.B);
        assertThat(view.pane().modeProperty().get()).isEqualTo(FlameMode.SANDWICH);
        assertThat(((SandwichPane) scene.getRoot().lookup(".sandwich")).method())
                .isEqualTo("a.C.z");
    }

    @Test
    void nextWalksTheMatchesOfTheChart() {
        Toolkit.run(() -> view.pane().searchFor("B\\.x|run"));
        await(() -> chart().search() != null);
        assertThat(chart().search().count()).isEqualTo(2);
        assertThat(chart().search().share().fraction()).isEqualTo(1);
        press(chart(), KeyCode.N);
        assertThat(chart().selected()).isEqualTo(new Box(0, 0));
        assertThat(chart().matchIndex()).isZero();
        press(chart(), KeyCode.N);
        assertThat(chart().selected()).isEqualTo(new Box(0, 1));
    }

    @Test
    void coloursByPackageAreThoseOfTheGraph() {
        Toolkit.run(() -> view.pane().options().colourProperty().set(ColourBy.PACKAGE));
        await(() -> chart().look() instanceof ChartLook.Grouped);
        assertThat(chart().look().legend(chart().boxes(), context.texts().get()))
                .extracting(FrameLook.Entry::name)
                .containsExactly("a");
    }

    @Test
    void whatIsLookedAtIsSaved() {
        Exportable.Spans spans =
                (Exportable.Spans) Toolkit.call(() -> view.pane().export().orElseThrow());
        assertThat(spans.can(ExportFormat.SVG)).isTrue();
        assertThat(spans.can(ExportFormat.PPROF)).isFalse();
        assertThat(spans.token().of(0, 0)).isEqualTo("frame-java");
        assertThat(spans.lane()).isEqualTo("w-1");
    }

    @Test
    void kindsPutTogetherAreNoChart() {
        Toolkit.run(() -> view.pane().options().kindProperty().set(FlameKind.OFF_CPU));
        await(() -> scene.getRoot().lookup(".chart-pane .empty-state") instanceof EmptyState);
        Toolkit.run(() -> view.focus());
        assertThat(scene.getFocusOwner()).isInstanceOf(FlameEmpty.class);
        assertThat(scene.getFocusOwner().getAccessibleText()).startsWith("A chart shows one kind of sample");
        Toolkit.run(() -> view.pane().options().kindProperty().set(FlameKind.of(SampleKind.CPU)));
        await(() -> chart() != null && chart().boxes() != null);
        assertThat(view.layer()).isEqualTo(Layer.STACK);
    }
}
