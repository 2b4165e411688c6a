package dev.auger.views.wizard;

import dev.auger.model.Grade;
import dev.auger.views.parts.GradeBadge;
import dev.auger.views.parts.KeyCap;
import dev.auger.views.parts.LayerGlyph;
import dev.auger.views.parts.MiddleLabel;
import dev.auger.views.parts.Press;
import dev.auger.views.parts.ShareBar;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One layer, one question: the best candidate with its reasons, and the others. */
final class LayerPage {

    private LayerPage() {}

    static List<Node> of(LayerModel model, ObservableValue<Texts> texts, WizardActions actions) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(Bits.column(
                "wizard-title",
                Bits.row(
                        "wizard-line",
                        new LayerGlyph(model.layer()),
                        Words.plain(model.place(), "label-text", "layer-words", model.layer().id())),
                Bits.wrapped(model.question(), "wizard-question")));
        LayerModel.Card card = model.card();
        LayerModel.Missing missing = model.missing();
        if (card != null) {
            nodes.add(card(model, card, texts, actions));
        } else if (missing != null) {
            nodes.add(Bits.column(
                    "wizard-missing",
                    Words.plain(missing.title(), "heading"),
                    Bits.wrapped(missing.text(), "body", "secondary"),
                    Bits.command(texts, actions, missing.command())));
        } else {
            nodes.add(Bits.column("wizard-missing", Bits.wrapped(model.leftOut(), "body", "secondary")));
        }
        if (!model.others().isEmpty()) {
            nodes.add(Bits.row(
                    "wizard-line",
                    Words.label(texts, "wizard.alternatives", "heading"),
                    Bits.wrapped(model.othersNote(), "caption", "muted")));
            VBox rows = Bits.column("wizard-others");
            model.others().forEach(o -> rows.getChildren().add(other(model, o, actions)));
            nodes.add(rows);
        }
        return nodes;
    }

    private static Node card(
            LayerModel model, LayerModel.Card card, ObservableValue<Texts> texts, WizardActions actions) {
        Label value = Bits.wrapped(card.value(), "wizard-value");
        VBox left = Bits.column("words", Words.plain(card.caption(), "caption", "secondary"), value);
        if (!card.detail().isEmpty()) {
            left.getChildren().add(Bits.wrapped(card.detail(), "label-text", "secondary"));
        }
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox head = Bits.row("card-head", left);
        VBox box = Bits.column("wizard-card", head);
        if (!card.figure().isEmpty()) {
            Label figure = Words.plain(card.figure(), "wizard-figure", "layer-words", model.layer().id());
            figure.setMinWidth(Label.USE_PREF_SIZE);
            Label of = Words.plain(card.figureOf(), "caption", "secondary");
            of.setMinWidth(Label.USE_PREF_SIZE);
            head.getChildren().add(Bits.column("figure-box", figure, of));
            ShareBar bar = new ShareBar(model.layer().id() + "-layer");
            bar.setShare(card.share());
            bar.setHatched(card.grade() == Grade.INFERRED);
            box.getChildren().add(bar);
            if (!card.error().isEmpty()) {
                box.getChildren().add(Bits.wrapped(card.error(), "caption", "muted"));
            }
        }
        box.getChildren().add(Words.label(texts, "wizard.why", "label-text", "wizard-why-head"));
        card.why().forEach(w -> box.getChildren().add(why(w, texts, actions)));
        if (!card.against().isEmpty()) {
            box.getChildren().add(FindingsPage.against(card.against(), texts));
        }
        return box;
    }

    private static Node why(LayerModel.Why why, ObservableValue<Texts> texts, WizardActions actions) {
        HBox badge = Bits.row("badge-box", new GradeBadge(texts, why.grade()));
        Label text = Bits.wrapped(why.text(), "body");
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = Bits.row("wizard-why", badge, text);
        if (!why.source().isEmpty()) {
            row.getChildren().add(why.link() < 0 ? Words.plain(why.source(), "caption", "muted") : link(why, actions));
        }
        return row;
    }

    private static Node link(LayerModel.Why why, WizardActions actions) {
        Hyperlink link = new Hyperlink(why.source());
        link.setMnemonicParsing(false);
        link.setMinWidth(Hyperlink.USE_PREF_SIZE);
        link.setOnAction(e -> actions.openLink(why.link()));
        return link;
    }

    private static Node other(LayerModel model, LayerModel.Other other, WizardActions actions) {
        MiddleLabel value = new MiddleLabel("mono");
        value.setText(other.value());
        value.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(value, Priority.ALWAYS);
        Label amount = Words.plain(other.amount(), "mono", "secondary");
        amount.setMinWidth(Label.USE_PREF_SIZE);
        HBox row = Bits.row("wizard-other", new KeyCap(String.valueOf(other.digit())), value, amount);
        if (!other.figure().isEmpty()) {
            ShareBar bar = new ShareBar(model.layer().id() + "-layer");
            bar.setShare(other.share());
            row.getChildren().addAll(bar, Bits.row("other-figure", Words.plain(other.figure(), "mono")));
        }
        if (!other.note().isEmpty()) {
            row.getChildren().add(Words.plain(other.note(), "caption", "muted"));
        }
        row.setAccessibleText(other.digit() + ". " + other.value() + ' ' + other.figure());
        Press.make(row, () -> actions.digit(other.digit()));
        return row;
    }
}
