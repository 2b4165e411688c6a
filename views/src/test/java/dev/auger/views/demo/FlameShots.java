package dev.auger.views.demo;

import static dev.auger.model.fixtures.MadeDump.dump;

import dev.auger.model.fixtures.MadeDumps;
import dev.auger.model.fixtures.MadeRecording;
import dev.auger.model.time.Moment;
import dev.auger.model.time.TimeRange;
import dev.auger.model.trail.CodePoint;
import dev.auger.model.trail.Selection;
import dev.auger.themes.Look;
import dev.auger.themes.Theme;
import dev.auger.themes.Themes;
import dev.auger.views.allocation.AllocationView;
import dev.auger.views.flame.FlameMode;
import dev.auger.views.flame.FlameView;
import dev.auger.views.ribbon.TimeRibbon;
import dev.auger.views.support.TestContext;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javax.imageio.ImageIO;

/** Writes pictures of flame graph, allocation view and ribbon into a folder, to be looked at. */
public final class FlameShots {

    private static Path folder = Path.of(".");
    private static String only = "";

    private FlameShots() {}

    public static void main(String[] args) throws Exception {
        Thread.setDefaultUncaughtExceptionHandler((t, e) -> {
            e.printStackTrace();
            System.exit(1);
        });
        folder = Path.of(args[0]);
        only = args.length > 1 ? args[1] : "";
        Files.createDirectories(folder);
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        MadeRecording recording = DemoRecording.recording();
        TimeRange brushed = new TimeRange(
                recording.range().start() + 600_000_000_000L, recording.range().start() + 1_160_000_000_000L);
        for (Theme theme : new Theme[] {Theme.DARK, Theme.LIGHT, Theme.HIGH_CONTRAST}) {
            for (int[] size : new int[][] {{904, 600}, {1800, 1100}}) {
                if (theme == Theme.HIGH_CONTRAST && size[0] > 1000) {
                    continue;
                }
                String name = theme.id() + "-" + size[0];
                Look look = Look.of(theme);
                shots(recording, brushed, look, size, name);
            }
        }
        shots(
                recording,
                brushed,
                Look.of(Theme.LIGHT).withLanguage(Locale.SIMPLIFIED_CHINESE),
                new int[] {904, 600},
                "zh");
        shots(recording, brushed, Look.of(Theme.DARK).withScale(1.5), new int[] {1356, 900}, "scale150");
        Platform.exit();
    }

    private static void shots(MadeRecording recording, TimeRange brushed, Look look, int[] size, String name)
            throws Exception {
        TestContext context = TestContext.with(
                recording,
                MadeDumps.file(
                        "threads-1421.json",
                        dump().at(Moment.local(LocalDateTime.of(2026, 4, 12, 14, 21, 28))),
                        dump().at(Moment.local(LocalDateTime.of(2026, 4, 12, 14, 21, 30)))));
        if (look.language().equals(Locale.SIMPLIFIED_CHINESE)) {
            context.setLanguage(look.language());
        }
        FlameView[] flame = new FlameView[1];
        shot(
                name + "-flame",
                look,
                size,
                () -> {
                    flame[0] = new FlameView(context);
                    flame[0].setShowing(true);
                    return flame[0].node();
                },
                scene -> {
                    flame[0].pane().graph().animatedProperty().set(false);
                    flame[0].pane().searchFor("Quote");
                },
                scene -> {
                    var graph = flame[0].pane().graph();
                    graph.select(graph.getTree()
                            .find(
                                    0,
                                    java.util.List.of(
                                            "java.lang.Thread.run",
                                            "java.util.concurrent.ThreadPoolExecutor$Worker.run",
                                            "java.util.concurrent.ThreadPoolExecutor.runWorker",
                                            "java.util.concurrent.FutureTask.run",
                                            "com.acme.shop.web.CheckoutHandler.lambda$place$2",
                                            "com.acme.shop.pricing.QuoteService.quote",
                                            "com.acme.shop.pricing.QuoteCache.quote")));
                    hover(scene, 0.25, 0.62);
                });
        if (look.theme() != Theme.HIGH_CONTRAST) {
            shot(
                    name + "-icicle",
                    look,
                    size,
                    () -> {
                        FlameView v = new FlameView(context);
                        v.pane().modeProperty().set(FlameMode.ICICLE);
                        v.pane().options().byThreadProperty().set(true);
                        v.setShowing(true);
                        return v.node();
                    },
                    s -> {},
                    s -> {});
            shot(
                    name + "-table",
                    look,
                    size,
                    () -> {
                        FlameView v = new FlameView(context);
                        v.pane().modeProperty().set(FlameMode.TABLE);
                        v.setShowing(true);
                        return v.node();
                    },
                    s -> {},
                    s -> {});
        }
        context.select(Selection.NONE
                .withRange(brushed)
                .withAllocation(new Selection.Allocation(
                        "double[]", new CodePoint("com.acme.shop.pricing.PriceCurve", "<init>", null, 58))));
        shot(
                name + "-alloc",
                look,
                size,
                () -> {
                    AllocationView v = new AllocationView(context);
                    v.setShowing(true);
                    return v.node();
                },
                s -> {},
                s -> hover(s, 0.66, 0.4));
        shot(
                name + "-ribbon",
                look,
                new int[] {size[0] + 536, (int) (900 * look.scale())},
                () -> bottom(new TimeRibbon(context)),
                s -> {},
                s -> {});
        if (name.startsWith("dark-9")) {
            TestContext none = new TestContext();
            shot(
                    name + "-flame-empty",
                    look,
                    size,
                    () -> {
                        FlameView v = new FlameView(none);
                        v.setShowing(true);
                        return v.node();
                    },
                    s -> {},
                    s -> {});
            shot(
                    name + "-ribbon-compact",
                    look,
                    new int[] {1200, 64},
                    () -> {
                        TimeRibbon r = new TimeRibbon(context);
                        return r;
                    },
                    s -> {},
                    s -> {});
        }
        Platform.runLater(context::close);
    }

    private static void hover(Scene scene, double fx, double fy) {
        double x = scene.getWidth() * fx;
        double y = scene.getHeight() * fy;
        Node at = pick(scene.getRoot(), x, y);
        if (at != null) {
            javafx.geometry.Point2D p = at.sceneToLocal(x, y);
            Event.fireEvent(
                    at,
                    new MouseEvent(
                            at,
                            at,
                            MouseEvent.MOUSE_MOVED,
                            p.getX(),
                            p.getY(),
                            x,
                            y,
                            MouseButton.NONE,
                            0,
                            false,
                            false,
                            false,
                            false,
                            false,
                            false,
                            false,
                            false,
                            false,
                            false,
                            null));
        }
    }

    private static Node pick(Node node, double x, double y) {
        if (!node.isVisible() || node.isMouseTransparent()) {
            return null;
        }
        if (node instanceof Parent parent) {
            for (int i = parent.getChildrenUnmodifiable().size() - 1; i >= 0; i--) {
                Node found = pick(parent.getChildrenUnmodifiable().get(i), x, y);
                if (found != null) {
                    return found;
                }
            }
        }
        return node.contains(node.sceneToLocal(x, y)) ? node : null;
    }

    private static Node bottom(Node node) {
        BorderPane pane = new BorderPane();
        pane.setBottom(node);
        return pane;
    }

    private interface Maker {
        Node make();
    }

    private static void shot(
            String name, Look look, int[] size, Maker maker, Consumer<Scene> first, Consumer<Scene> second)
            throws Exception {
        if (!name.matches(only + ".*")) {
            return;
        }
        Scene[] scene = new Scene[1];
        onFx(() -> {
            BorderPane root = new BorderPane(maker.make());
            scene[0] = new Scene(root, size[0], size[1]);
            Themes.apply(scene[0], look);
            scene[0].snapshot(null);
            first.accept(scene[0]);
        });
        Thread.sleep(700);
        onFx(() -> scene[0].snapshot(null));
        Thread.sleep(200);
        onFx(() -> second.accept(scene[0]));
        onFx(() -> {
            scene[0].snapshot(null);
            WritableImage image = scene[0].snapshot(null);
            if (name.endsWith("ribbon")) {
                int high = (int) (112 * look.scale());
                image = new WritableImage(
                        image.getPixelReader(), 0, (int) image.getHeight() - high, (int) image.getWidth(), high);
            }
            try {
                ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", new File(folder.toFile(), name + ".png"));
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    private static void onFx(Runnable task) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Throwable[] failure = new Throwable[1];
        Platform.runLater(() -> {
            try {
                task.run();
            } catch (Throwable e) {
                failure[0] = e;
            }
            done.countDown();
        });
        done.await();
        if (failure[0] != null) {
            throw new IllegalStateException(failure[0]);
        }
    }
}
