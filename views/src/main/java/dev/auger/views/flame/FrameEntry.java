package dev.auger.views.flame;

import dev.auger.views.text.Texts;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can be done with a frame, for menu and keyboard alike.
 *
 * @param key of its words
 * @param code the key that does the same; null for none
 */
record FrameEntry(String key, @Nullable KeyCode code, boolean shift, boolean enabled, Runnable action) {

    MenuItem item(Texts texts) {
        MenuItem item = new MenuItem(texts.get(key));
        item.setMnemonicParsing(false);
        item.setId(key);
        item.setDisable(!enabled);
        item.setOnAction(e -> action.run());
        if (code != null) {
            item.setAccelerator(
                    shift ? new KeyCodeCombination(code, KeyCombination.SHIFT_DOWN) : new KeyCodeCombination(code));
        }
        return item;
    }

    boolean isMeant(KeyEvent event) {
        return event.getCode() == code && event.isShiftDown() == shift;
    }
}
