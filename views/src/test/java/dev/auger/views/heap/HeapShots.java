package dev.auger.views.heap;

import dev.auger.model.fixtures.MadeHeap;
import dev.auger.model.trail.Selection;
import dev.auger.themes.Theme;
import dev.auger.views.support.Shots;
import dev.auger.views.support.TestContext;
import dev.auger.views.support.Toolkit;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.Scene;

/** Draws the heap view into the folder given, to be looked at. */
public final class HeapShots {

    private HeapShots() {}

    public static void main(String[] args) {
        Path folder = Path.of(args[0]);
        MadeHeap heap = HeapCase.heap();
        for (Theme theme : new Theme[] {Theme.DARK, Theme.LIGHT}) {
            draw(
                    theme,
                    904,
                    626,
                    Locale.ENGLISH,
                    HeapTab.OVERVIEW,
                    heap,
                    folder.resolve("heap-" + theme.id() + "904.png"));
            draw(
                    theme,
                    1800,
                    1100,
                    Locale.ENGLISH,
                    HeapTab.OVERVIEW,
                    heap,
                    folder.resolve("heap-" + theme.id() + "1800.png"));
        }
        draw(Theme.LIGHT, 904, 626, Locale.SIMPLIFIED_CHINESE, HeapTab.OVERVIEW, heap, folder.resolve("heap-zh.png"));
        draw(Theme.DARK, 904, 626, Locale.ENGLISH, HeapTab.HISTOGRAM, heap, folder.resolve("heap-histogram.png"));
        draw(Theme.DARK, 904, 626, Locale.ENGLISH, HeapTab.DOMINATORS, heap, folder.resolve("heap-dominators.png"));
        draw(Theme.DARK, 904, 626, Locale.ENGLISH, HeapTab.PATHS, heap, folder.resolve("heap-paths.png"));
        System.exit(0);
    }

    private static void draw(Theme theme, int width, int height, Locale locale, HeapTab tab, MadeHeap heap, Path file) {
        TestContext context = Toolkit.call(TestContext::new);
        HeapView view = Toolkit.call(() -> {
            context.setLanguage(locale);
            context.setEvidence(heap);
            if (tab == HeapTab.HISTOGRAM) {
                context.select(Selection.NONE.withAllocation(new Selection.Allocation("double[]", null)));
            } else {
                context.select(Selection.NONE.withObject(new Selection.HeapObject("com.acme.shop.pricing.Quote", -1)));
            }
            return new HeapView(context);
        });
        HeapPane pane = (HeapPane) view.node();
        Scene scene = Toolkit.call(() -> Shots.scene((Parent) view.node(), theme, width, height, locale));
        Toolkit.run(() -> {
            pane.tabs.select(tab);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            view.setShowing(true);
        });
        Toolkit.waitFor(
                "everything",
                () -> pane.histogram.lineCount() > 0 && pane.path.lineCount() > 0 && pane.tree.lineCount() > 0);
        for (int i = 0; i < 3; i++) {
            Toolkit.run(() -> {
                scene.getRoot().applyCss();
                scene.getRoot().layout();
            });
            Toolkit.waitFor("tables", () -> !pane.histogram.busyProperty().get());
        }
        Toolkit.run(() -> {
            Shots.save(scene, file);
            view.dispose();
            context.close();
        });
    }
}
