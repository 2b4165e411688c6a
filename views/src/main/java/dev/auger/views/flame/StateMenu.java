package dev.auger.views.flame;

import dev.auger.analysis.flame.TreeFacts;
import dev.auger.views.parts.Buttons;
import dev.auger.views.parts.Icons;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

/** Samples of which states count; there only where the sampler tells states. */
final class StateMenu extends MenuButton {

    private final FlameOptions options;

    StateMenu(FlameOptions options) {
        this.options = options;
        Buttons.name(this);
        getStyleClass().add("state-menu");
        setGraphic(Icons.of("activity"));
        setMinWidth(USE_PREF_SIZE);
        Buttons.show(this, false);
    }

    void show(TreeFacts facts, Texts texts) {
        StateChoice chosen = options.statesProperty().get();
        Buttons.show(this, facts.states().size() > 1 || facts.notRunning() > 0 || !chosen.equals(StateChoice.ALL));
        setText(
                chosen.runningOnly()
                        ? texts.get("flame.state.running")
                        : chosen.state().isEmpty() ? texts.get("flame.state.all") : chosen.state());
        ToggleGroup group = new ToggleGroup();
        long all = Math.max(1, facts.stated());
        getItems()
                .setAll(
                        item(StateChoice.ALL, texts.get("flame.state.all"), group),
                        item(StateChoice.RUNNING, texts.get("flame.state.running"), group),
                        new SeparatorMenuItem());
        for (TreeFacts.StateCount state : facts.states()) {
            if (!state.state().isEmpty()) {
                String text =
                        texts.get("flame.kind.count", state.state(), Numbers.share((double) state.samples() / all));
                getItems().add(item(StateChoice.of(state.state()), text, group));
            }
        }
        CheckMenuItem byState = new CheckMenuItem(texts.get("flame.by-state"));
        byState.setSelected(options.byStateProperty().get());
        byState.setOnAction(e -> options.byStateProperty().set(byState.isSelected()));
        getItems().addAll(new SeparatorMenuItem(), byState);
    }

    private RadioMenuItem item(StateChoice choice, String text, ToggleGroup group) {
        RadioMenuItem item = new RadioMenuItem(text);
        item.setToggleGroup(group);
        item.setSelected(choice.equals(options.statesProperty().get()));
        item.setOnAction(e -> options.statesProperty().set(choice));
        return item;
    }
}
