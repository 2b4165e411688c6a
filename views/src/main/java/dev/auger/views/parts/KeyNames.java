package dev.auger.views.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.input.KeyCharacterCombination;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.layout.HBox;

/** How keys are written: {@code Ctrl} {@code Shift} {@code Z}; on macOS by their signs. */
public final class KeyNames {

    private static final Map<KeyCode, String> SHORT = Map.ofEntries(
            Map.entry(KeyCode.ESCAPE, "Esc"),
            Map.entry(KeyCode.ENTER, "Enter"),
            Map.entry(KeyCode.SPACE, "Space"),
            Map.entry(KeyCode.BACK_SPACE, "Backspace"),
            Map.entry(KeyCode.DELETE, "Del"),
            Map.entry(KeyCode.TAB, "Tab"),
            Map.entry(KeyCode.LEFT, "\u2190"),
            Map.entry(KeyCode.RIGHT, "\u2192"),
            Map.entry(KeyCode.UP, "\u2191"),
            Map.entry(KeyCode.DOWN, "\u2193"),
            Map.entry(KeyCode.PLUS, "+"),
            Map.entry(KeyCode.EQUALS, "+"),
            Map.entry(KeyCode.ADD, "+"),
            Map.entry(KeyCode.MINUS, "-"),
            Map.entry(KeyCode.OPEN_BRACKET, "["),
            Map.entry(KeyCode.CLOSE_BRACKET, "]"),
            Map.entry(KeyCode.SLASH, "/"),
            Map.entry(KeyCode.PERIOD, "."),
            Map.entry(KeyCode.COMMA, ","));

    private KeyNames() {}

    /** The caps of a combination, modifiers first. */
    public static List<String> of(KeyCombination keys) {
        return of(keys, System.getProperty("os.name", "").startsWith("Mac"));
    }

    static List<String> of(KeyCombination keys, boolean mac) {
        List<String> names = new ArrayList<>();
        add(names, keys.getShortcut(), mac ? "\u2318" : "Ctrl");
        add(names, keys.getControl(), mac ? "\u2303" : "Ctrl");
        add(names, keys.getMeta(), mac ? "\u2318" : "Meta");
        add(names, keys.getAlt(), mac ? "\u2325" : "Alt");
        add(names, keys.getShift(), mac ? "\u21E7" : "Shift");
        switch (keys) {
            case KeyCodeCombination code -> names.add(name(code.getCode()));
            case KeyCharacterCombination character -> names.add(character.getCharacter());
            default -> names.add(keys.getDisplayText());
        }
        return List.copyOf(names);
    }

    /** {@code Ctrl K}: the caps in one, for a button. */
    public static String joined(KeyCombination keys) {
        return String.join(" ", of(keys));
    }

    /** One cap a key, side by side. */
    public static Node caps(KeyCombination keys) {
        return caps(List.of(keys));
    }

    /** The same of several combinations in a row, for keys that belong together. */
    public static Node caps(List<KeyCombination> combinations) {
        HBox box = new HBox();
        box.getStyleClass().add("key-caps");
        box.setMinWidth(HBox.USE_PREF_SIZE);
        combinations.forEach(keys -> of(keys).forEach(name -> box.getChildren().add(new KeyCap(name))));
        return box;
    }

    private static void add(List<String> names, ModifierValue modifier, String name) {
        if (modifier == ModifierValue.DOWN && !names.contains(name)) {
            names.add(name);
        }
    }

    private static String name(KeyCode code) {
        String name = SHORT.get(code);
        return name != null ? name : code.getName();
    }
}
