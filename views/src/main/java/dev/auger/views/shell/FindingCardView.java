package dev.auger.views.shell;

import dev.auger.views.parts.Buttons;
import dev.auger.views.parts.GradeBadge;
import dev.auger.views.parts.KeyNames;
import dev.auger.views.parts.Press;
import dev.auger.views.parts.RichText;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One finding: rank, claim, figures and grades; in front also <em>Drill</em> and <em>Why not</em>. */
final class FindingCardView extends HBox {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final HBox buttons = new HBox();
    private final VBox against = new VBox();
    private final VBox body = new VBox();
    private final FindingNotes notes;

    FindingCardView(int rank, FindingCard card, ObservableValue<Texts> texts, FindingActions actions) {
        getStyleClass().add("finding-card");
        Label title = Words.plain(card.title(), "card-title", "wrapped");
        title.setMinHeight(USE_PREF_SIZE);
        HBox badges = new HBox();
        badges.getStyleClass().add("badges");
        card.grades().forEach(g -> badges.getChildren().add(new GradeBadge(texts, g)));
        notes = new FindingNotes(card.id(), texts, actions);
        badges.getChildren().add(notes.verdict());
        body.getStyleClass().add("body-box");
        HBox.setHgrow(body, Priority.ALWAYS);
        body.getChildren().setAll(title, new RichText(card.detail()), badges);
        buttons.getStyleClass().add("buttons");
        if (card.drillable()) {
            Button drill = Buttons.withKey(
                    texts,
                    "findings.drill",
                    "arrow-down",
                    KeyNames.joined(new KeyCodeCombination(KeyCode.ENTER)),
                    () -> actions.drill(card.id()),
                    "primary",
                    "small");
            buttons.getChildren().add(drill);
        }
        if (!card.against().isEmpty()) {
            buttons.getChildren()
                    .add(Buttons.text(texts, "findings.why-not", "help-circle", this::toggleAgainst, "small"));
            against.getStyleClass().add("against");
            against.getChildren().add(Words.label(texts, "findings.against", "label-text", "secondary"));
            card.against().forEach(a -> against.getChildren().add(new RichText(a)));
        }
        getChildren().setAll(Words.plain(Numbers.count(rank), "rank"), body);
        setAccessibleText(rank + ". " + card.title() + ". " + RichText.plain(card.detail()));
        Press.make(this, () -> actions.choose(card.id()));
    }

    private void toggleAgainst() {
        if (!body.getChildren().remove(against)) {
            body.getChildren().add(against);
        }
    }

    void setChosen(boolean chosen) {
        pseudoClassStateChanged(CHOSEN, chosen);
        body.getChildren().removeAll(buttons, notes);
        if (chosen) {
            body.getChildren().add(Math.min(3, body.getChildren().size()), notes);
        }
        if (chosen && !buttons.getChildren().isEmpty()) {
            body.getChildren().add(Math.min(3, body.getChildren().size()), buttons);
        } else {
            body.getChildren().remove(against);
        }
    }
}
