package dev.auger.views.shell;

import dev.auger.views.parts.Icons;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** What the user thinks of a finding: confirmed, dismissed, and why. */
final class FindingNotes extends VBox {

    private static final String CONFIRMED = "confirmed";
    private static final String DISMISSED = "dismissed";

    private final String id;
    private final FindingActions actions;
    private final ToggleButton confirm;
    private final ToggleButton dismiss;
    private final NoteField field;
    private final Label verdict = Words.plain("", "verdict");
    private final ObservableValue<Texts> texts;

    FindingNotes(String id, ObservableValue<Texts> texts, FindingActions actions) {
        this.id = id;
        this.texts = texts;
        this.actions = actions;
        getStyleClass().add("finding-notes");
        confirm = toggle("findings.confirm", "check", () -> judge(CONFIRMED));
        dismiss = toggle("findings.dismiss", "slash", () -> judge(DISMISSED));
        field = new NoteField(texts, "findings.note.prompt", actions.note(id), text -> actions.setNote(id, text));
        ToggleButton write = toggle("findings.note.write", "edit-3", () -> {});
        write.setOnAction(e -> write(write.isSelected()));
        // Words of every language must be whole, so what finds no room stands on a second line.
        FlowPane row = new FlowPane(confirm, dismiss, write);
        row.getStyleClass().add("buttons");
        row.setPrefWrapLength(0);
        getChildren().setAll(row);
        boolean written = !actions.note(id).isEmpty();
        write.setSelected(written);
        if (written) {
            getChildren().add(field);
        }
        show();
    }

    /** The verdict as a mark, which stays where the rest is hidden. */
    Label verdict() {
        return verdict;
    }

    private ToggleButton toggle(String key, String icon, Runnable action) {
        ToggleButton button = new ToggleButton();
        Words.bind(button, texts, key);
        button.setGraphic(Icons.of(icon));
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(e -> action.run());
        return button;
    }

    private void judge(String wanted) {
        actions.setVerdict(id, actions.verdict(id).equals(wanted) ? "" : wanted);
        show();
        if (actions.verdict(id).equals(DISMISSED) && !getChildren().contains(field)) {
            // A dismissal without its reason helps nobody later.
            getChildren().add(field);
            field.requestFocus();
        }
    }

    private void write(boolean shown) {
        getChildren().remove(field);
        if (shown) {
            getChildren().add(field);
            field.requestFocus();
        }
    }

    private void show() {
        String now = actions.verdict(id);
        confirm.setSelected(now.equals(CONFIRMED));
        dismiss.setSelected(now.equals(DISMISSED));
        verdict.textProperty().unbind();
        verdict.setText("");
        if (!now.isEmpty()) {
            verdict.textProperty().bind(Words.of(texts, "findings.verdict." + now));
        }
        verdict.getStyleClass().removeAll(CONFIRMED, DISMISSED);
        verdict.getStyleClass().add(now.isEmpty() ? "none" : now);
        verdict.setVisible(!now.isEmpty());
        verdict.setManaged(!now.isEmpty());
    }
}
