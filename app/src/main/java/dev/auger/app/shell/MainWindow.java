package dev.auger.app.shell;

import dev.auger.app.cases.SampleCase;
import dev.auger.app.prefs.Preferences;
import dev.auger.app.report.ReportInput;
import dev.auger.app.text.Bundles;
import dev.auger.model.Layer;
import dev.auger.model.trail.Finding;
import dev.auger.model.trail.Selection;
import dev.auger.themes.Look;
import dev.auger.themes.Theme;
import dev.auger.themes.Themes;
import dev.auger.views.shell.Actions;
import dev.auger.views.shell.CommandPalette;
import dev.auger.views.shell.KeysOverlay;
import dev.auger.views.shell.Overlays;
import dev.auger.views.table.TableDesk;
import dev.auger.views.text.Texts;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * The window: the start page or the open case, what lies over it, the look and the language. Everything below it is wired here
 * and by {@link Session}; nothing below it knows the program.
 */
final class MainWindow implements WindowActions.Target {

    private static final double PALETTE_TOP = 104;

    private final Preferences preferences;
    private final @Nullable Runnable exit;
    private final ReadOnlyObjectWrapper<Texts> texts;
    private final ObjectProperty<Look> look;
    private final LookChoices looks;
    private final Overlays overlays = new Overlays();
    private final Actions actions;
    private final Starter starter;
    private final SourceRoots sourceRoots;
    private final ExportController exports;
    private final SessionMaker sessions;
    private final WindowPages pages;
    private final OpenCase open;

    /** @param exit ends the program, or null where there is none to end */
    MainWindow(Preferences preferences, Bundles words, @Nullable Runnable exit) {
        this.preferences = preferences;
        this.exit = exit;
        this.texts = new ReadOnlyObjectWrapper<>(words);
        this.look = new SimpleObjectProperty<>(
                LookKeeper.kept(preferences, texts.get().locale()));
        this.looks = new LookChoices(look);
        this.actions = new Actions(WindowActions.of(this));
        this.sourceRoots = new SourceRoots(preferences);
        this.starter = new Starter(texts, look, preferences, actions, this::open, this::openRecent);
        this.sessions =
                new SessionMaker(this, preferences, actions, overlays, texts.getReadOnlyProperty(), look, exit != null);
        this.open = new OpenCase(sessions::make, first -> new CaseDesk(this, preferences, starter, first));
        this.pages = new WindowPages(this, preferences, texts.getReadOnlyProperty(), look, overlays, starter.page());
        overlays.setContent(starter.page());
        exports = new ExportController(overlays, this::session, texts::get, look::get);
        look.addListener((o, old, now) -> lookChanged(old, now));
    }

    Session session() {
        return open.session();
    }

    /** Null as long as nobody needed one. */
    @Nullable
    Session sessionIfMade() {
        return open.sessionIfMade();
    }

    /** @param told which file the open case is kept in from now on; null for none */
    void markWith(Consumer<@Nullable Path> told) {
        open.markWith(told);
    }

    Parent root() {
        return overlays;
    }

    /** Puts look and keys on the scene the root is in. */
    void install(Scene scene) {
        Themes.follow(scene, look::get);
        new TableDesk(texts.getReadOnlyProperty(), preferences::columns, preferences::setColumns).install(scene);
        actions.install(scene);
    }

    Texts texts() {
        return texts.get();
    }

    ObjectProperty<Look> look() {
        return look;
    }

    void setTheme(String id) {
        look.set(look.get().withTheme(Theme.ofId(id)));
    }

    List<Finding> findings() {
        return session().model().result().get().findings();
    }

    /** The open case as its views see it. */
    AppContext context() {
        return session().context();
    }

    CaseModel model() {
        return session().model();
    }

    /** The guided investigation of the open case. */
    WizardController wizard() {
        WizardController wizard = session().wizard();
        if (wizard == null) {
            throw new IllegalStateException("made with the session");
        }
        return wizard;
    }

    void drill(Finding finding) {
        session().drill(finding);
    }

    boolean isSettled() {
        return session().model().isSettled();
    }

    /** Reads files into the open case, or into a new one. */
    void open(List<Path> files) {
        if (files.isEmpty() || desk().openCase(files)) {
            return;
        }
        List<Path> source = files.stream().filter(SourceFiles::isSource).toList();
        if (!source.isEmpty()) {
            source.forEach(
                    file -> session().addSourceFolder(file.toAbsolutePath().normalize()));
            if (source.size() == files.size()) {
                pages.addedSource(source);
            }
            open(files.stream().filter(file -> !source.contains(file)).toList());
            return;
        }
        sourceRoots.near(files).forEach(session().context()::addSourceFolder);
        session().model().add(files);
        showCase(starter.nameOf(files));
        CaseNaming.follow(session(), starter.nameOf(files), files.size());
    }

    void openSample(SampleCase sample) {
        session().context().addSourceFolder(sample.source());
        session().model().add(sample.evidence());
        showCase(texts.get().get("window.sample"));
    }

    private void openRecent(Preferences.Recent recent) {
        if (desk().openRecent(recent)) {
            return;
        }
        closeCase();
        open(recent.files().stream().map(Path::of).filter(Files::exists).toList());
    }

    /** Shows the open case; a name counts if it has none yet. */
    void showCase(String name) {
        if (session().header().caseNameProperty().get().isEmpty()) {
            session().header().caseNameProperty().set(name);
        }
        boolean opened = !hasCase();
        session().show();
        overlays.setContent(session().layout());
        if (opened) {
            session().focusView();
        }
    }

    private void lookChanged(Look old, Look now) {
        Scene scene = overlays.getScene();
        if (!old.language().equals(now.language())) {
            texts.set(new Bundles(now.language()));
        }
        if (scene != null) {
            Themes.apply(scene, now);
        }
        LookKeeper.keep(old, now, preferences);
    }

    /** The open case as a report. */
    CompletableFuture<ReportInput> report() {
        return Reports.of(session());
    }

    void close() {
        pages.dispose();
        open.close();
    }

    /** The open case's file. */
    CaseDesk desk() {
        return open.desk();
    }

    @Override
    public boolean hasCase() {
        return open.isShown();
    }

    @Override
    public void chooseFiles() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get().get("start.open"));
        List<File> chosen = chooser.showOpenMultipleDialog(window());
        if (chosen != null) {
            open(chosen.stream().map(File::toPath).toList());
        }
    }

    void chooseSources() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(texts.get().get("code.add-folder"));
        File chosen = chooser.showDialog(window());
        if (chosen != null) {
            preferences.addSourceFolder(chosen.toPath());
            session().addSourceFolder(chosen.toPath());
        }
    }

    @Nullable
    Path chooseMat() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(texts.get().get("crosscheck.choose"));
        File chosen = chooser.showDialog(window());
        return chosen == null ? null : chosen.toPath();
    }

    @Override
    public void crossCheck() {
        CrossChecks checks = session().crossChecks();
        if (checks != null) {
            checks.open();
        }
    }

    @Override
    public boolean canCrossCheck() {
        CrossChecks checks = session().crossChecks();
        return hasCase() && checks != null && checks.isPossible();
    }

    @Override
    public void paste() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        if (clipboard.hasFiles()) {
            open(clipboard.getFiles().stream().map(File::toPath).toList());
        } else if (clipboard.hasString()) {
            session().model().addText(texts.get().get("window.pasted"), clipboard.getString());
            showCase(texts.get().get("window.pasted"));
        }
    }

    @Override
    public void openSample() {
        SampleCase.find().ifPresent(sample -> {
            closeCase();
            openSample(sample);
        });
    }

    @Override
    public boolean isAtStart() {
        return pages.isAtStart();
    }

    @Override
    public void capture() {
        pages.showCapture();
    }

    @Override
    public void showPreferences() {
        pages.showPreferences();
    }

    /** The pages that belong to no case. */
    WindowPages pages() {
        return pages;
    }

    void leavePage() {
        pages.leave();
    }

    PaneWidths widths() {
        return sessions.widths();
    }

    @Override
    public void investigate() {
        showCase("");
        wizard().open();
    }

    @Override
    public void saveReport() {
        saveReport(file -> {});
    }

    /** @param saved told the file's name when it is written */
    void saveReport(Consumer<String> saved) {
        Reports.ask(session(), texts.get(), window(), saved);
    }

    @Override
    public void saveCase() {
        desk().save();
    }

    @Override
    public void saveCaseAs() {
        desk().saveAs(false);
    }

    @Override
    public void saveCaseWithEvidence() {
        desk().saveAs(true);
    }

    @Override
    public void export() {
        Scene scene = overlays.getScene();
        exports.exportShown(scene == null ? null : scene.getFocusOwner());
    }

    /** Saves without asking where to. */
    ExportController exports() {
        return exports;
    }

    @Override
    public void closeCase() {
        overlays.setContent(starter.page());
        open.leave();
        starter.refresh();
    }

    @Override
    public void showKeys() {
        overlays.show(new KeysOverlay(Tied.to(texts.getReadOnlyProperty()), actions, overlays::hide));
    }

    @Override
    public void showPalette() {
        CommandPalette palette = new CommandPalette(
                Tied.to(texts.getReadOnlyProperty()), actions, text -> Places.find(session(), text), overlays::hide);
        overlays.show(palette, Pos.TOP_CENTER, PALETTE_TOP);
    }

    @Override
    public void open(Layer layer) {
        session().context().open(layer);
    }

    @Override
    public void openPage(String page) {
        session().openPage(page);
    }

    @Override
    public boolean hasPage(String page) {
        return hasCase() && session().pageItem(page) != null;
    }

    @Override
    public void takeCandidate() {
        // What the user has chosen narrows the findings; where none fits, the best one is still the best one.
        List<Finding> all = findings();
        List<Finding> fitting =
                Candidates.of(all, session().context().selection().get());
        (fitting.isEmpty() ? all : fitting).stream().findFirst().ifPresent(session()::drill);
    }

    @Override
    public void hop(int step) {
        int next = session().context().layer().get().ordinal() + step;
        if (next >= 0 && next < Layer.values().length) {
            open(Layer.values()[next]);
        }
    }

    @Override
    public void back() {
        session().context().back();
    }

    @Override
    public void forward() {
        session().context().forward();
    }

    @Override
    public boolean canGoBack() {
        return hasCase() && session().context().canGoBack().get();
    }

    @Override
    public boolean canGoForward() {
        return hasCase() && session().context().canGoForward().get();
    }

    @Override
    public void clear() {
        if (wizard().isShowing()) {
            wizard().leave();
            return;
        }
        Scene scene = overlays.getScene();
        if (scene != null && scene.getFocusOwner() instanceof TextInputControl) {
            session().focusView();
            return;
        }
        if (session().context().page().get() != null) {
            session().context().closePage();
            return;
        }
        session().context().select(Selection.NONE);
    }

    @Override
    public void search() {
        session().search();
    }

    @Override
    public void toggleFindings() {
        session().layout().toggleDrawer();
    }

    @Override
    public LookChoices looks() {
        return looks;
    }

    @Override
    public void quit() {
        if (exit != null) {
            pages.quit(exit);
        }
    }

    /** Whether the window can go without anything to wait for or to ask about. */
    boolean mayGo() {
        return !pages.isBusy() && open.isKept();
    }

    /** Writes what of the open case is not written yet. */
    CompletableFuture<?> keep() {
        return open.keep();
    }

    @Nullable
    Window window() {
        return overlays.getScene() == null ? null : overlays.getScene().getWindow();
    }
}
