package dev.auger.views.wizard;

import dev.auger.views.parts.Buttons;
import dev.auger.views.parts.Icons;
import dev.auger.views.parts.KeyCap;
import dev.auger.views.parts.LayerMarks;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What hurts: one card a symptom. */
final class SymptomPage {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final int COLUMNS = 2;

    private SymptomPage() {}

    static List<Node> of(SymptomModel model, ObservableValue<Texts> texts, WizardActions actions) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(Words.label(texts, "wizard.symptom.question", "wizard-question"));
        nodes.add(Bits.wrapped(texts.getValue().get("wizard.symptom.lead"), "lead", "secondary"));
        GridPane grid = new GridPane();
        grid.getStyleClass().add("symptoms");
        for (int c = 0; c < COLUMNS; c++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / COLUMNS);
            grid.getColumnConstraints().add(column);
        }
        for (int i = 0; i < model.options().size(); i++) {
            SymptomModel.Option option = model.options().get(i);
            grid.add(card(option, i + 1, option.id().equals(model.chosen()), actions), i % COLUMNS, i / COLUMNS);
        }
        nodes.add(grid);
        Button any = Buttons.withKey(texts, "wizard.symptom.unknown", "zap", "0", () -> actions.digit(0));
        any.pseudoClassStateChanged(CHOSEN, model.unknown());
        any.getStyleClass().add("wizard-any");
        nodes.add(Bits.row(
                "wizard-line",
                Words.plain(model.anything(), "body", "secondary"),
                any,
                Bits.wrapped(model.anythingNote(), "caption", "muted")));
        return nodes;
    }

    private static Node card(SymptomModel.Option option, int digit, boolean chosen, WizardActions actions) {
        HBox head = Bits.row(
                "card-head", Words.plain(option.title(), "card-title"), Bits.gap(), new KeyCap(String.valueOf(digit)));
        Region room = new Region();
        VBox.setVgrow(room, Priority.ALWAYS);
        HBox foot = Bits.row(
                "card-foot",
                LayerMarks.row().show(option.layers()).node(),
                Bits.gap(),
                Bits.wrapped(option.best(), "caption", "muted"));
        VBox words = Bits.column(
                "words", head, Bits.wrapped(option.detail(), "label-text", "secondary"), room, foot);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox card = Bits.row("symptom-card", Icons.of(option.icon(), "size-20"), words);
        card.pseudoClassStateChanged(CHOSEN, chosen);
        card.setFocusTraversable(true);
        card.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        card.setAccessibleText(option.title() + ". " + option.detail());
        card.setMaxHeight(Double.MAX_VALUE);
        card.setOnMouseClicked(e -> {
            actions.digit(digit);
            if (e.getClickCount() > 1) {
                actions.next();
            }
        });
        card.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.SPACE || e.getCode() == KeyCode.ENTER) {
                actions.digit(digit);
                if (e.getCode() == KeyCode.ENTER) {
                    actions.next();
                }
                e.consume();
            }
        });
        return card;
    }
}
