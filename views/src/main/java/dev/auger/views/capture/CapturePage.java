package dev.auger.views.capture;

import dev.auger.views.form.Form;
import dev.auger.views.parts.Buttons;
import dev.auger.views.parts.Elide;
import dev.auger.views.parts.ErrorCard;
import dev.auger.views.parts.ProgressLine;
import dev.auger.views.parts.SegmentedBar;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Records evidence from what runs: a JVM of this machine, a Go service, or, by commands to copy, anything elsewhere. */
public final class CapturePage extends BorderPane {

    private enum Kind {
        JVM,
        GO,
        ELSEWHERE
    }

    private final ObservableValue<Texts> texts;
    private final SegmentedBar<Kind> kinds;
    private final JvmForm jvm;
    private final GoForm go;
    private final StackPane pane = new StackPane();
    private final VBox said = new VBox();
    private final VBox running = new VBox();
    private final ScrollPane scroll;
    private final Label step = new Label();
    private final ProgressLine progress;
    private final Label folder = Words.plain("", "mono");
    private final VBox content;
    private final Button enough;

    public CapturePage(ObservableValue<Texts> texts, CaptureActions actions) {
        this.texts = texts;
        getStyleClass().add("capture-page");
        Map<Kind, String> words = new LinkedHashMap<>();
        words.put(Kind.JVM, "capture.kind.jvm");
        words.put(Kind.GO, "capture.kind.go");
        words.put(Kind.ELSEWHERE, "capture.kind.elsewhere");
        kinds = new SegmentedBar<>(texts, words);
        jvm = new JvmForm(texts, actions);
        go = new GoForm(texts, actions);
        progress = new ProgressLine(texts, actions::cancel);
        enough = Buttons.text(texts, "capture.enough", "check", actions::enough);
        HBox keep = new HBox(enough);
        keep.getStyleClass().add("buttons");
        step.getStyleClass().add("body-medium");
        running.getChildren().addAll(step, progress, keep);
        running.getStyleClass().addAll("form-card", "running");
        Elide.middle(folder);
        HBox where = Form.row(
                texts,
                "capture.folder",
                "capture.folder.note",
                folder,
                Buttons.text(texts, "capture.folder.change", "folder", actions::chooseFolder));
        VBox place = new VBox(where);
        place.getStyleClass().add("form-card");
        Label lead = Words.label(texts, "capture.lead", "lead", "secondary", "wrapped");
        lead.setMinHeight(Region.USE_PREF_SIZE);
        content = new VBox(lead, kinds, said, running, pane, place);
        content.getStyleClass().add("form-page");
        kinds.selectedProperty().addListener((o, old, now) -> show(now, place, actions));
        show(Kind.JVM, place, actions);
        setTop(Form.head(texts, "capture.title", "capture.back", actions::close));
        scroll = Form.scrolled(content);
        setCenter(scroll);
        Buttons.show(said, false);
        showIdle();
        addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                actions.close();
                e.consume();
            } else if (e.getCode() == KeyCode.F5) {
                actions.refresh();
                e.consume();
            }
        });
    }

    private void show(Kind kind, Node place, CaptureActions actions) {
        pane.getChildren()
                .setAll(
                        switch (kind) {
                            case JVM -> jvm;
                            case GO -> go;
                            case ELSEWHERE -> new ElsewherePane(texts, actions);
                        });
        Buttons.show(place, kind != Kind.ELSEWHERE);
        // What went wrong with a JVM is not what is wrong with a Go service.
        Buttons.show(said, false);
    }

    /** Puts the focus where the page begins. */
    public void focus() {
        jvm.focus();
    }

    /** The JVMs there are; the chosen one stays chosen while it is there. */
    public void showJvms(List<JvmRow> rows) {
        jvm.show(rows);
    }

    public void showFolder(String path) {
        folder.setText(path);
    }

    /**
     * Something is recorded now.
     *
     * @param what which, in the reader's language
     * @param fraction 0 to 1, or negative while unknown
     * @param detail figures; may be empty
     */
    public void showRunning(String what, double fraction, String detail) {
        boolean begins = !running.isVisible();
        step.setText(what);
        progress.setProgress(fraction, detail);
        Buttons.show(running, true);
        Buttons.show(said, false);
        pane.setDisable(true);
        kinds.setDisable(true);
        if (begins) {
            // The button that was pressed lies far below: what goes on must be seen.
            scroll.setVvalue(0);
        }
    }

    /** Nothing is recorded now. */
    public void showIdle() {
        Buttons.show(running, false);
        pane.setDisable(false);
        kinds.setDisable(false);
    }

    /** Says why something could not be recorded. */
    public void showFailure(String title, String reason) {
        say(new ErrorCard(title, reason, "", List.of()));
    }

    /**
     * Says what is missing of what was recorded.
     *
     * @param open goes on to what there is
     */
    public void showPartly(String title, String reason, Runnable open) {
        Button go = Buttons.text(texts, "capture.open.case", "folder", open, "primary");
        say(new ErrorCard(title, reason, "", List.of(go)));
        go.requestFocus();
    }

    /**
     * Says that it was recorded, where nobody may have waited for it.
     *
     * @param name what was recorded
     * @param open goes on to it
     */
    public void showDone(String name, Runnable open) {
        Label title = Words.label(texts, "capture.done", "body-medium");
        HBox buttons = new HBox(Buttons.text(texts, "capture.open.case", "folder", open, "primary"));
        buttons.getStyleClass().add("buttons");
        VBox card = new VBox(title, Words.plain(name, "mono"), buttons);
        card.getStyleClass().addAll("form-card", "running");
        say(card);
    }

    /** Takes away what was said of the last capture. */
    public void forget() {
        Buttons.show(said, false);
    }

    /**
     * Says that nothing is left of what was cancelled.
     *
     * @param still what goes on all the same, in the reader's language; empty for nothing
     */
    public void showCancelled(String still) {
        Label note = Words.label(texts, "capture.cancelled", "label-text", "wrapped");
        note.setMinHeight(Region.USE_PREF_SIZE);
        VBox card = new VBox(note);
        if (!still.isEmpty()) {
            Label more = Words.plain(still, "label-text", "warn", "wrapped");
            more.setMinHeight(Region.USE_PREF_SIZE);
            card.getChildren().add(more);
        }
        card.getStyleClass().addAll("form-card", "running");
        say(card);
    }

    private void say(Node card) {
        said.getChildren().setAll(card);
        Buttons.show(said, true);
        said.requestFocus();
        scroll.setVvalue(0);
    }

    /** Whether what is recorded now can be ended early and kept. */
    public void allowEnough(boolean allowed) {
        if (!allowed && enough.isFocused()) {
            // Else the focus, and the page with it, would go to whatever comes next.
            progress.focus();
        }
        enough.setDisable(!allowed);
    }

    /** The form cannot be used while something is recorded: what can is beside its progress. */
    public void focusRunning() {
        enough.requestFocus();
    }
}
