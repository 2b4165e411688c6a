package dev.auger.views.prefs;

import dev.auger.views.form.Form;
import dev.auger.views.parts.Buttons;
import dev.auger.views.parts.Elide;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How much memory Java may use, and the file that changes it. Java reads it before there is a window, so it is not set here. */
final class MemorySection {

    private final ObservableValue<Texts> texts;
    private final PreferencesActions actions;

    MemorySection(ObservableValue<Texts> texts, PreferencesActions actions) {
        this.texts = texts;
        this.actions = actions;
    }

    Node node() {
        Label file = Words.plain(actions.options(), "mono");
        Elide.middle(file);
        VBox section = Form.section(
                texts,
                "prefs.memory",
                Form.row(texts, "prefs.memory.most", "prefs.memory.most.note", Words.plain(actions.memory(), "mono")),
                Form.row(
                        texts,
                        "prefs.memory.options",
                        "prefs.memory.options.note",
                        file,
                        Buttons.icon(texts, "prefs.memory.copy", "copy", this::copy, "small")));
        if (!actions.refusedOptions().isEmpty()) {
            Label why = Words.plain(actions.refusedOptions(), "caption", "danger", "wrapped");
            why.setWrapText(true);
            why.setMinHeight(Region.USE_PREF_SIZE);
            section.getChildren().addAll(Form.note(texts, "prefs.memory.refused"), why);
        }
        return section;
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(actions.options());
        Clipboard.getSystemClipboard().setContent(content);
    }
}
