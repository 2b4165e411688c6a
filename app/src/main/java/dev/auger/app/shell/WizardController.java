package dev.auger.app.shell;

import dev.auger.analysis.trail.layers.Candidate;
import dev.auger.analysis.trail.layers.LayerWalk;
import dev.auger.analysis.trail.layers.Parts;
import dev.auger.analysis.trail.rule.OwnCode;
import dev.auger.app.cases.CaseItem;
import dev.auger.app.cases.GuidedState;
import dev.auger.app.guide.GuideInput;
import dev.auger.app.guide.GuidePage;
import dev.auger.app.guide.GuideSteps;
import dev.auger.app.guide.LocalJvms;
import dev.auger.app.guide.Pages;
import dev.auger.app.guide.Recipes;
import dev.auger.app.guide.RunPlace;
import dev.auger.app.guide.Surroundings;
import dev.auger.model.Layer;
import dev.auger.model.Recording;
import dev.auger.model.job.Job;
import dev.auger.model.trail.EvidenceLink;
import dev.auger.model.trail.Finding;
import dev.auger.model.trail.Selection;
import dev.auger.views.events.EventsView;
import dev.auger.views.wizard.WizardActions;
import dev.auger.views.wizard.WizardView;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.jspecify.annotations.Nullable;

/**
 * The guided investigation in the window: keeps its state in the case, computes the layers behind it, and moves the one selection that the
 * views share. Made with the session, idle until it is opened.
 */
final class WizardController implements WizardActions {

    /** What the window does for it. */
    interface Host {
        void showGuide(WizardView view);

        void hideGuide();

        void chooseFiles();

        void open(List<Path> files);

        void chooseSources();

        /** Asks where to, saves, and tells the file's name when it is written. */
        void saveReport(Consumer<String> saved);
    }

    private final AppContext context;
    private final CaseModel model;
    private final CoreController core;
    private final Host host;
    private final WizardView view;
    private final Recipes recipes =
            new Recipes(System.getProperty("os.name", "").startsWith("Windows"));
    private final GuideWork work;
    private List<GuideInput.LocalJvm> pids = List.of();
    private @Nullable RunPlace place;
    private String pid = "";
    private String saved = "";
    private Selection byHand = Selection.NONE;
    private Selection left = Selection.NONE;
    private boolean showing;
    private boolean moving;

    WizardController(AppContext context, CaseModel model, CoreController core, OwnCode ownCode, Host host) {
        this.context = context;
        this.model = model;
        this.core = core;
        this.host = host;
        this.view = new WizardView(context.texts(), this);
        this.work = new GuideWork(context, model, ownCode, this::walked, this::refresh);
        model.items().addListener((o, old, now) -> refresh());
        model.evidence().addListener((o, old, now) -> refresh());
        model.result().addListener((o, old, now) -> refresh());
        model.investigating().addListener((o, old, now) -> refresh());
        model.guided().addListener((o, old, now) -> refresh());
        context.texts().addListener((o, old, now) -> refresh());
        context.layer().addListener((o, old, now) -> follow(now));
        context.page().addListener((o, old, now) -> {
            if (showing && now != null) {
                leave();
            }
        });
    }

    boolean isShowing() {
        return showing;
    }

    /** Shows it where it was left; what was chosen in the views meanwhile is taken along. */
    void open() {
        if (showing) {
            view.focus();
            return;
        }
        showing = true;
        takeAlong(context.selection().get());
        host.showGuide(view);
        refresh();
        enter(page());
        view.focus();
        listPids();
    }

    private void takeAlong(Selection now) {
        Selection chosen = now.withRange(null);
        if (chosen.equals(Selection.NONE) || chosen.equals(left)) {
            return;
        }
        Optional<Finding> drilled = model.result().get().findings().stream()
                .filter(f -> f.trail().selection().equals(chosen))
                .findFirst();
        if (drilled.isPresent()) {
            set(GuideSteps.finding(state(), drilled.get().key()));
            return;
        }
        byHand = chosen;
        GuidedState state = state();
        Map<String, String> kept = new HashMap<>(state.chosen());
        for (Layer layer : Layer.values()) {
            if (Parts.has(chosen, layer) && !Parts.same(chosen, left, layer)) {
                kept.remove(layer.id());
            }
        }
        set(new GuidedState(state.symptom(), state.page(), state.finding(), kept, state.done()));
    }

    private GuidedState state() {
        return model.guided().get();
    }

    private void set(GuidedState state) {
        model.guided().set(state);
    }

    private GuidePage page() {
        return GuidePage.of(state().page());
    }

    private GuideInput input() {
        boolean reading = model.items().get().stream().anyMatch(i -> i.state() == CaseItem.State.READING);
        return new GuideInput(
                state(),
                model.items().get(),
                model.evidence().get(),
                model.result().get(),
                reading || model.investigating().get(),
                work.walk(),
                work.source(),
                context.sourceFolders(),
                place,
                pid,
                pids,
                saved,
                context.texts().get());
    }

    private void refresh() {
        if (!showing) {
            return;
        }
        GuideInput in = input();
        work.ask(in, byHand);
        Pages pages = new Pages(in, recipes);
        Surroundings around = new Surroundings(in, recipes);
        view.show(around.steps(), pages.page(), around.help(), around.foot());
    }

    private void walked(LayerWalk now) {
        for (Layer layer : Layer.values()) {
            // What was chosen in a view is kept like any other choice.
            if (Parts.has(byHand, layer) && !state().chosen().containsKey(layer.id())) {
                now.at(layer).chosen().filter(c -> !c.ofFinding()).ifPresent(c -> keep(layer, c));
            }
        }
        core.follow(now.trail());
        refresh();
        enter(page());
    }

    private void keep(Layer layer, Candidate candidate) {
        GuidedState state = state();
        Map<String, String> chosen = new HashMap<>(state.chosen());
        chosen.put(layer.id(), candidate.value());
        set(new GuidedState(state.symptom(), state.page(), state.finding(), chosen, state.done()));
    }

    /** Looks for the source again: there is a new folder to look in. */
    void sourcesChanged() {
        work.forgetSource();
        refresh();
    }

    private void listPids() {
        context.workers()
                .submit("guide-jvms", Job.quiet(), LocalJvms::list)
                .whenComplete((found, failure) -> Platform.runLater(() -> {
                    if (found != null && !found.equals(pids)) {
                        pids = found;
                        refresh();
                    }
                }));
    }

    /** A strip was clicked, or a step undone: the page goes along. */
    private void follow(Layer layer) {
        if (showing && !moving && page().layer() != layer) {
            set(GuideSteps.show(state(), GuidePage.of(layer)));
        }
    }

    private void show(GuidePage page) {
        set(GuideSteps.show(state(), page));
        enter(page);
    }

    /** Makes the selection what has been chosen before a page; a selection that is further along stays. */
    private void enter(GuidePage page) {
        LayerWalk now = work.walk();
        if (now == null || !showing) {
            return;
        }
        Layer layer = page.layer();
        if (layer != null) {
            // A candidate waits to be taken; one that was chosen has been.
            boolean chosen = state().chosen().containsKey(layer.id());
            move(chosen ? now.at(layer).after() : now.at(layer).before(), layer, layer.ordinal() + (chosen ? 1 : 0));
        } else if (page.compareTo(GuidePage.CODE) > 0) {
            move(now.trail().selection(), Layer.CODE, Layer.values().length);
        }
    }

    private void move(Selection wanted, Layer layer, int layers) {
        Selection now = context.selection().get();
        boolean same = true;
        for (int i = 0; i < layers; i++) {
            same &= Parts.same(now, wanted, Layer.values()[i]);
        }
        moving = true;
        try {
            context.go(same ? now : wanted.withRange(now.range()), layer);
        } finally {
            moving = false;
        }
        left = context.selection().get().withRange(null);
    }

    private void choose(Layer layer, String value) {
        for (Layer each : Layer.values()) {
            if (each.ordinal() >= layer.ordinal()) {
                byHand = Parts.with(byHand, each, Selection.NONE);
            }
        }
        set(GuideSteps.candidate(state(), layer, value));
    }

    @Override
    public void next() {
        GuidePage page = page();
        if (page == GuidePage.EVIDENCE && model.items().get().stream().noneMatch(i -> i.evidence() != null)) {
            return;
        }
        if (page == GuidePage.REPORT) {
            if (saved.isEmpty()) {
                saveReport();
            } else {
                leave();
            }
            return;
        }
        Layer layer = page.layer();
        if (layer != null && work.walk() == null && !model.evidence().get().isEmpty()) {
            return;
        }
        page.next().ifPresent(this::show);
    }

    @Override
    public void back() {
        page().previous().ifPresent(this::show);
    }

    @Override
    public void skip() {
        Layer layer = page().layer();
        if (layer != null) {
            choose(layer, "");
            next();
        }
    }

    @Override
    public void leave() {
        if (showing) {
            showing = false;
            host.hideGuide();
        }
    }

    @Override
    public void go(String id) {
        show(GuidePage.of(id));
    }

    @Override
    public void digit(int digit) {
        GuidePage page = page();
        Layer layer = page.layer();
        if (page == GuidePage.SYMPTOM) {
            if (digit == 0) {
                set(GuideSteps.symptom(state(), GuideSteps.UNKNOWN));
            } else if (digit <= Pages.ORDER.size()) {
                set(GuideSteps.symptom(state(), Pages.ORDER.get(digit - 1).id()));
            }
        } else if (page == GuidePage.FINDINGS) {
            List<Finding> findings = input().findings();
            if (digit >= 1 && digit <= findings.size()) {
                chooseFinding(findings.get(digit - 1).key());
            }
        } else if (layer != null && work.walk() instanceof LayerWalk walk) {
            List<Candidate> candidates = walk.at(layer).candidates();
            if (digit >= 1 && digit <= candidates.size()) {
                choose(layer, candidates.get(digit - 1).value());
            }
        }
    }

    @Override
    public void move(int by) {
        GuidePage page = page();
        Layer layer = page.layer();
        if (page == GuidePage.SYMPTOM) {
            int at = state().symptom().equals(GuideSteps.UNKNOWN) ? -1 : indexOfSymptom();
            digit(Math.clamp(at + 1L + by, 1, Pages.ORDER.size()));
        } else if (page == GuidePage.FINDINGS) {
            List<Finding> findings = input().findings();
            int at = input().finding().map(findings::indexOf).orElse(-1);
            digit(Math.clamp(at + 1L + by, 1, Math.max(1, findings.size())));
        } else if (layer != null && work.walk() instanceof LayerWalk walk) {
            digit(Math.clamp(
                    walk.at(layer).index() + 1L + by,
                    1,
                    Math.max(1, walk.at(layer).candidates().size())));
        }
    }

    private int indexOfSymptom() {
        for (int i = 0; i < Pages.ORDER.size(); i++) {
            if (Pages.ORDER.get(i).id().equals(state().symptom())) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public void chooseFinding(String key) {
        byHand = Selection.NONE;
        set(GuideSteps.finding(state(), key));
    }

    @Override
    public void choosePlace(String id) {
        place = RunPlace.of(id);
        refresh();
    }

    @Override
    public void choosePid(String id) {
        pid = id.equals(pid) ? "" : id;
        refresh();
    }

    @Override
    public void check(String id) {
        set(GuideSteps.check(state(), id));
    }

    @Override
    public void openLink(int number) {
        Layer layer = page().layer();
        LayerWalk walk = work.walk();
        if (layer == null || walk == null) {
            return;
        }
        List<EvidenceLink> links =
                walk.at(layer).chosen().map(c -> c.hop().evidence()).orElse(List.of());
        if (number >= 0 && number < links.size()) {
            EvidenceLink link = links.get(number);
            Optional<Recording> recording = model.evidence().get().recordings().stream()
                    .filter(r -> r.passport().name().equals(link.file()))
                    .filter(r -> r.events().stream().anyMatch(e -> e.type().equals(link.ref())))
                    .findFirst();
            if (recording.isPresent()) {
                context.openPage(EventsView.ID, recording.get(), link.ref());
            } else {
                showView();
            }
        }
    }

    @Override
    public void showView() {
        Layer layer = page().layer();
        if (layer == null) {
            return;
        }
        LayerWalk walk = work.walk();
        if (walk != null) {
            move(walk.at(layer).after(), layer, layer.ordinal() + 1);
        } else {
            context.open(layer);
        }
        leave();
    }

    @Override
    public void openFiles() {
        host.chooseFiles();
    }

    @Override
    public void drop(List<Path> files) {
        host.open(files);
    }

    @Override
    public void addSources() {
        host.chooseSources();
        sourcesChanged();
    }

    @Override
    public void saveReport() {
        host.saveReport(file -> {
            saved = file;
            refresh();
        });
    }

    @Override
    public void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
