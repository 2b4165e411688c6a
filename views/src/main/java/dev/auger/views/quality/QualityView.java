package dev.auger.views.quality;

import dev.auger.analysis.quality.RecordingQuality;
import dev.auger.model.Recording;
import dev.auger.model.recording.EventLog;
import dev.auger.views.RecordingPage;
import dev.auger.views.ViewContext;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import dev.auger.views.work.Latest;
import dev.auger.views.work.WorkCover;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** How far a recording can be trusted: in sentences above, in figures below. */
public final class QualityView implements RecordingPage {

    private final ViewContext context;
    private final StackPane root = new StackPane();
    private final SplitPane content = new SplitPane();
    private final VerdictList verdicts;
    private final QualityTables tables;
    private final Label reading;
    private final StackPane covered;
    private final Latest<RecordingQuality> question;
    private final ChangeListener<Texts> onTexts = (o, was, is) -> present();
    private @Nullable Recording recording;
    private @Nullable Recording answered;
    private @Nullable RecordingQuality quality;
    private boolean showing;

    public QualityView(ViewContext context) {
        this.context = context;
        verdicts = new VerdictList(context.texts());
        tables = new QualityTables(context);
        reading = Words.label(context.texts(), "quality.reading", "label-text", "muted");
        question = new Latest<>(context.workers(), "recording-quality", this::answered);
        covered = new WorkCover(context.texts(), question, () -> quality != null).over(root);
        ScrollPane scroll = new ScrollPane(verdicts);
        scroll.setFitToWidth(true);
        content.setOrientation(Orientation.VERTICAL);
        content.getItems().setAll(scroll, tables);
        content.setDividerPositions(0.46);
        root.getStyleClass().addAll("surface", "quality-view");
        root.getChildren().setAll(content, reading);
        context.texts().addListener(onTexts);
        present();
    }

    @Override
    public Node node() {
        return covered;
    }

    @Override
    public void show(Recording shown, String at) {
        if (recording == null || !sameFile(recording, shown)) {
            quality = null;
            answered = null;
        }
        recording = shown;
        tables.open(at);
        if (showing) {
            ask();
        }
        present();
    }

    private static boolean sameFile(Recording a, Recording b) {
        return a.passport().name().equals(b.passport().name());
    }

    @Override
    public void setShowing(boolean value) {
        showing = value;
        if (value) {
            ask();
        } else {
            question.cancel();
        }
    }

    /** A part of a recording cannot be judged: its events are known when it was read to the end. */
    private void ask() {
        Recording wanted = recording;
        if (wanted == null || wanted == answered || unfinished(wanted)) {
            return;
        }
        question.ask(job -> RecordingQuality.of(wanted, job));
    }

    private static boolean unfinished(Recording wanted) {
        return wanted.eventLog() == EventLog.EMPTY;
    }

    private void answered(RecordingQuality judged) {
        quality = judged;
        answered = recording;
        present();
    }

    private void present() {
        RecordingQuality judged = quality;
        Recording about = recording;
        content.setVisible(judged != null);
        reading.setVisible(judged == null && about != null && unfinished(about));
        if (judged != null && about != null) {
            verdicts.show(judged.verdicts());
            tables.show(about, judged);
        }
    }

    @Override
    public void focus() {
        tables.table().requestFocus();
    }

    @Override
    public void search() {
        tables.search().focus();
    }

    @Override
    public void dispose() {
        question.cancel();
        context.texts().removeListener(onTexts);
    }
}
