package dev.auger.app.shell;

import dev.auger.app.cli.Version;
import dev.auger.app.crash.CrashReports;
import dev.auger.app.crash.Logs;
import dev.auger.app.crash.OpenCases;
import dev.auger.app.instance.Meeting;
import dev.auger.app.instance.OneWindow;
import dev.auger.app.instance.Wish;
import dev.auger.app.prefs.WindowState;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What a well-behaved window does beside its work: it takes the files of later starts, is where it was the last time, writes a
 * log, and leaves word of what went wrong.
 */
final class Manners {

    /** A window that has not opened files by then is busy or going; the later start then gets its own. */
    private static final long TAKE_SECONDS = 12;

    private final Path state;
    private final CompletableFuture<MainWindow> ready;
    private final OpenCases cases;
    private volatile boolean closing;
    private OneWindow.Start start = new OneWindow.Start(OneWindow.Outcome.ALONE, null);
    private Optional<WindowState> kept = Optional.empty();
    private @Nullable WindowKeeper keeper;
    private @Nullable Stage stage;
    private @Nullable Logs logs;

    /** @param ready the window, once it is shown */
    Manners(Path state, CompletableFuture<MainWindow> ready) {
        this.state = state;
        this.ready = ready;
        this.cases = new OpenCases(state);
    }

    /** Becomes the window that later starts go to, or gives the files to the one that is. */
    void meet(Meeting meeting, List<Path> files) {
        start = OneWindow.start(meeting, new Wish(files), this::take);
    }

    boolean isHandedOver() {
        return start.outcome() == OneWindow.Outcome.HANDED_OVER;
    }

    private boolean take(Wish wish) {
        if (closing) {
            return false;
        }
        CompletableFuture<Boolean> taken = new CompletableFuture<>();
        ready.thenAccept(main -> Platform.runLater(() -> {
            // Nobody waits any more: the files have a window of their own by now.
            if (!closing && !taken.isDone()) {
                main.open(wish.files());
                toFront();
                taken.complete(true);
            }
        }));
        try {
            return taken.get(TAKE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return !taken.complete(false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Opens files that come later, as soon as there is a window to open them in. */
    void open(List<Path> files) {
        ready.thenAccept(main -> Platform.runLater(() -> {
            main.open(files);
            toFront();
        }));
    }

    private void toFront() {
        Stage shown = stage;
        if (shown != null) {
            shown.setIconified(false);
            shown.toFront();
            shown.requestFocus();
        }
    }

    /** The stage is there, with nothing in it, and not shown yet. */
    void before(Stage window) {
        stage = window;
        WindowKeeper places = new WindowKeeper(window, state);
        keeper = places;
        kept = places.restore();
    }

    /** The stage has its window. */
    void furnished(Stage window, MainWindow main) {
        kept.ifPresent(was -> main.widths().set(was.rail(), was.drawer()));
        main.markWith(cases::set);
        window.setOnCloseRequest(e -> {
            if (!main.mayGo()) {
                e.consume();
                main.quit();
            }
        });
    }

    /** The window is painted: what nobody waits for. */
    void after(Stage window, MainWindow main) {
        if (keeper != null) {
            keeper.settle();
        }
        CrashReports reports = new CrashReports(
                state,
                Version.text(),
                Clock.systemUTC(),
                file -> Platform.runLater(() -> main.pages().reported(file)));
        Thread.setDefaultUncaughtExceptionHandler(reports);
        Thread.currentThread().setUncaughtExceptionHandler(reports);
        Thread.ofVirtual().start(() -> {
            logs = Logs.start(state);
            cases.left().ifPresent(left -> Platform.runLater(() -> main.pages().offer(left)));
        });
    }

    void close() {
        closing = true;
        MainWindow main = ready.getNow(null);
        if (keeper != null && main != null) {
            keeper.save(main.widths().rail(), main.widths().drawer());
        }
        OneWindow first = start.window();
        if (first != null) {
            first.close();
        }
        if (logs != null) {
            logs.close();
        }
    }
}
