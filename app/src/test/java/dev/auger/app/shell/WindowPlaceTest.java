package dev.auger.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.auger.app.prefs.WindowState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowPlaceTest {

    private static final Rectangle2D LEFT = new Rectangle2D(0, 0, 1920, 1080);
    private static final Rectangle2D RIGHT = new Rectangle2D(1920, 0, 2560, 1400);

    @Test
    void aWindowThatCanBeTakenHoldOfStaysWhereItWas() {
        Rectangle2D there = new Rectangle2D(2000, 100, 1440, 900);
        assertThat(WindowPlace.fit(there, List.of(LEFT, RIGHT))).isEqualTo(there);
        Rectangle2D across = new Rectangle2D(1500, 50, 1440, 900);
        assertThat(WindowPlace.fit(across, List.of(LEFT, RIGHT))).isEqualTo(across);
    }

    @Test
    void aMonitorThatIsGoneGivesTheWindowBack() {
        Rectangle2D there = new Rectangle2D(2000, 100, 1440, 900);
        assertThat(WindowPlace.fit(there, List.of(LEFT))).isEqualTo(new Rectangle2D(480, 100, 1440, 900));
        Rectangle2D above = new Rectangle2D(100, -500, 1440, 900);
        assertThat(WindowPlace.fit(above, List.of(LEFT)).getMinY()).isZero();
    }

    @Test
    void aWindowIsNoLargerThanItsMonitor() {
        Rectangle2D large = new Rectangle2D(1920, 0, 2560, 1400);
        assertThat(WindowPlace.fit(large, List.of(new Rectangle2D(0, 24, 1280, 700))))
                .isEqualTo(new Rectangle2D(0, 24, 1280, 700));
    }

    @Test
    void thePlaceSurvivesARestart(@TempDir Path state) throws IOException {
        WindowState was = new WindowState(10, 20, 1300, 800, true, 250, 300);
        was.save(state);
        assertThat(WindowState.load(state)).contains(was);
        for (String broken : List.of("", "{", "[]", "{\"x\":1}", "{\"x\":1,\"y\":2,\"width\":-5,\"height\":3}")) {
            Files.writeString(state.resolve("window.json"), broken);
            assertThat(WindowState.load(state)).as(broken).isEmpty();
        }
    }
}
