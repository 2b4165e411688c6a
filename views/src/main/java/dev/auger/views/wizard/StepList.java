package dev.auger.views.wizard;

import dev.auger.views.parts.Buttons;
import dev.auger.views.parts.Elide;
import dev.auger.views.parts.Icons;
import dev.auger.views.parts.Press;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The steps at the left, each with what came out of it; a click goes there. */
final class StepList extends VBox {

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private final ObservableValue<Texts> texts;
    private final WizardActions actions;
    private List<StepModel> steps = List.of();
    private boolean narrow;

    StepList(ObservableValue<Texts> texts, WizardActions actions) {
        this.texts = texts;
        this.actions = actions;
        getStyleClass().add("wizard-steps");
    }

    void show(List<StepModel> models) {
        if (!models.equals(steps)) {
            steps = List.copyOf(models);
            build();
        }
    }

    /** Only numbers, where there is no room for words. */
    void setNarrow(boolean now) {
        if (narrow != now) {
            narrow = now;
            pseudoClassStateChanged(NARROW, now);
            build();
        }
    }

    private void build() {
        getChildren().clear();
        Node close = Buttons.icon(texts, "wizard.leave", "x", actions::leave);
        HBox head = narrow
                ? Bits.row("wizard-steps-head", close)
                : Bits.row("wizard-steps-head", Words.label(texts, "wizard.title", "heading"), Bits.gap(), close);
        getChildren().add(head);
        for (StepModel step : steps) {
            getChildren().add(row(step));
        }
    }

    private HBox row(StepModel step) {
        HBox row = new HBox();
        row.getStyleClass().addAll("wizard-step", step.state().name().toLowerCase(Locale.ROOT));
        if (step.layer() != null) {
            row.getStyleClass().add("layer");
        }
        row.getChildren().add(mark(step));
        if (!narrow) {
            Label name = Words.plain(step.label(), "step-name");
            Elide.whole(name);
            Label note = Words.plain(step.note(), "caption", "muted");
            Elide.whole(note);
            row.getChildren().addAll(name, Bits.gap());
            if (!step.note().isEmpty()) {
                row.getChildren().add(note);
            }
            if (step.layer() != null && step.state() == StepModel.State.DONE) {
                row.getChildren().add(Icons.of("check", "size-16", "ok"));
            }
        }
        row.setAccessibleText(step.label() + ' ' + step.note());
        Press.make(row, () -> actions.go(step.id()));
        return row;
    }

    private static Region mark(StepModel step) {
        if (step.layer() != null) {
            Region bar = new Region();
            bar.getStyleClass().addAll("layer-bar", step.layer().id());
            return Bits.row("bar-box", bar);
        }
        StackPane disc = new StackPane();
        disc.getStyleClass().add("disc");
        boolean done = step.state() == StepModel.State.DONE;
        disc.getChildren().add(done ? Icons.of("check") : Words.plain(String.valueOf(step.number())));
        return disc;
    }
}
