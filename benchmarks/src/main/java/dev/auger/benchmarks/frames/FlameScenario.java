package dev.auger.benchmarks.frames;

import dev.auger.analysis.flame.CallTree;
import dev.auger.app.text.Bundles;
import dev.auger.views.flame.FlameGraph;
import dev.auger.views.text.Texts;
import java.util.Locale;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.scene.robot.Robot;

/** The flame graph under a moving hand: the pointer, buttons and wheel are the window system's. */
final class FlameScenario implements Scenario {

    /** What the hand does. */
    enum Gesture {
        PAN,
        ZOOM,
        HOVER
    }

    private static final int HALF = 24;

    private final FlameGraph graph;
    private final StackPane node;
    private final Gesture gesture;

    FlameScenario(FlameGraph graph, StackPane node, Gesture gesture) {
        this.graph = graph;
        this.node = node;
        this.gesture = gesture;
    }

    static FlameGraph graph() {
        return new FlameGraph(new SimpleObjectProperty<Texts>(new Bundles(Locale.ENGLISH)));
    }

    /** A pane as the window has it around the graph. */
    static StackPane pane(FlameGraph graph, CallTree tree) {
        StackPane pane = new StackPane(graph);
        pane.getStyleClass().add("surface");
        graph.show(tree);
        return pane;
    }

    @Override
    public Parent node() {
        return node;
    }

    private Point2D at(double x, double y) {
        return node.localToScreen(x, y);
    }

    @Override
    public void begin(Robot robot) {
        graph.fit();
        robot.mouseMove(at(WIDTH * 0.3, HEIGHT * 0.6));
        if (gesture != Gesture.HOVER) {
            robot.keyPress(KeyCode.CONTROL);
        }
        if (gesture == Gesture.PAN) {
            for (int i = 0; i < 8; i++) {
                robot.mouseWheel(-1);
            }
            robot.keyRelease(KeyCode.CONTROL);
            robot.mousePress(MouseButton.PRIMARY);
        }
    }

    @Override
    public void step(int frame, Robot robot) {
        double t = frame / 60.0;
        switch (gesture) {
            case PAN, HOVER ->
                robot.mouseMove(
                        at(WIDTH * (0.5 + 0.42 * Math.sin(t * 2.1)), HEIGHT * (0.55 + 0.35 * Math.sin(t * 1.3))));
            case ZOOM -> robot.mouseWheel(frame / HALF % 2 == 0 ? -1 : 1);
        }
    }

    @Override
    public void end(Robot robot) {
        if (gesture == Gesture.PAN) {
            robot.mouseRelease(MouseButton.PRIMARY);
        } else if (gesture == Gesture.ZOOM) {
            robot.keyRelease(KeyCode.CONTROL);
        }
    }
}
