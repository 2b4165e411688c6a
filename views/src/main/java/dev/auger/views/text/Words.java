package dev.auger.views.text;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;

/** Ties controls to texts so that they follow the language. */
public final class Words {

    private Words() {}

    /** The text of a key, again whenever the language changes. */
    public static ObservableValue<String> of(ObservableValue<Texts> texts, String key, Object... arguments) {
        return texts.map(t -> t.get(key, arguments));
    }

    /** A label with the text of a key. */
    public static Label label(ObservableValue<Texts> texts, String key, String... styleClasses) {
        Label label = new Label();
        label.getStyleClass().addAll(styleClasses);
        label.textProperty().bind(of(texts, key));
        return label;
    }

    /** A label with a text that needs no translation: a name from the evidence, a figure. */
    public static Label plain(String text, String... styleClasses) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }

    public static void bind(Labeled control, ObservableValue<Texts> texts, String key, Object... arguments) {
        control.textProperty().bind(of(texts, key, arguments));
    }

    /** Names a control that shows no words, for tooltips and screen readers alike. */
    public static void name(Node node, ObservableValue<Texts> texts, String key, Object... arguments) {
        ObservableValue<String> words = of(texts, key, arguments);
        node.accessibleTextProperty().bind(words);
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(words);
        Tooltip.install(node, tooltip);
    }
}
