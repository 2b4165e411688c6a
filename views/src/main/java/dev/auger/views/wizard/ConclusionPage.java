package dev.auger.views.wizard;

import dev.auger.views.parts.Buttons;
import dev.auger.views.parts.Elide;
import dev.auger.views.parts.Icons;
import dev.auger.views.parts.RichText;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Cause, line, what to change, what to do before the case is closed, and what would prove it wrong. */
final class ConclusionPage {

    private static final PseudoClass CULPRIT = PseudoClass.getPseudoClass("culprit");

    private ConclusionPage() {}

    static List<Node> of(ConclusionModel model, ObservableValue<Texts> texts, WizardActions actions) {
        List<Node> nodes = new ArrayList<>();
        VBox title = Bits.column(
                "wizard-title",
                Words.plain(model.kind(), "label-text", "secondary"),
                Bits.wrapped(model.cause(), "wizard-question"));
        if (!model.detail().isEmpty()) {
            title.getChildren().add(new RichText(model.detail()));
        }
        nodes.add(title);
        if (!model.change().isEmpty()) {
            RichText change = new RichText(model.change());
            change.getStyleClass().add("wizard-change");
            nodes.add(Bits.column("wizard-section", Words.label(texts, "wizard.conclusion.change", "heading"), change));
        }
        if (!model.place().isEmpty()) {
            nodes.add(line(model, texts, actions));
        }
        for (LayerModel.Missing missing : model.further()) {
            nodes.add(LayerPage.missing(missing, texts, actions));
        }
        nodes.add(Words.label(texts, "wizard.conclusion.checks", "heading"));
        VBox checks = Bits.column("wizard-checks");
        for (ConclusionModel.Check check : model.checks()) {
            CheckBox box = new CheckBox(check.text());
            box.setMnemonicParsing(false);
            box.setWrapText(true);
            box.setSelected(check.done());
            box.setOnAction(e -> actions.check(check.id()));
            checks.getChildren().add(box);
        }
        nodes.add(checks);
        if (!model.wrong().isEmpty()) {
            RichText wrong = new RichText(texts.getValue().get("wizard.conclusion.wrong", model.wrong()));
            HBox.setHgrow(wrong, Priority.ALWAYS);
            nodes.add(Bits.row("wizard-wrong", Icons.of("help-circle", "size-16", "warn"), wrong));
        }
        return nodes;
    }

    private static Node line(ConclusionModel model, ObservableValue<Texts> texts, WizardActions actions) {
        HBox head = Bits.row(
                "wizard-line",
                Words.label(texts, "wizard.conclusion.line", "heading"),
                Words.plain(model.place(), "mono-value"),
                Bits.gap(),
                Buttons.text(texts, "wizard.conclusion.copy", "copy", () -> actions.copy(model.place()), "small"));
        VBox box = Bits.column("wizard-section", head);
        if (model.source().isEmpty()) {
            box.getChildren()
                    .add(Bits.column(
                            "wizard-missing",
                            Bits.wrapped(model.sourceNote(), "body", "secondary"),
                            Buttons.text(texts, "code.add-folder", "plus", actions::addSources, "small")));
            return box;
        }
        VBox lines = Bits.column("wizard-source");
        for (ConclusionModel.SourceRow row : model.source()) {
            Label number = Words.plain(String.valueOf(row.line()), "mono", "muted", "number");
            Label text = Words.plain(row.text(), "mono");
            Elide.whole(text);
            HBox.setHgrow(text, Priority.ALWAYS);
            HBox line = Bits.row("wizard-source-line", number, text);
            line.pseudoClassStateChanged(CULPRIT, row.culprit());
            lines.getChildren().add(line);
        }
        box.getChildren().add(lines);
        if (!model.sourceNote().isEmpty()) {
            box.getChildren().add(Bits.wrapped(model.sourceNote(), "caption", "muted"));
        }
        return box;
    }
}
