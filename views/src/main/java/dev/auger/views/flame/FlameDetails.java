package dev.auger.views.flame;

import dev.auger.analysis.flame.CallTree;
import dev.auger.model.Frame;
import dev.auger.model.Names;
import dev.auger.model.recording.SampleKind;
import dev.auger.views.parts.Buttons;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The strip under a flame graph: the selected frame in figures, and what can be done with it. */
final class FlameDetails extends HBox {

    static final String ARROW = " → ";

    private final ObservableValue<Texts> texts;
    private final Label title = new Label();
    private final Label path = new Label();
    private final HBox figures = new HBox();
    private final Button focus;
    private final Button source;

    FlameDetails(ObservableValue<Texts> texts, Runnable onFocus, Runnable onSource) {
        this.texts = texts;
        getStyleClass().addAll("details-strip", "flame-details");
        title.getStyleClass().addAll("details-title");
        path.getStyleClass().addAll("details-path", "muted");
        path.setEllipsisString("…");
        title.setEllipsisString("…");
        VBox words = new VBox(title, path);
        words.getStyleClass().add("details-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        figures.getStyleClass().add("details-figures");
        figures.setMinWidth(USE_PREF_SIZE);
        focus = Buttons.withKey(texts, "flame.focus", "target", "F", onFocus);
        source = Buttons.withKey(texts, "flame.source", "code", "F4", onSource);
        getChildren().setAll(words, figures, focus, source);
    }

    void show(CallTree tree, int node, FrameLook look, boolean canFocus) {
        Texts now = texts.getValue();
        int shown = Math.max(0, node);
        Frame frame = tree.frameOf(shown);
        title.setText(FrameFacts.title(tree, shown, now));
        path.setTextOverrun(node < 0 ? OverrunStyle.ELLIPSIS : OverrunStyle.LEADING_ELLIPSIS);
        path.setText(node < 0 ? now.get("flame.nothing.selected") : path(tree, shown, now));
        focus.setDisable(node <= 0 || !canFocus);
        source.setDisable(node < 0 || frame == null || frame.className().isEmpty());
        figures.getChildren().clear();
        if (look instanceof DiffLook) {
            for (FrameLook.Row row : look.rows(tree, shown, now)) {
                figure(row.name(), row.share());
            }
            return;
        }
        figure(now.get("flame.total"), Numbers.share(tree.share(shown).fraction()));
        figure(now.get("flame.self"), Numbers.share(FrameFacts.selfShare(tree, shown)));
        figure(now.get("flame.samples"), Numbers.count(tree.samples(shown)));
        SampleKind.Unit unit = tree.unit();
        if (unit != SampleKind.Unit.SAMPLES) {
            figure(now.get("flame.unit." + unit.name().toLowerCase(Locale.ROOT)), FrameFacts.total(tree, shown));
        }
        if (FrameFacts.hasError(tree, shown) && tree.what().isSampled()) {
            figure(
                    now.get("flame.error.head"),
                    "±" + Numbers.decimal(FrameFacts.halfWidth(tree.share(shown)) * 100, 1));
        }
    }

    /** Shows figures made elsewhere. */
    void show(String name, String where, boolean chosen, boolean hasSource, List<FrameLook.Row> rows) {
        title.setText(name);
        path.setTextOverrun(chosen ? OverrunStyle.LEADING_ELLIPSIS : OverrunStyle.ELLIPSIS);
        path.setText(where);
        focus.setDisable(!chosen);
        source.setDisable(!hasSource);
        figures.getChildren().clear();
        rows.forEach(row -> figure(row.name(), row.amount()));
    }

    private void figure(String name, String value) {
        Label head = new Label(name);
        head.getStyleClass().add("figure-head");
        Label figure = new Label(value);
        figure.getStyleClass().add("figure-value");
        head.setMinWidth(USE_PREF_SIZE);
        figure.setMinWidth(USE_PREF_SIZE);
        VBox box = new VBox(head, figure);
        box.getStyleClass().add("figure");
        figures.getChildren().add(box);
    }

    /** The callers, the nearest last. */
    private static String path(CallTree tree, int node, Texts texts) {
        Deque<String> steps = new ArrayDeque<>();
        for (int at = tree.parent(node); at > 0; at = tree.parent(at)) {
            Frame frame = tree.frameOf(at);
            steps.push(frame == null ? tree.name(at) : Names.shortFrame(frame));
        }
        return steps.isEmpty() ? FrameFacts.kind(tree, node, texts) : String.join(ARROW, steps);
    }
}
