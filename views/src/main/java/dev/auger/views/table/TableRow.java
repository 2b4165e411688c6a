package dev.auger.views.table;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/** One line of the table: a row or a group. */
final class TableRow extends Region {

    private static final PseudoClass GROUP = PseudoClass.getPseudoClass("group");
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass LEAD = PseudoClass.getPseudoClass("lead");
    private static final PseudoClass COLLAPSED = PseudoClass.getPseudoClass("collapsed");

    private final DataTable table;
    private final Region expander = new Region();
    private final List<TableCell> cells = new ArrayList<>();
    private double[] widths = {};
    private int id;

    TableRow(DataTable table) {
        this.table = table;
        getStyleClass().add("table-line");
        expander.getStyleClass().add("expander");
        setAccessibleRole(AccessibleRole.TABLE_ROW);
    }

    int id() {
        return id;
    }

    List<TableCell> cells() {
        return cells;
    }

    boolean onExpander(double x) {
        return id < 0 && x <= (CellGeometry.FIRST + CellGeometry.EXPANDER) * scale();
    }

    private double scale() {
        return table.rowHeight() / 24;
    }

    /** Takes over the model's columns; cells are made once a model with other columns comes. */
    void setColumns(List<Column> columns) {
        cells.clear();
        for (int i = 0; i < columns.size(); i++) {
            cells.add(new TableCell(columns.get(i), i == 0));
        }
        getChildren().setAll(cells);
        getChildren().add(expander);
    }

    void show(int newId, double[] newWidths, boolean expanders) {
        id = newId;
        widths = newWidths;
        boolean group = id < 0;
        pseudoClassStateChanged(GROUP, group);
        pseudoClassStateChanged(COLLAPSED, group && table.isCollapsed(~id));
        expander.setVisible(group);
        for (TableCell cell : cells) {
            cell.show(id, expanders, scale());
        }
        showSelection();
        setAccessibleText(table.spoken(id));
        requestLayout();
    }

    void showSelection() {
        RowSelection selection = table.selection();
        pseudoClassStateChanged(SELECTED, selection.contains(id));
        pseudoClassStateChanged(LEAD, selection.hasLead() && selection.lead() == id);
    }

    @Override
    protected void layoutChildren() {
        double x = 0;
        for (int i = 0; i < cells.size() && i < widths.length; i++) {
            TableCell cell = cells.get(i);
            cell.setVisible(widths[i] > 0);
            double width = widths[i];
            if (id < 0) {
                for (int next = 1; next < cell.column().groupSpan() && i + next < widths.length; next++) {
                    width += widths[i + next];
                }
            }
            cell.resizeRelocate(x, 0, width, getHeight());
            x += widths[i];
        }
        double size = 12 * scale();
        expander.resizeRelocate(CellGeometry.FIRST * scale() - 2, snapPositionY((getHeight() - size) / 2), size, size);
    }
}
