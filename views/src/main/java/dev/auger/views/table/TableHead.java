package dev.auger.views.table;

import dev.auger.views.parts.Elide;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * The head: titles that sort on a click and move on a drag, and edges that resize on a drag; a double click on an edge resets the
 * width, a click with the other button chooses columns.
 */
final class TableHead extends Region {

    private static final PseudoClass SORTED = PseudoClass.getPseudoClass("sorted");
    private static final PseudoClass DESCENDING = PseudoClass.getPseudoClass("descending");
    private static final double EDGE = 4;
    /** A hand that clicks moves less. */
    private static final double MOVE = 8;

    private final DataTable table;
    private final ColumnLayout layout;
    private final Runnable onResize;
    private final List<Label> titles = new ArrayList<>();
    private List<Column> columns = List.of();
    private final Region arrow = new Region();
    private double[] widths = {};
    private boolean expanders;
    private int dragged = -1;
    private double dragStart;
    private double widthStart;
    private boolean moving;

    TableHead(DataTable table, ColumnLayout layout, Runnable onResize) {
        this.table = table;
        this.layout = layout;
        this.onResize = onResize;
        getStyleClass().add("table-head");
        arrow.getStyleClass().add("sort-arrow");
        setOnMouseMoved(e -> setCursor(edgeAt(e.getX()) >= 0 ? Cursor.H_RESIZE : null));
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(this::release);
        setOnContextMenuRequested(e -> {
            table.chooseColumns();
            e.consume();
        });
        setOnMouseClicked(this::click);
    }

    void setColumns(List<Column> newColumns) {
        boolean alike = newColumns.stream()
                .map(Column::id)
                .toList()
                .equals(columns.stream().map(Column::id).toList());
        columns = newColumns;
        if (alike && titles.size() == columns.size()) {
            for (int i = 0; i < titles.size(); i++) {
                titles.get(i).setText(columns.get(i).title());
                titles.get(i).setAlignment(columns.get(i).right() ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
            }
            return;
        }
        titles.clear();
        for (Column column : columns) {
            Label title = new Label(column.title());
            Elide.middle(title);
            title.setAccessibleRole(AccessibleRole.TABLE_COLUMN);
            title.getStyleClass().addAll("head-title", "column-" + column.id());
            title.setAlignment(column.right() ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
            titles.add(title);
        }
        getChildren().setAll(titles);
        getChildren().add(arrow);
    }

    void show(double[] newWidths, boolean withExpanders) {
        widths = newWidths;
        expanders = withExpanders;
        requestLayout();
    }

    int visibleTitles() {
        int count = 0;
        for (double width : widths) {
            count += width > 0 ? 1 : 0;
        }
        return count;
    }

    /** Title of a column in view, counted from the left; null if there are not so many. */
    @Nullable
    Label visibleTitle(int index) {
        int left = index;
        for (int i = 0; i < widths.length && i < titles.size() && left >= 0; i++) {
            if (widths[i] > 0 && left-- == 0) {
                return titles.get(i);
            }
        }
        return null;
    }

    private double scale() {
        return table.rowHeight() / 24;
    }

    @Override
    protected void layoutChildren() {
        double x = 0;
        double scale = scale();
        double size = 8 * scale;
        arrow.setVisible(false);
        SortOrder sort = table.sortOrderProperty().get();
        for (int i = 0; i < titles.size() && i < widths.length; i++) {
            Column column = columns.get(i);
            Label title = titles.get(i);
            boolean sorted = column.id().equals(sort.column());
            title.setVisible(widths[i] > 0);
            title.pseudoClassStateChanged(SORTED, sorted);
            double left = CellGeometry.left(i == 0, expanders, scale);
            double right = CellGeometry.right(column, scale);
            // A figure's head may reach over its bar's room to the left edge; never over the neighbour.
            double room = Math.max(0, widths[i] - left - right) - (sorted ? size + 4 * scale : 0);
            double wanted = title.prefWidth(-1);
            double start = x + left;
            if (column.right()) {
                double grow = Math.min(left, Math.max(0, wanted - room));
                start -= grow;
                room += grow;
            }
            title.resizeRelocate(start, 0, Math.max(0, room), getHeight());
            if (sorted && widths[i] > 0) {
                arrow.setVisible(true);
                arrow.pseudoClassStateChanged(DESCENDING, sort.descending());
                double at = column.right() ? start + room : start + Math.min(room, wanted);
                arrow.resizeRelocate(at + 4 * scale, snapPositionY((getHeight() - size) / 2), size, size);
            }
            x += widths[i];
        }
    }

    private int edgeAt(double x) {
        double edge = 0;
        for (int i = 0; i < widths.length - 1; i++) {
            edge += widths[i];
            if (widths[i] > 0 && Math.abs(x - edge) <= EDGE) {
                return i;
            }
        }
        return -1;
    }

    private void press(MouseEvent event) {
        dragged = edgeAt(event.getX());
        dragStart = event.getX();
        moving = false;
        if (dragged >= 0) {
            widthStart = widths[dragged];
        }
    }

    private void drag(MouseEvent event) {
        if (dragged >= 0) {
            layout.resize(columns.get(dragged), (widthStart + event.getX() - dragStart) / scale());
            table.requestLayout();
        } else if (Math.abs(event.getX() - dragStart) > MOVE) {
            moving = true;
        }
    }

    private void release(MouseEvent event) {
        if (dragged >= 0) {
            dragged = -1;
            onResize.run();
            return;
        }
        int from = columnAt(dragStart);
        int to = columnAt(event.getX());
        if (moving && from > 0 && to >= 0 && from != to) {
            List<Column> all = table.modelProperty().get().columns();
            List<Column> ordered = layout.inOrder(all);
            layout.move(columns.get(from), ordered.indexOf(columns.get(to)) - ordered.indexOf(columns.get(from)), all);
            onResize.run();
        }
    }

    private int columnAt(double x) {
        double right = 0;
        for (int i = 0; i < widths.length; i++) {
            right += widths[i];
            if (x < right && widths[i] > 0) {
                return i;
            }
        }
        return -1;
    }

    private void click(MouseEvent event) {
        if (moving || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        int edge = edgeAt(event.getX());
        if (edge >= 0) {
            if (event.getClickCount() == 2) {
                layout.forget(columns.get(edge));
                onResize.run();
            }
            return;
        }
        double x = 0;
        for (int i = 0; i < widths.length; i++) {
            x += widths[i];
            if (event.getX() < x) {
                table.sortBy(columns.get(i));
                return;
            }
        }
    }
}
