package dev.auger.app.shell;

import dev.auger.app.cases.SampleCase;
import dev.auger.app.prefs.Preferences;
import dev.auger.app.prefs.UserFolders;
import dev.auger.app.text.Bundles;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/**
 * What a window needs that has nothing to do with the toolkit: it is made on a thread of its own while the toolkit starts, which waits
 * for the display most of that time.
 *
 * @param manners has met the other windows of the user, if this start may go to one of them
 */
record HeadStart(Preferences preferences, Bundles texts, Manners manners, CompletableFuture<MainWindow> ready) {

    /** @param alone this start has a window of its own, whatever windows there are */
    static CompletableFuture<HeadStart> begin(Locale system, boolean alone, List<Path> files) {
        CompletableFuture<HeadStart> done = new CompletableFuture<>();
        Thread thread = new Thread(() -> done.completeAsync(() -> make(system, alone, files), Runnable::run), "auger-start");
        thread.setDaemon(true);
        thread.start();
        return done;
    }

    private static HeadStart make(Locale system, boolean alone, List<Path> files) {
        UserFolders folders = UserFolders.here();
        CompletableFuture<MainWindow> ready = new CompletableFuture<>();
        Manners manners = new Manners(folders.state(), ready);
        if (!alone) {
            manners.meet(files);
        }
        Preferences preferences = Preferences.load(folders.config());
        Locale locale =
                preferences.language().isEmpty() ? system : Locale.forLanguageTag(preferences.language());
        Bundles texts = new Bundles(locale);
        SampleCase.find();
        return new HeadStart(preferences, texts, manners, ready);
    }
}
