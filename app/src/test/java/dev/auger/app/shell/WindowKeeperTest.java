package dev.auger.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.app.prefs.WindowState;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;

/** What is remembered of a window that was never moved. */
@Tag("ui")
class WindowKeeperTest extends ApplicationTest {

    @TempDir
    Path state;

    @Test
    void widthsOfPanesAreKeptBeforeTheWindowIsFirstMoved() {
        interact(() -> {
            Stage window = new Stage();
            window.setScene(new Scene(new Region(), 700, 500));
            // Shown before anybody listens: nothing is heard of its place, as on a desktop that leaves it where it was
            // asked to.
            window.show();
            WindowKeeper keeper = new WindowKeeper(window, state);
            assertThat(keeper.restore()).isEmpty();
            keeper.settle();
            keeper.save(260, 310);
            window.close();
        });
        WindowState kept = WindowState.load(state).orElseThrow();
        assertThat(kept.rail()).isEqualTo(260);
        assertThat(kept.drawer()).isEqualTo(310);
        assertThat(kept.width()).isPositive();
    }
}
