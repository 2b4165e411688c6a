package dev.auger.views.events;

import dev.auger.model.time.TimeRange;
import dev.auger.views.paint.Palette;
import dev.auger.views.ribbon.AxisTicks;
import dev.auger.views.text.Clock;
import java.util.Arrays;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** Ticks and clock times below a chart. */
final class TimeAxis {

    private static final long SECOND = 1_000_000_000L;

    /** Width of a character of the mono font over its size. */
    private static final double MONO_WIDTH = 0.6;

    private TimeAxis() {}

    /**
     * Draws the axis in the font that is set.
     *
     * @param whole what lies between {@code left} and {@code right}
     * @param least nanoseconds that ticks are apart at least
     * @param bottom of the chart; the times stand between it and {@code height}
     */
    static void paint(
            GraphicsContext g,
            Palette palette,
            Clock clock,
            TimeRange whole,
            long least,
            double left,
            double right,
            double bottom,
            double height) {
        double scale = palette.scale();
        double width = right - left;
        long step = Math.max(least, AxisTicks.step(whole, width, 92 * scale));
        long[] at = AxisTicks.at(whole, step);
        double[] x = Arrays.stream(at)
                .mapToDouble(t -> (double) (t - whole.start()) / whole.nanos() * width)
                .toArray();
        String[] labels = Arrays.stream(at)
                .mapToObj(t -> step < SECOND ? clock.timeWithMillis(t) : clock.time(t))
                .toArray(String[]::new);
        double room = Arrays.stream(labels).mapToInt(String::length).max().orElse(0)
                * g.getFont().getSize()
                * MONO_WIDTH;
        double[] labelLeft = AxisTicks.labels(x, room, width, 8 * scale);
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        for (int i = 0; i < at.length; i++) {
            g.setFill(palette.get("line-strong"));
            g.fillRect(Math.round(left + x[i]), bottom, 1, 3 * scale);
            if (!Double.isNaN(labelLeft[i])) {
                g.setFill(palette.get("text-muted"));
                g.fillText(labels[i], left + labelLeft[i], (bottom + height) / 2 + scale);
            }
        }
    }
}
