package dev.auger.views.flame;

import dev.auger.analysis.flame.FlameViewport;
import dev.auger.analysis.flame.chart.ChartBoxes;
import dev.auger.analysis.flame.chart.ChartBoxes.Box;
import dev.auger.analysis.flame.chart.ChartLayout;
import dev.auger.analysis.flame.chart.ChartSearch;
import dev.auger.model.time.TimeRange;
import dev.auger.views.paint.Glyphs;
import dev.auger.views.paint.Palette;
import dev.auger.views.paint.Raster;
import dev.auger.views.ribbon.AxisTicks;
import dev.auger.views.text.Clock;
import java.util.Arrays;
import javafx.geometry.Rectangle2D;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/** Draws the time axis and the boxes of a flame chart below it. */
final class ChartPainter {

    private static final long SECOND = 1_000_000_000L;
    /** What the rest fades to while a search is shown. */
    private static final double FADED = 0.8;

    private static final double GAP = 1;
    private static final double INSET = 4;
    private static final double LEAST_LABEL = 30;
    private static final double TICKS = 96;

    private final Palette palette;
    private int[] fills = {};
    private int[] faded = {};
    private int match;
    private int ink;
    private int coloursVersion = -1;
    private @Nullable ChartLook coloursLook;
    private @Nullable Glyphs mono;
    private @Nullable Glyphs small;

    ChartPainter(Palette palette) {
        this.palette = palette.with(
                "frame-java",
                "frame-inlined",
                "frame-interp",
                "frame-cpp",
                "frame-native",
                "frame-kernel",
                "frame-go",
                "frame-unknown",
                "frame-match",
                "frame-class",
                FrameColours.TEXT,
                "text",
                "text-muted",
                "line-subtle",
                "bg-surface");
    }

    /**
     * What is drawn.
     *
     * @param whole time the fractions of the view are of
     * @param top height of the axis
     */
    record Picture(
            ChartBoxes boxes,
            TimeRange whole,
            FlameViewport view,
            double top,
            @Nullable Box selected,
            @Nullable ChartSearch search,
            ChartLook look,
            Clock clock) {

        /** Where a box is below the axis; null if it is beside the view. */
        @Nullable
        Rectangle2D place(Box box) {
            double left = Math.max(0, ChartLayout.x(whole, view, boxes.start(box.row(), box.index())));
            double right = Math.min(view.width(), ChartLayout.x(whole, view, boxes.end(box.row(), box.index())));
            double y = view.y(box.row());
            boolean seen = right >= 0 && left < view.width() && y < view.height() && y + view.pitch() > 0;
            return seen ? new Rectangle2D(left, top + y, Math.max(2, right - left - GAP), view.pitch() - GAP) : null;
        }
    }

    void paint(Raster raster, double scale, Picture picture) {
        readColours(picture.look);
        ChartLayout layout = ChartLayout.of(picture.boxes, picture.whole, picture.view);
        for (int b = 0; b < layout.size(); b++) {
            box(raster, scale, picture, layout, b);
        }
        labels(raster, scale, picture, layout);
        outline(raster, scale, picture);
        axis(raster, scale, picture);
    }

    private void readColours(ChartLook look) {
        if (coloursVersion == palette.versionProperty().get() && coloursLook == look) {
            return;
        }
        fills = new int[look.slots()];
        faded = new int[look.slots()];
        for (int i = 0; i < fills.length; i++) {
            Color colour = palette.get(look.fill(i));
            fills[i] = Raster.argb(colour);
            faded[i] = Raster.argb(palette.get("bg-surface").interpolate(colour, FADED));
        }
        match = Raster.argb(palette.get(FrameColours.MATCH));
        ink = Raster.argb(palette.get(FrameColours.TEXT));
        coloursVersion = palette.versionProperty().get();
        coloursLook = look;
    }

    private static int top(Picture picture, int row, double scale) {
        return (int) Math.round((picture.top + picture.view.y(row)) * scale);
    }

    private static int bottom(Picture picture, int row, double scale) {
        return (int) Math.round((picture.top + picture.view.y(row) + picture.view.pitch() - GAP) * scale);
    }

    private void box(Raster raster, double scale, Picture picture, ChartLayout layout, int b) {
        int row = layout.row(b);
        double left = layout.left(b) * scale;
        double width = (layout.right(b) - layout.left(b)) * scale;
        // Whole pixels: what follows each other at once must not look like a gap, and a gap must be one.
        int x = (int) Math.round(left);
        int end = Math.max(x + 1, (int) Math.round(left + width) - (width > 4 * GAP * scale ? 1 : 0));
        raster.fill(
                x, top(picture, row, scale), end, bottom(picture, row, scale), colour(picture, row, layout.index(b)));
    }

    private int colour(Picture picture, int row, int index) {
        int slot = picture.look.slot(picture.boxes, row, index);
        ChartSearch search = picture.search;
        if (search == null || search.count() == 0) {
            return fills[slot];
        }
        return search.matchesName(picture.boxes.nameId(row, index)) ? match : faded[slot];
    }

    private void labels(Raster raster, double scale, Picture picture, ChartLayout layout) {
        double zoom = palette.scale();
        mono = Glyphs.keptOr(mono, palette.font("mono-small"), scale);
        Glyphs drawn = mono;
        for (int b = 0; b < layout.size(); b++) {
            double width = layout.right(b) - layout.left(b) - GAP;
            if (width < LEAST_LABEL * zoom || layout.merged(b)) {
                continue;
            }
            int row = layout.row(b);
            int index = layout.index(b);
            int room = (int) ((width - 2 * INSET * zoom) * scale / drawn.advance());
            String label = FrameLabels.fit(
                    ChartFacts.title(picture.boxes, row, index),
                    ChartFacts.shortName(picture.boxes, row, index),
                    () -> ChartFacts.duration(picture.boxes, new Box(row, index)),
                    room);
            int middle = (top(picture, row, scale) + bottom(picture, row, scale)) / 2;
            raster.text(drawn, label.strip(), (layout.left(b) + INSET * zoom) * scale, middle, ink);
        }
    }

    private void outline(Raster raster, double scale, Picture picture) {
        Rectangle2D box = picture.selected == null ? null : picture.place(picture.selected);
        if (box != null) {
            raster.outline(
                    (int) Math.round(box.getMinX() * scale),
                    (int) Math.round(box.getMinY() * scale),
                    (int) Math.round(box.getMaxX() * scale),
                    (int) Math.round(box.getMaxY() * scale),
                    (int) Math.max(1, Math.round(2 * scale)),
                    Raster.argb(palette.get("text")));
        }
    }

    private void axis(Raster raster, double scale, Picture picture) {
        int height = (int) Math.round(picture.top * scale);
        double width = picture.view.width() * scale;
        raster.fill(0, 0, raster.width(), height, Raster.argb(palette.get("bg-surface")));
        TimeRange shown = new TimeRange(
                ChartLayout.time(picture.whole, picture.view, 0),
                ChartLayout.time(picture.whole, picture.view, picture.view.width()));
        if (shown.nanos() == 0) {
            return;
        }
        double zoom = palette.scale() * scale;
        long step = AxisTicks.step(shown, width, TICKS * zoom);
        long[] times = AxisTicks.round(shown, step, picture.clock.origin());
        double[] x = Arrays.stream(times)
                .mapToDouble(t -> (double) (t - shown.start()) / shown.nanos() * width)
                .toArray();
        boolean fine = step < SECOND;
        String[] labels = Arrays.stream(times)
                .mapToObj(t -> fine ? picture.clock.timeWithMillis(t) : picture.clock.time(t))
                .toArray(String[]::new);
        small = Glyphs.keptOr(small, palette.font("axis"), scale);
        int line = Raster.argb(palette.get("line-subtle"));
        int words = Raster.argb(palette.get("text-muted"));
        for (int i = 0; i < times.length; i++) {
            int at = (int) Math.round(x[i]);
            raster.fill(at, height - (int) Math.round(5 * zoom), at + 1, height, line);
            if (x[i] + labels[i].length() * small.advance() <= width) {
                raster.text(small, labels[i], x[i], (int) Math.round((picture.top * scale - 4 * zoom) / 2), words);
            }
        }
        raster.fill(0, height - 1, raster.width(), height, line);
    }
}
