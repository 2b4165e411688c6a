package dev.auger.app.shell;

import dev.auger.app.cases.SampleCase;
import dev.auger.app.prefs.RefusedOptions;
import dev.auger.themes.AppIcon;
import dev.auger.themes.Fonts;
import dev.auger.views.shell.ShellLayout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The JavaFX application: one stage with the main window in it. */
public final class AugerApplication extends Application {

    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final String ALONE = "alone";

    /** JavaFX makes the application object itself; this is how it gets what was begun before. Set once, by the first start. */
    private static final CompletableFuture<HeadStart> HEAD_START = new CompletableFuture<>();

    /** Whoever ends a session does not wait long. */
    private static final long PARTING_SECONDS = 8;

    private static final long BEGIN_MILLIS = 1_000;

    private final AtomicBoolean stopped = new AtomicBoolean();
    private @Nullable MainWindow window;
    private @Nullable Manners manners;

    /**
     * Keeps JavaFX from warning that it comes from the class path, as decided for this program; errors still show. Held here
     * because the logging system forgets loggers nobody holds.
     */
    private static final Logger JAVAFX_LOG = Logger.getLogger("javafx");

    static void quiet() {
        JAVAFX_LOG.setLevel(Level.SEVERE);
    }

    /** Opens the window on files and returns when it is closed. */
    public static void start(List<Path> files, boolean alone, Locale locale) {
        run(locale, "", alone, files);
    }

    /** Opens the window on the sample case and returns when it is closed. */
    public static void startSample(Path folder, Locale locale) {
        run(locale, folder.toString(), true, List.of());
    }

    /** JavaFX makes the application object itself and hands it nothing but strings: language, sample, whose window, files. */
    private static void run(Locale locale, String sample, boolean alone, List<Path> files) {
        quiet();
        List<String> arguments = new ArrayList<>(List.of(locale.toLanguageTag(), sample, alone ? ALONE : ""));
        files.forEach(file -> arguments.add(file.toString()));
        HeadStart.begin(locale, alone, files).whenComplete((made, failure) -> {
            if (failure == null) {
                HEAD_START.complete(made);
            } else {
                HEAD_START.completeExceptionally(failure);
            }
        });
        launch(AugerApplication.class, arguments.toArray(String[]::new));
    }

    @Override
    public void start(Stage stage) {
        List<String> wanted = getParameters().getRaw();
        HeadStart begun = HEAD_START.join();
        Manners kept = begun.manners();
        manners = kept;
        // Another window has the files, and this one is never seen.
        if (kept.isHandedOver()) {
            Platform.exit();
            return;
        }
        MainWindow main = new MainWindow(begun.preferences(), begun.texts(), Platform::exit);
        window = main;
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        Scene scene = new Scene(main.root(), Math.min(WIDTH, screen.getWidth()), Math.min(HEIGHT, screen.getHeight()));
        main.install(scene);
        stage.setTitle("Auger");
        Rectangle2D least = ShellLayout.leastSize();
        stage.setMinWidth(Math.min(least.getWidth(), screen.getWidth()));
        stage.setMinHeight(Math.min(least.getHeight(), screen.getHeight()));
        stage.setScene(scene);
        kept.before(stage, main);
        Runtime.getRuntime().addShutdownHook(new Thread(this::ended, "auger-end"));
        stage.show();
        // The start page is painted before anything is loaded.
        afterFrames(() -> {
            Fonts.load();
            stage.getIcons().setAll(AppIcon.all());
            kept.after(stage, main);
            begun.ready().complete(main);
            openWanted(main, wanted);
            RefusedOptions.told().ifPresent(main.pages()::refused);
        });
    }

    private static void openWanted(MainWindow main, List<String> wanted) {
        Optional<SampleCase> sample =
                wanted.get(1).isEmpty() ? Optional.empty() : SampleCase.in(Path.of(wanted.get(1)));
        if (sample.isPresent()) {
            main.openSample(sample.get());
        } else {
            main.open(wanted.stream().skip(3).map(Path::of).toList());
        }
    }

    /** Once a frame has been painted: by the second pulse the first is on its way to the screen. */
    private static void afterFrames(Runnable task) {
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                pulses++;
                if (pulses == 2) {
                    stop();
                    task.run();
                }
            }
        }.start();
    }

    /** The process is being ended, by the end of a session or a signal: what a closed window keeps is kept all the same. */
    private void ended() {
        if (stopped.get()) {
            return;
        }
        CompletableFuture<Void> begun = new CompletableFuture<>();
        CompletableFuture<Void> done = new CompletableFuture<>();
        try {
            Platform.runLater(() -> {
                begun.complete(null);
                stop();
                done.complete(null);
            });
            begun.get(BEGIN_MILLIS, TimeUnit.MILLISECONDS);
            done.get(PARTING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IllegalStateException | ExecutionException | TimeoutException e) {
            if (!begun.isDone()) {
                endHere();
            }
        }
    }

    /** JavaFX ends at the same signal; what it was given while it did is lost, so nobody else touches the window any more. */
    private void endHere() {
        try {
            stop();
        } catch (RuntimeException e) {
            System.getLogger(AugerApplication.class.getName())
                    .log(System.Logger.Level.DEBUG, "ended before all was kept", e);
        }
    }

    @Override
    public void stop() {
        if (stopped.getAndSet(true)) {
            return;
        }
        if (manners != null) {
            manners.close();
        }
        if (window != null) {
            window.close();
        }
    }
}
