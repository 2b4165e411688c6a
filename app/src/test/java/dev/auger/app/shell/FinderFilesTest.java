package dev.auger.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.glass.ui.Application;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;

/** The event is sent here as the toolkit of macOS sends it. */
@Tag("ui")
class FinderFilesTest extends ApplicationTest {

    private final List<Path> opened = new ArrayList<>();
    private final List<String> passedOn = new ArrayList<>();
    private Application.EventHandler before;

    @Override
    public void start(Stage stage) {
        Application glass = Application.GetApplication();
        before = glass.getEventHandler();
        glass.setEventHandler(new Application.EventHandler() {
            @Override
            public void handleQuitAction(Application app, long nanos) {
                passedOn.add("quit");
            }

            @Override
            public void handlePreferencesChanged(Map<String, Object> changed) {
                passedOn.addAll(changed.keySet());
            }
        });
        FinderFiles.follow(opened::addAll);
    }

    @AfterEach
    void restore() {
        interact(() -> Application.GetApplication().setEventHandler(before));
    }

    @Test
    void filesAreOpenedAndWhatTheToolkitListensToIsPassedOn() {
        interact(() -> {
            Application glass = Application.GetApplication();
            glass.getEventHandler().handleOpenFilesAction(glass, 0, new String[] {"/x/a.jfr", "/x/b.auger"});
            glass.getEventHandler().handleQuitAction(glass, 0);
            glass.getEventHandler().handlePreferencesChanged(Map.of("colour", "dark"));
        });

        assertThat(opened).containsExactly(Path.of("/x/a.jfr"), Path.of("/x/b.auger"));
        assertThat(passedOn).containsExactly("quit", "colour");
    }
}
