package dev.auger.views.parts;

import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;

/** A label that gives up its middle first, because names differ at both ends; the whole text is in the tooltip. */
public final class MiddleLabel extends Label {

    public MiddleLabel(String... styleClasses) {
        getStyleClass().addAll(styleClasses);
        setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        setMinWidth(0);
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(textProperty());
        textTruncatedProperty().addListener((o, old, truncated) -> setTooltip(truncated ? tooltip : null));
    }
}
