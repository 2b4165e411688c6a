package dev.auger.app.shell;

import dev.auger.app.cases.file.CaseFiles;
import dev.auger.app.cases.file.CaseFormat;
import dev.auger.app.cases.file.CaseSaver;
import dev.auger.app.cases.file.OpenedCase;
import dev.auger.model.error.EvidenceChanged;
import dev.auger.model.error.ImportFailure;
import dev.auger.model.job.Job;
import dev.auger.views.text.Texts;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the open case in a case file. What the user does is written a moment after it was done: into the file the user chose, else into
 * one of the program's own, so that no case is lost and closing asks nothing. A case file that holds its evidence is written when it is
 * closed or when the user says so, for it may be large.
 *
 * <p>Called on the application thread; files are read and written on a thread of their own, one after the other.
 */
final class CaseFilesController {

    private static final System.Logger LOG = System.getLogger(CaseFilesController.class.getName());
    private static final Duration AFTER = Duration.millis(1200);
    private static final long MOST_SECONDS = 60;

    /** What only the window can do. */
    interface Host {
        Session session();

        Texts texts();

        /** Ends the open case and begins another, which is shown under a name. */
        Session beginCase(String name);

        /** Tells that a case has a file now. */
        void remember(Session session, Path caseFile);

        /** A case that is open no more could not be kept. */
        void lost(String name, Throwable why);
    }

    private final Host host;
    private final Path ownFolder;
    private final Path spool = Path.of(System.getProperty("java.io.tmpdir"));
    private final CaseWorker worker = new CaseWorker();
    private final Digests digests = new Digests();
    private final PauseTransition later = new PauseTransition(AFTER);
    private boolean automatic = true;
    private CaseState state;
    private CompletableFuture<?> last = CompletableFuture.completedFuture(null);

    /**
     * @param ownFolder where cases are kept the user has not saved
     * @param first the session that is there already
     */
    CaseFilesController(Host host, Path ownFolder, Session first) {
        this.host = host;
        this.ownFolder = ownFolder;
        this.state = attach(first);
        later.setOnFinished(e -> saveIfChanged());
    }

    /** Pictures of a window leave nothing behind. */
    void setAutomatic(boolean on) {
        automatic = on;
    }

    /** A new session takes the place of the one before. */
    CaseState attach(Session session) {
        later.stop();
        last = CompletableFuture.completedFuture(null);
        CaseState fresh = new CaseState(session, this::changed);
        state = fresh;
        return fresh;
    }

    /** The file the open case is kept in, or null. */
    @Nullable
    Path file() {
        return state.path();
    }

    /** Whether the user chose that file. */
    boolean isChosen() {
        Path path = state.path();
        return path != null && !path.startsWith(ownFolder);
    }

    private void changed() {
        if (automatic && !state.isEmbedded()) {
            later.playFromStart();
        }
    }

    private void saveIfChanged() {
        if (state.isChanged()) {
            write(state, target(state), state.isEmbedded());
        }
    }

    private Path target(CaseState of) {
        Path path = of.path();
        return path != null
                ? path
                : ownFolder.resolve(
                        ownName(of.session().header().caseNameProperty().get()));
    }

    private static String ownName(String name) {
        String bare =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String cut = bare.length() <= 40 ? bare : bare.substring(0, 40);
        String time = Long.toString(System.currentTimeMillis(), 36);
        return (cut.isEmpty() ? "case" : cut) + '-' + time + CaseFormat.ENDING;
    }

    /**
     * Saves the open case under a name.
     *
     * @param withEvidence the file holds the evidence too
     */
    CompletableFuture<Path> saveTo(Path target, boolean withEvidence) {
        Path before = state.path();
        boolean embed = withEvidence || state.isEmbedded();
        return write(state, target, embed).thenApply(saved -> {
            if (before != null && before.startsWith(ownFolder) && !before.equals(target)) {
                worker.delete(before);
            }
            return saved;
        });
    }

    /** Saves the open case where it is; completes with null if it has no file of the user's yet. */
    CompletableFuture<@Nullable Path> save() {
        Path path = state.path();
        if (path == null || !isChosen()) {
            return CompletableFuture.completedFuture(null);
        }
        return write(state, path, state.isEmbedded()).thenApply(saved -> saved);
    }

    private CompletableFuture<Path> write(CaseState of, Path target, boolean embed) {
        CaseSnapshot snapshot = of.snapshot();
        if (!snapshot.isWorthKeeping()) {
            return CompletableFuture.failedFuture(new IllegalStateException("nothing to keep"));
        }
        of.written(target, embed);
        Job job = Job.quiet();
        CompletableFuture<Path> done = worker.run(() -> {
            CaseSnapshot.Made made = snapshot.make(target, digests, job);
            if (embed) {
                CaseSaver.saveWithEvidence(target, made.file(), made.contents(), job);
            } else {
                CaseSaver.save(target, made.file());
            }
            return target;
        });
        last = done;
        done.whenComplete((file, failure) -> Platform.runLater(() -> {
            if (failure != null) {
                LOG.log(System.Logger.Level.WARNING, "case not saved", failure);
                of.failed();
                if (of == state) {
                    Texts texts = host.texts();
                    String why = Toasts.reason(failure, texts);
                    Toasts.warn(of.session(), texts.get("case.failed"), why);
                    of.session().setUnkept(why);
                } else {
                    host.lost(of.session().header().caseNameProperty().get(), failure);
                }
            } else if (of == state) {
                of.session().setUnkept("");
                if (of.isNewFile()) {
                    host.remember(of.session(), target);
                }
            }
        }));
        return done;
    }

    /** Opens a case file; completes when its evidence is being read, or when it is shown why not. */
    CompletableFuture<Void> open(Path path) {
        Job job = Job.quiet();
        CompletableFuture<Void> shown = new CompletableFuture<>();
        worker.run(() -> CaseFiles.open(path.toAbsolutePath().normalize(), spool, job))
                .whenComplete((opened, failure) -> Platform.runLater(() -> {
                    if (opened != null) {
                        show(opened);
                    } else {
                        refuse(path, failure);
                    }
                    shown.complete(null);
                }));
        return shown;
    }

    private void show(OpenedCase opened) {
        String name = opened.file().name();
        Session session = host.beginCase(name.isEmpty() ? name(opened.path()) : name);
        state.restore(opened);
        host.remember(session, opened.path());
    }

    /** A case file that cannot be opened is a card that says why. */
    private void refuse(Path path, Throwable failure) {
        ImportFailure why = failure instanceof ImportFailure known
                ? known
                : new EvidenceChanged(name(path), String.valueOf(failure));
        Session session = host.beginCase(name(path));
        session.model().files().restore(new dev.auger.app.cases.Case.Wanted(name(path), null, false, 1, null, why));
    }

    static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }

    /** What can be done about a file that is not there, as a key; null for nothing. */
    @Nullable
    String remedy(int item) {
        return state.remedy(item);
    }

    /** Takes a file for one that is not there. */
    void replace(int item, Path file, Supplier<Job> jobs) {
        state.replace(item, file, worker, jobs.get());
    }

    /** The other file that stands where one of the case was; null if none does. */
    @Nullable
    Path other(int item) {
        return state.other(item);
    }

    /**
     * The open case is left: what was not written yet is.
     *
     * @return ends when it is; the evidence must be there until then
     */
    CompletableFuture<?> leave() {
        later.stop();
        return isToBeWritten() ? write(state, target(state), state.isEmbedded()) : last;
    }

    private boolean isToBeWritten() {
        return automatic && state.isChanged() && state.snapshot().isWorthKeeping();
    }

    /** Whether nothing of the open case has to be written any more. */
    boolean isKept() {
        return !isToBeWritten() && last.isDone() && !last.isCompletedExceptionally();
    }

    /** The program ends: waits for what is being written. */
    void close() {
        try {
            leave().get(MOST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.log(System.Logger.Level.WARNING, "case not saved at the end", e);
        }
        worker.close();
    }
}
