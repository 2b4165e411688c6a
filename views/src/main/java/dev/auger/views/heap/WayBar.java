package dev.auger.views.heap;

import dev.auger.views.parts.Buttons;
import dev.auger.views.parts.Icons;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** A way from the first to the last of some things: a press goes to one of them. What has no room is behind an ellipsis. */
final class WayBar extends HBox {

    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    /** Steps in view; the first always is. */
    private static final int MOST = 4;

    private final ObservableValue<Texts> texts;
    private IntConsumer onGo = step -> {};

    /** @param kind key of what the way is of, for assistive technology */
    WayBar(ObservableValue<Texts> texts, String kind) {
        this.texts = texts;
        getStyleClass().add("way-bar");
        accessibleTextProperty().bind(Words.of(texts, kind));
        setMinWidth(0);
        Buttons.show(this, false);
    }

    /** @param handler called with the number of the step that was pressed */
    void setOnGo(IntConsumer handler) {
        onGo = handler;
    }

    /**
     * @param names of all steps
     * @param here the step in view
     */
    void show(List<String> names, int here) {
        getChildren().clear();
        int last = names.size() - 1;
        // The steps around the one in view, so that where one is and what is next stay in sight.
        int to = Math.min(last, Math.max(here + 1, MOST - 1));
        int from = Math.max(1, to - (MOST - 2));
        for (int i = 0; i <= last; i++) {
            if (i == 0 || i >= from && i <= to) {
                add(step(names.get(i), i, i == here));
            } else if (i == 1 || i == to + 1) {
                add(hidden(names, i, i == 1 ? from : names.size()));
            }
        }
        Buttons.show(this, names.size() > 1);
    }

    private void add(Node step) {
        if (!getChildren().isEmpty()) {
            getChildren().add(Icons.of("chevron-right", "muted"));
        }
        getChildren().add(step);
    }

    private Button step(String name, int number, boolean here) {
        Button step = new Button(name);
        step.getStyleClass().addAll("quiet", "small", "way-step");
        step.setMnemonicParsing(false);
        step.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        step.setMinWidth(52);
        step.pseudoClassStateChanged(HERE, here);
        step.setTooltip(new Tooltip(name));
        step.setOnAction(e -> onGo.accept(number));
        return step;
    }

    private MenuButton hidden(List<String> names, int from, int to) {
        MenuButton menu = Buttons.menu();
        menu.getStyleClass().addAll("quiet", "icon-only", "small", "way-more");
        menu.setGraphic(Icons.of("more-horizontal"));
        Words.name(menu, texts, "heap.way.more");
        menu.setMinWidth(USE_PREF_SIZE);
        for (int i = from; i < to; i++) {
            int number = i;
            MenuItem item = new MenuItem(names.get(i));
            item.setMnemonicParsing(false);
            item.setOnAction(e -> onGo.accept(number));
            menu.getItems().add(item);
        }
        return menu;
    }
}
