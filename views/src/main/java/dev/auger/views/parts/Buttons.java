package dev.auger.views.parts;

import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** Buttons as the look has them: words from a key, perhaps an icon, perhaps the key that does the same. */
public final class Buttons {

    private Buttons() {}

    /**
     * @param icon Feather name, or null
     * @param styleClasses {@code primary}, {@code quiet}, {@code small}, {@code large}
     */
    public static Button text(
            ObservableValue<Texts> texts, String key, @Nullable String icon, Runnable action, String... styleClasses) {
        Button button = new Button();
        Words.bind(button, texts, key);
        if (icon != null) {
            button.setGraphic(Icons.of(icon));
        }
        return finish(button, action, styleClasses);
    }

    /** A button that shows its key; for primary paths only. */
    public static Button withKey(
            ObservableValue<Texts> texts,
            String key,
            @Nullable String icon,
            String keyCap,
            Runnable action,
            String... styleClasses) {
        Label words = Words.label(texts, key);
        HBox content = new HBox();
        content.getStyleClass().add("content");
        if (icon != null) {
            content.getChildren().add(Icons.of(icon));
        }
        content.getChildren().addAll(words, new KeyCap(keyCap));
        Button button = new Button();
        button.setGraphic(content);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.accessibleTextProperty().bind(words.textProperty());
        return finish(button, action, styleClasses);
    }

    /** A quiet button that is only an icon; its name is tooltip and accessible text. */
    public static Button icon(
            ObservableValue<Texts> texts, String key, String icon, Runnable action, String... styleClasses) {
        Button button = new Button();
        button.setGraphic(Icons.of(icon, "size-16"));
        button.getStyleClass().addAll("quiet", "icon-only");
        Words.name(button, texts, key);
        return finish(button, action, styleClasses);
    }

    public static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    private static Button finish(Button button, Runnable action, String... styleClasses) {
        button.getStyleClass().addAll(styleClasses);
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(e -> action.run());
        return button;
    }

    /** A menu button. Unlike other buttons JavaFX does not name it to screen readers by its words. */
    public static MenuButton menu() {
        MenuButton button = new MenuButton();
        name(button);
        return button;
    }

    /** Names a menu button by its words, whenever it has some. */
    public static void name(MenuButton button) {
        button.textProperty().addListener((o, old, now) -> {
            if (now != null && !now.isBlank()) {
                button.setAccessibleText(now);
            }
        });
    }

    /** A menu button that shows its words in a tooltip where there is only room for its picture. */
    public static MenuButton narrowing() {
        MenuButton button = menu();
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(button.textProperty());
        button.contentDisplayProperty()
                .addListener((o, old, now) -> button.setTooltip(now == ContentDisplay.GRAPHIC_ONLY ? tooltip : null));
        return button;
    }
}
