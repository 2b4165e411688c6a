package dev.auger.benchmarks.frames;

import com.sun.management.OperatingSystemMXBean;
import dev.auger.app.shell.AugerApplication;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Window;

/**
 * Walks through the whole program as a user does, and prints after each step what took the application thread longer than it should:
 * {@code Walk FILE…}. Each step waits until the program has nothing left to do.
 */
public final class Walk {

    private static final long SECOND = 1_000_000_000L;
    private static final int MOST_LISTED = 3;
    /** CPU time of the process in half a second below which it rests. */
    private static final long RESTS = 60_000_000;

    /** The keys that show them. */
    private static final List<String> LAYERS = List.of("1", "2", "3", "4", "5");

    private record Step(String name, Runnable does) {}

    private Walk() {}

    public static void main(String[] args) {
        Thread user = Thread.ofPlatform().daemon().name("user").unstarted(Walk::use);
        user.start();
        AugerApplication.start(Arrays.stream(args).map(Path::of).toList(), Optional.empty(), Locale.ENGLISH);
    }

    private static void use() {
        Thread application = applicationThread();
        try (Watch watch = new Watch(application)) {
            List<Step> steps = new ArrayList<>(List.of(new Step("open the files", () -> {})));
            for (String time : List.of("the first time", "the second time")) {
                LAYERS.forEach(key -> steps.add(new Step("layer " + key + ", " + time, () -> type(key))));
            }
            steps.add(new Step("a range in the ribbon", Walk::brush));
            LAYERS.forEach(key -> steps.add(new Step("layer " + key + ", of the range", () -> type(key))));
            steps.add(new Step("command palette", () -> press(KeyCode.K, true)));
            steps.add(new Step("and back", () -> press(KeyCode.ESCAPE, false)));
            for (Step step : steps) {
                step.does.run();
                rest();
                print(step.name, watch.take(Meter.LONG.toNanos()));
            }
        }
        Platform.exit();
    }

    private static Thread applicationThread() {
        while (true) {
            LockSupport.parkNanos(SECOND / 100);
            for (Thread thread : Thread.getAllStackTraces().keySet()) {
                if (thread.getName().equals("JavaFX Application Thread")) {
                    return thread;
                }
            }
        }
    }

    /** Until the process has taken next to no CPU time for a while. */
    private static void rest() {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        int quiet = 0;
        long before = system.getProcessCpuTime();
        while (quiet < 3) {
            LockSupport.parkNanos(SECOND / 2);
            long now = system.getProcessCpuTime();
            quiet = now - before < RESTS ? quiet + 1 : 0;
            before = now;
        }
    }

    private static void print(String step, List<Watch.Block> blocks) {
        long sum = blocks.stream().mapToLong(Watch.Block::cpu).sum();
        System.out.println(String.join(
                "\t",
                "walk",
                step,
                Integer.toString(blocks.size()),
                millis(sum),
                String.join(
                        "; ",
                        blocks.stream()
                                .limit(MOST_LISTED)
                                .map(b -> millis(b.cpu()) + " " + b.what())
                                .toList())));
    }

    private static String millis(long nanos) {
        return String.format(Locale.ROOT, "%.1f", nanos / 1e6);
    }

    private static Scene scene() {
        return Window.getWindows().getFirst().getScene();
    }

    private static void press(KeyCode key, boolean control) {
        fire(new KeyEvent(KeyEvent.KEY_PRESSED, "", key.getName(), key, false, control, false, false));
    }

    private static void type(String character) {
        fire(new KeyEvent(KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false));
    }

    private static void fire(KeyEvent event) {
        Platform.runLater(() -> {
            Scene scene = scene();
            Event.fireEvent(scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner(), event);
        });
    }

    /** Drags across a third of the ribbon. */
    private static void brush() {
        double[] xs = {0.3, 0.35, 0.45, 0.55, 0.6};
        for (int i = 0; i < xs.length; i++) {
            int step = i;
            CompletableFuture<Void> done = new CompletableFuture<>();
            Platform.runLater(() -> {
                Node ribbon = scene().getRoot().lookup(".time-ribbon");
                if (ribbon != null) {
                    Bounds at = ribbon.localToScreen(ribbon.getLayoutBounds());
                    Robot robot = new Robot();
                    robot.mouseMove(at.getMinX() + at.getWidth() * xs[step], at.getMinY() + at.getHeight() / 3);
                    if (step == 0) {
                        robot.mousePress(MouseButton.PRIMARY);
                    } else if (step == xs.length - 1) {
                        robot.mouseRelease(MouseButton.PRIMARY);
                    }
                }
                done.complete(null);
            });
            done.join();
            LockSupport.parkNanos(SECOND / 20);
        }
    }
}
