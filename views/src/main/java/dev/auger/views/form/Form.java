package dev.auger.views.form;

import dev.auger.views.parts.Buttons;
import dev.auger.views.parts.SegmentedBar;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The parts a page to fill in is made of. */
public final class Form {

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private Form() {}

    /** What stands over a page: where it leads back to, and what it is. */
    public static HBox head(
            ObservableValue<Texts> texts, String titleKey, String backKey, Runnable back, Node... right) {
        Button leave = Buttons.text(texts, backKey, "arrow-left", back, "quiet");
        HBox head = new HBox(leave, Words.label(texts, titleKey, "title"), gap());
        head.getChildren().addAll(right);
        head.getStyleClass().add("form-head");
        return head;
    }

    /** A card with a title and rows in it. */
    public static VBox section(ObservableValue<Texts> texts, String titleKey, Node... rows) {
        VBox card = new VBox(rows);
        card.getStyleClass().add("form-card");
        VBox section = new VBox(Words.label(texts, titleKey, "heading"), card);
        section.getStyleClass().add("form-section");
        return section;
    }

    /**
     * A row: what it is and what it does at the left, the control at the right, or below where there is no room; named by it.
     *
     * @param noteKey second line, or empty
     */
    public static HBox row(ObservableValue<Texts> texts, String nameKey, String noteKey, Node... controls) {
        Label name = Words.label(texts, nameKey, "body-medium");
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        VBox words = new VBox(name);
        words.getStyleClass().add("words");
        if (!noteKey.isEmpty()) {
            words.getChildren().add(note(texts, noteKey));
        }
        words.setMinWidth(0);
        for (Node control : controls) {
            if (control instanceof Control c && c.getAccessibleText() == null && !(c instanceof Button)) {
                c.accessibleTextProperty().bind(name.textProperty());
            }
            if (control instanceof SegmentedBar<?> bar) {
                bar.giveWay();
            }
        }
        return new FormRow(words, name, controls);
    }

    /** A line of explanation. */
    public static Label note(ObservableValue<Texts> texts, String key, Object... arguments) {
        Label note = new Label();
        Words.bind(note, texts, key, arguments);
        note.getStyleClass().addAll("caption", "secondary", "wrapped");
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        note.setMinWidth(0);
        return note;
    }

    /** Columns of sections that scroll where the window is low, with less around them where it is narrow. */
    public static ScrollPane scrolled(Region content) {
        StackPane middle = new StackPane(content);
        middle.getStyleClass().add("form-middle");
        ScrollPane pane = new ScrollPane(middle);
        pane.viewportBoundsProperty()
                .addListener((o, old, now) ->
                        middle.pseudoClassStateChanged(NARROW, now.getWidth() < content.getMaxWidth()));
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.getStyleClass().add("form-scroll");
        return pane;
    }

    public static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}
