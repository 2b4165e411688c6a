package dev.auger.views.lanes;

import dev.auger.analysis.lanes.LaneState;
import dev.auger.analysis.lanes.ThreadLanes;
import dev.auger.model.recording.GcPause;
import dev.auger.model.time.TimeRange;
import dev.auger.views.paint.Glyphs;
import dev.auger.views.paint.Palette;
import dev.auger.views.paint.Raster;
import dev.auger.views.ribbon.AxisTicks;
import dev.auger.views.text.Clock;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Draws names, lanes, pauses, axis and brush: bins that look the same are one box. */
final class LanePainter {

    private static final long SECOND = 1_000_000_000L;
    private static final double INSET = 16;
    /** Height of a bar by how full its bins are, as parts of the lane's. */
    private static final double[] HEIGHTS = {0.3, 0.45, 0.6, 0.72};

    private static final double STRIPE = 4;

    /** How much of a pause, a life and a brush hides what is below. */
    private static final double PAUSE = 0.45;

    private static final double LIFE = 0.35;
    private static final double BRUSH = 0.16;

    private final Palette palette;
    private @Nullable Glyphs mono;
    private @Nullable Glyphs small;

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

    /** @param axis in pixels of the raster, as everything here is */
    void paint(Raster raster, double screen, ThreadLanes lanes, LaneAxis axis, Marks marks) {
        int first = Math.max(0, axis.row(axis.top()));
        int last = Math.min(marks.order.length - 1, axis.row(raster.height()));
        Ink ink = new Ink(raster, palette, palette.scale() * screen);
        for (int row = first; row <= last; row++) {
            background(ink, axis, marks, row);
        }
        pauses(ink, lanes, axis);
        for (int row = first; row <= last; row++) {
            lane(ink, lanes, axis, marks.order[row], axis.y(row));
        }
        names(ink, lanes, axis, marks, first, last, screen);
        ticks(ink, axis, marks.clock, screen);
        brush(ink, axis, marks);
        cursor(ink, axis, marks);
    }

    /** Boxes in the colours of tokens. */
    private record Ink(Raster raster, Palette palette, double scale) {

        void fill(double left, double top, double right, double bottom, String token) {
            raster.fill(round(left), round(top), round(right), round(bottom), argb(token));
        }

        void tint(double left, double top, double right, double bottom, String token, double alpha) {
            raster.tint(round(left), round(top), round(right), round(bottom), argb(token), alpha);
        }

        void outline(double left, double top, double right, double bottom, int thick, String token) {
            raster.outline(round(left), round(top), round(right), round(bottom), thick, argb(token));
        }

        int argb(String token) {
            return Raster.argb(palette.get(token));
        }

        private static int round(double pixels) {
            return (int) Math.round(pixels);
        }
    }

    private void background(Ink ink, LaneAxis axis, Marks marks, int row) {
        double y = axis.y(row);
        int width = ink.raster.width();
        if (marks.selected.get(row) || row == marks.hovered) {
            ink.fill(0, y, width, y + axis.pitch(), marks.selected.get(row) ? "bg-selected" : "bg-hover");
        }
        double bottom = Math.round(y + axis.pitch());
        ink.fill(0, bottom - 1, width, bottom, "line-subtle");
    }

    /** All threads stand still: a band across all lanes, at least a pixel wide and drawn once a pixel. */
    private void pauses(Ink ink, ThreadLanes lanes, LaneAxis axis) {
        double drawnTo = Double.NEGATIVE_INFINITY;
        for (GcPause pause : lanes.source().pauses()) {
            double from = Math.max(axis.left(), axis.x(pause.start()));
            double to = Math.min(axis.left() + axis.width(), axis.x(pause.start() + pause.nanos()));
            if (to < axis.left() || from > axis.left() + axis.width() || from < drawnTo) {
                continue;
            }
            double left = Math.round(from);
            double right = Math.max(left + 1, Math.round(to));
            ink.tint(left, axis.top(), right, ink.raster.height(), LaneColours.PAUSE, PAUSE);
            drawnTo = right;
        }
    }

    private void lane(Ink ink, ThreadLanes lanes, LaneAxis axis, int lane, double y) {
        double bottom = Math.round(y + axis.pitch() * 0.86);
        life(ink, lanes, axis, lane, bottom);
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
                box(ink, axis, look, Math.max(axis.left(), left), Math.min(axis.left() + axis.width(), right), bottom);
            }
            bin = end;
        }
    }

    /** A thin line while the thread lives, as far as that is known. */
    private void life(Ink ink, ThreadLanes lanes, LaneAxis axis, int lane, double bottom) {
        double from = Math.max(axis.left(), axis.x(Math.max(lanes.range().start(), lanes.start(lane))));
        double to = Math.min(
                axis.left() + axis.width(), axis.x(Math.min(lanes.range().end(), lanes.end(lane))));
        if (to > from) {
            ink.tint(from, bottom - 1, to, bottom, "text-muted", LIFE);
        }
    }

    private void box(Ink ink, LaneAxis axis, int look, double left, double right, double bottom) {
        LaneState state = ThreadLanes.stateOf(look);
        double height = Math.max(2, Math.round(HEIGHTS[ThreadLanes.levelOf(look) - 1] * axis.pitch()));
        // Whole pixels, or neighbours would shine through between boxes.
        double x0 = Math.round(left);
        double x1 = Math.max(x0 + 1, Math.round(right));
        ink.fill(x0, bottom - height, x1, bottom, LaneColours.token(state));
        if (state == LaneState.IO) {
            double step = STRIPE * ink.scale;
            for (double x = Math.ceil(x0 / step) * step; x < x1 - 1; x += step) {
                ink.fill(x, bottom - height, x + Math.max(1, Math.round(step / 2)), bottom, "bg-surface");
            }
        }
    }

    private void names(Ink ink, ThreadLanes lanes, LaneAxis axis, Marks marks, int first, int last, double screen) {
        mono = Glyphs.keptOr(mono, palette.font("mono-small"), screen);
        int room = (int) ((axis.left() - (INSET + 8) * ink.scale) / mono.advance());
        for (int row = first; row <= last; row++) {
            int lane = marks.order[row];
            String count = lanes.isFamily(lane) ? " ×" + lanes.threadCount(lane) : "";
            String token = marks.selected.get(row) ? "text" : "text-secondary";
            String name = fit(lanes.name(lane), room - count.length()) + count;
            int middle = (int) Math.round(axis.y(row) + axis.pitch() / 2);
            ink.raster.text(mono, name, INSET * ink.scale, middle, ink.argb(token));
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

    private void ticks(Ink ink, LaneAxis axis, Clock clock, double screen) {
        double scale = ink.scale;
        ink.fill(0, 0, ink.raster.width(), axis.top(), "bg-surface");
        long step = AxisTicks.step(axis.range(), axis.width(), 84 * scale);
        long[] times = AxisTicks.at(axis.range(), step);
        double[] x =
                Arrays.stream(times).mapToDouble(t -> axis.x(t) - axis.left()).toArray();
        String[] labels = Arrays.stream(times)
                .mapToObj(t -> step < SECOND ? clock.timeWithMillis(t) : clock.time(t))
                .toArray(String[]::new);
        small = Glyphs.keptOr(small, palette.font("axis"), screen);
        int longest = Arrays.stream(labels).mapToInt(String::length).max().orElse(0);
        double[] left = AxisTicks.labels(x, longest * small.advance(), axis.width(), 8 * scale);
        for (int i = 0; i < times.length; i++) {
            double at = axis.left() + x[i];
            ink.fill(at, axis.top() - 5 * scale, Math.round(at) + 1, axis.top() - scale, "line-subtle");
            if (!Double.isNaN(left[i])) {
                int middle = (int) Math.round(axis.top() / 2);
                ink.raster.text(small, labels[i], axis.left() + left[i], middle, ink.argb("text-muted"));
            }
        }
        ink.fill(0, axis.top() - 1, ink.raster.width(), axis.top(), "line-subtle");
    }

    private void brush(Ink ink, LaneAxis axis, Marks marks) {
        if (marks.brush != null) {
            double left = Math.round(axis.x(marks.brush.start()));
            double right = Math.max(left + 1, Math.round(axis.x(marks.brush.end())));
            ink.tint(left, 0, right, ink.raster.height(), "accent", BRUSH);
            ink.outline(left, 0, right, ink.raster.height(), 1, "accent");
        }
    }

    private void cursor(Ink ink, LaneAxis axis, Marks marks) {
        if (marks.cursor < 0) {
            return;
        }
        double y = axis.y(marks.cursor);
        if (y + axis.pitch() > axis.top()) {
            ink.outline(0, y, ink.raster.width(), y + axis.pitch(), 2, "focus");
            if (marks.instant != null) {
                double x = Math.round(axis.x(marks.instant));
                ink.fill(x - 1, y, x + 1, y + axis.pitch(), "focus");
            }
        }
    }
}
