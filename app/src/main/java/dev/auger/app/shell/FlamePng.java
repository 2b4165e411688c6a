package dev.auger.app.shell;

import dev.auger.analysis.flame.CallTree;
import dev.auger.app.text.Bundles;
import dev.auger.themes.Look;
import dev.auger.themes.Theme;
import dev.auger.themes.Themes;
import dev.auger.views.flame.FlamePicture;
import dev.auger.views.flame.KindNames;
import dev.auger.views.text.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javax.imageio.ImageIO;

/** A flame graph, comparison or flame chart as a PNG, drawn by the window's own painter into a scene nobody sees. */
public final class FlamePng {

    /** In pixels of the view. */
    static final int WIDTH = 1600;
    /** Pixels for one: pictures are looked at on dense screens, and in print. */
    private static final int DENSITY = 2;
    /** Pictures of more rows would need more memory than it is worth. */
    private static final int DENSE_ROWS = 250;

    private FlamePng() {}

    /** Starts the toolkit, if it does not run, and draws in the light theme. Called from any thread but the application's. */
    public static void draw(CallTree tree, String title, Locale locale, OutputStream out) throws IOException {
        ToolkitLog.quiet();
        CompletableFuture<Void> started = new CompletableFuture<>();
        try {
            Platform.startup(() -> started.complete(null));
        } catch (IllegalStateException alreadyRunning) {
            started.complete(null);
        }
        started.join();
        Look look = Look.of(Theme.LIGHT).withStill(true).withLanguage(Bundles.supported(locale));
        draw(tree, title, new Bundles(locale), look, false, out);
    }

    /**
     * Draws with the running toolkit.
     *
     * @param icicle root on top
     */
    static void draw(CallTree tree, String title, Texts texts, Look look, boolean icicle, OutputStream out)
            throws IOException {
        String named = title + " · " + KindNames.of(tree.what(), texts);
        draw(rows(tree), (width, zoom) -> new FlamePicture(tree, named, texts, icicle, width, zoom), look, out);
    }

    /** Rows of a tree that a picture has. */
    static int rows(CallTree tree) {
        return FlamePicture.visibleRows(tree, WIDTH);
    }

    /** Makes what is drawn. */
    @FunctionalInterface
    interface Drawn {
        /** @param zoom pixels for one at 100 % */
        Region of(double width, double zoom);
    }

    /** @param rows how many there are: pictures of very many are drawn less dense */
    static void draw(int rows, Drawn drawn, Look look, OutputStream out) throws IOException {
        write(() -> snapshot(rows <= DENSE_ROWS ? DENSITY : 1, drawn, look), out);
    }

    /**
     * Writes a picture that the running toolkit draws.
     *
     * @param draws called on the application thread
     */
    static void write(Supplier<WritableImage> draws, OutputStream out) throws IOException {
        CompletableFuture<WritableImage> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(draws.get());
            } catch (RuntimeException | OutOfMemoryError e) {
                done.completeExceptionally(e);
            }
        });
        try {
            if (!ImageIO.write(SwingFXUtils.fromFXImage(done.join(), null), "png", out)) {
                throw new IOException("no writer for PNG");
            }
        } catch (CompletionException e) {
            throw new IOException("the picture could not be drawn", e.getCause());
        }
    }

    private static WritableImage snapshot(int density, Drawn drawn, Look look) {
        int width = WIDTH * density;
        Region picture = drawn.of(width, density);
        Scene scene = new Scene(picture, width, width);
        Themes.apply(scene, look.withScale(density));
        picture.applyCss();
        double height = Math.ceil(picture.prefHeight(width));
        picture.resize(width, height);
        picture.layout();
        return picture.snapshot(null, new WritableImage(width, (int) height));
    }
}
