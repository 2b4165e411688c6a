package dev.auger.views.heap;

import dev.auger.views.ViewContext;
import dev.auger.views.parts.Buttons;
import dev.auger.views.parts.Elide;
import dev.auger.views.table.DataTable;
import dev.auger.views.text.Words;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The page of waste: kinds above, classes or texts of the chosen kind below. */
final class WastePane extends StackPane {

    final DataTable kinds;
    final DataTable rows;
    final Label note = new Label();
    final Label kind = new Label();
    final Label kindNote = new Label();
    final Label why = new Label();
    final ToggleButton showTexts = new ToggleButton();
    final Waiting waiting;
    final Question question;
    private final Label message = new Label();
    private final Button look;
    private final VBox before;
    private final SplitPane found;

    WastePane(ViewContext context, Runnable ask, Runnable changed) {
        kinds = new DataTable(context.workers());
        rows = new DataTable(context.workers());
        waiting = new Waiting(context);
        question = new Question(context, "heap-waste", changed);
        Words.bind(showTexts, context.texts(), "heap.waste.show-texts");
        showTexts.setMinWidth(USE_PREF_SIZE);
        showTexts.getStyleClass().addAll("quiet", "small-toggle");
        look = Buttons.text(context.texts(), "heap.waste.look", null, ask);
        message.setWrapText(true);
        message.getStyleClass().add("secondary");
        question.line.setMaxWidth(360);
        before = new VBox(message, question.line, look);
        before.getStyleClass().add("waste-before");
        why.setWrapText(true);
        why.setMinHeight(Region.USE_PREF_SIZE);
        why.getStyleClass().addAll("caption", "secondary", "waste-why");
        VBox above = panel(kinds, head(Words.label(context.texts(), "heap.waste.title"), note));
        VBox below = panel(rows, head(kind, kindNote, showTexts), why);
        above.setMinHeight(90);
        below.setMinHeight(120);
        found = new SplitPane(above, below);
        found.setOrientation(Orientation.VERTICAL);
        found.setDividerPositions(0.46);
        getStyleClass().add("heap-panel");
        getChildren().setAll(before);
    }

    private static HBox head(Label title, Label note, Node... right) {
        title.getStyleClass().add("body-medium");
        title.setMinWidth(USE_PREF_SIZE);
        note.getStyleClass().addAll("label-text", "muted");
        Elide.whole(note);
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        HBox head = new HBox(title, note, spring);
        head.getChildren().addAll(right);
        head.getStyleClass().add("lower-head");
        return head;
    }

    private static VBox panel(DataTable table, Node... above) {
        VBox panel = new VBox(above);
        panel.getChildren().add(table);
        panel.getStyleClass().add("heap-panel");
        VBox.setVgrow(table, Priority.ALWAYS);
        return panel;
    }

    /** Shows how far the analysis is. */
    void showWaiting() {
        waiting.setVisible(true);
        getChildren().setAll(waiting);
    }

    /**
     * Shows that nothing was looked for yet, or how far that is.
     *
     * @param text what to say
     * @param askable whether it can be looked for now
     */
    void showBefore(String text, boolean askable) {
        waiting.setVisible(false);
        message.setText(text);
        Buttons.show(look, askable);
        getChildren().setAll(before);
    }

    void showFound() {
        waiting.setVisible(false);
        getChildren().setAll(found);
    }
}
