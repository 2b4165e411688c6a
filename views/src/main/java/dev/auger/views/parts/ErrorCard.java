package dev.auger.views.parts;

import dev.auger.views.text.Words;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Says that a file was refused: what it is, why probably, the bare facts to copy, and what can be done. */
public final class ErrorCard extends VBox {

    /**
     * @param title what is wrong, as a claim: {@code orders.hprof is not a heap dump}
     * @param reason why, probably
     * @param details code, offset and bytes, in English, as they are copied into a report; may be empty
     * @param actions buttons; the last one stands apart at the right
     */
    public ErrorCard(String title, String reason, String details, List<? extends Node> actions) {
        getStyleClass().add("error-card");
        Label claim = Words.plain(title, "heading", "wrapped");
        HBox head = new HBox(Icons.of("x-circle", "lead-icon"), claim);
        head.getStyleClass().add("title-row");
        Label why = Words.plain(reason, "label-text", "secondary", "wrapped");
        why.setMinHeight(USE_PREF_SIZE);
        getChildren().setAll(head, why);
        if (!details.isEmpty()) {
            Label facts = Words.plain(details, "code");
            facts.setWrapText(true);
            facts.setMaxWidth(Double.MAX_VALUE);
            StackPane box = new StackPane(facts);
            box.getStyleClass().add("details");
            getChildren().add(box);
        }
        if (!actions.isEmpty()) {
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            HBox buttons = new HBox();
            buttons.getStyleClass().add("buttons");
            buttons.getChildren().addAll(actions);
            buttons.getChildren().add(Math.max(0, actions.size() - 1), gap);
            getChildren().add(buttons);
        }
        setAccessibleText(title + " " + reason);
    }
}
