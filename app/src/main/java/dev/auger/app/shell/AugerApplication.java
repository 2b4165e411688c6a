package dev.auger.app.shell;

import dev.auger.app.cases.SampleCase;
import dev.auger.app.instance.Meeting;
import dev.auger.app.prefs.RefusedOptions;
import dev.auger.app.text.Bundles;
import dev.auger.themes.AppIcon;
import dev.auger.themes.Fonts;
import dev.auger.themes.Theme;
import dev.auger.themes.Themes;
import dev.auger.views.shell.ShellLayout;
import dev.auger.views.text.Texts;
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
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The JavaFX application: one stage with the main window in it. */
public final class AugerApplication extends Application {

    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    /** JavaFX makes the application object itself; this is how it gets what was begun before. Set once, by the first start. */
    private static final CompletableFuture<HeadStart> HEAD_START = new CompletableFuture<>();

    /** Why there was nothing to show. */
    private static final CompletableFuture<Throwable> FAILURE = new CompletableFuture<>();

    /** How much of the other end of the scale of grey is in the words of an empty window. */
    private static final double QUIET = 0.7;

    /** Whoever ends a session does not wait long. */
    private static final long PARTING_SECONDS = 8;

    private static final long BEGIN_MILLIS = 1_000;

    private final AtomicBoolean stopped = new AtomicBoolean();
    private @Nullable MainWindow window;
    private @Nullable Manners manners;

    /**
     * Opens the window on files and returns when it is closed.
     *
     * @param meeting where other windows of the user may be; empty for a window of its own
     */
    public static void start(List<Path> files, Optional<Meeting> meeting, Locale locale) {
        run(locale, "", meeting, files);
    }

    /** Begins what takes long and is needed in any case; to be called as soon as it is known that there will be a window. */
    public static void prepare() {
        ToolkitLog.quietEarly();
    }

    /** Opens the window on the sample case and returns when it is closed. */
    public static void startSample(Path folder, Locale locale) {
        run(locale, folder.toString(), Optional.empty(), List.of());
    }

    /** JavaFX makes the application object itself and hands it nothing but strings: sample, files. */
    private static void run(Locale locale, String sample, Optional<Meeting> meeting, List<Path> files) {
        HeadStart begun = HeadStart.begin(locale, meeting, files);
        HEAD_START.complete(begun);
        ToolkitLog.quiet();
        if (FinderFiles.areNeeded()) {
            Platform.startup(() -> FinderFiles.follow(brought ->
                    begun.ground().thenAccept(ground -> ground.manners().open(brought))));
        }
        List<String> arguments = new ArrayList<>(List.of(sample));
        files.forEach(file -> arguments.add(file.toString()));
        launch(AugerApplication.class, arguments.toArray(String[]::new));
        if (FAILURE.isDone()) {
            Throwable failure = FAILURE.join();
            Throwable cause = failure.getCause() == null ? failure : failure.getCause();
            throw new IllegalStateException("nothing to show: " + cause, cause);
        }
    }

    @Override
    public void start(Stage stage) {
        HeadStart begun = HEAD_START.join();
        HeadStart.Ground ground = begun.ground().join();
        Manners kept = ground.manners();
        manners = kept;
        // Another window has the files, and this one is never seen.
        if (kept.isHandedOver()) {
            Platform.exit();
            return;
        }
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        Scene scene = new Scene(
                new Group(),
                Math.min(WIDTH, screen.getWidth()),
                Math.min(HEIGHT, screen.getHeight()),
                Theme.ofId(ground.preferences().theme()).ground());
        stage.setTitle("Auger");
        Rectangle2D least = ShellLayout.leastSize();
        stage.setMinWidth(Math.min(least.getWidth(), screen.getWidth()));
        stage.setMinHeight(Math.min(least.getHeight(), screen.getHeight()));
        stage.setScene(scene);
        kept.before(stage);
        Runtime.getRuntime().addShutdownHook(new Thread(this::ended, "auger-end"));
        stage.show();
        // The window is painted before anything is loaded, in the colour it will have. Then what is in it is made on
        // another thread, while the style sheets are read here.
        afterFrames(() -> {
            begun.painted();
            if (announce(scene, begun.texts())) {
                afterFrames(() -> dress(stage, scene, begun, ground));
            } else {
                dress(stage, scene, begun, ground);
            }
        });
    }

    private void dress(Stage stage, Scene scene, HeadStart begun, HeadStart.Ground ground) {
        Themes.prepare(scene, LookKeeper.kept(ground.preferences(), Locale.ENGLISH));
        begun.window()
                .thenAcceptAsync(main -> furnish(stage, scene, main, begun, ground.manners()), Platform::runLater)
                .exceptionally(this::failed);
    }

    /** Whoever brings files has to wait for all five layers, and is told so. */
    private boolean announce(Scene scene, CompletableFuture<Bundles> begun) {
        List<String> files = getParameters().getRaw().stream()
                .filter(word -> !word.isEmpty())
                .toList();
        if (files.isEmpty() || !(scene.getRoot() instanceof Group root)) {
            return false;
        }
        Texts texts = begun.join();
        boolean sample = !getParameters().getRaw().getFirst().isEmpty();
        String name = sample
                ? texts.get("window.sample")
                : String.valueOf(Path.of(files.getFirst()).getFileName());
        int more = files.size() - 1;
        Text words =
                new Text(more == 0 ? texts.get("window.opening", name) : texts.get("window.opening.more", name, more));
        words.setFill(((Color) scene.getFill()).invert().deriveColor(0, 1, 1, QUIET));
        words.xProperty()
                .bind(scene.widthProperty()
                        .subtract(words.getLayoutBounds().getWidth())
                        .divide(2));
        words.yProperty().bind(scene.heightProperty().divide(2));
        root.getChildren().setAll(words);
        return true;
    }

    /** An empty window is of no use: the program ends with what went wrong. */
    private @Nullable Void failed(Throwable failure) {
        FAILURE.complete(failure);
        Platform.exit();
        return null;
    }

    private void furnish(Stage stage, Scene scene, MainWindow main, HeadStart begun, Manners kept) {
        window = main;
        List<String> wanted = getParameters().getRaw();
        scene.setRoot(main.root());
        main.install(scene);
        kept.furnished(stage, main);
        // Whoever brings files is not shown the page that asks for some.
        if (wanted.stream().anyMatch(word -> !word.isEmpty())) {
            Fonts.load();
            openWanted(main, wanted);
        }
        afterFrames(() -> {
            Fonts.load();
            stage.getIcons().setAll(AppIcon.all());
            kept.after(stage, main);
            begun.ready().complete(main);
            RefusedOptions.told().ifPresent(main.pages()::refused);
        });
    }

    private static void openWanted(MainWindow main, List<String> wanted) {
        Optional<SampleCase> sample =
                wanted.get(0).isEmpty() ? Optional.empty() : SampleCase.in(Path.of(wanted.get(0)));
        if (sample.isPresent()) {
            main.openSample(sample.get());
        } else {
            main.open(wanted.stream().skip(1).map(Path::of).toList());
        }
    }

    /** Once a frame is on the screen: by the third pulse the first frame has been drawn and handed over. */
    private static void afterFrames(Runnable task) {
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                pulses++;
                if (pulses == 3) {
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
