package dev.auger.views.table;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.event.EventHandler;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.SkinBase;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Head, lines in view and scroll bar of a {@link DataTable}. */
final class DataTableSkin extends SkinBase<DataTable> {

    private final DataTable table;
    private final ColumnLayout columnLayout;
    private String remembered = "";
    private final TableHead head;
    private final RowFlow<TableRow> flow;
    private final TableBehavior behavior;
    private final EventHandler<KeyEvent> keys;
    private final InvalidationListener onModel = o -> takeModel();
    private final InvalidationListener onLines = o -> refresh();
    private final InvalidationListener onSelection = o -> showSelection();
    private final InvalidationListener onLayout = o -> table().requestLayout();
    private final InvalidationListener onVisible = o -> pause();
    private final TableAccess access;
    private final Region ring = new Region();
    private @Nullable TableFind find;
    private final InvalidationListener onFocus = o -> showRing();
    private List<Column> columns = List.of();
    private double[] widths = {};

    DataTableSkin(DataTable table) {
        super(table);
        this.table = table;
        Lines lines = new Lines();
        flow = new RowFlow<>(lines);
        columnLayout = table.columnLayout();
        head = new TableHead(table, columnLayout, this::columnsChanged);
        behavior = new TableBehavior(table, flow);
        access = new TableAccess(table, flow, head, lines, this::keep);
        keys = behavior::key;
        ring.getStyleClass().add("focus-ring");
        ring.setManaged(false);
        ring.setMouseTransparent(true);
        getChildren().addAll(flow, head, ring);
        table.focusedProperty().addListener(onFocus);
        flow.offsetProperty().addListener(onFocus);
        consumeMouseEvents(false);
        table.addEventHandler(KeyEvent.KEY_PRESSED, keys);
        table.modelProperty().addListener(onModel);
        table.linesProperty().addListener(onLines);
        table.selectionVersionProperty().addListener(onSelection);
        table.headerVisibleProperty().addListener(onLayout);
        table.headerHeightProperty().addListener(onLayout);
        table.sortOrderProperty().addListener(onLayout);
        table.visibleProperty().addListener(onVisible);
        pause();
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

    /** A drawing's twin is filled when it is asked for, and not whenever the drawing changes. */
    private void pause() {
        flow.setPaused(!table.isVisible());
    }

    private void takeModel() {
        recall();
        columns = columnLayout.arranged(table.modelProperty().get().columns());
        table.setAccessibleRole(
                table.modelProperty().get().groups() > 0 ? AccessibleRole.TREE_TABLE_VIEW : AccessibleRole.TABLE_VIEW);
        head.setColumns(columns);
        // Lines in view keep the old model's cells until the new order is there; ids of one must not meet the other.
        table.requestLayout();
    }

    /** Tables with the same columns are arranged alike. */
    private String key() {
        return table.modelProperty().get().columns().stream()
                .map(Column::id)
                .sorted()
                .collect(Collectors.joining(","));
    }

    private void recall() {
        TableDesk desk = TableDesk.of(table.getScene());
        String key = key();
        if (desk != null && !key.isEmpty() && !key.equals(remembered)) {
            remembered = key;
            columnLayout.restore(desk.recall().apply(key));
        }
    }

    /** The user arranged the columns: what is shown changes, and is kept for the next time. */
    void columnsChanged() {
        columns = columnLayout.arranged(table.modelProperty().get().columns());
        head.setColumns(columns);
        widths = new double[0];
        refresh();
        TableDesk desk = TableDesk.of(table.getScene());
        String key = key();
        if (desk != null && !key.isEmpty()) {
            remembered = key;
            desk.keep().accept(key, columnLayout.stored());
        }
    }

    void chooseColumns() {
        TableDesk desk = TableDesk.of(table.getScene());
        List<Column> all = table.modelProperty().get().columns();
        if (desk != null && all.size() > 1) {
            new ColumnChooser(desk.texts(), table, all, this::columnsChanged).showAt(table, table.headerHeight());
        }
    }

    void openFind() {
        TableFind open = find;
        TableDesk desk = TableDesk.of(table.getScene());
        if (open == null && desk != null) {
            open = new TableFind(table, desk.texts(), this::closeFind);
            find = open;
            getChildren().add(open);
            table.layout();
        }
        if (open != null) {
            open.focus();
        }
    }

    private void closeFind() {
        TableFind open = find;
        if (open != null) {
            find = null;
            getChildren().remove(open);
            open.dispose();
            table.requestFocus();
            table.requestLayout();
        }
    }

    private void refresh() {
        access.forget(getChildren()::remove);
        flow.refresh();
        table.notifyAccessibleAttributeChanged(AccessibleAttribute.ROW_COUNT);
        table.requestLayout();
    }

    private void showSelection() {
        flow.nodes().forEach(TableRow::showSelection);
        showRing();
        table.notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED_ITEMS);
        table.notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
    }

    /** The line the keyboard is on carries the ring; where there is none in sight, the table does. */
    private void showRing() {
        RowSelection selection = table.selection();
        boolean line = selection.hasLead()
                && flow.nodes().stream().anyMatch(row -> row.id() == selection.lead() && flow.isInView(row));
        ring.setVisible(table.isFocused() && !line);
    }

    void reveal(int id) {
        table.layout();
        flow.reveal(table.linesProperty().get().lineOf(id));
    }

    @Override
    protected void layoutChildren(double x, double y, double width, double height) {
        double headHeight = table.headerVisibleProperty().get() ? table.headerHeight() : 0;
        double scale = table.rowHeight() / 24;
        TableFind open = find;
        double foot = open == null ? 0 : snapSizeY(open.prefHeight(width));
        double body = Math.max(0, height - headHeight - foot);
        double room = width - flow.barWidth(body);
        double[] next = columnLayout.widths(columns, scale, room);
        boolean changed = !java.util.Arrays.equals(next, widths);
        widths = next;
        boolean expanders = table.modelProperty().get().groups() > 0;
        head.setVisible(headHeight > 0);
        head.show(widths, expanders);
        head.resizeRelocate(x, y, width, headHeight);
        flow.resizeRelocate(x, y + headHeight, width, body);
        if (open != null) {
            open.resizeRelocate(x, y + height - foot, width, foot);
        }
        ring.resizeRelocate(x, y, width, height);
        showRing();
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
        closeFind();
        table.focusedProperty().removeListener(onFocus);
        table.removeEventHandler(KeyEvent.KEY_PRESSED, keys);
        table.modelProperty().removeListener(onModel);
        table.linesProperty().removeListener(onLines);
        table.selectionVersionProperty().removeListener(onSelection);
        table.headerVisibleProperty().removeListener(onLayout);
        table.headerHeightProperty().removeListener(onLayout);
        table.sortOrderProperty().removeListener(onLayout);
        table.visibleProperty().removeListener(onVisible);
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
            if (row.columns() != columns) {
                row.setColumns(columns);
            }
            row.show(
                    table.linesProperty().get().id(line),
                    widths,
                    table.modelProperty().get().groups() > 0);
        }
    }
}
