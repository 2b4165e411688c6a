package dev.auger.app.shell;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import javafx.application.Platform;
import javafx.stage.Window;

/**
 * Opens the window and closes it again, so that the JVM can note down which classes it starts with. Meant for the platform without a
 * display. Nothing is opened in it: a cache with the classes of all views makes a start longer, and the first view no sooner there.
 */
public final class WindowRehearsal {

    /** Classes of displays, which are not started here: the JVM notes down what has been loaded. */
    private static final Pattern DISPLAYS = Pattern.compile(
            "com/sun/(glass/ui/(gtk|win|mac)|prism/(es2|sw|d3d|mtl|impl/ps)|javafx/(font/(freetype|directwrite|coretext)))/\\w[^/]*\\.class");

    private static final long LOOK_MILLIS = 250;
    private static final int MOST_LOOKS = 240;
    /** For what is done once the first frame has been painted. */
    private static final long PAINTING_MILLIS = 3_000;

    private WindowRehearsal() {}

    /**
     * Returns when the window is closed again.
     *
     * @param opens opens the window the way a user's start does, and returns when it is closed
     */
    public static void run(Runnable opens) throws IOException {
        loadDisplays();
        Thread user = new Thread(WindowRehearsal::use, "rehearsal");
        user.setDaemon(true);
        user.start();
        opens.run();
    }

    private static void use() {
        for (int look = 0; look < MOST_LOOKS; look++) {
            rest(LOOK_MILLIS);
            if (isShown()) {
                break;
            }
        }
        rest(PAINTING_MILLIS);
        Platform.exit();
    }

    private static boolean isShown() {
        CompletableFuture<Boolean> shown = new CompletableFuture<>();
        try {
            Platform.runLater(() -> shown.complete(!Window.getWindows().isEmpty()));
        } catch (IllegalStateException notYet) {
            return false;
        }
        return shown.join();
    }

    private static void rest(long millis) {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        for (long left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static void loadDisplays() throws IOException {
        for (String entry : System.getProperty("java.class.path", "").split(Pattern.quote(File.pathSeparator), -1)) {
            if (entry.contains("javafx-graphics") && Files.isRegularFile(Path.of(entry))) {
                try (JarFile jar = new JarFile(entry)) {
                    for (JarEntry file : Collections.list(jar.entries())) {
                        if (DISPLAYS.matcher(file.getName()).matches()) {
                            load(file.getName().replace('/', '.').replaceFirst("\\.class$", ""));
                        }
                    }
                }
            }
        }
    }

    private static void load(String name) {
        try {
            Class.forName(name, false, WindowRehearsal.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError e) {
            // Of another system; it will not be needed here.
        }
    }
}
