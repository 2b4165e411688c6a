package dev.auger.views.wizard;

import dev.auger.views.parts.GradeBadge;
import dev.auger.views.parts.Icons;
import dev.auger.views.parts.KeyCap;
import dev.auger.views.parts.RichText;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What the rules found: conclusions, hints, and what could not be asked. */
final class FindingsPage {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private FindingsPage() {}

    static List<Node> of(FindingsModel model, ObservableValue<Texts> texts, WizardActions actions) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(Words.label(texts, "wizard.findings.question", "wizard-question"));
        if (!model.note().isEmpty()) {
            nodes.add(Bits.wrapped(model.note(), "lead", "secondary"));
        }
        rows(nodes, model.conclusions(), "wizard.findings.conclusions", model, texts, actions);
        rows(nodes, model.hints(), "wizard.findings.hints", model, texts, actions);
        if (!model.unable().isEmpty()) {
            nodes.add(Words.plain(model.unableTitle(), "heading"));
            for (FindingsModel.Unable rule : model.unable()) {
                VBox box = Bits.column(
                        "wizard-unable",
                        Words.plain(rule.title(), "body-medium"),
                        Bits.wrapped(rule.text(), "caption", "secondary"));
                if (!rule.command().isEmpty()) {
                    box.getChildren().add(Bits.command(texts, actions, rule.command()));
                }
                nodes.add(box);
            }
        }
        return nodes;
    }

    private static void rows(
            List<Node> nodes,
            List<FindingsModel.Row> rows,
            String heading,
            FindingsModel model,
            ObservableValue<Texts> texts,
            WizardActions actions) {
        if (rows.isEmpty()) {
            return;
        }
        nodes.add(Words.label(texts, heading, "heading"));
        for (FindingsModel.Row row : rows) {
            boolean first = row.equals(model.all().getFirst());
            nodes.add(card(row, row.key().equals(model.chosen()), first ? model.why() : "", texts, actions));
        }
    }

    private static Node card(
            FindingsModel.Row row, boolean chosen, String why, ObservableValue<Texts> texts, WizardActions actions) {
        HBox head = Bits.row("wizard-line", Bits.wrapped(row.title(), "card-title"), Bits.gap());
        if (!row.place().isEmpty()) {
            head.getChildren().add(Words.plain(row.place(), "mono"));
        }
        HBox grade = Bits.row(
                "wizard-line", new GradeBadge(texts, row.grade()), Words.plain(row.confidence(), "caption", "muted"));
        VBox words = Bits.column("words", head, new RichText(row.detail()), grade);
        if (chosen && !why.isEmpty()) {
            words.getChildren().add(Bits.wrapped(why, "label-text", "secondary"));
        }
        if (chosen && !row.against().isEmpty()) {
            words.getChildren().add(against(row.against(), texts));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox card = Bits.row("wizard-finding", words);
        if (row.digit() > 0) {
            card.getChildren().addFirst(new KeyCap(String.valueOf(row.digit())));
        }
        card.pseudoClassStateChanged(CHOSEN, chosen);
        card.setFocusTraversable(true);
        card.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        card.setAccessibleText(row.title() + ". " + RichText.plain(row.detail()) + ' ' + row.place());
        card.setOnMouseClicked(e -> {
            actions.chooseFinding(row.key());
            if (e.getClickCount() > 1) {
                actions.next();
            }
        });
        card.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.SPACE || e.getCode() == KeyCode.ENTER) {
                actions.chooseFinding(row.key());
                if (e.getCode() == KeyCode.ENTER) {
                    actions.next();
                }
                e.consume();
            }
        });
        return card;
    }

    /** What speaks against a claim. */
    static Node against(List<String> against, ObservableValue<Texts> texts) {
        String text = texts.getValue().get("wizard.against", String.join(" ", against));
        RichText words = new RichText(text);
        HBox.setHgrow(words, Priority.ALWAYS);
        return Bits.row("wizard-against", Icons.of("alert-triangle", "size-16", "warn"), words);
    }
}
