package dev.auger.views.parts;

import javafx.scene.control.Label;

/** A short word on a tint: a format, a source, a warning ({@code good}, {@code partial}, {@code bad}). */
public final class Tag extends Label {

    public Tag(String text, String... styleClasses) {
        super(text);
        getStyleClass().add("tag");
        getStyleClass().addAll(styleClasses);
        setMinWidth(USE_PREF_SIZE);
    }
}
