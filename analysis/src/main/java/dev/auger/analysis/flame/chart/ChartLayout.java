package dev.auger.analysis.flame.chart;

import dev.auger.analysis.flame.BoxColumns;
import dev.auger.analysis.flame.FlameViewport;
import dev.auger.analysis.flame.chart.ChartBoxes.Box;
import dev.auger.model.time.TimeRange;
import org.jspecify.annotations.Nullable;

/**
 * The boxes of a flame chart that a viewport shows, as columns: pure geometry. Boxes narrower than a pixel merge with the others that begin in
 * it, so that a row costs a search a pixel at most, however many samples there are. Fractions of the viewport are of a time range.
 */
public final class ChartLayout {

    /** Narrower boxes merge. */
    public static final double MIN_WIDTH = 1.0;

    private final BoxColumns columns = new BoxColumns(1024);

    private ChartLayout() {}

    /** @param whole what the fractions of the view are of */
    public static ChartLayout of(ChartBoxes boxes, TimeRange whole, FlameViewport view) {
        ChartLayout layout = new ChartLayout();
        if (view.width() > 0 && view.height() > 0 && whole.nanos() > 0) {
            int first = Math.max(0, view.row(0));
            int last = Math.min(boxes.rows() - 1, view.row(view.height()));
            for (int row = first; row <= last; row++) {
                layout.row(boxes, whole, view, row);
            }
        }
        return layout;
    }

    private void row(ChartBoxes boxes, TimeRange whole, FlameViewport view, int row) {
        long from = time(whole, view, 0);
        long pixel = Math.max(1, Math.round(whole.nanos() * view.span() / view.width() * MIN_WIDTH));
        int count = boxes.count(row);
        int at = boxes.firstEndingAfter(row, from);
        while (at < count) {
            long start = boxes.start(row, at);
            double x0 = x(whole, view, start);
            if (x0 >= view.width()) {
                return;
            }
            double x1 = x(whole, view, boxes.end(row, at));
            if (x1 - x0 >= MIN_WIDTH) {
                add(row, at, x0, x1, false, view);
                at++;
                continue;
            }
            int next = boxes.firstStartingAt(row, at + 1, start + pixel);
            // The last that begins in the pixel may be wide; the others are not.
            int end = next - 1;
            if (end > at && x(whole, view, boxes.end(row, end)) - x(whole, view, boxes.start(row, end)) >= MIN_WIDTH) {
                end--;
            }
            add(row, at, x0, Math.max(x0 + MIN_WIDTH, x(whole, view, boxes.end(row, end))), end > at, view);
            at = end + 1;
        }
    }

    private void add(int row, int box, double x0, double x1, boolean many, FlameViewport view) {
        columns.add(row, box, Math.max(0, x0), Math.min(view.width(), x1), many);
    }

    /** Where an instant is in pixels of the view. */
    public static double x(TimeRange whole, FlameViewport view, long instant) {
        return view.x((instant - whole.start()) / (double) Math.max(1, whole.nanos()));
    }

    /** The instant at a pixel. */
    public static long time(TimeRange whole, FlameViewport view, double x) {
        return whole.start() + (long) Math.floor(view.fraction(x) * whole.nanos());
    }

    /** The box at a point, as it is drawn: what is narrower than a pixel is a pixel wide. Null where nothing is. */
    public static @Nullable Box hit(ChartBoxes boxes, TimeRange whole, FlameViewport view, double x, double y) {
        int row = view.row(y);
        if (x < 0 || x >= view.width() || y < 0 || y >= view.height() || row < 0 || row >= boxes.rows()) {
            return null;
        }
        Box there = boxes.at(row, time(whole, view, x));
        if (there != null) {
            return there;
        }
        int next = boxes.firstEndingAfter(row, time(whole, view, x - MIN_WIDTH));
        return next < boxes.count(row) && boxes.start(row, next) <= time(whole, view, x) ? new Box(row, next) : null;
    }

    /** Number of boxes. */
    public int size() {
        return columns.size();
    }

    public int row(int box) {
        return columns.row(box);
    }

    /** Place on its row, of the first of merged ones. */
    public int index(int box) {
        return columns.item(box);
    }

    /** Left edge in pixels, cut at the viewport. */
    public double left(int box) {
        return columns.left(box);
    }

    public double right(int box) {
        return columns.right(box);
    }

    /** Stands for several boxes. */
    public boolean merged(int box) {
        return columns.merged(box);
    }
}
