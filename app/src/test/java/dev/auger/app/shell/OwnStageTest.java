package dev.auger.app.shell;

import dev.auger.app.prefs.Preferences;
import dev.auger.app.text.Bundles;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;

/** A test with the window on a stage of its own: TestFX remembers every event of the one it gives, with the node it was for. */
@Tag("ui")
abstract class OwnStageTest extends ApplicationTest {

    private static final double WIDTH = 1_200;
    private static final double HEIGHT = 780;

    @TempDir
    static Path folder;

    MainWindow window;
    private Stage shown;

    @Override
    public void start(Stage stage) {
        window = new MainWindow(Preferences.load(folder), new Bundles(Locale.ENGLISH), null);
        Scene scene = new Scene(window.root(), WIDTH, HEIGHT);
        window.install(scene);
        shown = new Stage();
        shown.setScene(scene);
        shown.show();
    }

    @AfterEach
    void close() {
        interact(() -> {
            window.close();
            shown.close();
        });
    }
}
