package dev.auger.app;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the window needs from the system, looked at before JavaFX is: a missing display, library or font otherwise ends in a
 * stack trace that says nothing to a user.
 */
final class StartCheck {

    private static final String GTK = "libgtk-3.so.0";

    private StartCheck() {}

    /**
     * Why a window cannot be opened here, as a key of the bundles; empty when it can.
     *
     * @param offscreen pictures are drawn without a display
     */
    static Optional<String> problem(boolean offscreen, Map<String, String> environment, String osName) {
        if (!osName.toLowerCase(Locale.ROOT).contains("linux")) {
            return Optional.empty();
        }
        boolean display = !environment.getOrDefault("DISPLAY", "").isEmpty()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
        if (!offscreen && !display) {
            return Optional.of("start.problem.display");
        }
        if (!offscreen && !hasLibrary(GTK)) {
            return Optional.of("start.problem.gtk");
        }
        if (!hasLibrary("libpangoft2-1.0.so.0") || !hasFonts(environment)) {
            return Optional.of("start.problem.fonts");
        }
        return Optional.empty();
    }

    /** Where distributions keep libraries; a look there is quicker than the loader, which is asked where it finds nothing. */
    private static final List<Path> LIBRARIES = Stream.of(
                    "/usr/lib/" + multiarch(), "/usr/lib64", "/lib/" + multiarch(), "/lib64", "/usr/lib")
            .map(Path::of)
            .toList();

    private static String multiarch() {
        String arch = System.getProperty("os.arch", "");
        return (arch.equals("amd64") ? "x86_64" : arch) + "-linux-gnu";
    }

    private static Optional<Path> library(String name) {
        return LIBRARIES.stream()
                .map(folder -> folder.resolve(name))
                .filter(Files::exists)
                .findFirst();
    }

    /**
     * Has the system link GTK, and the sixty libraries it needs, on a thread of its own: it takes as long as java needs for all else until
     * JavaFX asks for it.
     */
    static void linkGtk() {
        Optional<Path> gtk = library(GTK);
        if (gtk.isPresent()) {
            Thread thread = new Thread(() -> link(gtk.get()), "auger-gtk");
            thread.setDaemon(true);
            thread.start();
        }
    }

    @SuppressWarnings("restricted")
    private static void link(Path library) {
        try {
            System.load(library.toString());
        } catch (UnsatisfiedLinkError e) {
            // JavaFX will say what is wrong with it.
            System.getLogger(StartCheck.class.getName()).log(System.Logger.Level.DEBUG, "not linked early", e);
        }
    }

    /** Only asks the system's loader; nothing of the library is called. */
    @SuppressWarnings("restricted")
    private static boolean hasLibrary(String name) {
        if (library(name).isPresent()) {
            return true;
        }
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup(name, arena);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean hasFonts(Map<String, String> environment) {
        String home = environment.getOrDefault("HOME", "/");
        List<Path> folders = List.of(
                Path.of("/usr/share/fonts"),
                Path.of("/usr/local/share/fonts"),
                Path.of(home, ".fonts"),
                Path.of(home, ".local/share/fonts"));
        return folders.stream().anyMatch(StartCheck::holdsFont);
    }

    private static boolean holdsFont(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(folder, 6)) {
            return files.anyMatch(f -> f.toString().matches("(?i).*\\.(ttf|otf|ttc|pfb)"));
        } catch (IOException | java.io.UncheckedIOException e) {
            return false;
        }
    }
}
