package dev.auger.views.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.model.Layer;
import dev.auger.model.fixtures.MadeRecording;
import dev.auger.model.time.TimeRange;
import dev.auger.model.trail.Selection;
import dev.auger.themes.Look;
import dev.auger.themes.Theme;
import dev.auger.themes.Themes;
import dev.auger.views.support.TestContext;
import dev.auger.views.support.Toolkit;
import dev.auger.views.table.DataTable;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AllocationViewTest {

    private final MadeRecording recording = new MadeRecording()
            .lasting(0, 4000)
            .alloc(100, "w-1", "a.A.run:1;a.B.make:7", 3 << 20, "byte[]")
            .alloc(2000, "w-2", "a.A.run:1;a.B.make:7", 1 << 20, "byte[]")
            .alloc(3000, "main", "a.A.run:1;a.C.other:2", 1 << 20, "a.Thing");
    private final TestContext context = TestContext.with(recording);
    private AllocationView view;
    private Scene scene;
    private DataTable sites;

    @BeforeEach
    void show() {
        Toolkit.run(() -> {
            view = new AllocationView(context);
            scene = new Scene(new BorderPane(view.node()), 900, 600);
            Themes.apply(scene, Look.of(Theme.LIGHT));
            view.setShowing(true);
            scene.snapshot(null);
            sites = (DataTable) scene.getRoot().lookup(".data-table");
        });
        Toolkit.await(sites.modelProperty(), m -> m.rows() > 0, () -> {});
    }

    @AfterEach
    void close() {
        Toolkit.run(view::dispose);
        context.close();
    }

    @Test
    void listsSitesByBytes() {
        assertThat(sites.modelProperty().get().rows()).isEqualTo(2);
        assertThat(sites.modelProperty().get().columns().getFirst().text(0)).isEqualTo("B.make:7");
        assertThat(sites.modelProperty().get().column("share").orElseThrow().text(0))
                .isEqualTo("80.0");
        assertThat(sites.modelProperty().get().column("thread").orElseThrow().text(0))
                .isEqualTo("w");
    }

    @Test
    void aSiteBecomesTheSelectionAndItsSourceOpens() {
        Toolkit.run(() -> {
            sites.requestFocus();
            sites.select(0);
            Event.fireEvent(
                    sites, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.DOWN, false, false, false, false));
        });
        Selection.Allocation chosen = context.selection().get().allocation();
        assertThat(chosen.className()).isEqualTo("a.Thing");
        assertThat(chosen.site().line()).isEqualTo(2);
        Toolkit.run(() -> Event.fireEvent(
                sites, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.F4, false, false, false, false)));
        assertThat(context.opened()).containsExactly(Layer.CODE);
        assertThat(context.selection().get().code().method()).isEqualTo("other");
    }

    @Test
    void theRangeFilters() {
        Toolkit.await(
                sites.modelProperty(),
                m -> m.rows() == 1,
                () -> context.select(Selection.NONE.withRange(new TimeRange(2_500_000_000L, 4_000_000_000L))));
        assertThat(sites.modelProperty().get().columns().getFirst().text(0)).isEqualTo("C.other:2");
    }
}
