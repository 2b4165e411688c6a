package dev.auger.views.paint;

import java.util.function.LongFunction;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The line of the {@link TimeCursor} over a chart: a node of its own, so that moving it paints nothing else. */
public final class CursorLine extends Region {

    private final Object chart;
    private final TimeCursor cursor;
    private final boolean own;
    private final LongFunction<@Nullable Rectangle2D> place;
    /** The cursor lives longer than charts do, so it must not hold them. */
    private final InvalidationListener moved = o -> move();

    /**
     * Lies over a chart from now on.
     *
     * @param own whether to show where the pointer is in this chart itself
     * @param place where an instant is in the chart's coordinates, of which x, top and bottom count; null if it is not
     */
    public static CursorLine over(
            Pane chart, TimeCursor cursor, boolean own, LongFunction<@Nullable Rectangle2D> place) {
        CursorLine line = new CursorLine(chart, cursor, own, place);
        chart.getChildren().add(line);
        return line;
    }

    private CursorLine(Object chart, TimeCursor cursor, boolean own, LongFunction<@Nullable Rectangle2D> place) {
        this.chart = chart;
        this.cursor = cursor;
        this.own = own;
        this.place = place;
        getStyleClass().add("time-cursor");
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
        cursor.instantProperty().addListener(new WeakInvalidationListener(moved));
    }

    /** Called by the cursor, and by a chart whose axis changed. */
    public void move() {
        Long instant = cursor.instantProperty().get();
        Rectangle2D at = instant == null || !own && cursor.isOf(chart) ? null : place.apply(instant);
        setVisible(at != null);
        if (at != null) {
            resizeRelocate(Math.round(at.getMinX()), at.getMinY(), 1, at.getHeight());
        }
    }
}
