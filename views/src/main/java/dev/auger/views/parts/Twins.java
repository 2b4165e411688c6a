package dev.auger.views.parts;

import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;

/** The button beside a picture that shows the same as a table. */
public final class Twins {

    private Twins() {}

    /** Makes a button look as this one does everywhere. */
    public static void icon(ToggleButton asTable, ObservableValue<Texts> texts) {
        asTable.setGraphic(Icons.of("list"));
        asTable.getStyleClass().addAll("quiet", "icon-only", "small");
        Words.name(asTable, texts, "events.as-table");
    }
}
