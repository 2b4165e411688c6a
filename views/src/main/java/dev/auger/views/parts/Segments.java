package dev.auger.views.parts;

import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/** One of a few, side by side under one edge. One is always chosen. */
public final class Segments<E extends Enum<E>> extends HBox {

    private final ObjectProperty<E> value;

    /**
     * @param key resource key of a constant's name
     * @param chosen chosen at first; its enum's constants are the segments, in order
     */
    public Segments(ObservableValue<Texts> texts, Function<E, String> key, E chosen) {
        value = new SimpleObjectProperty<>(this, "value", chosen);
        getStyleClass().add("segments");
        setAccessibleRole(AccessibleRole.TOOL_BAR);
        setMinWidth(USE_PREF_SIZE);
        setMaxWidth(USE_PREF_SIZE);
        ToggleGroup group = new ToggleGroup();
        E[] all = chosen.getDeclaringClass().getEnumConstants();
        for (E each : all) {
            ToggleButton button = new ToggleButton();
            button.textProperty().bind(Words.of(texts, key.apply(each)));
            button.setToggleGroup(group);
            button.setUserData(each);
            button.setSelected(each == chosen);
            button.setMinWidth(USE_PREF_SIZE);
            if (each == all[0]) {
                button.getStyleClass().add("first");
            }
            if (each == all[all.length - 1]) {
                button.getStyleClass().add("last");
            }
            button.setOnAction(e -> {
                button.setSelected(true);
                value.set(each);
            });
            getChildren().add(button);
        }
        value.addListener((o, old, now) ->
                group.getToggles().stream().filter(t -> t.getUserData() == now).forEach(group::selectToggle));
    }

    public ObjectProperty<E> valueProperty() {
        return value;
    }

    public E getValue() {
        return value.get();
    }
}
