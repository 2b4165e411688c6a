package dev.auger.views.events;

import dev.auger.analysis.events.TypeState;
import dev.auger.model.job.Progress;
import dev.auger.views.ViewContext;
import dev.auger.views.parts.Buttons;
import dev.auger.views.parts.EmptyState;
import dev.auger.views.parts.ErrorCard;
import dev.auger.views.parts.ProgressLine;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What stands where the rows would be while there are none: why, and what to do. */
final class EventStates extends StackPane {

    private final ViewContext context;

    EventStates(ViewContext context) {
        this.context = context;
        getStyleClass().add("events-state");
    }

    private void put(Node node) {
        VBox holder = new VBox(node);
        holder.getStyleClass().add("empty-holder");
        getChildren().setAll(holder);
    }

    private Texts texts() {
        return context.texts().get();
    }

    /** What types there are is not known yet: the file is still being read, or looked through. */
    void reading(boolean file) {
        String key = file ? "events.reading" : "events.looking";
        put(new EmptyState(texts().get(key + ".title"), texts().get(key + ".text"), List.of(), List.of()));
    }

    /** No type is chosen. */
    void unchosen() {
        put(new EmptyState(
                texts().get("events.unchosen.title"), texts().get("events.unchosen.text"), List.of(), List.of()));
    }

    /** A type without events: off, on and silent, not known, not declared. */
    void none(String type, TypeState state) {
        Texts texts = texts();
        String key = "events.none." + state.name().toLowerCase(Locale.ROOT);
        boolean canRecord = state != TypeState.NONE_OCCURRED;
        List<Node> actions = canRecord ? List.of(command(texts.get("events.none.command", type))) : List.of();
        put(new EmptyState(texts.get(key + ".title", type), texts.get(key + ".text", type), List.of(), actions));
    }

    private static Node command(String text) {
        TextField field = new TextField(text);
        field.setEditable(false);
        field.getStyleClass().add("command");
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    /** No row passes what filters. */
    void filteredOut(String type, String filters, Runnable clear) {
        Texts texts = texts();
        put(new EmptyState(
                texts.get("events.filtered.title"),
                texts.get("events.filtered.text", type, filters),
                List.of(),
                List.of(Buttons.text(context.texts(), "events.filtered.clear", "x", clear))));
    }

    /** A type is being opened; {@code cancel} stops it. */
    ProgressLine opening(String type, Runnable cancel) {
        ProgressLine line = new ProgressLine(context.texts(), cancel);
        EmptyState state = new EmptyState(texts().get("events.opening.title", type), "", List.of(), List.of(line));
        HBox.setHgrow(line, Priority.ALWAYS);
        put(state);
        return line;
    }

    static void show(ProgressLine line, Progress progress) {
        String done = progress.unit() == Progress.Unit.BYTES && progress.total() > 0
                ? Numbers.bytes(progress.done()) + " / " + Numbers.bytes(progress.total())
                : "";
        line.setProgress(progress.fraction(), done);
    }

    /** Opening failed. */
    void failed(String type, Throwable failure, Runnable again) {
        Texts texts = texts();
        String message = String.valueOf(failure.getMessage());
        put(new ErrorCard(
                texts.get("events.failed.title", type),
                texts.get("events.failed.text"),
                failure.getClass().getSimpleName() + ": " + message,
                List.of(Buttons.text(context.texts(), "events.failed.again", "refresh-cw", again))));
    }

    /** Opening was stopped by the user. */
    void stopped(String type, Runnable again) {
        put(new EmptyState(
                texts().get("events.stopped.title", type),
                "",
                List.of(),
                List.of(Buttons.text(context.texts(), "events.failed.again", "refresh-cw", again))));
    }
}
