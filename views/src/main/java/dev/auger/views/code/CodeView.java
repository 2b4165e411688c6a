package dev.auger.views.code;

import dev.auger.analysis.code.LineHeat;
import dev.auger.analysis.code.LineWeight;
import dev.auger.analysis.flame.SampleFilter;
import dev.auger.model.Grade;
import dev.auger.model.Layer;
import dev.auger.model.Names;
import dev.auger.model.Recording;
import dev.auger.model.job.Job;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.source.SourceText;
import dev.auger.model.trail.CodePoint;
import dev.auger.model.trail.Phrase;
import dev.auger.model.trail.Selection;
import dev.auger.views.LayerView;
import dev.auger.views.ViewContext;
import dev.auger.views.text.Texts;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.jspecify.annotations.Nullable;

/**
 * Layer five: the source of the selected place with line heat, and the hottest lines of the recording. Heat follows the selected time
 * range and threads.
 */
public final class CodeView implements LayerView {

    private static final int HOT_LINES = 200;

    private final ViewContext context;
    private final CodePane pane;
    private final ChangeListener<Object> onEvidence = (o, was, is) -> changed();
    private final ChangeListener<Selection> onSelection = (o, was, is) -> selectionChanged(was, is);
    private final ChangeListener<Texts> onTexts = (o, was, is) -> languageChanged();
    private boolean showing;
    private boolean heatStale = true;
    private @Nullable CodePoint loaded;
    private @Nullable CodePoint hottest;
    private @Nullable SourceText source;
    private @Nullable LineHeat heat;
    private @Nullable CodeMetric metric;
    private @Nullable Note note;
    private @Nullable Consumer<CodePoint> openInIde;

    private record Note(CodePoint place, Phrase title, Phrase text, Grade grade) {}

    public CodeView(ViewContext context) {
        this.context = context;
        this.pane = new CodePane(context, this::copyPlace, this::openPlace);
        pane.lines().setOnChoose(this::chooseLine);
        pane.hot().setOnChoose(place -> context.select(context.selection().get().withCode(place)));
        pane.head().setOnMetric(chosen -> {
            metric = chosen;
            changed();
        });
        context.evidence().addListener(onEvidence);
        context.selection().addListener(onSelection);
        context.texts().addListener(onTexts);
        pane.showNothingChosen(false);
    }

    /** A remark shown under a line whenever that line is selected; the last one set counts. */
    public void setNote(CodePoint place, Phrase title, Phrase text, Grade grade) {
        note = new Note(place, title, text, grade);
        showPlace();
    }

    public void clearNote() {
        note = null;
        showPlace();
    }

    /** What is done when the user wants to add a folder with sources. */
    public void setOnAddSourceFolder(Runnable action) {
        pane.setOnAddFolder(action);
    }

    /** Folders and jars searched for sources, for the text that says a source was not found. */
    public void setSearchedPlaces(Supplier<List<String>> places) {
        pane.setSearchedPlaces(places);
    }

    /** What opens a place in an editor; without one the button is not shown. */
    public void setOnOpenInIde(@Nullable Consumer<CodePoint> action) {
        openInIde = action;
        pane.head().showIde(action != null);
    }

    /** Looks for the source again, for example after a folder was added. */
    public void reload() {
        loaded = null;
        refresh();
    }

    @Override
    public Layer layer() {
        return Layer.CODE;
    }

    @Override
    public Node node() {
        return pane;
    }

    @Override
    public void setShowing(boolean value) {
        showing = value;
        if (value) {
            refresh();
        }
    }

    @Override
    public void focus() {
        pane.lines().requestFocus();
    }

    @Override
    public void dispose() {
        context.evidence().removeListener(onEvidence);
        context.selection().removeListener(onSelection);
        context.texts().removeListener(onTexts);
        showing = false;
    }

    private void changed() {
        heatStale = true;
        refresh();
    }

    private void selectionChanged(Selection was, Selection is) {
        if (!Objects.equals(was.range(), is.range()) || !was.threads().equals(is.threads())) {
            heatStale = true;
        }
        refresh();
    }

    private void languageChanged() {
        pane.languageChanged();
        showPlace();
    }

    private void refresh() {
        if (!showing) {
            return;
        }
        if (heatStale) {
            weigh();
        }
        CodePoint place = shownPlace();
        if (place == null) {
            loaded = null;
            source = null;
            pane.showNothingChosen(heat != null && heat.hotCount() > 0);
        } else if (loaded != null && Names.outerClass(loaded.className()).equals(Names.outerClass(place.className()))) {
            loaded = place;
            showPlace();
        } else {
            load(place);
        }
    }

    /** The chosen line; while there is none the hottest one, which stays unchosen. */
    private @Nullable CodePoint shownPlace() {
        CodePoint chosen = context.selection().get().code();
        return chosen != null ? chosen : hottest;
    }

    private void load(CodePoint place) {
        loaded = place;
        pane.showLoading(place);
        Job job = Job.quiet();
        context.source(place)
                .thenCompose(found -> context.workers().submit("code-text", job, () -> found.map(CodeText::of)))
                .whenComplete((text, failure) -> Platform.runLater(() -> {
                    if (place == loaded) {
                        accept(place, failure == null ? text : Optional.empty());
                    }
                }));
    }

    private void accept(CodePoint place, Optional<CodeText> text) {
        source = text.map(CodeText::source).orElse(null);
        pane.showText(place, text.orElse(null));
        showPlace();
    }

    private void weigh() {
        heatStale = false;
        Recording recording = context.evidence().get().profile().orElse(null);
        if (recording == null) {
            heat = null;
            pane.head().showMetrics(java.util.Map.of(), null);
            showHeat();
            return;
        }
        var present = CodeMetric.present(recording);
        CodeMetric wanted = metric;
        CodeMetric chosen = wanted != null && present.containsKey(wanted)
                ? wanted
                : present.keySet().stream().findFirst().orElse(null);
        pane.head().showMetrics(present, chosen);
        if (chosen == null) {
            heat = null;
            showHeat();
            return;
        }
        SampleKind kind = chosen.kind(recording).orElseThrow();
        Selection selection = context.selection().get();
        Job job = Job.quiet();
        pane.setBusy(true);
        context.workers()
                .submit("code-heat", job, () -> {
                    SampleFilter filter = SampleFilter.of(recording, selection, EnumSet.of(Layer.THREAD));
                    return LineHeat.of(recording, kind, filter::test, context::isOwnCode, job);
                })
                .whenComplete((made, failure) -> Platform.runLater(() -> {
                    if (!job.isCancelled()) {
                        pane.setBusy(false);
                        heat = failure == null ? made : null;
                        showHeat();
                    }
                }));
    }

    private void showHeat() {
        LineHeat of = heat;
        List<LineWeight> lines = of == null ? List.of() : of.hottest(HOT_LINES);
        pane.showHot(of, lines, context.selection().get());
        hottest = lines.isEmpty() ? null : lines.getFirst().place();
        if (context.selection().get().code() == null) {
            refresh();
        } else {
            showPlace();
        }
    }

    private void showPlace() {
        CodePoint place = shownPlace();
        pane.head().showUnasked(place != null && context.selection().get().code() == null);
        if (place == null || loaded == null) {
            pane.hot().choose(null);
            return;
        }
        LineHeat of = heat;
        pane.lines().showHeat(of, of == null ? new TreeMap<>() : of.file(place.className()));
        pane.head().showPlace(place, source);
        pane.hot().choose(context.selection().get().code());
        Note remark = note;
        Texts words = context.texts().get();
        if (remark != null && HotLines.samePlace(remark.place(), place)) {
            pane.showNote(words.get(remark.title()), words.get(remark.text()), remark.grade());
        } else {
            pane.hideNote();
        }
        if (pane.lines().chosen() != Math.max(0, place.line())) {
            pane.lines().choose(Math.max(0, place.line()));
        }
    }

    private void chooseLine(int line) {
        CodePoint place = shownPlace();
        if (place == null) {
            return;
        }
        LineWeight weight = pane.lines().weights().get(line);
        SourceText text = source;
        CodePoint next = weight != null
                ? weight.place()
                : new CodePoint(
                        Names.outerClass(place.className()), "", text == null ? place.file() : text.fileName(), line);
        context.select(context.selection().get().withCode(next));
    }

    private @Nullable CodePoint cursorPlace() {
        CodePoint place = shownPlace();
        int cursor = pane.lines().cursorLineProperty().get();
        SourceText text = source;
        if (place == null || text == null || cursor == 0) {
            return place;
        }
        return new CodePoint(place.className(), place.method(), text.fileName(), cursor);
    }

    private void copyPlace() {
        CodePoint place = cursorPlace();
        if (place != null) {
            ClipboardContent content = new ClipboardContent();
            content.putString(place.label());
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    private void openPlace() {
        CodePoint place = cursorPlace();
        Consumer<CodePoint> action = openInIde;
        if (place != null && action != null) {
            action.accept(place);
        }
    }
}
