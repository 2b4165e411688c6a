package dev.auger.app.shell;

import dev.auger.app.instance.Meeting;
import dev.auger.app.prefs.Preferences;
import dev.auger.app.prefs.UserFolders;
import dev.auger.app.text.Bundles;
import dev.auger.themes.Fonts;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;

/**
 * What a window needs, made on a thread of its own: first what has nothing to do with the toolkit, while that waits for the display, then
 * what is in the window, while style sheets are read. Nodes may be made on any thread as long as no stage shows them.
 */
final class HeadStart {

    private final CompletableFuture<Ground> ground = new CompletableFuture<>();
    private final CompletableFuture<Bundles> texts = new CompletableFuture<>();
    private final CompletableFuture<Void> painted = new CompletableFuture<>();
    private final CompletableFuture<MainWindow> window = new CompletableFuture<>();
    private final CompletableFuture<MainWindow> ready = new CompletableFuture<>();

    /**
     * What the empty stage needs.
     *
     * @param manners has met the other windows of the user, if this start may go to one of them
     */
    record Ground(Preferences preferences, Manners manners) {}

    /** @param meeting where the windows of the user meet; empty if this start has a window of its own, whatever windows there are */
    static HeadStart begin(Locale system, Optional<Meeting> meeting, List<Path> files) {
        HeadStart start = new HeadStart();
        Thread thread = new Thread(() -> start.make(system, meeting, files), "auger-start");
        thread.setDaemon(true);
        thread.start();
        return start;
    }

    private void make(Locale system, Optional<Meeting> meeting, List<Path> files) {
        ground.completeAsync(() -> ground(meeting, files), Runnable::run);
        texts.completeAsync(() -> texts(system, ground.join().preferences()), Runnable::run);
        window.completeAsync(() -> window(ground.join().preferences(), texts.join()), Runnable::run);
    }

    private Ground ground(Optional<Meeting> meeting, List<Path> files) {
        UserFolders folders = UserFolders.here();
        Preferences preferences = Preferences.load(folders.config());
        Manners manners = new Manners(folders.state(), ready);
        meeting.ifPresent(place -> manners.meet(place, files));
        return new Ground(preferences, manners);
    }

    private static Bundles texts(Locale system, Preferences preferences) {
        Locale locale = preferences.language().isEmpty() ? system : Locale.forLanguageTag(preferences.language());
        Bundles texts = new Bundles(locale);
        texts.has("");
        return texts;
    }

    private MainWindow window(Preferences preferences, Bundles texts) {
        painted.join();
        Fonts.loadFirst();
        return new MainWindow(preferences, texts, Platform::exit);
    }

    /** The empty stage is on the screen: what is in it can be made. Not before, for that would take the time of the first frame. */
    void painted() {
        painted.complete(null);
    }

    CompletableFuture<Ground> ground() {
        return ground;
    }

    /** In the language of the window. */
    CompletableFuture<Bundles> texts() {
        return texts;
    }

    CompletableFuture<MainWindow> window() {
        return window;
    }

    /** Done when the window is in the stage and painted. */
    CompletableFuture<MainWindow> ready() {
        return ready;
    }
}
