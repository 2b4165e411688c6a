package dev.auger.views.flame;

import dev.auger.analysis.flame.FlameViewport;
import dev.auger.analysis.flame.chart.ChartBoxes;
import dev.auger.analysis.flame.chart.ChartBoxes.Box;
import dev.auger.analysis.flame.chart.ChartLayout;
import dev.auger.views.paint.PixelSurface;
import javafx.geometry.Point2D;
import org.jspecify.annotations.Nullable;

/** Keys, pointer and wheel of a flame chart. What is looked at is the chosen time, so that there is nothing to go back to here. */
final class ChartBehavior extends BoxesBehavior<Box> {

    private final ChartGraph chart;

    ChartBehavior(ChartGraph chart, PixelSurface surface) {
        super(chart, surface, chart.view());
        this.chart = chart;
    }

    @Override
    FlameViewport view() {
        return chart.view();
    }

    @Override
    int rows() {
        ChartBoxes boxes = chart.boxes();
        return boxes == null ? 0 : boxes.rows();
    }

    @Override
    @Nullable
    Box hit(double x, double y) {
        ChartBoxes boxes = chart.boxes();
        double below = y - chart.top();
        return boxes == null || below < 0 ? null : ChartLayout.hit(boxes, chart.whole(), chart.view(), x, below);
    }

    @Override
    @Nullable
    Box selected() {
        return chart.selected();
    }

    @Override
    void choose(@Nullable Box box) {
        chart.choose(box);
    }

    @Override
    void zoomTo(@Nullable Box box) {
        chart.zoomTo(box);
    }

    @Override
    void open(@Nullable Box box) {
        chart.open(box);
    }

    @Override
    void hover(@Nullable Box box, double x, double y) {
        chart.pointAt(x);
        chart.hover(box, x, y);
    }

    @Override
    void left() {
        chart.hover(null, 0, 0);
        chart.pointAt(-1);
    }

    @Override
    void look(double from, double to, double scroll) {
        chart.look(chart.view().over(from, to).scrolled(scroll, rows()));
    }

    @Override
    void zoomAt(double factor, double x) {
        chart.look(chart.view().zoomed(factor, x));
    }

    @Override
    void zoomStep(double factor, double x) {
        zoomAt(factor, x);
    }

    @Override
    void panStep(double part) {
        chart.look(chart.view().panned(part));
    }

    @Override
    void fit() {
        chart.look(chart.view().over(0, 1));
    }

    @Override
    boolean isDownward() {
        return true;
    }

    @Override
    void menu(Box box, double screenX, double screenY) {
        chart.menu(box, screenX, screenY);
    }

    @Override
    Point2D corner(Box box) {
        ChartBoxes boxes = chart.boxes();
        FlameViewport view = chart.view();
        if (boxes == null) {
            return Point2D.ZERO;
        }
        double x = ChartLayout.x(chart.whole(), view, boxes.start(box.row(), box.index()));
        double y = view.y(box.row()) + view.pitch();
        return new Point2D(Math.clamp(x, 0, view.width()), chart.top() + Math.clamp(y, 0, view.height()));
    }

    @Override
    String line(Box box) {
        ChartBoxes boxes = chart.boxes();
        return boxes == null ? "" : String.join(";", boxes.path(box)) + ' ' + boxes.sampleCount(box);
    }

    /** The zoom first, then the selection; then Escape is somebody else's. */
    @Override
    boolean escape() {
        if (chart.range() != null) {
            fit();
            return true;
        }
        if (chart.selected() != null) {
            chart.choose(null);
            return true;
        }
        return false;
    }

    @Override
    void step(int direction) {
        ChartBoxes boxes = chart.boxes();
        Box at = chart.selected();
        if (boxes == null) {
            return;
        }
        if (at == null) {
            int first = boxes.firstEndingAfter(0, chart.shownRange().start());
            chart.chooseAndReveal(first < boxes.count(0) ? new Box(0, first) : null);
        } else {
            chart.chooseAndReveal(boxes.of(at.row() + direction, boxes.firstSample(at.row(), at.index())));
        }
    }

    @Override
    void beside(int direction) {
        ChartBoxes boxes = chart.boxes();
        Box at = chart.selected();
        if (boxes != null && at != null) {
            chart.chooseAndReveal(boxes.beside(at, direction));
        } else {
            step(1);
        }
    }
}
