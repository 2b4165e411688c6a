package dev.auger.app.shell;

import dev.auger.app.cases.SampleCase;
import dev.auger.app.prefs.Preferences;
import dev.auger.app.report.ReportInput;
import dev.auger.app.text.Bundles;
import dev.auger.model.Layer;
import dev.auger.model.trail.Finding;
import dev.auger.themes.Fonts;
import dev.auger.views.text.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/**
 * The window without a stage, for pictures where there is no display. Called from an ordinary thread; everything inside runs on
 * the application thread. What is drawn is the real window: nothing is arranged for the picture.
 */
public final class OffscreenWindow implements AutoCloseable {

    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;
    private static final long LIMIT_SECONDS = 180;
    private static final int QUIET_LOOKS = 4;
    private static final long LOOK_NANOS = 40_000_000L;

    private final MainWindow window;
    private final Scene scene;
    private final Path preferences;

    private OffscreenWindow(MainWindow window, Scene scene, Path preferences) {
        this.window = window;
        this.scene = scene;
        this.preferences = preferences;
    }

    /** Starts the toolkit, opens the sample and waits until everything has been read and answered. */
    public static OffscreenWindow open(SampleCase sample, Locale locale) throws IOException {
        ToolkitLog.quiet();
        CompletableFuture<Void> started = new CompletableFuture<>();
        try {
            Platform.startup(() -> started.complete(null));
        } catch (IllegalStateException alreadyRunning) {
            started.complete(null);
        }
        Platform.setImplicitExit(false);
        started.join();
        Path scratch = Files.createTempDirectory("auger-demo");
        OffscreenWindow offscreen = onApplicationThread(() -> {
            MainWindow window = new MainWindow(Preferences.load(scratch), new Bundles(locale), null);
            Scene scene = new Scene(window.root(), WIDTH, HEIGHT);
            window.install(scene);
            Fonts.load();
            window.desk().files().setAutomatic(false);
            window.setTheme("dark");
            window.openSample(sample);
            return new OffscreenWindow(window, scene, scratch);
        });
        offscreen.settle();
        return offscreen;
    }

    /** Texts for a report that follows the window. */
    public static Texts texts(Locale locale) {
        return new Bundles(locale);
    }

    public void setTheme(String theme) throws IOException {
        onApplicationThread(() -> {
            window.setTheme(theme);
            return true;
        });
        settle();
    }

    /** Takes the first finding, as a click on its Drill button does. */
    public void drillFirstFinding() throws IOException {
        onApplicationThread(() -> {
            List<Finding> findings = window.findings();
            if (!findings.isEmpty()) {
                window.drill(findings.getFirst());
            }
            return true;
        });
        settle();
    }

    /** A PNG of the window showing a layer. */
    public byte[] picture(Layer layer) throws IOException {
        onApplicationThread(() -> {
            window.open(layer);
            return true;
        });
        settle();
        WritableImage image = onApplicationThread(() -> scene.snapshot(null));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", out);
        return out.toByteArray();
    }

    public String layerName(Layer layer) throws IOException {
        return onApplicationThread(() -> window.texts().get("layer." + layer.id()));
    }

    /** What the window shows now as a report. */
    public ReportInput report() throws IOException {
        CompletableFuture<ReportInput> report = onApplicationThread(() -> window.report());
        return report.join();
    }

    @Override
    public void close() throws IOException {
        onApplicationThread(() -> {
            window.close();
            return true;
        });
        Files.deleteIfExists(preferences.resolve("preferences.json"));
        Files.deleteIfExists(preferences);
    }

    /** Waits until nothing is read or computed any more and the result has had time to be laid out and drawn. */
    private void settle() throws IOException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        int quiet = 0;
        while (quiet < QUIET_LOOKS) {
            if (System.nanoTime() > deadline) {
                throw new IOException("the window did not come to rest in " + LIMIT_SECONDS + " s");
            }
            LockSupport.parkNanos(LOOK_NANOS);
            boolean settled = onApplicationThread(() -> {
                window.root().applyCss();
                window.root().layout();
                return window.isSettled();
            });
            quiet = settled ? quiet + 1 : 0;
        }
    }

    private static <T> T onApplicationThread(Callable<T> action) throws IOException {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(action.call());
            } catch (Exception e) {
                result.completeExceptionally(e);
            }
        });
        try {
            return result.orTimeout(LIMIT_SECONDS, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof TimeoutException) {
                throw new IOException("the window does not answer", e);
            }
            throw new IOException(String.valueOf(e.getCause()), e);
        }
    }
}
