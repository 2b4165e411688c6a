package dev.auger.app.shell;

import com.sun.glass.ui.Application;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The files of a double click on macOS: they are not on the command line but in an event of the toolkit, which also comes to a
 * program that runs already. JavaFX knows the event and has no public way to it.
 */
final class FinderFiles extends Application.EventHandler {

    private final Application.EventHandler toolkit;
    private final Consumer<List<Path>> open;

    private FinderFiles(Application.EventHandler toolkit, Consumer<List<Path>> open) {
        this.toolkit = toolkit;
        this.open = open;
    }

    static boolean areNeeded() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");
    }

    /**
     * Takes such files from now on. To be called on the application thread as soon as the toolkit is there: the first event comes
     * before JavaFX has made its application.
     */
    static void follow(Consumer<List<Path>> open) {
        Application glass = Application.GetApplication();
        glass.setEventHandler(new FinderFiles(glass.getEventHandler(), open));
    }

    @Override
    public void handleOpenFilesAction(Application app, long nanos, String[] files) {
        open.accept(Stream.of(files).map(Path::of).toList());
    }

    @Override
    public void handleQuitAction(Application app, long nanos) {
        toolkit.handleQuitAction(app, nanos);
    }

    @Override
    public void handlePreferencesChanged(Map<String, Object> changed) {
        toolkit.handlePreferencesChanged(changed);
    }
}
