package dev.auger.views.flame;

import dev.auger.analysis.flame.chart.ChartBoxes;
import dev.auger.analysis.flame.chart.ChartBoxes.Box;
import dev.auger.model.Frame;
import dev.auger.views.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** The menu of a box of the flame chart, and its keys: what changes stacks is left out, for a chart shows them as they were recorded. */
final class ChartMenu {

    private final ObservableValue<Texts> texts;
    private final FlameActions actions;
    private final ChartGraph chart;
    private @Nullable ContextMenu open;

    ChartMenu(ObservableValue<Texts> texts, FlameActions actions, ChartGraph chart) {
        this.texts = texts;
        this.actions = actions;
        this.chart = chart;
        chart.setOnMenu((box, x, y) -> {
            ChartBoxes boxes = chart.boxes();
            if (boxes != null) {
                hide();
                ContextMenu menu = of(boxes, box);
                open = menu;
                menu.show(chart, x, y);
            }
        });
        chart.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    ContextMenu of(ChartBoxes boxes, Box box) {
        List<MenuItem> items = new ArrayList<>();
        for (FrameEntry entry : entries(boxes, box)) {
            if (entry.key().equals("flame.menu.search")) {
                items.add(new SeparatorMenuItem());
            }
            items.add(entry.item(texts.getValue()));
        }
        ContextMenu menu = new ContextMenu(items.toArray(MenuItem[]::new));
        menu.getStyleClass().add("flame-menu");
        return menu;
    }

    private List<FrameEntry> entries(ChartBoxes boxes, Box box) {
        Frame frame = boxes.frame(box.row(), box.index());
        boolean code = frame != null;
        boolean source = frame != null && !frame.className().isEmpty();
        String method = frame == null ? boxes.name(box.row(), box.index()) : frame.qualifiedName();
        List<String> path = boxes.path(box);
        return List.of(
                new FrameEntry("flame.chart.zoom", KeyCode.ENTER, false, true, () -> chart.zoomTo(box)),
                new FrameEntry("flame.menu.focus", KeyCode.F, false, code, () -> actions.focus(path)),
                new FrameEntry("flame.menu.sandwich", KeyCode.B, false, code, () -> actions.sandwich(method)),
                new FrameEntry("flame.menu.search", KeyCode.G, false, true, () -> actions.search(method)),
                new FrameEntry("flame.menu.copy-name", null, false, true, () -> FlameActions.copy(method)),
                new FrameEntry(
                        "flame.menu.copy-path", null, false, true, () -> FlameActions.copy(String.join(";", path))),
                new FrameEntry("flame.menu.source", KeyCode.F4, false, source, () -> chart.open(box)));
    }

    /** Keys of the graph mean the box here, which the graph may not have. */
    private void key(KeyEvent event) {
        ChartBoxes boxes = chart.boxes();
        Box box = chart.selected();
        if (boxes == null || box == null || event.isShortcutDown() || event.isAltDown() || event.isConsumed()) {
            return;
        }
        for (FrameEntry entry : entries(boxes, box)) {
            if (entry.isMeant(event)) {
                if (entry.enabled()) {
                    entry.action().run();
                }
                event.consume();
                return;
            }
        }
    }

    void hide() {
        if (open != null) {
            open.hide();
            open = null;
        }
    }
}
