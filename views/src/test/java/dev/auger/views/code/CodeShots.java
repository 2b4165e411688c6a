package dev.auger.views.code;

import dev.auger.model.Grade;
import dev.auger.model.trail.Phrase;
import dev.auger.themes.Theme;
import dev.auger.views.support.Shots;
import dev.auger.views.support.TestContext;
import dev.auger.views.support.Toolkit;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.Scene;

/** Draws the code view into the folder given, to be looked at. */
public final class CodeShots {

    private CodeShots() {}

    public static void main(String[] args) {
        Path folder = Path.of(args[0]);
        int[][] sizes = {{904, 626}, {1800, 1100}};
        for (Theme theme : new Theme[] {Theme.DARK, Theme.LIGHT}) {
            for (int[] size : sizes) {
                draw(
                        theme,
                        size[0],
                        size[1],
                        Locale.ENGLISH,
                        true,
                        folder.resolve("code-" + theme.id() + size[0] + ".png"));
            }
        }
        draw(Theme.LIGHT, 904, 626, Locale.SIMPLIFIED_CHINESE, true, folder.resolve("code-zh.png"));
        draw(Theme.DARK, 904, 626, Locale.ENGLISH, false, folder.resolve("code-missing.png"));
        System.exit(0);
    }

    private static void draw(Theme theme, int width, int height, Locale locale, boolean source, Path file) {
        TestContext context = Toolkit.call(TestContext::new);
        CodeView view = Toolkit.call(() -> {
            context.setLanguage(locale);
            context.setEvidence(CodeCase.recording());
            if (source) {
                context.setSource(CodeCase.source());
            }
            CodeView made = new CodeView(context);
            made.setSearchedPlaces(() -> java.util.List.of("~/shop/src/main/java", "acme-pricing-3.8.1-sources.jar"));
            made.setEditors(new MadeEditors());
            context.select(context.selection().get().withCode(CodeCase.CULPRIT));
            return made;
        });
        Scene scene = Toolkit.call(() -> Shots.scene((Parent) view.node(), theme, width, height, locale));
        Toolkit.run(() -> {
            view.setShowing(true);
            view.setNote(
                    CodeCase.CULPRIT,
                    Phrase.of("Nothing removes what this line adds."),
                    Phrase.of("The key holds the time of the call (line 74), so it never matches again. "
                            + "Drop it from the key and bound the map."),
                    Grade.EXACT);
        });
        CodePane pane = (CodePane) view.node();
        Toolkit.waitFor(
                "heat",
                () -> pane.lines().heat() != null && (!source || pane.lines().count() > 0));
        for (int i = 0; i < 3; i++) {
            Toolkit.run(() -> {
                scene.getRoot().applyCss();
                scene.getRoot().layout();
            });
        }
        Toolkit.run(() -> {
            pane.lines().choose(source ? 87 : 0);
            Shots.save(scene, file);
            view.dispose();
            context.close();
        });
    }
}
