package dev.auger.views.heap;

import dev.auger.views.table.CellGraphic;
import dev.auger.views.table.WholeCell;
import java.util.function.IntFunction;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polyline;

/** A row's figures as a line from left to right; from the row's own least to its most, zero at the foot of none but a row of zeros. */
final class Sparkline implements CellGraphic {

    private static final double INSET = 5;

    private final IntFunction<long[]> values;
    private final Polyline line = new Polyline();
    private final Circle last = new Circle(2);
    private long[] shown = {};
    private final Region node = new WholeCell() {
        {
            getChildren().addAll(line, last);
        }

        @Override
        protected void layoutChildren() {
            draw(getWidth(), getHeight());
        }
    };

    /** @param values figures of a row */
    Sparkline(IntFunction<long[]> values) {
        this.values = values;
        node.getStyleClass().add("sparkline");
        line.setManaged(false);
        last.setManaged(false);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void showRow(int row) {
        shown = values.apply(row);
        node.requestLayout();
    }

    private void draw(double width, double height) {
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        for (long value : shown) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        line.getPoints().clear();
        double x = 0;
        double y = 0;
        for (int i = 0; i < shown.length; i++) {
            double part = most == least ? 0.5 : (double) (shown[i] - least) / (most - least);
            x = INSET + (width - 2 * INSET) * i / Math.max(1, shown.length - 1);
            y = height - INSET - part * (height - 2 * INSET);
            line.getPoints().addAll(x, y);
        }
        last.setCenterX(x);
        last.setCenterY(y);
    }
}
