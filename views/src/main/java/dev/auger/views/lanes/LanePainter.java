package dev.auger.views.lanes;

import dev.auger.analysis.lanes.LaneState;
import dev.auger.analysis.lanes.ThreadLanes;
import dev.auger.model.recording.GcPause;
import dev.auger.model.time.TimeRange;
import dev.auger.views.paint.Palette;
import dev.auger.views.ribbon.AxisTicks;
import dev.auger.views.text.Clock;
import java.util.Arrays;
import java.util.BitSet;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/** Draws names, lanes, pauses, axis and brush: bins that look the same are one box. */
final class LanePainter {

    private static final long SECOND = 1_000_000_000L;
    private static final double MONO_WIDTH = 0.6;
    private static final double INSET = 16;
    /** Height of a bar by how full its bins are, as parts of the lane's. */
    private static final double[] HEIGHTS = {0.3, 0.45, 0.6, 0.72};

    private static final double STRIPE = 4;

    private final Palette palette;

    LanePainter(Palette palette) {
        this.palette = palette.with(
                "state-runnable",
                "state-blocked",
                "state-waiting",
                "state-timed-waiting",
                "state-parked",
                "state-pinned",
                "state-new",
                LaneColours.PAUSE,
                "accent",
                "accent-tint",
                "text",
                "text-secondary",
                "text-muted",
                "line-subtle",
                "bg-hover",
                "bg-selected",
                "bg-surface",
                "bg-header",
                "focus");
    }

    /**
     * Everything but the lanes that decides how they look.
     *
     * @param order lane by row
     * @param selected whether a row is of chosen threads
     * @param hovered row, or -1
     * @param cursor row of the keyboard, or -1
     * @param instant of the keyboard, or null
     * @param brush range being chosen
     */
    record Marks(
            int[] order,
            BitSet selected,
            int hovered,
            int cursor,
            @Nullable Long instant,
            @Nullable TimeRange brush,
            Clock clock) {}

    void paint(GraphicsContext g, ThreadLanes lanes, LaneAxis axis, Marks marks, double width, double height) {
        int first = Math.max(0, axis.row(axis.top()));
        int last = Math.min(marks.order.length - 1, axis.row(height));
        for (int row = first; row <= last; row++) {
            background(g, axis, marks, row, width);
        }
        pauses(g, lanes, axis, height);
        for (int row = first; row <= last; row++) {
            lane(g, lanes, axis, marks.order[row], axis.y(row));
        }
        names(g, lanes, axis, marks, first, last);
        ticks(g, axis, marks.clock, width);
        brush(g, axis, marks, height);
        cursor(g, axis, marks, width);
    }

    private void background(GraphicsContext g, LaneAxis axis, Marks marks, int row, double width) {
        double y = axis.y(row);
        if (marks.selected.get(row) || row == marks.hovered) {
            g.setFill(palette.get(marks.selected.get(row) ? "bg-selected" : "bg-hover"));
            g.fillRect(0, y, width, axis.pitch());
        }
        g.setFill(palette.get("line-subtle"));
        g.fillRect(0, y + axis.pitch() - 1, width, 1);
    }

    /** All threads stand still: a band across all lanes, at least a pixel wide and drawn once a pixel. */
    private void pauses(GraphicsContext g, ThreadLanes lanes, LaneAxis axis, double height) {
        double drawnTo = Double.NEGATIVE_INFINITY;
        g.setFill(palette.get(LaneColours.PAUSE));
        double alpha = g.getGlobalAlpha();
        g.setGlobalAlpha(alpha * 0.45);
        for (GcPause pause : lanes.source().pauses()) {
            double from = Math.max(axis.left(), axis.x(pause.start()));
            double to = Math.min(axis.left() + axis.width(), axis.x(pause.start() + pause.nanos()));
            if (to < axis.left() || from > axis.left() + axis.width() || from < drawnTo) {
                continue;
            }
            double wide = Math.max(1, to - from);
            g.fillRect(from, axis.top(), wide, height - axis.top());
            drawnTo = from + wide;
        }
        g.setGlobalAlpha(alpha);
    }

    private void lane(GraphicsContext g, ThreadLanes lanes, LaneAxis axis, int lane, double y) {
        double bottom = y + Math.round(axis.pitch() * 0.86);
        life(g, lanes, axis, lane, bottom);
        int count = lanes.bins().count();
        int bin = 0;
        while (bin < count) {
            int look = lanes.look(lane, bin);
            int end = bin + 1;
            while (end < count && lanes.look(lane, end) == look) {
                end++;
            }
            double left = axis.x(lanes.bins().start() + bin * lanes.bins().width());
            double right = axis.x(lanes.bins().start() + end * lanes.bins().width());
            // While the time moves, bins lie beside it.
            if (look != 0 && right > axis.left() && left < axis.left() + axis.width()) {
                box(g, axis, look, Math.max(axis.left(), left), Math.min(axis.left() + axis.width(), right), bottom);
            }
            bin = end;
        }
    }

    /** A thin line while the thread lives, as far as that is known. */
    private void life(GraphicsContext g, ThreadLanes lanes, LaneAxis axis, int lane, double bottom) {
        double from = Math.max(axis.left(), axis.x(Math.max(lanes.range().start(), lanes.start(lane))));
        double to = Math.min(
                axis.left() + axis.width(), axis.x(Math.min(lanes.range().end(), lanes.end(lane))));
        if (to > from) {
            g.setFill(palette.get("text-muted"));
            double alpha = g.getGlobalAlpha();
            g.setGlobalAlpha(alpha * 0.35);
            g.fillRect(from, bottom - 1, to - from, 1);
            g.setGlobalAlpha(alpha);
        }
    }

    private void box(GraphicsContext g, LaneAxis axis, int look, double left, double right, double bottom) {
        LaneState state = ThreadLanes.stateOf(look);
        double height = Math.max(2, Math.round(HEIGHTS[ThreadLanes.levelOf(look) - 1] * axis.pitch()));
        // Whole pixels, or neighbours would shine through between boxes.
        double x0 = Math.round(left);
        double width = Math.max(1, Math.round(right) - x0);
        Color colour = palette.get(LaneColours.token(state));
        g.setFill(colour);
        g.fillRect(x0, bottom - height, width, height);
        if (state == LaneState.IO) {
            double step = STRIPE * palette.scale();
            g.setFill(palette.get("bg-surface"));
            for (double x = Math.ceil(x0 / step) * step; x < x0 + width - 1; x += step) {
                g.fillRect(x, bottom - height, step / 2, height);
            }
        }
    }

    private void names(GraphicsContext g, ThreadLanes lanes, LaneAxis axis, Marks marks, int first, int last) {
        double scale = palette.scale();
        g.setFont(palette.font("mono-small"));
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.LEFT);
        int room = (int) ((axis.left() - (INSET + 8) * scale)
                / (palette.font("mono-small").getSize() * MONO_WIDTH));
        for (int row = first; row <= last; row++) {
            int lane = marks.order[row];
            String count = lanes.isFamily(lane) ? " ×" + lanes.threadCount(lane) : "";
            g.setFill(palette.get(marks.selected.get(row) ? "text" : "text-secondary"));
            g.fillText(
                    fit(lanes.name(lane), room - count.length()) + count,
                    INSET * scale,
                    axis.y(row) + axis.pitch() / 2);
        }
    }

    /** Cut in the middle: pools differ at the start, their threads at the end. */
    static String fit(String name, int room) {
        if (name.length() <= room || room < 3) {
            return name.length() <= room ? name : name.substring(0, Math.max(0, room));
        }
        int head = (room - 1) / 2;
        return name.substring(0, head) + "…" + name.substring(name.length() - (room - 1 - head));
    }

    private void ticks(GraphicsContext g, LaneAxis axis, Clock clock, double width) {
        double scale = palette.scale();
        g.setFill(palette.get("bg-surface"));
        g.fillRect(0, 0, width, axis.top());
        long step = AxisTicks.step(axis.range(), axis.width(), 84 * scale);
        long[] times = AxisTicks.at(axis.range(), step);
        double[] x =
                Arrays.stream(times).mapToDouble(t -> axis.x(t) - axis.left()).toArray();
        String[] labels = Arrays.stream(times)
                .mapToObj(t -> step < SECOND ? clock.timeWithMillis(t) : clock.time(t))
                .toArray(String[]::new);
        int longest = Arrays.stream(labels).mapToInt(String::length).max().orElse(0);
        double[] left =
                AxisTicks.labels(x, longest * palette.font("axis").getSize() * MONO_WIDTH, axis.width(), 8 * scale);
        g.setFont(palette.font("axis"));
        g.setTextBaseline(VPos.CENTER);
        for (int i = 0; i < times.length; i++) {
            g.setFill(palette.get("line-subtle"));
            g.fillRect(axis.left() + x[i], axis.top() - 5 * scale, 1, 4 * scale);
            if (!Double.isNaN(left[i])) {
                g.setFill(palette.get("text-muted"));
                g.fillText(labels[i], axis.left() + left[i], axis.top() / 2);
            }
        }
        g.setFill(palette.get("line-subtle"));
        g.fillRect(0, axis.top() - 1, width, 1);
    }

    private void brush(GraphicsContext g, LaneAxis axis, Marks marks, double height) {
        if (marks.brush != null) {
            double left = axis.x(marks.brush.start());
            double wide = Math.max(1, axis.x(marks.brush.end()) - left);
            double alpha = g.getGlobalAlpha();
            g.setFill(palette.get("accent"));
            g.setGlobalAlpha(alpha * 0.16);
            g.fillRect(left, 0, wide, height);
            g.setGlobalAlpha(alpha);
            g.setStroke(palette.get("accent"));
            g.setLineWidth(1);
            g.strokeRect(Math.round(left) + 0.5, 0.5, Math.max(1, Math.round(wide) - 1), height - 1);
        }
    }

    private void cursor(GraphicsContext g, LaneAxis axis, Marks marks, double width) {
        if (marks.cursor < 0) {
            return;
        }
        double y = axis.y(marks.cursor);
        if (y + axis.pitch() > axis.top()) {
            g.setStroke(palette.get("focus"));
            g.setLineWidth(2);
            g.strokeRect(1, y + 1, width - 2, axis.pitch() - 2);
            if (marks.instant != null) {
                g.setFill(palette.get("focus"));
                g.fillRect(Math.round(axis.x(marks.instant)) - 1.0, y, 2, axis.pitch());
            }
        }
    }
}
