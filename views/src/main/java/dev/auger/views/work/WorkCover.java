package dev.auger.views.work;

import dev.auger.views.parts.Buttons;
import dev.auger.views.parts.EmptyState;
import dev.auger.views.parts.ErrorCard;
import dev.auger.views.parts.ProgressLine;
import dev.auger.views.text.Texts;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * Lies over what shows a question's answer and says what there is instead of one: that it is being computed, with a way to stop it;
 * that it was stopped; that it failed, with what to report. An earlier answer is left in sight while a new one is computed.
 */
public final class WorkCover extends StackPane {

    private final ObservableValue<Texts> texts;
    private final Latest<?> work;
    private final BooleanSupplier answered;
    private final InvalidationListener changed = o -> show();

    /** @param answered whether there is an earlier answer to leave in sight */
    public WorkCover(ObservableValue<Texts> texts, Latest<?> work, BooleanSupplier answered) {
        this.answered = answered;
        this.texts = texts;
        this.work = work;
        getStyleClass().add("work-cover");
        work.stateProperty().addListener(changed);
        work.progressProperty().addListener(changed);
        texts.addListener(changed);
        show();
    }

    /** The content with this over it. */
    public StackPane over(Node content) {
        return new StackPane(content, this);
    }

    private void show() {
        Latest.State state = work.stateProperty().get();
        boolean needed = state == Latest.State.FAILED
                || !answered.getAsBoolean() && (state == Latest.State.BUSY || state == Latest.State.STOPPED);
        setVisible(needed);
        setManaged(needed);
        if (!needed) {
            getChildren().clear();
            return;
        }
        VBox holder = new VBox(
                switch (state) {
                    case FAILED -> failed();
                    case STOPPED -> stopped();
                    default -> busy();
                });
        holder.getStyleClass().add("empty-holder");
        getChildren().setAll(holder);
    }

    private Node busy() {
        Texts words = texts.getValue();
        ProgressLine line = new ProgressLine(texts, work::stop);
        HBox.setHgrow(line, Priority.ALWAYS);
        line.setProgress(work.progressProperty().get(), "");
        return new EmptyState(words.get("work.busy.title"), words.get("work.busy.text"), List.of(), List.of(line));
    }

    private Node stopped() {
        Texts words = texts.getValue();
        return new EmptyState(
                words.get("work.stopped.title"), words.get("work.stopped.text"), List.of(), List.of(again()));
    }

    private Node failed() {
        Texts words = texts.getValue();
        return new ErrorCard(
                words.get("work.failed.title"), words.get("work.failed.text"), work.failure(), List.of(again()));
    }

    private Node again() {
        return Buttons.text(texts, "work.again", "refresh-cw", work::again);
    }
}
