package dev.auger.views.quality;

import dev.auger.analysis.quality.Losses;
import dev.auger.analysis.quality.Losses.LossLine;
import dev.auger.analysis.quality.RecordingQuality;
import dev.auger.model.time.TimeRange;
import dev.auger.views.paint.CursorLine;
import dev.auger.views.paint.Palette;
import dev.auger.views.paint.Surface;
import dev.auger.views.paint.TimeCursor;
import dev.auger.views.paint.TimeReach;
import dev.auger.views.parts.Access;
import dev.auger.views.parts.FocusRing;
import dev.auger.views.text.Clock;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.Arrays;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/**
 * When something was lost: a lane for bytes, one for CPU-time samples, gaps across both. The arrow keys walk it, T goes to the table below,
 * which is its twin.
 */
final class LossChart extends Pane {

    private static final double LANE = 34;
    private static final double LABEL = 150;
    private static final double EDGE = 16;
    private static final double AXIS = 18;

    private final Surface surface = new Surface(this::paint);
    private final ObservableValue<Texts> texts;
    private final CursorLine sharedLine;
    private final Region choice = new Region();
    private final Label tip = new Label();
    private final TimeReach reach;
    private @Nullable RecordingQuality quality;
    private Clock clock = Clock.UTC;
    private String[] names = {"", ""};

    /** @param onRange called with a range that was chosen */
    LossChart(ObservableValue<Texts> texts, TimeCursor shared, Consumer<TimeRange> onRange) {
        this.texts = texts;
        getStyleClass().add("loss-chart");
        setFocusTraversable(true);
        Access.drawn(this, AccessibleRole.IMAGE_VIEW, texts, "access.loss");
        surface.palette()
                .with("chart-7", "chart-2", "text-secondary", "text-muted", "line-subtle", "warn-tint", "warn");
        choice.getStyleClass().add("time-choice");
        tip.getStyleClass().addAll("popover", "loss-tip");
        for (Node node : new Node[] {choice, tip}) {
            node.setManaged(false);
            node.setMouseTransparent(true);
            node.setVisible(false);
        }
        getChildren().addAll(surface, choice);
        sharedLine = CursorLine.over(this, shared, true, this::place);
        getChildren().addAll(tip, new FocusRing(this));
        reach = new TimeReach(this, new Axis(), shared, this::showReach, onRange);
    }

    void show(RecordingQuality shown, Clock zone) {
        quality = shown;
        clock = zone;
        Texts words = texts.getValue();
        names = new String[] {words.get("quality.lane.buffers"), words.get("quality.lane.samples")};
        Losses losses = shown.losses();
        setAccessibleText(words.get(
                "quality.loss.spoken",
                Numbers.bytes(losses.bytes()),
                losses.samples(),
                Numbers.inText(losses.samples()),
                shown.gaps().size()));
        reach.clear();
        surface.requestPaint();
    }

    @Override
    protected void layoutChildren() {
        surface.resizeRelocate(0, 0, getWidth(), getHeight());
        sharedLine.move();
    }

    private @Nullable Rectangle2D place(long instant) {
        RecordingQuality shown = quality;
        if (shown == null || !shown.losses().line().range().contains(instant)) {
            return null;
        }
        return new Rectangle2D(
                reach.x(instant), 0, 1, 2 * LANE * surface.palette().scale());
    }

    private void showReach() {
        RecordingQuality shown = quality;
        Long at = reach.instant();
        TimeRange covered = reach.covered();
        tip.setVisible(shown != null && at != null);
        choice.setVisible(shown != null && covered != null);
        if (shown == null || at == null) {
            return;
        }
        if (covered != null) {
            double left = reach.x(covered.start());
            choice.resizeRelocate(
                    left,
                    0,
                    reach.x(covered.end()) - left,
                    2 * LANE * surface.palette().scale());
        }
        LossLine line = shown.losses().line();
        int bin = line.bin(at);
        tip.setText(clock.time(at) + "  " + names[0] + " " + Numbers.bytes(line.bytes()[bin]) + "  " + names[1] + " "
                + Numbers.count(line.samples()[bin]));
        setAccessibleHelp(tip.getText());
        tip.applyCss();
        double w = snapSizeX(tip.prefWidth(-1));
        double h = snapSizeY(tip.prefHeight(-1));
        double x = reach.x(at);
        double place = x + 12 + w < getWidth() ? x + 12 : x - 12 - w;
        tip.resizeRelocate(snapPositionX(place), 2, w, h);
    }

    /** Between the names of the lanes and the right edge. */
    private final class Axis implements TimeReach.Axis {

        @Override
        public @Nullable TimeRange range() {
            RecordingQuality shown = quality;
            return shown == null ? null : shown.losses().line().range();
        }

        @Override
        public long step() {
            RecordingQuality shown = quality;
            if (shown == null) {
                return 1;
            }
            LossLine line = shown.losses().line();
            return Math.max(1, line.range().nanos() / line.bytes().length);
        }

        @Override
        public double left() {
            return (EDGE + LABEL) * surface.palette().scale();
        }

        @Override
        public double right() {
            return getWidth() - EDGE * surface.palette().scale();
        }
    }

    private void paint(GraphicsContext g, double width, double height) {
        RecordingQuality shown = quality;
        if (shown == null) {
            return;
        }
        Palette palette = surface.palette();
        double scale = palette.scale();
        LossLine line = shown.losses().line();
        double left = (EDGE + LABEL) * scale;
        double right = width - EDGE * scale;
        for (TimeRange gap : shown.gaps()) {
            double from = x(line.range(), gap.start(), left, right);
            double to = x(line.range(), gap.end(), left, right);
            g.setFill(palette.get("warn-tint"));
            g.fillRect(from, 0, Math.max(2, to - from), 2 * LANE * scale);
            g.setFill(palette.get("warn"));
            g.fillRect(from, 2 * LANE * scale - 2, Math.max(2, to - from), 2);
        }
        lane(g, 0, line.bytes(), "chart-7", left, right, scale);
        lane(g, 1, line.samples(), "chart-2", left, right, scale);
        g.setFont(palette.font("axis"));
        g.setFill(palette.get("text-muted"));
        g.setTextBaseline(VPos.CENTER);
        double y = (2 * LANE + AXIS / 2) * scale;
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(clock.time(line.range().start()), left, y);
        g.setTextAlign(TextAlignment.RIGHT);
        g.fillText(clock.time(line.range().end()), right, y);
    }

    private void lane(GraphicsContext g, int lane, long[] bins, String token, double left, double right, double scale) {
        Palette palette = surface.palette();
        double top = lane * LANE * scale;
        double bottom = top + LANE * scale;
        g.setFont(palette.font("label-text"));
        g.setFill(palette.get("text-secondary"));
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(names[lane], EDGE * scale, (top + bottom) / 2, LABEL * scale - 8);
        g.setFill(palette.get("line-subtle"));
        g.fillRect(left, bottom - 1, right - left, 1);
        long most = Arrays.stream(bins).max().orElse(0);
        double step = (right - left) / bins.length;
        g.setFill(palette.get(token));
        for (int i = 0; i < bins.length; i++) {
            if (bins[i] > 0) {
                // A loss that is there is seen, however small beside the largest.
                double h = Math.max(3, (LANE * scale - 6) * bins[i] / most);
                g.fillRect(left + i * step, bottom - 1 - h, Math.max(1, step - 1), h);
            }
        }
    }

    private static double x(TimeRange range, long time, double left, double right) {
        double at = range.nanos() == 0 ? 0 : (double) (time - range.start()) / range.nanos();
        return left + (right - left) * Math.clamp(at, 0, 1);
    }
}
