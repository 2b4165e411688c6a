package dev.auger.views.events;

import dev.auger.analysis.events.EventChoice;
import dev.auger.views.parts.Buttons;
import dev.auger.views.parts.Icons;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;

/** The subjects people look for, one press away. Those the recording has nothing of are dimmed and say so when pressed. */
final class ChoiceBar {

    private static final PseudoClass ABSENT = PseudoClass.getPseudoClass("absent");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double GAP = 4;

    private final ObservableValue<Texts> texts;
    private final Consumer<EventChoice> choose;
    private final MenuButton more = Buttons.menu();
    private final OverflowRow row = new OverflowRow(more, GAP);
    private final List<Button> buttons = new ArrayList<>();
    private Catalogue types = Catalogue.EMPTY;

    /** @param choose called with the subject pressed */
    ChoiceBar(ObservableValue<Texts> texts, Consumer<EventChoice> choose) {
        this.texts = texts;
        this.choose = choose;
        row.getStyleClass().add("choice-bar");
        more.getStyleClass().addAll("icon-only", "quiet");
        more.setGraphic(Icons.of("more-horizontal"));
        Words.name(more, texts, "events.choices.more");
        for (EventChoice choice : EventChoice.all()) {
            Button button = new Button();
            button.getStyleClass().addAll("quiet", "choice");
            button.setMinWidth(Button.USE_PREF_SIZE);
            button.setUserData(choice);
            Words.bind(button, texts, "events.choice." + choice.id());
            button.setOnAction(e -> choose.accept(choice));
            buttons.add(button);
        }
        row.setItems(buttons);
        row.setOnFit(this::fillMenu);
    }

    OverflowRow node() {
        return row;
    }

    void show(Catalogue newTypes) {
        types = newTypes;
        for (Button button : buttons) {
            EventChoice choice = (EventChoice) button.getUserData();
            List<EventChoice.View> present = choice.present(types::count);
            button.pseudoClassStateChanged(ABSENT, present.isEmpty());
            String tip = present.isEmpty()
                    ? texts.getValue()
                            .get(
                                    "events.choice.absent",
                                    choice.views().getFirst().type())
                    : String.join(
                            "\n", present.stream().map(EventChoice.View::type).toList());
            button.setTooltip(new Tooltip(tip));
        }
        fillMenu();
    }

    /** Marks the subject that a type belongs to. */
    void mark(String type) {
        for (Button button : buttons) {
            EventChoice choice = (EventChoice) button.getUserData();
            button.pseudoClassStateChanged(
                    CHOSEN, choice.views().stream().anyMatch(v -> v.type().equals(type)));
        }
    }

    private void fillMenu() {
        List<MenuItem> items = new ArrayList<>();
        for (int i = row.shown(); i < buttons.size(); i++) {
            EventChoice choice = (EventChoice) buttons.get(i).getUserData();
            String words = texts.getValue().get("events.choice." + choice.id());
            MenuItem item = new MenuItem(
                    choice.present(types::count).isEmpty()
                            ? texts.getValue().get("events.choice.not-recorded", words)
                            : words);
            item.setMnemonicParsing(false);
            item.setOnAction(e -> choose.accept(choice));
            items.add(item);
        }
        more.getItems().setAll(items);
    }
}
