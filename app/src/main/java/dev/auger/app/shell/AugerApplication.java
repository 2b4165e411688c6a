package dev.auger.app.shell;

import dev.auger.app.cases.SampleCase;
import dev.auger.app.prefs.Preferences;
import dev.auger.app.prefs.UserFolders;
import dev.auger.themes.AppIcon;
import dev.auger.views.shell.ShellLayout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
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

    private final CompletableFuture<MainWindow> ready = new CompletableFuture<>();
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
        launch(AugerApplication.class, arguments.toArray(String[]::new));
    }

    /** While the toolkit starts: another window may take the files, and this one is never seen. */
    @Override
    public void init() {
        List<String> wanted = getParameters().getRaw();
        List<Path> files = wanted.stream().skip(3).map(Path::of).toList();
        Manners kept = new Manners(UserFolders.here().state(), ready);
        if (!wanted.get(2).equals(ALONE)) {
            kept.meet(files);
        }
        manners = kept;
    }

    @Override
    public void start(Stage stage) {
        List<String> wanted = getParameters().getRaw();
        Preferences preferences = Preferences.load(
                UserFolders.of(System.getenv(), System.getProperties()).config());
        Locale locale = preferences.language().isEmpty()
                ? Locale.forLanguageTag(wanted.getFirst())
                : Locale.forLanguageTag(preferences.language());
        Manners kept = manners;
        if (kept != null && kept.isHandedOver()) {
            Platform.exit();
            return;
        }
        MainWindow main = new MainWindow(preferences, locale, Platform::exit);
        window = main;
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        Scene scene = new Scene(main.root(), Math.min(WIDTH, screen.getWidth()), Math.min(HEIGHT, screen.getHeight()));
        main.install(scene);
        stage.setTitle("Auger");
        stage.getIcons().setAll(AppIcon.all());
        Rectangle2D least = ShellLayout.leastSize();
        stage.setMinWidth(Math.min(least.getWidth(), screen.getWidth()));
        stage.setMinHeight(Math.min(least.getHeight(), screen.getHeight()));
        stage.setScene(scene);
        if (kept != null) {
            kept.before(stage, main);
        }
        stage.show();
        if (kept != null) {
            kept.after(stage, main);
        }
        ready.complete(main);
        // The start page is painted before anything is loaded.
        afterFrames(() -> openWanted(main, wanted));
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

    @Override
    public void stop() {
        if (manners != null) {
            manners.close();
        }
        if (window != null) {
            window.close();
        }
    }
}
