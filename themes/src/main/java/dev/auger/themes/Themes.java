package dev.auger.themes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;

/** Puts a look on a scene: style sheets on the scene, style classes on its root. Application thread only. */
public final class Themes {

    private static final String STILL = "still";
    private static final List<String> CLASSES = List.of("light", "dark", "high-contrast", "colour-blind", "zh", STILL);

    private Themes() {}

    /** Replaces whatever look the scene had. Cheap when nothing changed; one CSS pass otherwise. */
    public static void apply(Scene scene, Look look) {
        Fonts.load();
        put(scene, look);
    }

    private static void put(Scene scene, Look look) {
        List<String> sheets = Sheets.urls(look.scale());
        if (!scene.getStylesheets().equals(sheets)) {
            scene.getStylesheets().setAll(sheets);
        }
        scene.setFill(look.theme().ground());
        mark(scene.getRoot(), look);
    }

    /** Has the style sheets read before there is anything they are for. {@link #follow} puts the look on what comes then. */
    public static void prepare(Scene scene, Look look) {
        put(scene, look);
    }

    /**
     * Keeps a scene's look in step with the desktop's settings as they change, for as long as the program runs. Of the fonts only those
     * of the start page are there afterwards; {@link Fonts#load} has to follow before anything else is shown.
     */
    public static void follow(Scene scene, Supplier<Look> look) {
        Fonts.loadFirst();
        put(scene, look.get());
        Desktop.listen(o -> apply(scene, look.get()));
    }

    /** Sets the style classes alone, for a new root in a scene that has its sheets. */
    public static void mark(Parent root, Look look) {
        List<String> classes = new ArrayList<>(root.getStyleClass());
        classes.removeAll(CLASSES);
        if (!classes.contains("auger")) {
            classes.add("auger");
        }
        classes.add(look.theme().resolved().id());
        if (look.colourBlind()) {
            classes.add("colour-blind");
        }
        if (look.still() || Desktop.wantsStillness()) {
            classes.add(STILL);
        }
        if (look.language().getLanguage().equals(Locale.CHINESE.getLanguage())) {
            classes.add("zh");
        }
        if (!root.getStyleClass().equals(classes)) {
            root.getStyleClass().setAll(classes);
        }
    }

    /** Whether nothing may move in the scene a node is in: by the user's choice or the desktop's. */
    public static boolean isStill(Node node) {
        Scene scene = node.getScene();
        return scene == null || scene.getRoot().getStyleClass().contains(STILL);
    }
}
