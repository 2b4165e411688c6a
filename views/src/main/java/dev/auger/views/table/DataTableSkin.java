package dev.auger.views.table;

import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.event.EventHandler;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.SkinBase;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** Head, lines in view and scroll bar of a {@link DataTable}. */
final class DataTableSkin extends SkinBase<DataTable> {

    private final DataTable table;
    private final ColumnLayout columnLayout = new ColumnLayout();
    private final TableHead head;
    private final RowFlow<TableRow> flow;
    private final TableBehavior behavior;
    private final EventHandler<KeyEvent> keys;
    private final InvalidationListener onModel = o -> takeModel();
    private final InvalidationListener onLines = o -> refresh();
    private final InvalidationListener onSelection = o -> showSelection();
    private final InvalidationListener onLayout = o -> table().requestLayout();
    private final TableAccess access;
    private List<Column> columns = List.of();
    private double[] widths = {};

    DataTableSkin(DataTable table) {
        super(table);
        this.table = table;
        Lines lines = new Lines();
        flow = new RowFlow<>(lines);
        head = new TableHead(table, columnLayout, table::requestLayout);
        behavior = new TableBehavior(table, flow);
        access = new TableAccess(table, flow, head, lines, this::keep);
        keys = behavior::key;
        getChildren().addAll(flow, head);
        consumeMouseEvents(false);
        table.addEventHandler(KeyEvent.KEY_PRESSED, keys);
        table.modelProperty().addListener(onModel);
        table.linesProperty().addListener(onLines);
        table.selectionVersionProperty().addListener(onSelection);
        table.headerVisibleProperty().addListener(onLayout);
        table.headerHeightProperty().addListener(onLayout);
        table.sortOrderProperty().addListener(onLayout);
        takeModel();
    }

    /** A row out of sight, for assistive technology: it has a scene and its styles, and is never painted. */
    private void keep(TableRow row) {
        row.setManaged(false);
        row.setVisible(false);
        getChildren().add(row);
    }

    @Override
    protected @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        Object answer = access.answer(attribute, parameters);
        return answer != null ? answer : super.queryAccessibleAttribute(attribute, parameters);
    }

    @Override
    protected void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (!access.act(action, parameters)) {
            super.executeAccessibleAction(action, parameters);
        }
    }

    private DataTable table() {
        return table;
    }

    private void takeModel() {
        columns = table.modelProperty().get().columns();
        table.setAccessibleRole(
                table.modelProperty().get().groups() > 0 ? AccessibleRole.TREE_TABLE_VIEW : AccessibleRole.TABLE_VIEW);
        head.setColumns(columns);
        // Lines in view keep the old model's cells until the new order is there; ids of one must not meet the other.
        table.requestLayout();
    }

    private void refresh() {
        access.forget(getChildren()::remove);
        flow.refresh();
        table.notifyAccessibleAttributeChanged(AccessibleAttribute.ROW_COUNT);
        table.requestLayout();
    }

    private void showSelection() {
        flow.nodes().forEach(TableRow::showSelection);
        table.notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED_ITEMS);
        table.notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
    }

    void reveal(int id) {
        table.layout();
        flow.reveal(table.linesProperty().get().lineOf(id));
    }

    @Override
    protected void layoutChildren(double x, double y, double width, double height) {
        double headHeight = table.headerVisibleProperty().get() ? table.headerHeight() : 0;
        double scale = table.rowHeight() / 24;
        boolean bar =
                table.linesProperty().get().count() > 0 && flow.viewWidth() > 0 && flow.viewWidth() < flow.getWidth();
        double room = bar ? width - (flow.getWidth() - flow.viewWidth()) : width;
        double[] next = columnLayout.widths(columns, scale, room);
        boolean changed = !java.util.Arrays.equals(next, widths);
        widths = next;
        boolean expanders = table.modelProperty().get().groups() > 0;
        head.setVisible(headHeight > 0);
        head.show(widths, expanders);
        head.resizeRelocate(x, y, width, headHeight);
        flow.resizeRelocate(x, y + headHeight, width, height - headHeight);
        if (changed) {
            flow.refresh();
        }
    }

    @Override
    protected double computePrefHeight(double width, double top, double right, double bottom, double left) {
        return 240;
    }

    @Override
    protected double computePrefWidth(double height, double top, double right, double bottom, double left) {
        return 480;
    }

    @Override
    protected double computeMinWidth(double height, double top, double right, double bottom, double left) {
        return 120;
    }

    @Override
    protected double computeMinHeight(double width, double top, double right, double bottom, double left) {
        return table.headerHeight() + table.rowHeight();
    }

    @Override
    public void dispose() {
        if (getSkinnable() == null) {
            return;
        }
        table.removeEventHandler(KeyEvent.KEY_PRESSED, keys);
        table.modelProperty().removeListener(onModel);
        table.linesProperty().removeListener(onLines);
        table.selectionVersionProperty().removeListener(onSelection);
        table.headerVisibleProperty().removeListener(onLayout);
        table.headerHeightProperty().removeListener(onLayout);
        table.sortOrderProperty().removeListener(onLayout);
        super.dispose();
    }

    /** The lines of the table as the flow asks for them. */
    private final class Lines implements RowFlow.Source<TableRow> {

        @Override
        public int count() {
            return table.linesProperty().get().count();
        }

        @Override
        public double top(int line) {
            return table.linesProperty().get().top(line);
        }

        @Override
        public int lineAt(double y) {
            return table.linesProperty().get().lineAt(y);
        }

        @Override
        public TableRow create() {
            TableRow row = new TableRow(table);
            row.setOnMousePressed(e -> behavior.press(row, e));
            return row;
        }

        @Override
        public void show(TableRow row, int line) {
            if (row.cells().isEmpty() || row.cells().getFirst().column() != columns.getFirst()) {
                row.setColumns(columns);
            }
            row.show(
                    table.linesProperty().get().id(line),
                    widths,
                    table.modelProperty().get().groups() > 0);
        }
    }
}
