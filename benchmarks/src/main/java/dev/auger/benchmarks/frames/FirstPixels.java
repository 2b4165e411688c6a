package dev.auger.benchmarks.frames;

import dev.auger.analysis.flame.CallTree;
import dev.auger.analysis.flame.MadeTree;
import dev.auger.model.job.Job;
import dev.auger.themes.Fonts;
import dev.auger.themes.Look;
import dev.auger.themes.Theme;
import dev.auger.themes.Themes;
import dev.auger.views.flame.FlameGraph;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.jspecify.annotations.Nullable;

/**
 * From a tree to its first pixels in a process that has shown none before, as it is when a user opens the first file: the window with the empty
 * graph is there while a worker makes the tree.
 */
public final class FirstPixels extends Application {

    /** Pulses until everything about the last picture is known. */
    private static final int AFTER = 20;

    private static final Meter METER = new Meter();

    private final AtomicReference<@Nullable CallTree> made = new AtomicReference<>();

    /** Starts the window from a class path, see {@link FramesLauncher}. */
    static final class Launcher {
        private Launcher() {}

        public static void main(String[] args) {
            launch(FirstPixels.class, args);
        }
    }

    @Override
    public void start(Stage stage) {
        int nodes = Integer.parseInt(getParameters().getRaw().getFirst());
        Fonts.load();
        FlameGraph graph = FlameScenario.graph();
        StackPane root = new StackPane(graph);
        root.getStyleClass().add("surface");
        Scene scene = new Scene(root, Scenario.WIDTH, Scenario.HEIGHT);
        Themes.apply(scene, new Look(Theme.LIGHT, 1, false, false, Locale.ENGLISH));
        stage.initStyle(StageStyle.UNDECORATED);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        Thread.ofPlatform().daemon().start(() -> made.set(MadeTree.of(MadeTree.Shape.SERVICE, nodes, Job.quiet())));
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        new AnimationTimer() {
            private @Nullable Instant asked;
            private long cpu;
            private int after;

            @Override
            public void handle(long now) {
                CallTree tree = made.get();
                Instant at = asked;
                if (tree != null && at == null) {
                    asked = Instant.now();
                    cpu = threads.getCurrentThreadCpuTime();
                    graph.show(tree);
                } else if (at != null && ++after == 1) {
                    cpu = threads.getCurrentThreadCpuTime() - cpu;
                } else if (at != null && after == AFTER) {
                    stop();
                    print(at, cpu);
                    Platform.exit();
                }
            }
        }.start();
    }

    private static void print(Instant asked, long cpu) {
        Duration took = Duration.between(asked, Meter.rendered(asked, METER.events()));
        System.out.println(String.join("\t", List.of("first", Long.toString(took.toNanos()), Long.toString(cpu))));
    }
}
