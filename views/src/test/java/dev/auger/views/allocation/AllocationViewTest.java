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
import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
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
    void theLegendSharesItsRowAmongLongNames() {
        MadeRecording named = new MadeRecording().lasting(0, 4000);
        for (int i = 0; i < 7; i++) {
            String name = "a.Concurrent" + "Very".repeat(8 - i) + "LongNamedHolder" + i;
            named.alloc(100 + i, "main", "a.A.run:" + i, (8L - i) << 20, name);
        }
        named.alloc(200, "main", "a.A.run:9", 9 << 20, "byte[]");
        Toolkit.await(sites.modelProperty(), m -> m.rows() >= 7, () -> context.setEvidence(named));
        List<String> wide = legend(1300);
        assertThat(wide).hasSize(7).contains("byte[]");
        assertThat(wide).noneMatch(t -> t.startsWith("+"));
        List<String> narrow = legend(500);
        assertThat(narrow).hasSizeLessThan(7).contains("byte[]").anyMatch(t -> t.startsWith("+"));
    }

    /** The names shown and the note about the others. */
    private List<String> legend(double width) {
        return Toolkit.call(() -> {
            Parent legend = (Parent) scene.getRoot().lookup(".alloc-legend");
            legend.applyCss();
            legend.resize(width, 28);
            legend.layout();
            List<String> shown = new ArrayList<>();
            for (Node part : legend.getChildrenUnmodifiable()) {
                if (part.isVisible()) {
                    Label name = part instanceof Label more ? more : (Label) part.lookup(".legend-name");
                    assertThat(part.getBoundsInParent().getMaxX()).isLessThanOrEqualTo(width);
                    shown.add(name.getText());
                }
            }
            return shown;
        });
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
