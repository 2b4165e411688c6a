package dev.auger.views.parts;

import dev.auger.views.text.Words;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Says that something is partial: one sentence of fact, one of consequence, one button. */
public final class Banner extends HBox {

    public Banner(String fact, String consequence, @Nullable Button action) {
        getStyleClass().add("banner");
        VBox body = new VBox();
        body.getStyleClass().add("body-box");
        HBox.setHgrow(body, Priority.ALWAYS);
        Label title = Words.plain(fact, "heading", "wrapped");
        Label detail = Words.plain(consequence, "label-text", "secondary", "wrapped");
        title.setMinHeight(USE_PREF_SIZE);
        detail.setMinHeight(USE_PREF_SIZE);
        body.getChildren().setAll(title, detail);
        getChildren().setAll(Icons.of("alert-triangle", "lead-icon"), body);
        if (action != null) {
            getChildren().add(action);
        }
        setAccessibleText(fact + " " + consequence);
    }
}
