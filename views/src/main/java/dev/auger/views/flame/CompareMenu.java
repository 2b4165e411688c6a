package dev.auger.views.flame;

import dev.auger.analysis.flame.CallTrees;
import dev.auger.model.Recording;
import dev.auger.views.parts.Buttons;
import dev.auger.views.parts.Icons;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import org.jspecify.annotations.Nullable;

/** Offers to compare what is shown with another recording or profile of the case; not there while there is no other. */
final class CompareMenu extends MenuButton {

    private static final int NAME = 48;

    private final ObservableValue<Texts> texts;
    private final FlameOptions options;
    private final Consumer<@Nullable Recording> onCompare;

    /** @param onCompare gets the other recording, null to compare no more */
    CompareMenu(ObservableValue<Texts> texts, FlameOptions options, Consumer<@Nullable Recording> onCompare) {
        this.texts = texts;
        this.options = options;
        this.onCompare = onCompare;
        getStyleClass().add("compare-menu");
        setGraphic(Icons.of("git-merge"));
        setMinWidth(USE_PREF_SIZE);
        setMnemonicParsing(false);
        Buttons.name(this);
        textProperty().bind(Words.of(texts, "flame.compare"));
    }

    void show(List<Recording> all, Supplier<@Nullable Recording> shown) {
        Recording now = shown.get();
        List<Recording> others = all.stream()
                .filter(r -> r != now && CallTrees.defaultKind(r).isPresent())
                .toList();
        Buttons.show(this, now != null && !others.isEmpty());
        ToggleGroup group = new ToggleGroup();
        getItems().clear();
        String compared = options.comparedProperty().get();
        getItems().add(item(texts.getValue().get("flame.compare.none"), compared == null, group, null));
        for (Recording other : others) {
            boolean chosen = other.passport().name().equals(compared);
            getItems().add(item(FlameSources.shortName(other, NAME), chosen, group, other));
        }
    }

    private RadioMenuItem item(String text, boolean chosen, ToggleGroup group, @Nullable Recording other) {
        RadioMenuItem item = new RadioMenuItem(text);
        item.setMnemonicParsing(false);
        item.setToggleGroup(group);
        item.setSelected(chosen);
        item.setOnAction(e -> onCompare.accept(other));
        return item;
    }
}
