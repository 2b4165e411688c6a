package dev.auger.views.code;

import dev.auger.model.recording.SampleKind;
import dev.auger.views.parts.Buttons;
import dev.auger.views.parts.Icons;
import dev.auger.views.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;

/** What lines are weighed by: one metric that leads, and up to two beside it. */
final class MetricMenu extends MenuButton {

    private final Consumer<List<SampleKind>> onChoose;

    /** @param onChoose gets the metric that leads, then those beside it */
    MetricMenu(Consumer<List<SampleKind>> onChoose) {
        this.onChoose = onChoose;
        Buttons.name(this);
        getStyleClass().add("metric");
        setGraphic(Icons.of("activity"));
        setMnemonicParsing(false);
        setMinWidth(USE_PREF_SIZE);
    }

    /** @param chosen the one that leads, then those beside it */
    void show(List<SampleKind> present, List<SampleKind> chosen, Texts words) {
        setVisible(!present.isEmpty());
        setManaged(!present.isEmpty());
        getItems().clear();
        if (present.isEmpty() || chosen.isEmpty()) {
            setText("");
            setTooltip(null);
            return;
        }
        SampleKind lead = chosen.getFirst();
        List<SampleKind> beside = chosen.subList(1, chosen.size());
        ToggleGroup group = new ToggleGroup();
        for (SampleKind kind : present) {
            RadioMenuItem item = new RadioMenuItem(CodeMetric.name(kind, words));
            item.setMnemonicParsing(false);
            item.setToggleGroup(group);
            item.setSelected(kind.equals(lead));
            item.setOnAction(e -> onChoose.accept(with(kind, beside)));
            getItems().add(item);
        }
        if (present.size() > 1) {
            MenuItem head = new MenuItem(words.get("code.metric.beside"));
            head.setDisable(true);
            getItems().addAll(new SeparatorMenuItem(), head);
            getItems().addAll(beside(present, lead, beside, words));
        }
        String more = beside.isEmpty() ? "" : " + " + beside.size();
        setText(CodeMetric.name(lead, words) + more);
        setTooltip(new Tooltip(String.join(
                "\n", chosen.stream().map(k -> CodeMetric.name(k, words)).toList())));
    }

    private List<MenuItem> beside(List<SampleKind> present, SampleKind lead, List<SampleKind> beside, Texts words) {
        List<MenuItem> items = new ArrayList<>();
        for (SampleKind kind : present) {
            if (!kind.equals(lead)) {
                CheckMenuItem item = new CheckMenuItem(CodeMetric.name(kind, words));
                item.setMnemonicParsing(false);
                item.setSelected(beside.contains(kind));
                item.setDisable(!item.isSelected() && beside.size() >= CodeMetric.MOST - 1);
                item.setOnAction(e -> {
                    List<SampleKind> now = new ArrayList<>(beside);
                    if (!now.remove(kind)) {
                        now.add(kind);
                    }
                    onChoose.accept(with(lead, now));
                });
                items.add(item);
            }
        }
        return items;
    }

    private static List<SampleKind> with(SampleKind lead, List<SampleKind> beside) {
        List<SampleKind> all = new ArrayList<>(beside);
        all.remove(lead);
        all.addFirst(lead);
        return all;
    }
}
