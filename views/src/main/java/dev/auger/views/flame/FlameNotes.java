package dev.auger.views.flame;

import dev.auger.analysis.flame.CallTree;
import dev.auger.analysis.flame.TreeFacts;
import dev.auger.views.parts.Buttons;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.Locale;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

/** What has to be said beside the weights of a tree, with what can be done about it in one click. */
final class FlameNotes extends FlowPane {

    private final FlameOptions options;

    FlameNotes(FlameOptions options) {
        this.options = options;
        getStyleClass().add("flame-notes");
    }

    void show(CallTree tree, Texts texts) {
        getChildren().clear();
        states(tree.facts(), texts);
        tree.facts().waits().ifPresent(waits -> waits(waits, texts));
        tree.facts().onCpu().ifPresent(onCpu -> onCpu(tree, onCpu, texts));
        Buttons.show(this, !getChildren().isEmpty());
    }

    private void states(TreeFacts facts, Texts texts) {
        if (facts.notRunning() == 0) {
            return;
        }
        String share = Numbers.share((double) facts.notRunning() / facts.stated());
        boolean running = options.statesProperty().get().runningOnly();
        note(texts.get(running ? "flame.note.running" : "flame.note.not-running", share));
        link(
                texts.get(running ? "flame.note.all" : "flame.note.running-only"),
                () -> options.statesProperty().set(running ? StateChoice.ALL : StateChoice.RUNNING));
    }

    private void waits(TreeFacts.Waits waits, Texts texts) {
        if (waits.idleNanos() > 0) {
            boolean hidden = waits.idleHidden();
            note(texts.get(hidden ? "flame.note.idle-hidden" : "flame.note.idle", Numbers.nanos(waits.idleNanos())));
            link(
                    texts.get(hidden ? "flame.note.idle.show" : "flame.note.idle.hide"),
                    () -> options.hideIdleProperty().set(!hidden));
        }
        if (waits.nestedNanos() > 0) {
            note(texts.get("flame.note.nested", Numbers.nanos(waits.nestedNanos())));
        }
    }

    private void onCpu(CallTree tree, TreeFacts.OnCpu onCpu, Texts texts) {
        if (onCpu.missing().isPresent()) {
            note(texts.get("flame.note.missing." + onCpu.missing().get().name().toLowerCase(Locale.ROOT)));
            return;
        }
        note(texts.get(
                "flame.note.estimate",
                FrameFacts.estimate(tree, 0),
                Numbers.inText(onCpu.samples()),
                KindNames.of(onCpu.source().orElseThrow(), texts),
                Numbers.nanos(onCpu.period())));
    }

    private void note(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("flame-note");
        label.setMinWidth(USE_PREF_SIZE);
        getChildren().add(label);
    }

    private void link(String text, Runnable action) {
        Hyperlink link = new Hyperlink(text);
        link.getStyleClass().add("flame-note-link");
        link.setMinWidth(USE_PREF_SIZE);
        link.setOnAction(e -> action.run());
        getChildren().add(link);
    }
}
