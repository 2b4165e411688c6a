package dev.auger.app.shell;

import dev.auger.app.cases.file.CaseFiles;
import dev.auger.app.cases.file.CaseFormat;
import dev.auger.app.prefs.Preferences;
import dev.auger.model.job.Job;
import dev.auger.views.text.Texts;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/** The window's side of case files: asks for names, shows what was done, and keeps the list of recent cases. */
final class CaseDesk implements CaseFilesController.Host {

    private final MainWindow window;
    private final Starter starter;
    private final CaseFilesController files;
    private Consumer<@Nullable Path> mark = file -> {};
    private @Nullable Session opening;

    CaseDesk(MainWindow window, Preferences preferences, Starter starter, Session first) {
        this.window = window;
        this.starter = starter;
        this.files = new CaseFilesController(
                this, preferences.casesFolder().toAbsolutePath().normalize(), first);
        wire(first);
    }

    CaseFilesController files() {
        return files;
    }

    /** @param told which file the open case is kept in from now on; null for none */
    void markWith(Consumer<@Nullable Path> told) {
        mark = told;
    }

    /** A new session takes the place of the one before. */
    void attach(Session session) {
        files.attach(session);
        wire(session);
    }

    private void wire(Session session) {
        session.addWith(paths -> {
            if (!openCase(paths)) {
                session.model().add(paths);
            }
        });
        session.remedyWith(new Remedies() {
            @Override
            public @Nullable String key(int item) {
                return files.remedy(item);
            }

            @Override
            public void take(int item) {
                remedy(item);
            }
        });
    }

    /** Opens the first case file among files, then adds the others; false if there is none. */
    boolean openCase(List<Path> paths) {
        Path file = paths.stream().filter(CaseFiles::isCase).findFirst().orElse(null);
        if (file == null) {
            return false;
        }
        List<Path> others =
                paths.stream().filter(path -> !CaseFiles.isCase(path)).toList();
        CompletableFuture<Void> opened = files.open(file);
        if (!window.hasCase()) {
            opening = session();
            session().model().expect(opened);
            window.showCase(CaseFilesController.name(file));
        }
        opened.thenRun(() -> {
            if (!others.isEmpty()) {
                window.session().model().add(others);
            }
        });
        return true;
    }

    /** Opens a recent case by its case file; false if it has none any more. */
    boolean openRecent(Preferences.Recent recent) {
        return !recent.caseFile().isEmpty()
                && Files.isRegularFile(Path.of(recent.caseFile()))
                && openCase(List.of(Path.of(recent.caseFile())));
    }

    private void remedy(int item) {
        Path other = files.other(item);
        if (other != null) {
            files.replace(item, other, Job::quiet);
            return;
        }
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts().get("case.locate"));
        File chosen = chooser.showOpenDialog(window.window());
        if (chosen != null) {
            files.replace(item, chosen.toPath(), Job::quiet);
        }
    }

    /** Saves where the case is; one that is nowhere yet is asked about. */
    void save() {
        if (files.isChosen()) {
            files.save().thenAccept(this::saved);
        } else {
            saveAs(false);
        }
    }

    void saveAs(boolean withEvidence) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts().get(withEvidence ? "case.save.all" : "case.save.as"));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(texts().get("case.files"), "*" + CaseFormat.ENDING));
        String name = session().header().caseNameProperty().get();
        chooser.setInitialFileName(
                (name.isEmpty() ? "case" : name.replaceAll("[\\\\/:*?\"<>|]", "_")) + CaseFormat.ENDING);
        File target = chooser.showSaveDialog(window.window());
        if (target != null) {
            saveTo(target.toPath(), withEvidence);
        }
    }

    /** Saves under a name, which gets the ending of case files if it has none. */
    CompletableFuture<Path> saveTo(Path target, boolean withEvidence) {
        String name = CaseFilesController.name(target);
        Path file = name.contains(".") ? target : target.resolveSibling(name + CaseFormat.ENDING);
        CompletableFuture<Path> done = files.saveTo(file.toAbsolutePath().normalize(), withEvidence);
        done.thenAccept(this::saved);
        return done;
    }

    private void saved(@Nullable Path file) {
        if (file != null) {
            Platform.runLater(() -> Toasts.show(session(), texts().get("case.saved"), CaseFilesController.name(file)));
        }
    }

    /** Puts the open case on the list of recent ones. */
    void remember(Session session) {
        starter.remember(
                session.header().caseNameProperty().get(),
                session.model().items().get(),
                files.file());
    }

    /** The open case is left; what was not written yet is written before the evidence goes. */
    CompletableFuture<?> leave() {
        mark.accept(null);
        return files.leave();
    }

    void close() {
        files.close();
        mark.accept(null);
    }

    @Override
    public Session session() {
        return window.session();
    }

    @Override
    public Texts texts() {
        return window.texts();
    }

    @Override
    public Session beginCase(String name) {
        // What is shown while the file is opened becomes the case, if nothing was put into it since.
        if (session() != opening || !session().model().items().get().isEmpty()) {
            window.closeCase();
        }
        opening = null;
        session().header().caseNameProperty().set(name);
        // Whoever begins the case fills it, before anything else is done on this thread.
        CompletableFuture<Void> filled = window.session().model().expect(new CompletableFuture<>());
        Platform.runLater(() -> filled.complete(null));
        window.showCase(name);
        return window.session();
    }

    @Override
    public void lost(String name, Throwable why) {
        window.pages().lost(name, Toasts.reason(why, texts()));
    }

    @Override
    public void remember(Session session, Path caseFile) {
        mark.accept(caseFile);
        starter.remember(
                session.header().caseNameProperty().get(),
                session.model().items().get(),
                caseFile);
    }
}
