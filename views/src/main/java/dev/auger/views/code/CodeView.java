package dev.auger.views.code;

import dev.auger.analysis.code.FileHeat;
import dev.auger.analysis.code.LineHeat;
import dev.auger.analysis.code.LineWeight;
import dev.auger.model.Grade;
import dev.auger.model.Layer;
import dev.auger.model.job.Job;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.source.SourceAnswer;
import dev.auger.model.source.SourceHit;
import dev.auger.model.trail.CodePoint;
import dev.auger.model.trail.Phrase;
import dev.auger.model.trail.Selection;
import dev.auger.views.LayerView;
import dev.auger.views.ViewContext;
import dev.auger.views.text.Texts;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/**
 * Layer five: the source of the selected place with line heat, and the hottest lines of the recording. Heat follows the selected time
 * range, threads and stack.
 */
public final class CodeView implements LayerView {

    private static final int HOT_LINES = 200;

    private final ViewContext context;
    private final CodePane pane;
    private final CodeWeigher weigher;
    private final CodeLoader loader;
    private final CodeFinds finds;
    private final CodeKeys keys;
    private final CodeInstructions instructions;
    private final ChangeListener<Object> onEvidence = (o, was, is) -> evidenceChanged();
    private final ChangeListener<Selection> onSelection = (o, was, is) -> selectionChanged(was, is);
    private final ChangeListener<Texts> onTexts = (o, was, is) -> languageChanged();
    private Supplier<List<String>> searched = List::of;
    private boolean showing;
    private @Nullable CodePoint hottest;
    private FileHeat file = FileHeat.NONE;
    private @Nullable LineHeat fileOf;
    private @Nullable Object filePlace;
    private @Nullable Note note;
    private final CodeRemarks remarks;

    private record Note(CodePoint place, Phrase title, Phrase text, Grade grade) {}

    public CodeView(ViewContext context) {
        this.context = context;
        this.weigher = new CodeWeigher(context, this::weighed);
        this.loader = new CodeLoader(context, this::showPlace);
        this.keys = new CodeKeys(loader, this::shownPlace);
        CodeStrip strip = new CodeStrip(context.texts(), keys::copyPlace, keys::openPlace, this::add);
        CodeHead head = new CodeHead(context.texts(), strip, this::setScope);
        this.pane = new CodePane(context, head, new CodeAbsent(context, this::add, () -> searched.get()));
        this.finds = new CodeFinds(context.texts(), head.search(), pane.lines());
        this.instructions = new CodeInstructions(loader, pane);
        this.remarks = new CodeRemarks(context, loader, this::showPlace);
        head.setOnMetric(kinds -> {
            weigher.setKinds(kinds);
            refresh();
        });
        pane.lines().setOnChoose(this::chooseLine);
        pane.lines().setOnGo(this::go);
        pane.hot().setOnChoose(this::go);
        pane.side().methods().setOnChoose(this::go);
        keys.install(pane);
        CodeDrop.install(pane, paths -> loader.sources().drop(paths));
        context.evidence().addListener(onEvidence);
        context.selection().addListener(onSelection);
        context.texts().addListener(onTexts);
        showPlace();
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

    /** What lines are weighed by while the user has chosen nothing; null for what says most about code. */
    public void suggestMetric(@Nullable SampleKind kind) {
        weigher.suggest(kind);
        refresh();
    }

    /** Where source comes from; until it is set, what the program finds by itself. */
    public void setSources(CodeSources sources) {
        loader.setSources(sources);
    }

    /** What opens places in an editor; without one no button is shown. */
    public void setEditors(CodeEditors editors) {
        keys.setEditors(editors);
        pane.head().strip().setEditors(editors);
        showPlace();
    }

    /** Folders and jars that are searched, for the text that says a source was not found. */
    public void setSearchedPlaces(Supplier<List<String>> places) {
        searched = places;
    }

    /** Looks for the source again, for example after a folder was added. */
    public void reload() {
        loader.forget();
        instructions.forget();
        remarks.forget();
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
    public void search() {
        finds.focus();
    }

    @Override
    public void dispose() {
        context.evidence().removeListener(onEvidence);
        context.selection().removeListener(onSelection);
        context.texts().removeListener(onTexts);
        loader.forget();
        showing = false;
    }

    private void add(CodeSources.Place kind) {
        loader.sources().add(kind);
    }

    private void go(CodePoint place) {
        context.select(context.selection().get().withCode(place));
    }

    private void setScope(boolean selected) {
        weigher.setEverything(!selected);
        refresh();
    }

    private void evidenceChanged() {
        weigher.changed();
        refresh();
    }

    private void selectionChanged(Selection was, Selection is) {
        weigher.selectionChanged(was, is);
        refresh();
    }

    private void languageChanged() {
        pane.languageChanged();
        finds.show();
        pane.head().showMetrics(weigher.present(), weigher.chosen());
        showPlace();
    }

    private void refresh() {
        if (!showing) {
            return;
        }
        weigher.weigh();
        pane.side().setBusy(weigher.isBusy());
        pane.head().showScope(weigher.isNarrowed() && !weigher.present().isEmpty());
        CodePoint place = shownPlace();
        if (place == null) {
            loader.forget();
            showPlace();
        } else if (Objects.equals(place, loader.place())) {
            showPlace();
        } else {
            loader.load(place);
        }
    }

    /** The chosen line; while there is none the hottest one, which stays unchosen. */
    private @Nullable CodePoint shownPlace() {
        CodePoint chosen = context.selection().get().code();
        return chosen != null ? chosen : hottest;
    }

    private void weighed() {
        LineHeat of = weigher.heat();
        List<LineWeight> lines = of == null ? List.of() : of.hottest(HOT_LINES);
        hottest = lines.isEmpty() ? null : lines.getFirst().place();
        pane.side().setBusy(false);
        pane.side().showHot(of, lines);
        pane.showHeat(weigher.heats(), weigher.selection());
        pane.head().showMetrics(weigher.present(), weigher.chosen());
        if (showing) {
            refresh();
        }
    }

    /** Everything that depends on the place, its source and the heat. */
    private void showPlace() {
        CodePoint place = shownPlace();
        CodePoint chosen = context.selection().get().code();
        SourceHit hit = loader.hit();
        pane.head().strip().showUnasked(place != null && chosen == null);
        pane.head().strip().showCandidates(hit == null ? List.of() : loader.all(), hit, loader::choose);
        pane.head().showPlace(place, hit);
        pane.hot().choose(chosen);
        if (place == null || hit == null) {
            showAbsent(place);
        } else {
            showLines(place, hit);
        }
        instructions.show(place, hit);
    }

    private void showAbsent(@Nullable CodePoint place) {
        pane.showSource(false);
        finds.textChanged(null);
        SourceAnswer answer = loader.answer();
        if (place == null) {
            LineHeat of = weigher.heat();
            pane.absent().showNothingChosen(of != null && of.hotCount() > 0);
        } else {
            switch (answer) {
                case SourceAnswer.Several several -> pane.absent().showSeveral(several.hits(), loader::choose);
                case SourceAnswer.None none -> pane.absent().showMissing(place, none, loader.hasFailed());
                case SourceAnswer.Found found -> pane.absent().showLooking(place);
                case null -> pane.absent().showLooking(place);
            }
        }
        weighFile(place);
    }

    private void showLines(CodePoint place, SourceHit hit) {
        CodeText text = loader.text();
        pane.showSource(true);
        boolean fresh = pane.lines().text() != text;
        if (fresh) {
            pane.lines().showText(text);
            pane.lines().choose(0);
            finds.textChanged(text);
        }
        remarks.ask(place, hit);
        int line = Math.max(0, hit.line());
        LineHeat of = weigher.heat();
        LineHeats heats = new LineHeats(weigher.heats().stream()
                .map(by -> new LineHeats.Metric(by, weights(by, place, hit)))
                .toList());
        pane.lines().showHeat(heats);
        weighFile(place);
        showNotes(of, hit, heats.weights(), line);
        Note remark = note;
        Texts words = context.texts().get();
        if (remark != null && HotLines.samePlace(remark.place(), place)) {
            pane.showNote(words.get(remark.title()), words.get(remark.text()), remark.grade());
        } else {
            pane.hideNote();
        }
        if (fresh || pane.lines().chosen() != line) {
            pane.lines().choose(line);
        }
    }

    private SortedMap<Integer, LineWeight> weights(LineHeat of, CodePoint place, SourceHit hit) {
        SortedMap<Integer, LineWeight> all = of.file(place.unit());
        if (!loader.isElsewhere()) {
            return TextHeat.lines(all, hit.text().map());
        }
        SortedMap<Integer, LineWeight> one = new TreeMap<>();
        LineWeight weight = all.get(place.line());
        if (weight != null && hit.line() > 0) {
            one.put(hit.line(), weight);
        }
        return one;
    }

    private void showNotes(@Nullable LineHeat of, SourceHit hit, SortedMap<Integer, LineWeight> weights, int chosen) {
        SortedMap<Integer, List<LineNote>> notes = new TreeMap<>();
        remarks.addTo(notes, hit);
        if (of != null && of == fileOf && !loader.isElsewhere()) {
            TextHeat.callees(
                    file, of, hit.text().map(), weights, chosen, context.texts().get(), notes);
        }
        pane.lines().showNotes(new NoteRows(notes));
    }

    /** Methods and calls of the file; known a moment later. */
    private void weighFile(@Nullable CodePoint place) {
        LineHeat of = weigher.heat();
        Object key = place == null || of == null ? null : place.unit();
        if (Objects.equals(key, filePlace) && of == fileOf) {
            return;
        }
        filePlace = key;
        fileOf = of;
        file = FileHeat.NONE;
        if (place == null || of == null) {
            pane.side().showFile(null, FileHeat.NONE);
            return;
        }
        Job job = Job.quiet();
        context.workers()
                .submit("code-file", job, () -> FileHeat.of(of, place.unit(), job))
                .whenComplete((made, failure) -> Platform.runLater(() -> {
                    if (failure == null && of == fileOf && Objects.equals(key, filePlace)) {
                        file = made;
                        pane.side().showFile(of, made);
                        showPlace();
                    }
                }));
    }

    private void chooseLine(int line) {
        CodePoint next = keys.placeAt(line, pane.lines().weights().get(line));
        if (next != null) {
            go(next);
        }
    }
}
