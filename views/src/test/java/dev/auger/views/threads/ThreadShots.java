package dev.auger.views.threads;

import dev.auger.model.Evidence;
import dev.auger.themes.Theme;
import dev.auger.views.support.Shots;
import dev.auger.views.support.TestContext;
import dev.auger.views.support.Toolkit;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.Scene;

/** Draws the threads view into the folder given, to be looked at. */
public final class ThreadShots {

    private ThreadShots() {}

    public static void main(String[] args) {
        Path folder = Path.of(args[0]);
        Evidence[] both = {ThreadCase.file(), ThreadCase.recording()};
        for (Theme theme : new Theme[] {Theme.DARK, Theme.LIGHT}) {
            draw(theme, 904, 626, Locale.ENGLISH, folder.resolve("threads-" + theme.id() + "904.png"), "", both);
            draw(theme, 1800, 1100, Locale.ENGLISH, folder.resolve("threads-" + theme.id() + "1800.png"), "", both);
        }
        draw(Theme.HIGH_CONTRAST, 904, 626, Locale.ENGLISH, folder.resolve("threads-hc.png"), "", both);
        draw(Theme.LIGHT, 904, 626, Locale.SIMPLIFIED_CHINESE, folder.resolve("threads-zh.png"), "", both);
        draw(Theme.DARK, 904, 626, Locale.ENGLISH, folder.resolve("threads-search.png"), "reserve", both);
        draw(Theme.DARK, 904, 626, Locale.ENGLISH, folder.resolve("threads-recording.png"), "", ThreadCase.recording());
        draw(Theme.DARK, 904, 626, Locale.ENGLISH, folder.resolve("threads-empty.png"), "");
        System.exit(0);
    }

    private static void draw(
            Theme theme, int width, int height, Locale locale, Path file, String search, Evidence... evidence) {
        TestContext context = Toolkit.call(TestContext::new);
        ThreadsView view = Toolkit.call(() -> {
            context.setLanguage(locale);
            context.setEvidence(evidence);
            return new ThreadsView(context);
        });
        Scene scene = Toolkit.call(() -> Shots.scene((Parent) view.node(), theme, width, height, locale));
        Toolkit.run(() -> view.setShowing(true));
        ThreadsPane pane = (ThreadsPane) view.node().lookup(".threads-view");
        if (evidence.length > 0) {
            Toolkit.waitFor("rows", () -> pane.table().lineCount() > 0);
            Toolkit.run(() -> {
                pane.head().search().textProperty().set(search);
                pane.table().setCollapsed(2, true);
            });
            Toolkit.waitFor("filter", () -> !pane.table().busyProperty().get());
        }
        Toolkit.run(() -> {
            Shots.save(scene, file);
            view.dispose();
            context.close();
        });
    }
}
