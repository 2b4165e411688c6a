package dev.auger.views.wizard;

import dev.auger.views.parts.Buttons;
import dev.auger.views.parts.Elide;
import dev.auger.views.parts.Icons;
import dev.auger.views.parts.Tag;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Which files there are, which would help, and how to record them where the program runs. */
final class CollectPage {

    private static final int MOST = 44;

    private CollectPage() {}

    static List<Node> of(CollectModel model, ObservableValue<Texts> texts, WizardActions actions) {
        List<Node> nodes = new ArrayList<>();
        Texts words = texts.getValue();
        nodes.add(Words.label(texts, "wizard.evidence.question", "wizard-question"));
        nodes.add(Bits.wrapped(model.note(), "lead", "secondary"));
        nodes.add(zone(model, texts, actions));
        HBox head = Bits.row(
                "wizard-line",
                Words.label(texts, "wizard.evidence.collect", "heading"),
                Bits.gap(),
                places(model, actions));
        if (!model.pids().isEmpty()) {
            head.getChildren().add(pids(model, words, actions));
        }
        nodes.add(head);
        for (CollectModel.Need need : model.needs()) {
            nodes.add(need(need, texts, actions));
        }
        return nodes;
    }

    private static Node zone(CollectModel model, ObservableValue<Texts> texts, WizardActions actions) {
        HBox row = Bits.row(
                "wizard-line",
                Icons.of("download", "size-20", "accent"),
                Bits.column(
                        "words",
                        Words.label(texts, "wizard.evidence.drop", "card-title"),
                        Bits.wrapped(texts.getValue().get("wizard.evidence.drop.detail"), "caption", "secondary")),
                Bits.gap(),
                Buttons.withKey(texts, "wizard.evidence.open", "folder", "O", actions::openFiles));
        HBox.setHgrow(row.getChildren().get(1), Priority.ALWAYS);
        VBox zone = Bits.column("wizard-drop", row);
        for (CollectModel.File file : model.files()) {
            zone.getChildren().add(file(file));
        }
        if (!model.busy().isEmpty()) {
            zone.getChildren().add(Bits.wrapped(model.busy(), "caption", "secondary"));
        }
        return zone;
    }

    private static Node file(CollectModel.File file) {
        Node icon = switch (file.state()) {
            case READING -> Icons.of("clock", "size-16", "muted");
            case READ -> Icons.of("check", "size-16", "ok");
            case PARTIAL -> Icons.of("alert-triangle", "size-16", "warn");
            case REFUSED -> Icons.of("x-circle", "size-16", "danger");
        };
        HBox row =
                Bits.row("wizard-file", icon, name(file.name()), Bits.wrapped(file.detail(), "caption", "secondary"));
        row.setAccessibleText(file.name() + ". " + file.detail());
        return row;
    }

    /** Names differ at both ends, and what is said of a file needs the room. */
    private static Label name(String name) {
        String shown = name.length() <= MOST
                ? name
                : name.substring(0, MOST / 2) + '\u2026' + name.substring(name.length() - MOST / 2 + 1);
        Label label = Words.plain(shown, "mono");
        label.setMinWidth(Label.USE_PREF_SIZE);
        return label;
    }

    private static Node places(CollectModel model, WizardActions actions) {
        HBox segments = Bits.row("segments");
        ToggleGroup group = new ToggleGroup();
        for (CollectModel.Choice place : model.places()) {
            ToggleButton button = new ToggleButton(place.label());
            button.setMinWidth(ToggleButton.USE_PREF_SIZE);
            button.setToggleGroup(group);
            button.setSelected(place.chosen());
            button.setOnAction(e -> {
                button.setSelected(true);
                actions.choosePlace(place.id());
            });
            segments.getChildren().add(button);
        }
        segments.getChildren().getFirst().getStyleClass().add("first");
        segments.getChildren().getLast().getStyleClass().add("last");
        segments.setMaxWidth(HBox.USE_PREF_SIZE);
        return segments;
    }

    private static Node pids(CollectModel model, Texts words, WizardActions actions) {
        MenuButton button = Buttons.menu();
        button.getStyleClass().add("small");
        button.setText(words.get("wizard.evidence.pid"));
        for (CollectModel.Choice pid : model.pids()) {
            RadioMenuItem item = new RadioMenuItem(pid.label());
            item.setMnemonicParsing(false);
            item.setSelected(pid.chosen());
            item.setOnAction(e -> actions.choosePid(pid.id()));
            button.getItems().add(item);
            if (pid.chosen()) {
                button.setText(pid.label());
            }
        }
        return button;
    }

    static Node need(CollectModel.Need need, ObservableValue<Texts> texts, WizardActions actions) {
        Label kind = Words.plain(need.name(), "body-medium");
        kind.setMinWidth(Label.USE_PREF_SIZE);
        HBox head = Bits.row("wizard-line", new Tag(need.tag()), kind, Bits.gap());
        if (!need.present().isEmpty()) {
            Label there = Words.plain(need.present(), "caption", "ok");
            Elide.middle(there);
            head.getChildren().addAll(Icons.of("check", "size-16", "ok"), there);
        }
        return Bits.column(
                "wizard-need",
                head,
                Bits.wrapped(need.adds(), "caption", "secondary"),
                Bits.command(texts, actions, need.command()));
    }
}
