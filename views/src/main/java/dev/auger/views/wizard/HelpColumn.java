package dev.auger.views.wizard;

import dev.auger.model.Grade;
import dev.auger.views.parts.GradeBadge;
import dev.auger.views.parts.Icons;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What helps to answer the question in the middle. */
final class HelpColumn {

    private HelpColumn() {}

    /** @param trail drawn on top of it; empty for none */
    static Node of(
            HelpModel model, List<ConclusionModel.Stop> trail, ObservableValue<Texts> texts, WizardActions actions) {
        VBox column = Bits.column("wizard-help");
        if (!trail.isEmpty()) {
            column.getChildren()
                    .add(Bits.column(
                            "help-section",
                            Words.label(texts, "wizard.conclusion.trail", "label-text"),
                            new TrailPicture(trail)));
        }
        for (HelpModel.Section section : model.sections()) {
            column.getChildren().add(section(section, texts, actions));
        }
        return column;
    }

    private static Node section(HelpModel.Section section, ObservableValue<Texts> texts, WizardActions actions) {
        VBox box = Bits.column("help-section");
        switch (section.kind()) {
            case TEXT -> box.getChildren().add(Bits.wrapped(section.title(), "label-text"));
            case GRADES -> {
                box.getChildren().add(Bits.wrapped(section.title(), "label-text"));
                for (Grade grade : Grade.values()) {
                    box.getChildren()
                            .add(Bits.row(
                                    "help-grade",
                                    Bits.row("badge-box", new GradeBadge(texts, grade)),
                                    Bits.wrapped(
                                            texts.getValue().get("wizard.grade." + grade.id()),
                                            "caption",
                                            "secondary")));
                }
            }
            case WARNING -> {
                box.getChildren()
                        .add(Bits.row(
                                "help-warning",
                                Icons.of("alert-triangle", "size-16", "warn"),
                                Bits.wrapped(section.text(), "caption", "secondary")));
                return box;
            }
            case EVIDENCE, EVIDENCE_THERE -> {
                box.getStyleClass().add("help-card");
                HBox head = Bits.row("wizard-line", Bits.wrapped(section.title(), "body-medium"), Bits.gap());
                if (section.kind() == HelpModel.Kind.EVIDENCE_THERE) {
                    Label there = Words.label(texts, "wizard.evidence.there", "caption", "ok");
                    there.setMinWidth(Region.USE_PREF_SIZE);
                    head.getChildren().addAll(Icons.of("check", "size-16", "ok"), there);
                }
                box.getChildren().add(head);
            }
        }
        if (!section.text().isEmpty()) {
            box.getChildren().add(Bits.wrapped(section.text(), "label-text", "secondary", "help-text"));
        }
        if (!section.command().isEmpty()) {
            box.getChildren().add(Bits.command(texts, actions, section.command()));
        }
        return box;
    }
}
