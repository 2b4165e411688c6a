package dev.auger.views.heap;

import dev.auger.views.table.CellGraphic;
import dev.auger.views.table.WholeCell;
import dev.auger.views.text.Texts;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;

/** Triangle and name, indented by depth. */
final class FoldingCell implements CellGraphic {

    private static final double INDENT = 14;
    private static final int DEEPEST_INDENT = 14;
    private static final PseudoClass OWN = PseudoClass.getPseudoClass("own");
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
    private static final PseudoClass REST = PseudoClass.getPseudoClass("rest");

    private final FoldingRows<?> shown;
    private final Texts words;
    private final Region triangle = new Region();
    private final Label via = new Label();
    private final Label name = new Label();
    private int row;
    private final Region node = new WholeCell() {
        {
            getChildren().addAll(triangle, via, name);
        }

        @Override
        protected void layoutChildren() {
            double unit = getHeight() / 24;
            double left =
                    INDENT * unit * Math.min(DEEPEST_INDENT, shown.line(row).depth());
            double size = 12 * unit;
            triangle.resizeRelocate(left, snapPositionY((getHeight() - size) / 2), size, size);
            double after = left + size + 4 * unit;
            double room = Math.max(0, getWidth() - after);
            double before = via.getText().isEmpty() ? 0 : Math.min(via.prefWidth(-1) + 1, room * 0.45);
            via.resizeRelocate(after, 0, before, getHeight());
            double gap = before > 0 ? 8 * unit : 0;
            name.resizeRelocate(after + before + gap, 0, Math.max(0, room - before - gap), getHeight());
        }
    };

    /** @param press called with the row whose triangle was pressed */
    FoldingCell(FoldingRows<?> shown, Texts words, IntConsumer press) {
        this.shown = shown;
        this.words = words;
        node.getStyleClass().addAll("object-cell", "tree-cell-box");
        triangle.getStyleClass().add("expander");
        via.getStyleClass().add("via");
        triangle.setOnMousePressed(e -> {
            if (e.getButton() == MouseButton.PRIMARY) {
                e.consume();
                press.accept(row);
            }
        });
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void showRow(int newRow) {
        row = newRow;
        FoldingLine line = shown.line(newRow);
        via.setText(line.via());
        name.setText(line.name(words));
        name.pseudoClassStateChanged(OWN, line.own());
        name.pseudoClassStateChanged(REST, line.isRest());
        triangle.setVisible(line.goesOn());
        triangle.pseudoClassStateChanged(OPEN, line.open());
        node.requestLayout();
    }
}
