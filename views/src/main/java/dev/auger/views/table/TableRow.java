package dev.auger.views.table;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** One line of the table: a row or a group. */
final class TableRow extends Region {

    private static final PseudoClass GROUP = PseudoClass.getPseudoClass("group");
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass LEAD = PseudoClass.getPseudoClass("lead");
    private static final PseudoClass COLLAPSED = PseudoClass.getPseudoClass("collapsed");

    private final DataTable table;
    private final Region expander = new Region();
    private final List<TableCell> cells = new ArrayList<>();
    private List<Column> columns = List.of();
    private double[] widths = {};
    private int id;

    TableRow(DataTable table) {
        this.table = table;
        getStyleClass().add("table-line");
        expander.getStyleClass().add("expander");
    }

    int id() {
        return id;
    }

    /** The very list the cells were made for. */
    List<Column> columns() {
        return columns;
    }

    boolean onExpander(double x) {
        return id < 0 && x <= (CellGeometry.FIRST + CellGeometry.EXPANDER) * scale();
    }

    private double scale() {
        return table.rowHeight() / 24;
    }

    /** Takes over the model's columns; cells are made once a model with other columns comes. */
    void setColumns(List<Column> newColumns) {
        columns = newColumns;
        boolean alike = cells.size() == columns.size();
        for (int i = 0; alike && i < columns.size(); i++) {
            alike = cells.get(i).takes(columns.get(i));
        }
        if (alike) {
            return;
        }
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
        setAccessibleRole(
                table.modelProperty().get().groups() > 0 ? AccessibleRole.TREE_TABLE_ROW : AccessibleRole.TABLE_ROW);
        setAccessibleText(table.spoken(id));
        requestLayout();
    }

    void showSelection() {
        RowSelection selection = table.selection();
        pseudoClassStateChanged(SELECTED, selection.contains(id));
        pseudoClassStateChanged(LEAD, selection.hasLead() && selection.lead() == id);
    }

    /** Cell of a column in view, counted from the left; null if there are not so many. */
    @Nullable
    TableCell visibleCell(int index) {
        int left = index;
        for (int i = 0; i < widths.length && i < cells.size() && left >= 0; i++) {
            if (widths[i] > 0 && left-- == 0) {
                return cells.get(i);
            }
        }
        return null;
    }

    int columnOf(TableCell cell) {
        int column = 0;
        for (int i = 0; i < widths.length && i < cells.size(); i++) {
            if (cells.get(i).equals(cell)) {
                return column;
            }
            column += widths[i] > 0 ? 1 : 0;
        }
        return -1;
    }

    boolean isSelected() {
        return table.selection().contains(id);
    }

    int line() {
        return table.linesProperty().get().lineOf(id);
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case INDEX, ROW_INDEX -> line();
            case SELECTED -> isSelected();
            case EXPANDED -> id < 0 && !table.isCollapsed(~id);
            case LEAF -> id >= 0;
            case DISCLOSURE_LEVEL -> id < 0 || table.modelProperty().get().groups() == 0 ? 0 : 1;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        switch (action) {
            case EXPAND, COLLAPSE -> {
                if (id < 0) {
                    table.setCollapsed(~id, action == AccessibleAction.COLLAPSE);
                }
            }
            default -> super.executeAccessibleAction(action, parameters);
        }
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
