package dev.auger.views.flame;

import dev.auger.analysis.flame.diff.Change;
import dev.auger.views.table.CellGraphic;
import dev.auger.views.table.WholeCell;
import java.util.function.IntFunction;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** A change as a bar from the middle: to the left what is less, to the right what is more. */
final class DeltaBar implements CellGraphic {

    private final IntFunction<Change> changes;
    private final double most;
    private final Region axis = new Region();
    private final Region bar = new Region();
    private double part;
    private final Region node = new WholeCell() {
        {
            getChildren().addAll(bar, axis);
        }

        @Override
        protected void layoutChildren() {
            double middle = snapPositionX(getWidth() / 2);
            double length = Math.max(1, Math.abs(part) * (getWidth() / 2 - 8));
            double height = snapSizeY(getHeight() / 3);
            double top = snapPositionY((getHeight() - height) / 2);
            axis.resizeRelocate(middle, snapPositionY(getHeight() / 5), 1, snapSizeY(getHeight() * 3 / 5));
            bar.resizeRelocate(part < 0 ? middle - length : middle, top, length, height);
        }
    };

    /**
     * @param changes of a row
     * @param most points that fill half of the cell
     */
    DeltaBar(IntFunction<Change> changes, double most) {
        this.changes = changes;
        this.most = Math.max(1e-9, most);
        node.getStyleClass().add("delta-bar");
        axis.getStyleClass().add("delta-axis");
        axis.setManaged(false);
        bar.setManaged(false);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void showRow(int row) {
        Change change = changes.apply(row);
        part = Math.clamp(change.points() / most, -1, 1);
        String sign = change.step() == 0 ? "same" : part < 0 ? "less" : "more";
        bar.getStyleClass().setAll("delta", sign);
        node.setVisible(true);
        node.requestLayout();
    }
}
