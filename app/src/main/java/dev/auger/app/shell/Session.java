package dev.auger.app.shell;

import dev.auger.analysis.trail.rule.OwnCode;
import dev.auger.app.cases.CaseItem;
import dev.auger.model.EvidenceSet;
import dev.auger.model.Layer;
import dev.auger.model.job.WorkerPool;
import dev.auger.model.trail.CodePoint;
import dev.auger.model.trail.Finding;
import dev.auger.views.EvidencePage;
import dev.auger.views.LayerView;
import dev.auger.views.code.CodeView;
import dev.auger.views.events.EventsView;
import dev.auger.views.gc.GcView;
import dev.auger.views.ribbon.TimeRibbon;
import dev.auger.views.shell.Header;
import dev.auger.views.shell.ShellLayout;
import dev.auger.views.text.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/** One open case in the window: its model, its context, the five views and the parts around them. */
final class Session {

    private static final int WORKERS = 2;

    private final WorkerPool workers = new WorkerPool(WORKERS);
    private final CaseModel model;
    private final AppContext context;
    private final LayerViews views;
    private final Pages pages;
    private final CoreController core;
    private final StatusController status;
    private final DetailsController details;
    private final TimeRibbon ribbon;
    private final PartialNotes partial;
    private final ShellLayout layout;
    private final Header header;
    private final DrawerController drawer;
    private final CaseJournal journal = new CaseJournal();
    private Consumer<List<Path>> adder;
    private Remedies remedies = Remedies.NONE;
    private @Nullable SecondOpinions opinions;
    private @Nullable CrossChecks crossChecks;
    private boolean begun;
    private @Nullable WizardController wizard;
    private final OwnCode ownCode = OwnCode.byDefault();
    private boolean waiting;

    /**
     * @param makeHeader the top line, which belongs to the window's actions
     * @param chooseFiles asks for files and adds them
     */
    Session(ReadOnlyObjectProperty<Texts> texts, Header makeHeader, Runnable chooseFiles) {
        model = new CaseModel(workers, ownCode);
        context = new AppContext(texts, workers, model, ownCode);
        header = makeHeader;
        views = new LayerViews(context);
        pages = new Pages(context, model);
        core = new CoreController(context, model);
        status = new StatusController(context, model);
        details = new DetailsController(context, model, this::showLayer);
        adder = model::add;
        RailController rail = new RailController(
                context, model, chooseFiles, files -> adder.accept(files), () -> remedies, this::showDetails);
        drawer = new DrawerController(context, model, journal, this::drill, this::openDrawer, this::foldDrawer);
        layout = new ShellLayout(header, core.core(), rail.rail(), drawer.drawer(), status.line());
        ribbon = new TimeRibbon(context);
        partial = new PartialNotes(context, model, layout, this::showDetails);
        model.items().addListener((o, old, now) -> {
            LayerView shown = views.shown();
            if (shown != null && shown.node() == layout.shownCentre()) {
                partial.show();
            }
        });
        layout.ribbonTallProperty().bind(ribbon.tableShownProperty());
        ChangeListener<Object> show = (o, old, now) -> showLayer();
        context.layer().addListener(show);
        context.page().addListener(show);
        model.evidence().addListener((o, old, now) -> {
            boolean timed = now.recording().isPresent();
            layout.ribbonProperty().set(timed ? ribbon : null);
        });
        model.evidence().addListener((o, old, now) -> begin());
        model.items().addListener((o, old, now) -> {
            header.caseStateProperty().set(state(texts.get()));
            waited();
        });
        model.evidence().addListener((o, old, now) -> waited());
        model.expected().addListener((o, old, now) -> waited());
        model.result()
                .addListener((o, old, now) -> views.suggestMetric(
                        CodeMetrics.first(now.findings(), model.evidence().get().profile())
                                .orElse(null)));
        model.items().addListener((o, old, now) -> pageChanged());
    }

    /** Comes into the window. The first view is made only now: what files are on their way may have decided which it is. */
    void show() {
        if (layout.shownCentre() == null) {
            showLayer();
        }
    }

    /** Says in the status line why the case is not written, until it is; empty if it is. */
    void setUnkept(String why) {
        status.setUnkept(why);
    }

    /** Says in the status line what goes on beside the case; empty for nothing. */
    void setAside(String text, Runnable action) {
        status.line().setAside(text, action);
    }

    /** Until the user has gone anywhere, the case opens at the first layer that has something to show. */
    private void begin() {
        EvidenceSet evidence = model.evidence().get();
        boolean reading = model.items().get().stream().anyMatch(i -> i.state() == CaseItem.State.READING);
        boolean threads =
                !evidence.threadDumps().isEmpty() || !evidence.recordings().isEmpty();
        if (!reading && !evidence.isEmpty()) {
            context.beginAt(threads ? Layer.THREAD : Layer.OBJECT);
            if (!threads && evidence.heaps().isEmpty() && evidence.histograms().isEmpty()) {
                beginAtPage();
            }
            // The keyboard waited elsewhere, on whatever was there before the view.
            if (pages.shown() == null && (!begun || shownView().node().isFocused())) {
                focusView();
            }
            begun = true;
        }
    }

    /** Evidence that answers no layer opens at its page. */
    private void beginAtPage() {
        CaseItem item = pageItem(GcView.ID);
        if (item != null && !context.canGoBack().get()) {
            context.openPage(GcView.ID, item.id(), "");
        }
    }

    /** A newer snapshot of the recording that a page is about, or its end. */
    private void pageChanged() {
        if (context.page().get() != null) {
            showLayer();
        }
    }

    /** Opens a page about the recording in front: the one a page is already about, else the first of the process shown. */
    void openPage(String page) {
        CaseItem item = pageItem(page);
        if (item != null) {
            openPage(page, item);
        }
    }

    /** Opens a page about a file, and shows the process it is of. */
    void openPage(String page, CaseItem item) {
        if (item.evidence() != null) {
            model.activate(item.evidence());
        }
        context.openPage(page, item.id(), "");
        focusView();
    }

    /** The file that a page would be about; null if there is none. */
    @Nullable
    CaseItem pageItem(String page) {
        History.Page place = context.page().get();
        CaseItem shown = place == null ? null : pages.item(place);
        if (shown != null && shown.evidence() != null && RecordingPages.isAbout(page, shown.evidence())) {
            return shown;
        }
        return model.items().get().stream()
                .filter(i -> i.evidence() != null
                        && RecordingPages.isAbout(page, i.evidence())
                        && model.isShown(i.evidence()))
                .findFirst()
                .orElse(null);
    }

    /** Puts the focus into the search field of what is shown. */
    void search() {
        EvidencePage page = pages.shown();
        if (page == null) {
            shownView().search();
        } else {
            page.search();
        }
    }

    /**
     * Shows what Mission Control's rules say below the findings.
     *
     * @param automatic whether they are asked by themselves
     * @param remember keeps the user's choice of that
     */
    void askSecondOpinions(boolean automatic, Consumer<Boolean> remember) {
        SecondOpinions asked = new SecondOpinions(
                context.texts(),
                model,
                drawer.drawer().foldedProperty(),
                automatic,
                remember,
                (recording, type) -> context.openPage(EventsView.ID, recording, type));
        drawer.drawer().setBelow(asked.group());
        drawer.compareWith(asked.agreeing());
        opinions = asked;
    }

    /** Lets the heap shown be cross-checked; ended with the session. */
    void crossCheckWith(CrossChecks checks) {
        crossChecks = checks;
    }

    /** Makes the guided investigation; the window does for it what only a window can. */
    void guide(WizardController.Host host) {
        wizard = new WizardController(context, model, core, ownCode, host);
    }

    @Nullable
    WizardController wizard() {
        return wizard;
    }

    /** Puts a page over everything below the core, or takes it away again. */
    void showGuide(@Nullable Node node) {
        layout.setGuide(node);
        showLayer();
        if (node == null) {
            focusView();
        }
    }

    @Nullable
    CrossChecks crossChecks() {
        return crossChecks;
    }

    /** Files dropped on the rail go this way. */
    void addWith(Consumer<List<Path>> way) {
        adder = way;
    }

    /** What can be done about files that are not there. */
    void remedyWith(Remedies ways) {
        remedies = ways;
    }

    /** What the user wrote, and which finding was followed. */
    CaseJournal journal() {
        return journal;
    }

    /** What was written came from a file. */
    void notesChanged() {
        drawer.notesChanged();
    }

    /** What the code view needs of the window. */
    void codeWith(Consumer<CodeView> setUp) {
        views.codeWith(setUp);
    }

    /** Another editor was chosen. */
    void editorChanged() {
        views.editorChanged();
    }

    void addSourceFolder(Path folder) {
        context.addSourceFolder(folder);
        sourcesChanged();
    }

    /** There may be source now where there was none. */
    void sourcesChanged() {
        views.sourcesChanged();
        if (wizard != null) {
            wizard.sourcesChanged();
        }
    }

    private String state(Texts texts) {
        long reading = model.items().get().stream()
                .filter(i -> i.state() == CaseItem.State.READING)
                .count();
        return reading > 0
                ? texts.get("window.reading", reading)
                : texts.get("window.files", model.items().get().size());
    }

    CaseModel model() {
        return model;
    }

    AppContext context() {
        return context;
    }

    ShellLayout layout() {
        return layout;
    }

    CoreController core() {
        return core;
    }

    Header header() {
        return header;
    }

    LayerView shownView() {
        return views.show(context.layer().get());
    }

    void drill(Finding finding) {
        CodePoint culprit = finding.culprit();
        core.drill(finding);
        journal.setFollowed(finding.key());
        if (culprit != null && context.layer().get() == Layer.CODE) {
            CodeNotes.show(views.show(Layer.CODE), finding);
        }
    }

    private void openDrawer() {
        layout.openDrawer();
    }

    private void foldDrawer() {
        layout.foldDrawer();
    }

    private void showLayer() {
        if (layout.isGuided()) {
            // The views rest while nobody sees them.
            views.hide();
            pages.hide();
            return;
        }
        waiting = model.isWaiting();
        if (waiting) {
            // An empty view would say that evidence is missing.
            layout.setCentre(new Waiting(context.texts()));
            return;
        }
        boolean follows = focusIsInCentre();
        Node before = layout.shownCentre();
        Runnable focus = bringToFront();
        if (follows && before != layout.shownCentre()) {
            Platform.runLater(focus);
        }
    }

    /** Shows the page if there is one to show, else the layer. */
    private Runnable bringToFront() {
        History.Page place = context.page().get();
        CaseItem item = place == null ? null : pages.item(place);
        if (place != null && item != null && item.evidence() != null) {
            views.hide();
            partial.hide();
            layout.setCentre(pages.show(place, item, item.evidence()));
            return this::focusPage;
        }
        pages.hide();
        LayerView view = views.show(context.layer().get());
        partial.show();
        layout.bringToCentre(view.node());
        return view::focus;
    }

    private void focusPage() {
        EvidencePage page = pages.shown();
        if (page != null) {
            page.focus();
        }
    }

    /** Keys pressed in a view go on working in the next one; whoever walks the strips or the drawer stays there. */
    private boolean focusIsInCentre() {
        Scene scene = layout.getScene();
        Node at = scene == null ? null : scene.getFocusOwner();
        while (at != null && at != layout.centre()) {
            at = at.getParent();
        }
        return at != null;
    }

    /** Puts the keyboard into the shown view; while that shows nothing yet, onto the view as a whole. */
    void focusView() {
        Platform.runLater(() -> {
            if (pages.shown() != null) {
                focusPage();
                return;
            }
            shownView().focus();
            if (!focusIsInCentre()) {
                shownView().node().requestFocus();
            }
        });
    }

    private void waited() {
        if (waiting != model.isWaiting()) {
            showLayer();
        }
    }

    private void showDetails(CaseItem item) {
        // Of a file that is only being read there is nothing to tell but how far it is, and its card tells that.
        if (item.state() == CaseItem.State.READING && item.evidence() == null) {
            return;
        }
        layout.setCentre(details.show(item, this::showLayer));
    }

    /** Ends the session and waits until its jobs have ended and its evidence is released. */
    void close() {
        disposeViews();
        release();
    }

    /**
     * Ends the session; its jobs are waited for elsewhere, because a window that waits for a disk looks broken.
     *
     * @param before ends before the evidence is released, in whatever way
     */
    void closeLater(CompletableFuture<?> before) {
        disposeViews();
        Thread closing = new Thread(
                () -> {
                    before.handle((done, failure) -> done).join();
                    release();
                },
                "auger-close");
        closing.setDaemon(true);
        closing.start();
    }

    /** The rules' process reads the evidence, so it goes first. */
    private void release() {
        SecondOpinions asked = opinions;
        if (asked != null) {
            asked.close();
        }
        CrossChecks checks = crossChecks;
        if (checks != null) {
            checks.close();
        }
        model.close();
        // Behind the jobs, which the model ends: a question that is being answered is waited for.
        context.sources().close();
    }

    private void disposeViews() {
        status.dispose();
        views.dispose();
        pages.dispose();
    }
}
