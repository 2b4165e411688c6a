package dev.auger.views.events;

import dev.auger.analysis.events.EventColumns;
import dev.auger.model.recording.EventField;
import dev.auger.views.text.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** Which fields of a type have a column; remembered for each type as long as the case is open. */
final class ColumnChoice {

    private final ObservableValue<Texts> texts;
    private final MenuButton menu;
    private final Runnable changed;
    private final Map<String, Set<String>> hiddenOf = new HashMap<>();
    private Set<String> hidden = new HashSet<>();

    /** @param changed called when other columns are wanted */
    ColumnChoice(ObservableValue<Texts> texts, MenuButton menu, Runnable changed) {
        this.texts = texts;
        this.menu = menu;
        this.changed = changed;
    }

    /** Names of fields without a column, of the type shown last. */
    Set<String> hidden() {
        return Set.copyOf(hidden);
    }

    void show(EventColumns columns) {
        hidden = hiddenOf.computeIfAbsent(columns.type().name(), t -> new HashSet<>());
        fill(columns);
    }

    private void fill(EventColumns columns) {
        List<MenuItem> items = new ArrayList<>();
        MenuItem all = new MenuItem(texts.getValue().get("events.columns.all"));
        all.setOnAction(e -> {
            hidden.clear();
            fill(columns);
            changed.run();
        });
        items.add(all);
        items.add(new SeparatorMenuItem());
        for (int field : EventTableModel.order(columns)) {
            EventField about = columns.field(field);
            CheckMenuItem item = new CheckMenuItem(about.label());
            item.setMnemonicParsing(false);
            item.setSelected(!hidden.contains(about.name()));
            item.setOnAction(e -> {
                if (item.isSelected()) {
                    hidden.remove(about.name());
                } else if (hidden.size() < columns.type().fields().size() - 1) {
                    hidden.add(about.name());
                } else {
                    item.setSelected(true);
                }
                changed.run();
            });
            items.add(item);
        }
        menu.getItems().setAll(items);
    }
}
