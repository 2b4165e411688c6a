package dev.auger.benchmarks.frames;

import dev.auger.model.fixtures.MadeRecording;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.time.TimeRange;
import dev.auger.model.trail.Selection;
import dev.auger.views.lanes.LanesPane;
import dev.auger.views.ribbon.TimeRibbon;
import java.util.SplittableRandom;
import javafx.geometry.Point2D;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.robot.Robot;

/** The ribbon above the lanes of a recording. */
final class TimelineScenario implements Scenario {

    private static final int HOUR = 3_600_000;
    private static final SampleKind[] KINDS = {
        SampleKind.CPU, SampleKind.LOCK, SampleKind.PARK, SampleKind.IO, SampleKind.ALLOC
    };

    /** What the hand does. */
    enum Gesture {
        /** Turns the wheel over the lanes with Shift. */
        PAN,
        /** Drags the part of the ribbon that is chosen. */
        BRUSH,
        /** Moves over the lanes. */
        HOVER
    }

    private final Gesture gesture;
    private final BareContext context;
    private final MadeRecording recording;
    private final BorderPane node;
    private final LanesPane lanes;
    private final TimeRibbon ribbon;

    private TimelineScenario(MadeRecording recording, Gesture gesture) {
        this.gesture = gesture;
        this.recording = recording;
        context = new BareContext(recording);
        lanes = new LanesPane(context);
        ribbon = new TimeRibbon(context);
        node = new BorderPane(lanes, ribbon, null, null, null);
        lanes.setShowing(true);
        long start = recording.range().start();
        long nanos = recording.range().nanos();
        context.select(Selection.NONE.withRange(new TimeRange(start + nanos * 45 / 100, start + nanos * 55 / 100)));
    }

    @Override
    public boolean ready() {
        return context.workers().isIdle();
    }

    /** An hour of so many points in so many threads: running, blocked, parked, at input and output, allocating. */
    static TimelineScenario of(int points, int threads, Gesture gesture) {
        MadeRecording made = new MadeRecording().lasting(0, HOUR);
        SplittableRandom random = new SplittableRandom(3);
        String[] names = new String[threads];
        for (int t = 0; t < threads; t++) {
            names[t] = (t % 2 == 0 ? "http-worker-" : "pool-io-") + t;
        }
        for (int i = 0; i < points; i++) {
            long time = (long) i * HOUR / points;
            SampleKind kind = KINDS[random.nextInt(KINDS.length)];
            long weight =
                    kind == SampleKind.CPU ? 1 : kind == SampleKind.ALLOC ? 65_536 : 1_000_000L * random.nextInt(40);
            made.sample(kind, time, names[random.nextInt(threads)], "com.acme.Work.run", weight, "");
        }
        return new TimelineScenario(made, gesture);
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public void begin(Robot robot) {
        robot.mouseMove(gesture == Gesture.BRUSH ? inRibbon(0.5) : inLanes(0.5, 0.5));
        if (gesture == Gesture.BRUSH) {
            robot.mousePress(MouseButton.PRIMARY);
        } else if (gesture == Gesture.PAN) {
            robot.keyPress(KeyCode.SHIFT);
        }
    }

    private Point2D inRibbon(double share) {
        return ribbon.localToScreen(ribbon.getWidth() * share, ribbon.getHeight() / 3);
    }

    private Point2D inLanes(double x, double y) {
        return lanes.localToScreen(lanes.getWidth() * x, lanes.getHeight() * y);
    }

    @Override
    public void step(int frame, Robot robot) {
        double t = frame / 60.0;
        switch (gesture) {
            case PAN -> robot.mouseWheel(frame / 120 % 2 == 0 ? 1 : -1);
            case BRUSH -> robot.mouseMove(inRibbon(0.5 + 0.3 * Math.sin(t)));
            case HOVER -> robot.mouseMove(inLanes(0.5 + 0.3 * Math.sin(t * 2), 0.5 + 0.3 * Math.sin(t * 1.3)));
        }
    }

    @Override
    public void end(Robot robot) {
        if (gesture == Gesture.BRUSH) {
            robot.mouseRelease(MouseButton.PRIMARY);
        } else if (gesture == Gesture.PAN) {
            robot.keyRelease(KeyCode.SHIFT);
        }
    }
}
