package dev.auger.benchmarks.frames;

import javafx.scene.Parent;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.robot.Robot;

/** The references: nothing at all, or a canvas on which 5,000 rectangles move. */
record PlainCanvas(int rectangles, Canvas canvas, Parent node) implements Scenario {

    static PlainCanvas of(int rectangles) {
        Canvas canvas = new Canvas(WIDTH, HEIGHT);
        return new PlainCanvas(rectangles, canvas, rectangles == 0 ? new Pane() : new Pane(canvas));
    }

    @Override
    public void step(int frame, Robot robot) {
        if (rectangles == 0) {
            return;
        }
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, WIDTH, HEIGHT);
        for (int i = 0; i < rectangles; i++) {
            g.setFill(i % 2 == 0 ? Color.SEAGREEN : Color.STEELBLUE);
            g.fillRect((i * 16 + frame) % WIDTH, i * 16 / WIDTH * 20, 14, 18);
        }
    }
}
