package dev.auger.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.app.prefs.Preferences;
import dev.auger.app.text.Bundles;
import dev.auger.views.heap.CrossCheckCard;
import dev.auger.views.heap.CrossCheckState;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** The cross-check in the window: asked, stopped, asked again, and refused. */
@Tag("ui")
class CrossChecksTest extends ApplicationTest {

    private static final Path DUMP = Path.of(System.getProperty("auger.root"), "sample/evidence/parcels.hprof.gz");

    @TempDir
    static Path folder;

    private MainWindow window;
    private Preferences preferences;

    @Override
    public void start(Stage stage) {
        preferences = Preferences.load(folder);
        preferences.setMatHome("");
        window = new MainWindow(preferences, new Bundles(Locale.ENGLISH), null);
        Scene scene = new Scene(window.root(), 990, 900);
        window.install(scene);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @AfterEach
    void close() {
        interact(window::close);
    }

    @Test
    void isAskedInTheBackgroundAndMayBeStopped() throws Exception {
        assertThat(window.canCrossCheck()).isFalse();
        interact(() -> window.open(List.of(DUMP)));
        until(() -> window.canCrossCheck() && window.isSettled());
        interact(window::crossCheck);
        CrossCheckCard card = from(window.root()).lookup(".cross-check").query();
        assertThat(card.state()).isInstanceOf(CrossCheckState.Running.class);
        fire("Cancel");
        until(() -> card.state() instanceof CrossCheckState.Cancelled);

        fire("Ask again");
        until(() -> card.state() instanceof CrossCheckState.Done);

        assertThat(((CrossCheckState.Done) card.state()).result().passed()).isTrue();
        assertThat(card.lookupAll(".data-table")).hasSize(2);
    }

    @Test
    void anInstallationThatIsNoneIsNamed() throws Exception {
        interact(() -> window.open(List.of(DUMP)));
        until(() -> window.canCrossCheck() && window.isSettled());
        preferences.setMatHome(folder.toString());
        interact(window::crossCheck);
        CrossCheckCard card = from(window.root()).lookup(".cross-check").query();
        until(() -> card.state() instanceof CrossCheckState.Failed);

        assertThat(((CrossCheckState.Failed) card.state()).why()).contains("no installation", "plugins");
        fire("Use the parser that comes along");
        until(() -> card.state() instanceof CrossCheckState.Done);
        assertThat(preferences.matHome()).isEmpty();
    }

    /** A link or a button by its words. */
    private void fire(String words) {
        ButtonBase button = window.root().lookupAll(".cross-check *").stream()
                .filter(ButtonBase.class::isInstance)
                .map(ButtonBase.class::cast)
                .filter(b -> words.equals(b.getText()))
                .findFirst()
                .orElseThrow();
        interact(button::fire);
    }

    private static void until(BooleanSupplier condition) throws Exception {
        WaitForAsyncUtils.waitFor(90, TimeUnit.SECONDS, condition::getAsBoolean);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
