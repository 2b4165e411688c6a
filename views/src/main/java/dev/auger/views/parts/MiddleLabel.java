package dev.auger.views.parts;

import javafx.scene.control.Label;

/** A label that gives up its middle first, because names differ at both ends; the whole text is in the tooltip. */
public final class MiddleLabel extends Label {

    public MiddleLabel(String... styleClasses) {
        getStyleClass().addAll(styleClasses);
        Elide.middle(this);
    }
}
