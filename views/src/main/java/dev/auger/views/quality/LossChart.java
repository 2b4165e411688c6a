package dev.auger.views.quality;

import dev.auger.analysis.quality.Losses.LossLine;
import dev.auger.analysis.quality.RecordingQuality;
import dev.auger.model.time.TimeRange;
import dev.auger.views.paint.Palette;
import dev.auger.views.paint.Surface;
import dev.auger.views.text.Clock;
import dev.auger.views.text.Texts;
import java.util.Arrays;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.StackPane;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/** When something was lost: a lane for bytes, one for CPU-time samples, gaps across both. The table below is its twin. */
final class LossChart extends StackPane {

    private static final double LANE = 34;
    private static final double LABEL = 150;
    private static final double EDGE = 16;
    private static final double AXIS = 18;

    private final Surface surface = new Surface(this::paint);
    private @Nullable RecordingQuality quality;
    private Clock clock = Clock.UTC;
    private String[] names = {"", ""};

    LossChart() {
        getStyleClass().add("loss-chart");
        surface.palette()
                .with("chart-7", "chart-2", "text-secondary", "text-muted", "line-subtle", "warn-tint", "warn");
        getChildren().add(surface);
    }

    void show(RecordingQuality shown, Clock zone, Texts texts) {
        quality = shown;
        clock = zone;
        names = new String[] {texts.get("quality.lane.buffers"), texts.get("quality.lane.samples")};
        surface.requestPaint();
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
