package dev.auger.views.support;

import dev.auger.themes.Look;
import dev.auger.themes.Theme;
import dev.auger.themes.Themes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javax.imageio.ImageIO;

/** Draws a node at a size and in a look into a PNG file, to be looked at. */
public final class Shots {

    private Shots() {}

    /** A scene with the node, large enough to be laid out; keep it and draw it as often as wanted. Application thread. */
    public static Scene scene(Parent node, Theme theme, int width, int height, Locale locale) {
        StackPane root = new StackPane(node);
        Scene scene = new Scene(root, width, height);
        Themes.apply(scene, Look.of(theme).withLanguage(locale));
        root.applyCss();
        root.layout();
        return scene;
    }

    public static void save(Scene scene, Path file) {
        scene.getRoot().applyCss();
        // What a first layout changes (heights from style sheets, lines in view) the second settles.
        for (int i = 0; i < 3; i++) {
            scene.getRoot().layout();
        }
        WritableImage image = scene.snapshot(null);
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
