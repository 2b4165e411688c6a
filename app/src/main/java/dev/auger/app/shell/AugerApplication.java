package dev.auger.app.shell;

import dev.auger.app.demo.SampleCase;
import dev.auger.app.prefs.Preferences;
import dev.auger.app.prefs.UserFolders;
import dev.auger.themes.AppIcon;
import dev.auger.views.shell.ShellLayout;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
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

    /** What to open: JavaFX makes the application object itself and hands it nothing but strings. */
    private static volatile Request request = new Request(List.of(), null, Locale.ENGLISH);

    private record Request(List<Path> files, @Nullable SampleCase sample, Locale locale) {}

    private @Nullable MainWindow window;

    /**
     * Keeps JavaFX from warning that it comes from the class path, as decided for this program; errors still show. Held here
     * because the logging system forgets loggers nobody holds.
     */
    private static final Logger JAVAFX_LOG = Logger.getLogger("javafx");

    static void quiet() {
        JAVAFX_LOG.setLevel(Level.SEVERE);
    }

    /** Opens the window on files and returns when it is closed. */
    public static void start(List<Path> files, Locale locale) {
        quiet();
        request = new Request(files, null, locale);
        launch(AugerApplication.class);
    }

    /** Opens the window on the sample case and returns when it is closed. */
    public static void startSample(SampleCase sample, Locale locale) {
        quiet();
        request = new Request(List.of(), sample, locale);
        launch(AugerApplication.class);
    }

    @Override
    public void start(Stage stage) {
        Request wanted = request;
        Preferences preferences = Preferences.load(
                UserFolders.of(System.getenv(), System.getProperties()).config());
        Locale locale =
                preferences.language().isEmpty() ? wanted.locale() : Locale.forLanguageTag(preferences.language());
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
        stage.show();
        SampleCase sample = wanted.sample();
        if (sample != null) {
            main.openSample(sample);
        } else {
            main.open(wanted.files());
        }
    }

    @Override
    public void stop() {
        if (window != null) {
            window.close();
        }
    }
}
