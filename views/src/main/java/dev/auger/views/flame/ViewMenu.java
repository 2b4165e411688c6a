package dev.auger.views.flame;

import dev.auger.analysis.flame.transform.CodeGroup;
import dev.auger.analysis.flame.transform.Transform;
import dev.auger.views.parts.Buttons;
import dev.auger.views.parts.Icons;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

/** How stacks are put together, what is hidden in them, and what colours stand for. */
final class ViewMenu extends MenuButton {

    private final ObservableValue<Texts> texts;
    private final FlameOptions options;
    private final ObservableValue<FlameMode> mode;

    ViewMenu(ObservableValue<Texts> texts, FlameOptions options, ObservableValue<FlameMode> mode) {
        this.texts = texts;
        this.options = options;
        this.mode = mode;
        getStyleClass().add("flame-view-menu");
        setGraphic(Icons.of("layers"));
        setMinWidth(USE_PREF_SIZE);
        Buttons.name(this);
        textProperty().bind(Words.of(texts, "flame.view"));
        setOnShowing(e -> fill());
        fill();
    }

    /** Made anew each time: language and choices may have changed. */
    private void fill() {
        List<MenuItem> items = new ArrayList<>();
        items.add(header("flame.view.stacks"));
        boolean chart = mode.getValue() == FlameMode.CHART;
        items.add(notIn(chart, check("flame.bottom-up", options.bottomUpProperty())));
        items.add(notIn(chart, check("flame.by-thread", options.byThreadProperty())));
        items.add(check("flame.view.lines", options.linesProperty()));
        items.add(new SeparatorMenuItem());
        items.add(header("flame.view.hide"));
        for (CodeGroup group : CodeGroup.values()) {
            String key = "flame.view.hide." + group.name().toLowerCase(Locale.ROOT);
            items.add(notIn(chart, check(key, new Transform.Hide(group))));
        }
        items.add(notIn(chart, check("flame.view.own", new Transform.OnlyOwn())));
        items.add(notIn(chart, check("flame.view.direct", new Transform.CollapseDirect())));
        items.add(new SeparatorMenuItem());
        items.add(header("flame.view.colour"));
        ToggleGroup group = new ToggleGroup();
        for (ColourBy by : ColourBy.values()) {
            RadioMenuItem item = new RadioMenuItem(texts.getValue().get(by.key()));
            item.setToggleGroup(group);
            item.setSelected(options.colourProperty().get() == by);
            item.setDisable(!chart && options.comparedProperty().get() != null);
            item.setOnAction(e -> options.colourProperty().set(by));
            items.add(item);
        }
        getItems().setAll(items);
    }

    /** What a chart does not do stays in the menu, and says so. */
    private MenuItem notIn(boolean chart, MenuItem item) {
        if (chart) {
            item.setDisable(true);
            item.setText(texts.getValue().get("flame.view.not-in-chart", item.getText()));
        }
        return item;
    }

    private MenuItem header(String key) {
        MenuItem header = new MenuItem(texts.getValue().get(key));
        header.getStyleClass().add("menu-header");
        header.setDisable(true);
        return header;
    }

    private MenuItem check(String key, BooleanProperty property) {
        CheckMenuItem item = new CheckMenuItem(texts.getValue().get(key));
        item.setId(key);
        item.setSelected(property.get());
        item.setOnAction(e -> property.set(item.isSelected()));
        return item;
    }

    private MenuItem check(String key, Transform transform) {
        CheckMenuItem item = new CheckMenuItem(texts.getValue().get(key));
        item.setId(key);
        item.setSelected(options.transforms().has(transform));
        item.setOnAction(e -> {
            if (item.isSelected()) {
                options.transforms().add(transform);
            } else {
                options.transforms().remove(transform);
            }
        });
        return item;
    }
}
