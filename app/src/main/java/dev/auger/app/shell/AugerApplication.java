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
        run(locale, "", files);
    }

    /** Opens the window on the sample case and returns when it is closed. */
    public static void startSample(Path folder, Locale locale) {
        run(locale, folder.toString(), List.of());
    }

    /** JavaFX makes the application object itself and hands it nothing but strings: language, sample, files. */
    private static void run(Locale locale, String sample, List<Path> files) {
        quiet();
        List<String> arguments = new ArrayList<>(List.of(locale.toLanguageTag(), sample));
        files.forEach(file -> arguments.add(file.toString()));
        launch(AugerApplication.class, arguments.toArray(String[]::new));
    }

    @Override
    public void start(Stage stage) {
        List<String> wanted = getParameters().getRaw();
        Preferences preferences = Preferences.load(
                UserFolders.of(System.getenv(), System.getProperties()).config());
        Locale locale = preferences.language().isEmpty()
                ? Locale.forLanguageTag(wanted.getFirst())
                : Locale.forLanguageTag(preferences.language());
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
        Optional<SampleCase> sample =
                wanted.get(1).isEmpty() ? Optional.empty() : SampleCase.in(Path.of(wanted.get(1)));
        if (sample.isPresent()) {
            main.openSample(sample.get());
        } else {
            main.open(wanted.stream().skip(2).map(Path::of).toList());
        }
    }

    @Override
    public void stop() {
        if (window != null) {
            window.close();
        }
    }
}
