package dev.auger.app.shell;

import dev.auger.views.parts.Buttons;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A small form over the window: a few fields, why they are not accepted, and two buttons. */
final class SourceForm extends VBox {

    private final ObservableValue<Texts> texts;
    private final Map<String, TextField> fields = new LinkedHashMap<>();
    private final Label wrong = new Label();
    private final VBox rows = new VBox();
    private final BooleanProperty asked = new SimpleBooleanProperty(this, "asked", false);

    /**
     * @param title key of the title
     * @param note key of what is to be said about the fields
     * @param accept takes the fields by key; gives the reason if they are wrong, else an empty text, on the application thread
     * @param hide takes the form away
     */
    SourceForm(
            ObservableValue<Texts> texts,
            String title,
            String note,
            Function<Map<String, String>, CompletableFuture<String>> accept,
            Runnable hide) {
        this.texts = texts;
        getStyleClass().addAll("dialog-card", "source-form");
        Label head = Words.label(texts, title, "title");
        Label words = Words.label(texts, note, "label-text", "secondary", "wrapped");
        words.setMinHeight(USE_PREF_SIZE);
        wrong.getStyleClass().addAll("label-text", "wrong", "wrapped");
        wrong.setWrapText(true);
        Button done = Buttons.text(texts, "code.form.done", null, () -> submit(accept, hide), "primary");
        done.setDefaultButton(true);
        done.disableProperty().bind(asked);
        Button cancel = Buttons.text(texts, "code.form.cancel", null, hide);
        cancel.setCancelButton(true);
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        HBox buttons = new HBox(spring, cancel, done);
        buttons.getStyleClass().add("buttons");
        rows.getStyleClass().add("rows");
        getChildren().addAll(head, words, rows, wrong, buttons);
        setMaxHeight(USE_PREF_SIZE);
        focusedProperty().addListener((o, was, is) -> {
            if (is && !fields.isEmpty()) {
                fields.values().iterator().next().requestFocus();
            }
        });
        setFocusTraversable(true);
    }

    /**
     * Adds a field.
     *
     * @param key of its name, and what its text is found by
     * @param browse asks for a path; null for none
     */
    SourceForm field(String key, String value, @Nullable Supplier<@Nullable String> browse) {
        TextField field = new TextField(value);
        field.getStyleClass().add("mono");
        field.accessibleTextProperty().bind(Words.of(texts, key));
        HBox.setHgrow(field, Priority.ALWAYS);
        fields.put(key, field);
        HBox row = new HBox(field);
        row.getStyleClass().add("row");
        if (browse != null) {
            row.getChildren().add(Buttons.text(texts, "code.form.browse", "folder", () -> {
                String chosen = browse.get();
                if (chosen != null) {
                    field.setText(chosen);
                }
            }));
        }
        rows.getChildren().addAll(Words.label(texts, key, "label-text", "secondary"), row);
        return this;
    }

    /** The form stays, with what was typed, until it is known whether it is right. */
    private void submit(Function<Map<String, String>, CompletableFuture<String>> accept, Runnable hide) {
        CompletableFuture<String> answer = accept.apply(values());
        asked.set(!answer.isDone());
        if (asked.get()) {
            wrong.getStyleClass().remove("wrong");
            wrong.setText(texts.getValue().get("code.form.looking"));
        }
        answer.whenComplete((reason, failure) -> {
            asked.set(false);
            if (!wrong.getStyleClass().contains("wrong")) {
                wrong.getStyleClass().add("wrong");
            }
            String said = failure == null ? reason : String.valueOf(failure.getMessage());
            wrong.setText(said);
            // A form that was left must not take away what is shown now.
            if (said.isEmpty() && getScene() != null) {
                hide.run();
            }
        });
    }

    private Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        fields.forEach((key, field) -> values.put(key, field.getText().strip()));
        return values;
    }
}
