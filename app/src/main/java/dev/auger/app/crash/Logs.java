package dev.auger.app.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** The log of the window: three files of a mebibyte in turn, in the user's folder for state. Commands log nothing. */
public final class Logs {

    private static final int BYTES = 1 << 20;
    private static final int FILES = 3;

    /** Held here because the logging system forgets loggers nobody holds. */
    private final Logger logger;

    private final FileHandler handler;

    private Logs(Logger logger, FileHandler handler) {
        this.logger = logger;
        this.handler = handler;
    }

    /**
     * Begins to write; without a place to write to there is no log, and that is no reason not to start.
     *
     * @return what {@link #close} ends, or null
     */
    public static @org.jspecify.annotations.Nullable Logs start(Path state) {
        return start(state, BYTES);
    }

    static @org.jspecify.annotations.Nullable Logs start(Path state, int bytes) {
        try {
            Path folder = Files.createDirectories(state.resolve("logs"));
            // %u: a second window has a log of its own.
            String pattern = folder.toString().replace("%", "%%") + "/auger.%u.%g.log";
            FileHandler handler = new FileHandler(pattern, bytes, FILES, true);
            handler.setEncoding("UTF-8");
            handler.setFormatter(new SimpleFormatter());
            handler.setLevel(Level.INFO);
            Logger logger = Logger.getLogger("dev.auger");
            logger.addHandler(handler);
            return new Logs(logger, handler);
        } catch (IOException | SecurityException e) {
            System.getLogger(Logs.class.getName()).log(System.Logger.Level.DEBUG, "no log in " + state, e);
            return null;
        }
    }

    public void close() {
        logger.removeHandler(handler);
        handler.close();
    }
}
