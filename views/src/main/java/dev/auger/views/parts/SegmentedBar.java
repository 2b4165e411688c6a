package dev.auger.views.parts;

import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/**
 * A few exclusive choices side by side. Arrow keys move, one is always chosen.
 *
 * @param <T> what a segment stands for
 */
public final class SegmentedBar<T> extends HBox {

    private final Map<T, ToggleButton> segments = new LinkedHashMap<>();
    private final ObjectProperty<T> selected;

    /** @param keys resource key of each segment's word, in display order; the first is chosen */
    public SegmentedBar(ObservableValue<Texts> texts, Map<T, String> keys) {
        selected = new SimpleObjectProperty<>(
                this, "selected", keys.keySet().iterator().next());
        getStyleClass().add("segments");
        setMinWidth(USE_PREF_SIZE);
        setMaxWidth(USE_PREF_SIZE);
        ToggleGroup group = new ToggleGroup();
        keys.forEach((value, key) -> {
            ToggleButton segment = new ToggleButton();
            Words.bind(segment, texts, key);
            segment.setMinWidth(USE_PREF_SIZE);
            segment.setToggleGroup(group);
            segment.setOnAction(e -> {
                // A pressed segment stays pressed: choosing it again must not leave nothing chosen.
                segment.setSelected(true);
                selected.set(value);
            });
            // Arrow keys choose within the group without an action.
            segment.selectedProperty().addListener((o, was, is) -> {
                if (is) {
                    selected.set(value);
                }
            });
            segments.put(value, segment);
            getChildren().add(segment);
        });
        getChildren().getFirst().getStyleClass().add("first");
        getChildren().getLast().getStyleClass().add("last");
        selected.addListener((o, old, now) -> mark(now));
        mark(selected.get());
    }

    /** Lets the words of the segments be cut where there is no room for them at all; the whole is in their tooltips. */
    public void giveWay() {
        setMinWidth(0);
        segments.values().forEach(Elide::whole);
    }

    private void mark(T value) {
        ToggleButton segment = segments.get(value);
        if (segment != null) {
            segment.setSelected(true);
        }
    }

    /** Shows or hides a segment; one that is hidden should not be the chosen one. */
    public void show(T value, boolean shown) {
        ToggleButton segment = segments.get(value);
        if (segment == null || segment.isVisible() == shown) {
            return;
        }
        segment.setVisible(shown);
        segment.setManaged(shown);
        ToggleButton first = null;
        ToggleButton last = null;
        for (ToggleButton each : segments.values()) {
            each.getStyleClass().removeAll("first", "last");
            if (each.isVisible()) {
                first = first == null ? each : first;
                last = each;
            }
        }
        if (first != null && last != null) {
            first.getStyleClass().add("first");
            last.getStyleClass().add("last");
        }
    }

    public T getSelected() {
        return selected.get();
    }

    public void select(T value) {
        selected.set(value);
    }

    public ObjectProperty<T> selectedProperty() {
        return selected;
    }
}
