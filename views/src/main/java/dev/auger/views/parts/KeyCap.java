package dev.auger.views.parts;

import javafx.scene.control.Label;

/** One key as it is printed on a keyboard. */
public final class KeyCap extends Label {

    public KeyCap(String key) {
        super(key);
        getStyleClass().add("key-cap");
        setMinWidth(USE_PREF_SIZE);
    }
}
