package dev.auger.app.shell;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

/**
 * Opens the window on the sample case, walks through the five layers by their keys and closes it, so that the JVM can note down which
 * classes a window needs. Meant for the platform without a display. A machine that is too slow for the pauses gets a smaller cache.
 */
public final class WindowRehearsal {

    /** Classes of displays, which are not started here: the JVM notes down what has been loaded. */
    private static final Pattern DISPLAYS = Pattern.compile(
            "com/sun/(glass/ui/(gtk|win|mac)|prism/(es2|sw|d3d|mtl|impl/ps)|javafx/(font/(freetype|directwrite|coretext)))/\\w[^/]*\\.class");

    private static final long READING_SECONDS = 8;
    private static final long LOOKING_SECONDS = 2;

    private WindowRehearsal() {}

    /**
     * Returns when the window is closed again.
     *
     * @param opens opens the window on the sample case, the way a user's start does, and returns when it is closed
     */
    public static void run(Runnable opens) throws IOException {
        loadDisplays();
        Thread user = new Thread(WindowRehearsal::use, "rehearsal");
        user.setDaemon(true);
        user.start();
        opens.run();
    }

    private static void use() {
        rest(READING_SECONDS);
        for (String key : List.of("1", "2", "3", "4", "5")) {
            Platform.runLater(() -> Window.getWindows().forEach(window -> type(window.getScene(), key)));
            rest(LOOKING_SECONDS);
        }
        Platform.exit();
    }

    private static void rest(long seconds) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        for (long left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static void type(Scene scene, String key) {
        Node focus = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
        Event.fireEvent(
                focus, new KeyEvent(KeyEvent.KEY_TYPED, key, "", KeyCode.UNDEFINED, false, false, false, false));
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
