package dev.auger.views.prefs;

import dev.auger.views.form.Form;
import dev.auger.views.parts.Buttons;
import dev.auger.views.parts.Elide;
import dev.auger.views.parts.SegmentedBar;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** In which editor places are opened, and where source is looked for. Both can also be set where code is shown. */
final class CodeSection {

    private final ObservableValue<Texts> texts;
    private final PreferencesActions actions;
    private final SegmentedBar<String> editors;
    private final TextField command = new TextField();
    private final Label wrong = Words.plain("", "caption", "danger", "wrapped", "form-wrong");
    private final VBox sources = new VBox();

    CodeSection(ObservableValue<Texts> texts, PreferencesActions actions) {
        this.texts = texts;
        this.actions = actions;
        Map<String, String> words = new LinkedHashMap<>();
        actions.editors().forEach(id -> words.put(id, "code.editor." + id));
        editors = new SegmentedBar<>(texts, words);
        command.promptTextProperty().bind(Words.of(texts, "prefs.command.prompt"));
        command.getStyleClass().addAll("mono", "wide-field");
        command.setOnAction(e -> keep());
        command.focusedProperty().addListener((o, was, is) -> {
            if (!is && !command.getText().equals(actions.editorCommand())) {
                keep();
            }
        });
        refresh();
        editors.selectedProperty().addListener((o, old, now) -> {
            boolean chosen = !now.equals(actions.editor());
            if (chosen) {
                actions.setEditor(now);
            }
            showCommand();
            if (chosen && !command.isDisabled()) {
                // Else the choice says nothing yet.
                command.requestFocus();
                command.end();
            }
        });
    }

    Node node() {
        return Form.section(
                texts,
                "prefs.code",
                Form.row(texts, "code.editor", "prefs.editor.note", editors),
                Form.row(texts, "code.form.command", "prefs.command.note", command),
                wrong,
                Form.row(texts, "prefs.sources", "prefs.sources.note", Buttons.text(texts, "prefs.add", "plus", () -> {
                    if (actions.addSource()) {
                        fillSources();
                    }
                })),
                sources);
    }

    /** Shows what is set now. */
    void refresh() {
        editors.select(actions.editor());
        showCommand();
        fillSources();
    }

    /** The command that is kept, and none that was refused. */
    private void showCommand() {
        command.setDisable(!actions.editor().equals(actions.editors().getLast()));
        command.setText(actions.editorCommand());
        showWrong("");
    }

    private void keep() {
        showWrong(actions.setEditorCommand(command.getText().strip()));
    }

    private void showWrong(String reason) {
        wrong.setText(reason);
        Buttons.show(wrong, !reason.isEmpty());
    }

    private void fillSources() {
        sources.getChildren().clear();
        for (String path : actions.sources()) {
            Label name = Words.plain(path, "mono");
            Elide.middle(name);
            Button remove = Buttons.icon(
                    texts,
                    "prefs.remove",
                    "x",
                    () -> {
                        actions.removeSource(path);
                        fillSources();
                    },
                    "small");
            HBox row = new HBox(name, Form.gap(), remove);
            row.getStyleClass().add("form-item");
            sources.getChildren().add(row);
        }
    }
}
