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
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.robot.Robot;

/** The ribbon above the lanes of a recording; the hand drags the part of the ribbon that is chosen, and the lanes follow. */
final class TimelineScenario implements Scenario {

    private static final int HOUR = 3_600_000;
    private static final SampleKind[] KINDS = {
        SampleKind.CPU, SampleKind.LOCK, SampleKind.PARK, SampleKind.IO, SampleKind.ALLOC
    };

    private final BareContext context;
    private final MadeRecording recording;
    private final BorderPane node;
    private final LanesPane lanes;
    private final TimeRibbon ribbon;

    private TimelineScenario(MadeRecording recording) {
        this.recording = recording;
        context = new BareContext(recording);
        lanes = new LanesPane(context);
        ribbon = new TimeRibbon(context);
        node = new BorderPane(lanes, ribbon, null, null, null);
        lanes.setShowing(true);
    }

    /** An hour of so many points in so many threads: running, blocked, parked, at input and output, allocating. */
    static TimelineScenario of(int points, int threads) {
        MadeRecording made = new MadeRecording().lasting(0, HOUR);
        SplittableRandom random = new SplittableRandom(3);
        String[] names = new String[threads];
        for (int t = 0; t < threads; t++) {
            names[t] = (t % 2 == 0 ? "http-worker-" : "pool-io-") + t;
        }
        for (int i = 0; i < points; i++) {
            long time = (long) i * HOUR / points;
            SampleKind kind = KINDS[random.nextInt(KINDS.length)];
            long weight = kind == SampleKind.CPU ? 1 : kind == SampleKind.ALLOC ? 65_536 : 1_000_000L * random.nextInt(40);
            made.sample(kind, time, names[random.nextInt(threads)], "com.acme.Work.run", weight, "");
        }
        return new TimelineScenario(made);
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public void begin(Robot robot) {
        long start = recording.range().start();
        long nanos = recording.range().nanos();
        context.select(Selection.NONE.withRange(new TimeRange(start + nanos * 45 / 100, start + nanos * 55 / 100)));
        robot.mouseMove(at(0.5));
        robot.mousePress(MouseButton.PRIMARY);
    }

    private Point2D at(double share) {
        return ribbon.localToScreen(ribbon.getWidth() * share, ribbon.getHeight() / 3);
    }

    @Override
    public void step(int frame, Robot robot) {
        robot.mouseMove(at(0.5 + 0.3 * Math.sin(frame / 60.0)));
    }

    @Override
    public void end(Robot robot) {
        robot.mouseRelease(MouseButton.PRIMARY);
    }
}
