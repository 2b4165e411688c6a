package dev.auger.views.heap;

import dev.auger.views.parts.Buttons;
import dev.auger.views.parts.Elide;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** Above the pages of a case with several heap dumps: which one is shown. */
final class DumpBar extends HBox {

    final DumpChoice choice;
    private final Label place = new Label();
    private boolean several;
    private boolean wanted = true;

    /** @param chosen called when another dump is to be shown */
    DumpBar(ObservableValue<Texts> texts, Consumer<Dump> chosen) {
        choice = new DumpChoice(chosen);
        choice.accessibleTextProperty().bind(Words.of(texts, "heap.dump.choose"));
        Label title = Words.label(texts, "heap.dump.shown", "label-text", "secondary");
        title.setLabelFor(choice);
        title.setMinWidth(USE_PREF_SIZE);
        place.getStyleClass().addAll("label-text", "muted");
        Elide.middle(place);
        getStyleClass().add("dump-bar");
        getChildren().setAll(title, choice, place);
        Buttons.show(this, false);
    }

    void show(List<Dump> dumps, @Nullable Dump shown, Texts words) {
        choice.show(dumps, shown);
        place.setText(
                shown == null
                        ? ""
                        : words.get("heap.dump.place", Numbers.count(shown.number()), Numbers.count(dumps.size())));
        several = dumps.size() > 1;
        Buttons.show(this, several && wanted);
    }

    /** @param value whether there is a place for it on the page shown */
    void setShown(boolean value) {
        wanted = value;
        Buttons.show(this, several && wanted);
    }
}
