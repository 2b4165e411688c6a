package dev.auger.app.shell;

import dev.auger.importers.source.fetch.SourceFetch;
import dev.auger.model.job.Job;
import dev.auger.model.job.JobCancelled;
import dev.auger.views.parts.Buttons;
import dev.auger.views.parts.Icons;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Says which sources would be fetched and by which command, and fetches them when the user says so. Whoever leaves the form, however
 * it is left, ends what it runs: no connection is left behind unseen.
 */
final class FetchForm extends VBox {

    private final ObservableValue<Texts> texts;
    private final BiFunction<SourceFetch, Job, CompletableFuture<SourceFetch.Result>> run;
    private final Runnable hide;
    private final ComboBox<SourceFetch> choice = new ComboBox<>();
    private final Label command = Words.plain("", "mono", "wrapped");
    private final Button copy;
    private final Button start;
    private final Button cancel;
    private final Label said = Words.plain("", "label-text", "wrapped");
    private Job job = Job.quiet();

    /**
     * @param choices at least one; the first is proposed
     * @param run runs one, and completes on the application thread
     * @param copy puts a text on the clipboard
     * @param again looks for sources that somebody fetched meanwhile; offered where there is no Maven to run
     * @param hide takes the form away
     */
    FetchForm(
            ObservableValue<Texts> texts,
            List<SourceFetch> choices,
            BiFunction<SourceFetch, Job, CompletableFuture<SourceFetch.Result>> run,
            Consumer<String> copy,
            Runnable again,
            Runnable hide) {
        this.texts = texts;
        this.run = run;
        this.hide = hide;
        getStyleClass().addAll("dialog-card", "source-form", "fetch-form");
        boolean can = choices.getFirst().canRun();
        Label note = Words.label(
                texts, can ? "code.fetch.note" : "code.fetch.no-maven", "label-text", "secondary", "wrapped");
        note.setMinHeight(USE_PREF_SIZE);
        said.setMinHeight(USE_PREF_SIZE);
        this.copy = Buttons.icon(texts, "code.fetch.copy", "copy", () -> {}, "small");
        this.copy.setOnAction(e -> {
            copy.accept(command.getText());
            // What was done is seen where it was done.
            this.copy.setGraphic(Icons.of("check", "size-16"));
        });
        start = can
                ? Buttons.text(texts, "code.fetch.run", null, this::start, "primary")
                : Buttons.text(texts, "code.fetch.again", null, again);
        cancel = Buttons.text(texts, "code.form.cancel", null, hide);
        cancel.setCancelButton(true);
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        HBox buttons = new HBox(spring, cancel, start);
        buttons.getStyleClass().add("buttons");
        VBox rows = new VBox(
                Words.label(texts, "code.fetch.library", "label-text", "secondary"),
                library(choices),
                Words.label(texts, "code.fetch.command", "label-text", "secondary"),
                command());
        rows.getStyleClass().add("rows");
        Buttons.show(said, false);
        getChildren().addAll(Words.label(texts, "code.fetch.title", "title"), note, rows, said, buttons);
        setMaxHeight(USE_PREF_SIZE);
        // Not the button that runs it: the Enter that opened the form may still be held.
        focusedProperty().addListener((o, was, is) -> {
            if (is) {
                (choices.size() > 1 ? choice : this.copy).requestFocus();
            }
        });
        setFocusTraversable(true);
        sceneProperty().addListener((o, was, is) -> {
            if (is == null) {
                job.cancel();
            }
        });
    }

    private Node library(List<SourceFetch> choices) {
        choice.getItems().setAll(choices);
        choice.setButtonCell(new Cell());
        choice.setCellFactory(list -> new Cell());
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.accessibleTextProperty().bind(Words.of(texts, "code.fetch.library"));
        choice.valueProperty().addListener((o, was, is) -> {
            if (is != null) {
                command.setText(is.text());
                copy.setGraphic(Icons.of("copy", "size-16"));
                say("", false);
            }
        });
        choice.setValue(choices.getFirst());
        return choices.size() > 1
                ? choice
                : Words.plain(choices.getFirst().coordinates().toString(), "mono", "wrapped");
    }

    private Node command() {
        command.setMinHeight(USE_PREF_SIZE);
        command.setMinWidth(0);
        command.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(command, Priority.ALWAYS);
        HBox row = new HBox(command, copy);
        row.getStyleClass().add("wizard-command");
        return row;
    }

    private void start() {
        SourceFetch fetch = choice.getValue();
        Job now = Job.quiet();
        job = now;
        // Before the button that has the keyboard can have it no more.
        cancel.requestFocus();
        setRunning(true);
        say(texts.getValue().get("code.fetch.running"), false);
        run.apply(fetch, now).whenComplete((result, failure) -> {
            setRunning(false);
            // A form that was left must not take away what is shown now.
            if (getScene() == null) {
                return;
            }
            if (failure != null) {
                say(failure instanceof JobCancelled ? "" : String.valueOf(failure.getMessage()), true);
            } else if (result.outcome() == SourceFetch.Outcome.FETCHED) {
                hide.run();
            } else {
                say(outcome(fetch, result), true);
            }
        });
    }

    private String outcome(SourceFetch fetch, SourceFetch.Result result) {
        Texts words = texts.getValue();
        return switch (result.outcome()) {
            case ELSEWHERE -> words.get("code.fetch.elsewhere");
            case NO_MAVEN -> words.get("source.fetch.no-maven", fetch.text());
            case FETCHED, REFUSED, TIMEOUT ->
                words.get("source.fetch." + result.outcome().id(), result.said());
        };
    }

    private void setRunning(boolean running) {
        start.setDisable(running);
        choice.setDisable(running);
    }

    private void say(String text, boolean wrong) {
        said.setText(text);
        said.getStyleClass().removeAll("wrong", "secondary");
        said.getStyleClass().add(wrong ? "wrong" : "secondary");
        Buttons.show(said, !text.isEmpty());
    }

    private static final class Cell extends ListCell<SourceFetch> {
        @Override
        protected void updateItem(@Nullable SourceFetch item, boolean none) {
            super.updateItem(item, none);
            setText(none || item == null ? "" : item.coordinates().toString());
        }
    }
}
