package dev.auger.views.parts;

import javafx.scene.control.Labeled;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;

/** What labels do that are too narrow for their text: nothing is lost, the whole is in the tooltip. */
public final class Elide {

    private Elide() {}

    /** Gives up the middle first: names and paths differ at both ends. */
    public static void middle(Labeled label) {
        label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        whole(label);
    }

    /** Keeps the beginning, as sentences do. */
    public static void whole(Labeled label) {
        label.setMinWidth(0);
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(label.textProperty());
        label.textTruncatedProperty().addListener((o, old, truncated) -> label.setTooltip(truncated ? tooltip : null));
    }
}
