package dev.auger.views.heap;

import dev.auger.analysis.heap.Accumulation;
import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.model.EvidenceSet;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.Layer;
import dev.auger.model.Names;
import dev.auger.model.job.Job;
import dev.auger.model.job.JobCancelled;
import dev.auger.model.trail.Selection;
import dev.auger.views.LayerView;
import dev.auger.views.ViewContext;
import dev.auger.views.text.Texts;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/**
 * Layer four: histogram, dominators, what keeps a class or an object, and an object's values. The histogram of shallow sizes comes
 * first; everything that needs dominators follows when they have been found.
 */
public final class HeapView implements LayerView {

    private final ViewContext context;
    private final HeapPane pane;
    private final HistogramSection histogram;
    private final ThreadScope threads;
    private final PathSection paths;
    private final DominatorSection dominators;
    private final SuspectSection suspects;
    private final InspectorSection inspector;
    private final QuerySection queries;
    private final WasteSection waste;
    private final CompareSection compare;
    private final RefSection refs;
    private final KeeperSection keepers;
    private final DumpBar dumps;
    private final ChangeListener<EvidenceSet> onEvidence = (o, was, is) -> evidenceChanged();
    private final ChangeListener<Selection> onSelection = (o, was, is) -> selectionChanged(was, is);
    private final ChangeListener<Texts> onTexts = (o, was, is) -> languageChanged();
    private boolean showing;
    private @Nullable HeapSnapshot heap;
    private @Nullable HeapAnalysis analysis;
    private Job job = Job.quiet();

    public HeapView(ViewContext context) {
        this.context = context;
        this.inspector = new InspectorSection(context, this::choose);
        this.queries = new QuerySection(context, inspector::inspect, this::open);
        this.waste = new WasteSection(context, inspector::inspect, this::open);
        this.compare = new CompareSection(context, this::openIn, this::chooseClass);
        this.dumps = new DumpBar(context.texts(), d -> showDump(d.heap()));
        this.pane =
                new HeapPane(context, inspector.pane, queries.pane, waste.pane, compare.pane, dumps, this::leaveTile);
        this.refs = new RefSection(context, pane.refs, inspector::inspect);
        this.keepers = new KeeperSection(context, pane.refs, inspector::inspect, this::open);
        pane.refs.modes.selectedProperty().addListener(o -> {
            refs.setShowing(true);
            keepers.setShowing(true);
        });
        this.histogram = new HistogramSection(context, pane, this::work, () -> job, this::filled);
        this.threads = new ThreadScope(context, pane, this::work, () -> job, this::narrow);
        this.paths = new PathSection(
                context, pane, this::work, () -> job, threads, inspector::inspect, this::choose, this::describe);
        pane.histogram.setOnSelect(this::classChosen);
        pane.histogram.setOnAction(() -> pane.tabs.select(HeapTab.PATHS));
        this.dominators = new DominatorSection(context, pane, this::work, inspector::inspect, this::drawn);
        this.suspects = new SuspectSection(context, pane, this::work, () -> job, paths::show, new SuspectCards.Go() {
            @Override
            public void path(Accumulation suspect) {
                open(suspect.object());
            }

            @Override
            public void inside(Accumulation suspect) {
                showDominators(suspect.object());
            }
        });
        new HeapSearch(pane, suspects);
        pane.tabs.selectedProperty().addListener((o, was, is) -> {
            waste.setShowing(is == HeapTab.WASTE);
            compare.setShowing(is == HeapTab.COMPARE);
            refs.setShowing(is == HeapTab.PATHS);
            keepers.setShowing(is == HeapTab.PATHS);
        });
        pane.asTable.selectedProperty().addListener(o -> describe());
        addMenus();
        context.evidence().addListener(onEvidence);
        context.selection().addListener(onSelection);
        context.texts().addListener(onTexts);
        showNothing();
    }

    @Override
    public Layer layer() {
        return Layer.OBJECT;
    }

    @Override
    public Node node() {
        return pane;
    }

    @Override
    public void setShowing(boolean value) {
        showing = value;
        if (value) {
            evidenceChanged();
            threads.follow();
            followSelection();
        }
    }

    @Override
    public void focus() {
        if (pane.tabs.getSelected() == HeapTab.QUERY) {
            queries.pane.focusEditor();
        } else if (pane.tabs.getSelected() == HeapTab.WASTE) {
            pane.waste.kinds.requestFocus();
        } else if (pane.tabs.getSelected() == HeapTab.COMPARE) {
            pane.compare.classes.requestFocus();
        } else {
            pane.histogram.requestFocus();
        }
    }

    @Override
    public void search() {
        pane.search.focus();
    }

    @Override
    public void dispose() {
        context.evidence().removeListener(onEvidence);
        context.selection().removeListener(onSelection);
        context.texts().removeListener(onTexts);
        job.cancel();
        pane.dispose();
        inspector.dispose();
        queries.dispose();
        waste.dispose();
        compare.dispose();
        refs.dispose();
        keepers.dispose();
        showing = false;
    }

    private void addMenus() {
        ObjectMenu menu = new ObjectMenu(
                context,
                () -> analysis == null ? null : heap,
                new ObjectActions(inspector::inspect, this::showPaths, this::showDominators, this::query, name -> {
                    chooseClass(name);
                    pane.tabs.select(HeapTab.HISTOGRAM);
                }));
        menu.ofObjects(pane.tree, dominators::chosen);
        menu.ofObjects(pane.treemap, pane.treemap::chosen);
        menu.ofObjects(pane.path, paths::step);
        menu.ofObjects(pane.refs.rows, refs::object);
        menu.ofObjects(pane.refs.keepers, keepers::object);
        menu.ofObjects(pane.suspects, suspects::object);
        menu.ofObjects(pane.query.rows, queries::chosen);
        menu.ofObjects(pane.waste.rows, waste::chosen);
        menu.ofObjects(pane.inspector.fields, inspector::chosen);
        menu.ofObjects(pane.inspector.entries, inspector::chosen);
        menu.ofObjects(pane.inspector.hex, inspector::chosen);
        menu.ofClasses(pane.histogram, histogram::chosen);
        menu.ofClasses(pane.compare.classes, compare::chosen);
    }

    private void showPaths(String className, long object, PathMode mode) {
        if (object < 0) {
            chooseClass(className);
        } else {
            choose(object);
            inspector.inspect(object);
        }
        pane.refs.modes.select(mode);
        pane.tabs.select(HeapTab.PATHS);
    }

    private void showDominators(long object) {
        pane.tabs.select(HeapTab.DOMINATORS);
        pane.asTable.setSelected(false);
        dominators.go(object);
        inspector.inspect(object);
    }

    private void query(String query) {
        pane.tabs.select(HeapTab.QUERY);
        queries.run(query);
    }

    private Texts words() {
        return context.texts().get();
    }

    private void evidenceChanged() {
        HeapSnapshot now = context.evidence().get().heap().orElse(null);
        if (!showing) {
            return;
        }
        describeDumps();
        if (now == heap) {
            return;
        }
        job.cancel();
        job = Job.quiet();
        heap = now;
        analysis = null;
        histogram.clear();
        threads.clear();
        dominators.clear();
        suspects.clear();
        queries.clear();
        waste.clear();
        paths.clear();
        refs.clear();
        keepers.clear();
        inspector.clear(now);
        showNothing();
        if (now == null) {
            return;
        }
        pane.showContent();
        histogram.show(now, null, null);
        analyse(now, job);
    }

    /** Which of the case's dumps is shown, and which there are to compare. */
    private void describeDumps() {
        List<Dump> all = Dump.all(context.evidence().get());
        HeapSnapshot now = context.evidence().get().heap().orElse(null);
        Dump shown = all.stream().filter(d -> d.heap() == now).findFirst().orElse(null);
        dumps.show(all, shown, words());
        compare.setDumps(all);
    }

    /** Shows another dump on the same page. An object that is chosen is of this dump, so its class stays chosen alone. */
    private void showDump(HeapSnapshot dump) {
        Selection.HeapObject object = context.selection().get().object();
        if (object != null && object.address() >= 0) {
            chooseClass(object.className());
        }
        context.showHeap(dump);
    }

    private void showNothing() {
        pane.showEmpty(words(), context.evidence().get().isGo());
        histogram.showNothing();
        paths.clear();
        describe();
    }

    private void analyse(HeapSnapshot snapshot, Job work) {
        pane.setWaiting(true);
        queries.setWaiting(true);
        waste.setWaiting(true);
        context.analysis(snapshot)
                .whenComplete((made, failure) -> Platform.runLater(() -> {
                    if (snapshot != heap || work.isCancelled()) {
                        return;
                    }
                    queries.setWaiting(false);
                    waste.setWaiting(false);
                    if (failure != null) {
                        pane.setWaiting(false);
                        pane.treemapNote.setText(
                                words().get("heap.dominators.failed", String.valueOf(failure.getMessage())));
                        return;
                    }
                    analysis = made;
                    inspector.setAnalysis(made);
                    paths.show(snapshot, made);
                    if (!threads.show(snapshot, made)) {
                        narrow();
                    }
                    suspects.show(snapshot, made);
                    queries.show(made);
                    waste.show(made);
                    refs.show(made);
                    keepers.show(made);
                    followSelection();
                }));
    }

    /** Runs work for the current heap and shows its result unless the heap has changed or the work failed by being cancelled. */
    private <T> void work(String key, Callable<T> question, Consumer<T> show) {
        HeapSnapshot asked = heap;
        Job work = Job.quiet();
        context.workers()
                .submit("heap-" + key, work, question)
                .whenComplete((answer, failure) -> Platform.runLater(() -> {
                    if (work.isCancelled() || asked != heap) {
                        return;
                    }
                    Throwable cause = failure instanceof CompletionException && failure.getCause() != null
                            ? failure.getCause()
                            : failure;
                    if (cause instanceof JobCancelled) {
                        return;
                    }
                    if (cause != null) {
                        throw new IllegalStateException("heap view: " + key, cause);
                    }
                    show.accept(answer);
                }));
    }

    /** Other classes are listed. */
    private void filled() {
        describe();
        mark();
    }

    /** Shows the objects of the chosen threads, or all. */
    private void narrow() {
        HeapSnapshot snapshot = heap;
        HeapAnalysis known = analysis;
        if (snapshot != null && known != null) {
            dominators.show(snapshot, known, threads.share());
            histogram.show(snapshot, known, threads.share());
            paths.forget();
            followSelection();
        }
    }

    /** Another level of dominators is in view. */
    private void drawn() {
        pane.setWaiting(false);
        describe();
    }

    private void describe() {
        HeapSnapshot snapshot = heap;
        HeapCaptions captions = new HeapCaptions(pane, words());
        captions.describeParts(analysis != null, threads.share() != null, paths.isShown(), paths.isAsked());
        captions.describeTiles(analysis != null, dominators.place());
        captions.describeHeap(snapshot, analysis);
    }

    private void languageChanged() {
        pane.languageChanged();
        if (heap == null) {
            showNothing();
            return;
        }
        histogram.fill();
        threads.describe();
        dominators.languageChanged();
        suspects.languageChanged();
        inspector.languageChanged();
        queries.languageChanged();
        waste.languageChanged();
        compare.languageChanged();
        refs.languageChanged();
        keepers.languageChanged();
        describeDumps();
        paths.forget();
        followSelection();
    }

    // --- selection

    private void selectionChanged(Selection was, Selection is) {
        boolean changed =
                !Objects.equals(was.object(), is.object()) || !Objects.equals(was.allocation(), is.allocation());
        if (showing) {
            threads.follow();
        }
        if (showing && changed) {
            refs.follow();
            keepers.refresh();
            followSelection();
        }
    }

    private void followSelection() {
        mark();
        paths.follow();
    }

    /** Marks the wanted class in the histogram and says how it was joined. */
    private void mark() {
        String wanted = paths.wantedClass();
        Selection selection = context.selection().get();
        if (wanted == null) {
            pane.showJoin("");
            histogram.mark(null);
            return;
        }
        boolean joined = selection.object() == null && heap != null;
        pane.showJoin(joined ? words().get("heap.joined", Names.simpleClass(wanted)) : "");
        histogram.mark(wanted);
    }

    private void classChosen() {
        String name = histogram.chosen();
        if (name != null) {
            chooseClass(name);
        }
    }

    private void chooseClass(String name) {
        context.select(context.selection().get().withObject(new Selection.HeapObject(name, -1)));
    }

    /** Shows what keeps an object, in its dump. */
    private void openIn(HeapSnapshot dump, long object) {
        if (object < 0) {
            return;
        }
        context.select(context.selection()
                .get()
                .withObject(new Selection.HeapObject(HeapNames.typeOf(dump, object), dump.addressOf(object))));
        if (dump != heap) {
            context.showHeap(dump);
        }
        pane.tabs.select(HeapTab.PATHS);
    }

    /** Chooses one object. */
    private void choose(long object) {
        HeapSnapshot snapshot = heap;
        if (snapshot != null && object >= 0) {
            String type = HeapNames.typeOf(snapshot, object);
            long address = snapshot.addressOf(object);
            context.select(context.selection().get().withObject(new Selection.HeapObject(type, address)));
        }
    }

    /** Chooses an object and shows what keeps it. */
    private void open(long object) {
        choose(object);
        pane.refs.modes.select(PathMode.SHORTEST);
        pane.tabs.select(HeapTab.PATHS);
    }

    private void leaveTile() {
        dominators.leave();
    }
}
