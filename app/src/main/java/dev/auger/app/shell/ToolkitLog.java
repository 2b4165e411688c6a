package dev.auger.app.shell;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps JavaFX from warning that it comes from the class path, as decided for this program; errors still show. The logger is held here
 * because the logging system forgets loggers nobody holds.
 */
final class ToolkitLog {

    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private ToolkitLog() {}

    static void quiet() {
        JAVAFX.setLevel(Level.SEVERE);
    }

    /**
     * The same on a thread of its own: the logging system looks for parts of itself in every jar before it hands out its first logger, which
     * JavaFX asks for before all else. Whoever calls {@link #quiet} meanwhile waits until it is done.
     */
    static void quietEarly() {
        Thread thread = new Thread(ToolkitLog::quiet, "auger-log");
        thread.setDaemon(true);
        thread.start();
    }
}
