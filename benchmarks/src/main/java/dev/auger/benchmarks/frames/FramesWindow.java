package dev.auger.benchmarks.frames;

import dev.auger.analysis.flame.CallTree;
import dev.auger.analysis.flame.MadeTree;
import dev.auger.model.job.Job;
import dev.auger.themes.Fonts;
import dev.auger.themes.Look;
import dev.auger.themes.Theme;
import dev.auger.themes.Themes;
import dev.auger.views.flame.FlameGraph;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

/** One scene after the other in a window of 1600 by 1000; prints a line of tab-separated figures for each. Started by {@link Frames}. */
public final class FramesWindow extends Application {

    /** Frames that are not measured: the compilers work on them. */
    private static final int WARM = 240;

    private static final int TREES_SHOWN = 40;
    private static final int POINTS = 5_000_000;

    private record Part(String name, Supplier<Scenario> make) {}

    private static Meter meter = new Meter();

    private final Deque<Part> parts = new ArrayDeque<>();
    private final StackPane root = new StackPane();
    private Robot robot;
    private int frames;

    public static void main(String[] args) {
        launch(FramesWindow.class, args);
    }

    @Override
    public void start(Stage stage) {
        // Else a failure would leave the window waiting.
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> {
            failure.printStackTrace();
            Runtime.getRuntime().halt(1);
        });
        List<String> args = getParameters().getRaw();
        frames = Integer.parseInt(args.get(0));
        String only = args.get(1);
        robot = new Robot();
        Fonts.load();
        Scene scene = new Scene(root, Scenario.WIDTH, Scenario.HEIGHT);
        Themes.apply(scene, new Look(Theme.LIGHT, 1, false, false, Locale.ENGLISH));
        stage.initStyle(StageStyle.UNDECORATED);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        plan(only, args.subList(2, args.size()).stream().map(Integer::valueOf).toList());
        Platform.runLater(this::next);
    }

    private void plan(String only, List<Integer> sizes) {
        part(only, "empty scene", () -> PlainCanvas.of(0));
        part(only, "canvas, 5,000 rectangles", () -> PlainCanvas.of(5_000));
        for (int size : sizes) {
            for (MadeTree.Shape shape : MadeTree.Shape.values()) {
                Tree tree = new Tree(shape, size);
                for (FlameScenario.Gesture gesture : FlameScenario.Gesture.values()) {
                    String name = String.format(
                            Locale.ROOT, "flame, %,d frames (%s), %s", size, lower(shape), lower(gesture));
                    part(only, name, () -> tree.scenario(gesture));
                }
            }
        }
        for (int threads : new int[] {60, 5_000}) {
            for (TimelineScenario.Gesture gesture : TimelineScenario.Gesture.values()) {
                String name = String.format(
                        Locale.ROOT, "timeline, %,d points in %,d threads, %s", POINTS, threads, lower(gesture));
                part(only, name, () -> TimelineScenario.of(POINTS, threads, gesture));
            }
        }
        part(only, "source of 20,000 lines, wheel", () -> CodeScenario.of(CodeScenario.Gesture.WHEEL, 20_000));
        part(
                only,
                "source of 20,000 lines, drag of the ruler",
                () -> CodeScenario.of(CodeScenario.Gesture.DRAG, 20_000));
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    private void part(String only, String name, Supplier<Scenario> make) {
        if (name.contains(only)) {
            parts.add(new Part(name, make));
        }
    }

    /** The tree that several gestures share, made when the first needs it. */
    private static final class Tree {
        private static CallTree last;
        private static String lastName = "";
        private final MadeTree.Shape shape;
        private final int size;

        Tree(MadeTree.Shape shape, int size) {
            this.shape = shape;
            this.size = size;
        }

        FlameScenario scenario(FlameScenario.Gesture gesture) {
            if (!lastName.equals(shape + " " + size)) {
                last = null;
                last = MadeTree.of(shape, size, Job.quiet());
                lastName = shape + " " + size;
            }
            FlameGraph graph = FlameScenario.graph();
            return new FlameScenario(graph, FlameScenario.pane(graph, last), gesture);
        }
    }

    private void next() {
        Part part = parts.poll();
        if (part == null) {
            showTrees();
            return;
        }
        Scenario scenario = part.make.get();
        System.gc();
        Watch watch = new Watch(Thread.currentThread());
        root.getChildren().setAll(scenario.node());
        settle(scenario::ready, () -> {
            watch.close();
            for (Watch.Block block : watch.take(Meter.LONG.toNanos())) {
                row("arrival", part.name, block.what(), String.format(Locale.ROOT, "%.1f", block.cpu() / 1e6));
            }
            measure(part.name, scenario);
        });
    }

    /** A few pulses later, when everything has its place. */
    private static void settle(BooleanSupplier ready, Runnable then) {
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                if (++pulses >= 30 && ready.getAsBoolean()) {
                    stop();
                    then.run();
                }
            }
        }.start();
    }

    private void measure(String name, Scenario scenario) {
        scenario.begin(robot);
        new AnimationTimer() {
            private int frame;

            @Override
            public void handle(long now) {
                if (frame == WARM) {
                    meter.begin();
                }
                if (frame >= WARM) {
                    meter.pulse();
                }
                if (frame == WARM + frames) {
                    stop();
                    meter.end();
                    scenario.end(robot);
                    print(name, meter.measured());
                    Platform.runLater(FramesWindow.this::next);
                    return;
                }
                scenario.step(frame++, robot);
            }
        }.start();
    }

    private static void print(String name, Meter.Measured m) {
        row(
                "frames",
                name,
                m.frame().words(),
                m.application().words(),
                m.rendering().words(),
                m.pulse().words(),
                m.render().words());
        m.over()
                .forEach((what, over) -> row(
                        "over",
                        name,
                        what,
                        Integer.toString(over.count()),
                        String.format(Locale.ROOT, "%.1f", over.most() / 1e6)));
    }

    private static void row(String... cells) {
        System.out.println(String.join("\t", cells));
    }

    /** From a tree that is there to its first pixels, with a new tree each time. */
    private void showTrees() {
        List<CallTree> trees = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            trees.add(MadeTree.of(MadeTree.Shape.values()[i], 1_000_000, Job.quiet()));
        }
        FlameGraph graph = FlameScenario.graph();
        root.getChildren().setAll(graph);
        List<Instant> asked = new ArrayList<>();
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                if (++pulses % 30 != 0) {
                    return;
                }
                if (asked.size() == TREES_SHOWN) {
                    stop();
                    printShown(asked);
                    Platform.exit();
                    return;
                }
                asked.add(Instant.now());
                graph.show(trees.get(asked.size() % trees.size()));
            }
        }.start();
    }

    private static void printShown(List<Instant> asked) {
        var events = meter.events();
        long[] took = asked.stream()
                .mapToLong(
                        at -> Duration.between(at, Meter.rendered(at, events)).toNanos())
                .toArray();
        row("shown", "first of all", String.format(Locale.ROOT, "%.1f", took[0] / 1e6));
        row(
                "shown",
                "later ones",
                Figures.of(java.util.Arrays.copyOfRange(took, 1, took.length)).words());
    }
}
