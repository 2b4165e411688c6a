package dev.auger.views.capture;

import dev.auger.views.form.Form;
import dev.auger.views.form.NumberField;
import dev.auger.views.parts.Buttons;
import dev.auger.views.parts.SegmentedBar;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Which JVM, and what to record of it. */
final class JvmForm extends VBox {

    private static final int DAY = 86_400;

    private final ObservableValue<Texts> texts;
    private final ListView<JvmRow> list = new ListView<>();
    private final Label refusal = Words.plain("", "caption", "warn", "wrapped");
    private final CheckBox recording = new CheckBox();
    private final NumberField seconds = new NumberField(60, 1, DAY);
    private final SegmentedBar<String> settings;
    private final Label own = Words.plain("", "caption", "mono");
    private final CheckBox threads = new CheckBox();
    private final NumberField dumps = new NumberField(3, 1, 1_000);
    private final NumberField every = new NumberField(10, 1, 3_600);
    private final CheckBox histogram = new CheckBox();
    private final CheckBox heap = new CheckBox();
    private String file = "";

    JvmForm(ObservableValue<Texts> texts, CaptureActions actions) {
        this.texts = texts;
        getStyleClass().add("form-columns");
        list.getStyleClass().add("jvm-list");
        list.setCellFactory(v -> new JvmCell());
        list.accessibleTextProperty().bind(Words.of(texts, "capture.jvms"));
        list.setPlaceholder(Words.label(texts, "capture.none", "secondary", "wrapped"));
        refusal.setWrapText(true);
        refusal.setMinHeight(USE_PREF_SIZE);
        VBox found = Form.section(texts, "capture.jvms", list);
        HBox again = new HBox(
                refusal, Form.gap(), Buttons.text(texts, "capture.refresh", "refresh-cw", actions::refresh, "small"));
        again.getStyleClass().add("form-foot");
        HBox.setHgrow(refusal, Priority.ALWAYS);
        found.getChildren().add(again);

        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("auger", "capture.settings.auger");
        choices.put("profile", "capture.settings.profile");
        choices.put("default", "capture.settings.default");
        choices.put("own", "capture.settings.own");
        settings = new SegmentedBar<>(texts, choices);
        settings.selectedProperty().addListener((o, old, now) -> chosen(old, now, actions));
        Buttons.show(own, false);
        recording.setSelected(true);
        threads.setSelected(true);
        for (CheckBox box : List.of(recording, threads, histogram, heap)) {
            box.setMinWidth(USE_PREF_SIZE);
        }
        HBox choice = Form.row(texts, "capture.settings", "capture.settings.note", own, settings);
        choice.disableProperty().bind(recording.selectedProperty().not());
        seconds.disableProperty().bind(recording.selectedProperty().not());
        dumps.disableProperty().bind(threads.selectedProperty().not());
        every.disableProperty().bind(threads.selectedProperty().not());
        VBox what = Form.section(
                texts,
                "capture.what",
                Form.row(
                        texts,
                        "capture.recording",
                        "capture.recording.note",
                        seconds,
                        Words.label(texts, "capture.seconds", "secondary"),
                        recording),
                choice,
                Form.row(
                        texts,
                        "capture.threads",
                        "capture.threads.note",
                        dumps,
                        Words.label(texts, "capture.threads.every", "secondary"),
                        every,
                        Words.label(texts, "capture.seconds", "secondary"),
                        threads),
                Form.row(texts, "capture.histogram", "capture.histogram.note", histogram),
                Form.row(texts, "capture.heap", "capture.heap.note", heap));
        every.accessibleTextProperty().unbind();
        every.accessibleTextProperty().bind(Words.of(texts, "capture.threads.every"));

        Button start = Buttons.text(texts, "capture.start", "radio", () -> start(actions), "primary", "large");
        start.setDisable(true);
        list.getSelectionModel().selectedItemProperty().addListener((o, old, row) -> {
            refusal.setText(row == null ? "" : row.refusal());
            start.setDisable(row == null || !row.refusal().isEmpty());
        });
        HBox foot = new HBox(Form.note(texts, "capture.local"), Form.gap(), start);
        foot.getStyleClass().add("form-foot");
        HBox.setHgrow(foot.getChildren().getFirst(), Priority.ALWAYS);
        getChildren().setAll(found, what, foot);
    }

    void focus() {
        list.requestFocus();
    }

    /** Keeps the process that was chosen. If it has ended that is said, and none is: recording another is not what was meant. */
    void show(List<JvmRow> rows) {
        JvmRow chosen = list.getSelectionModel().getSelectedItem();
        list.getSelectionModel().clearSelection();
        list.getItems().setAll(rows);
        rows.stream()
                .filter(r -> chosen == null ? r.refusal().isEmpty() : r.pid() == chosen.pid())
                .findFirst()
                .ifPresentOrElse(list.getSelectionModel()::select, () -> {
                    if (chosen != null) {
                        refusal.setText(
                                texts.getValue().get("capture.gone", chosen.name(), Long.toString(chosen.pid())));
                    }
                });
    }

    private void chosen(String old, String now, CaptureActions actions) {
        if (now.equals("own")) {
            String path = actions.chooseSettings();
            if (path == null) {
                settings.select(old);
                return;
            }
            file = path;
            own.setText(String.valueOf(Path.of(path).getFileName()));
        }
        Buttons.show(own, now.equals("own"));
    }

    private void start(CaptureActions actions) {
        JvmRow row = list.getSelectionModel().getSelectedItem();
        if (row == null) {
            return;
        }
        String chosen = settings.getSelected();
        actions.record(new JvmOrder(
                row.pid(),
                recording.isSelected() ? seconds.value() : 0,
                chosen.equals("own") ? file : chosen,
                threads.isSelected() ? dumps.value() : 0,
                every.value(),
                histogram.isSelected(),
                heap.isSelected()));
    }
}
