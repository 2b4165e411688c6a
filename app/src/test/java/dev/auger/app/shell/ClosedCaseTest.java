package dev.auger.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.app.prefs.Preferences;
import dev.auger.app.text.Bundles;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** What a case held is let go of when the case is closed: the window outlives many cases. */
@Tag("ui")
class ClosedCaseTest extends ApplicationTest {

    private static final Path EVIDENCE = Path.of(System.getProperty("auger.root"), "sample/evidence");

    @TempDir
    static Path folder;

    private MainWindow window;
    private Stage shown;

    @Override
    public void start(Stage stage) {
        window = new MainWindow(Preferences.load(folder), new Bundles(Locale.ENGLISH), null);
        Scene scene = new Scene(window.root(), 990, 780);
        window.install(scene);
        // A stage of its own: TestFX remembers every event of the one it gives, with the node it was for.
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

    @Test
    void nothingOfTheWindowRefersToAClosedCase() throws Exception {
        interact(() -> window.open(List.of(EVIDENCE.resolve("parcels.jfr"), EVIDENCE.resolve("threads-1.txt"))));
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, window::isSettled);
        interact(() -> window.wizard().open());
        interact(() -> window.wizard().leave());
        WeakReference<Session> session = new WeakReference<>(window.session());
        WeakReference<CaseModel> model = new WeakReference<>(window.model());
        interact(window::closeCase);
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> {
            System.gc();
            return session.refersTo(null) && model.refersTo(null);
        });
        assertThat(model.refersTo(null)).isTrue();
    }
}
