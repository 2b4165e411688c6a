package dev.auger.views.table;

import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** One cell, reused for whichever row scrolls into view: a text, muted words after it, a share bar, or a picture. */
final class TableCell extends Region {

    private static final PseudoClass GROUP = PseudoClass.getPseudoClass("group");
    private static final PseudoClass NOTE = PseudoClass.getPseudoClass("note");

    /** What can still be read. */
    private static final double NARROWEST = 0.7;

    private Column column;
    private final boolean first;
    private final Label text = new Label();
    private final Label detail = new Label();
    private final Region track = new Region();
    private final Region fill = new Region();
    private final @Nullable CellGraphic graphic;
    private @Nullable Tooltip tooltip;
    private String style = "";
    private double fraction = Double.NaN;
    private boolean expanders;
    private boolean note;
    private double scale = 1;
    private String tip = "";
    private String whole = "";

    TableCell(Column column, boolean first) {
        this.column = column;
        this.first = first;
        getStyleClass().addAll("table-cell-box", "column-" + column.id());
        if (column.mono()) {
            getStyleClass().add("mono");
        }
        if (column.isFigure()) {
            getStyleClass().add("figure");
        }
        setAccessibleRole(AccessibleRole.TABLE_CELL);
        text.getStyleClass().add("cell-text");
        detail.getStyleClass().add("cell-detail");
        track.getStyleClass().add("bar-track");
        fill.getStyleClass().addAll("bar-fill", "bar-" + column.barStyle());
        Supplier<CellGraphic> maker = column.graphic();
        graphic = maker == null ? null : maker.get();
        getChildren().addAll(text, detail, track, fill);
        if (graphic != null) {
            getChildren().add(graphic.node());
        }
        setOnMouseEntered(e -> offerTooltip());
    }

    Column column() {
        return column;
    }

    /**
     * Shows another column from now on, if it looks like the one before: a new model mostly brings the same columns with other rows, and new
     * cells would all be styled anew.
     */
    boolean takes(Column next) {
        boolean alike = column.id().equals(next.id())
                && column.mono() == next.mono()
                && column.isFigure() == next.isFigure()
                && column.barStyle().equals(next.barStyle())
                && column.graphic() == null
                && next.graphic() == null;
        if (alike) {
            column = next;
        }
        return alike;
    }

    void show(int id, boolean withExpanders, double newScale) {
        expanders = withExpanders;
        scale = newScale;
        boolean group = id < 0;
        pseudoClassStateChanged(GROUP, group);
        // A group's text that runs over several columns is a remark, not a figure.
        note = group && column.groupSpan() > 1;
        pseudoClassStateChanged(NOTE, note);
        text.setAlignment(column.right() && !note ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        text.setText(group ? column.groupText(~id) : column.shown(id));
        whole = group ? column.groupText(~id) : column.text(id);
        String words = group ? column.groupDetail(~id) : "";
        detail.setText(words);
        detail.setVisible(!words.isEmpty());
        fraction = group ? column.groupBar(~id) : column.bar(id);
        track.setVisible(!Double.isNaN(fraction));
        fill.setVisible(fraction > 0);
        tip = group ? "" : column.tooltip(id);
        setStyleOf(group ? "" : column.style(id));
        if (graphic != null) {
            graphic.node().setVisible(true);
            if (group) {
                graphic.showGroup(~id);
            } else {
                graphic.showRow(id);
            }
            text.setVisible(group && !graphic.node().isVisible());
        }
        requestLayout();
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        TableRow row = getParent() instanceof TableRow of ? of : null;
        return switch (attribute) {
            // What the row says, whatever it is drawn by.
            case TEXT -> detail.getText().isEmpty() ? whole : whole + ' ' + detail.getText();
            case ROW_INDEX -> row == null ? -1 : row.line();
            case COLUMN_INDEX -> row == null ? -1 : row.columnOf(this);
            case SELECTED -> row != null && row.isSelected();
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    private void setStyleOf(String wanted) {
        if (!wanted.equals(style)) {
            getStyleClass().removeAll(style.split(" "));
            style = wanted;
            if (!wanted.isEmpty()) {
                getStyleClass().addAll(wanted.split(" "));
            }
        }
    }

    private void offerTooltip() {
        String wanted = !tip.isEmpty() ? tip : text.isTextTruncated() ? whole : "";
        if (wanted.isEmpty()) {
            if (tooltip != null) {
                Tooltip.uninstall(this, tooltip);
            }
            return;
        }
        Tooltip shown = tooltip;
        if (shown == null) {
            shown = new Tooltip();
            tooltip = shown;
        }
        shown.setText(wanted);
        Tooltip.install(this, shown);
    }

    @Override
    protected void layoutChildren() {
        double left = CellGeometry.left(first, expanders, scale);
        double right = CellGeometry.right(column, scale);
        double height = getHeight();
        double room = Math.max(0, getWidth() - left - right);
        double words = detail.isVisible() ? detail.prefWidth(-1) + 6 * scale : 0;
        double textWidth =
                column.isFigure() || words == 0 ? room : Math.min(Math.max(0, room - words), text.prefWidth(-1) + 1);
        double narrowed = narrowed(room);
        double natural = textWidth / narrowed;
        text.setScaleX(narrowed);
        text.resizeRelocate(left + (textWidth - natural) / 2, 0, natural, height);
        double after = Math.max(0, room - textWidth);
        detail.resizeRelocate(left + textWidth + 6 * scale, 0, Math.min(words, after), height);
        double barWidth = CellGeometry.BAR_WIDTH * scale;
        double barHeight = CellGeometry.BAR_HEIGHT * scale;
        double barLeft = getWidth() - barWidth - CellGeometry.PADDING * scale;
        double barTop = snapPositionY((height - barHeight) / 2);
        track.resizeRelocate(barLeft, barTop, barWidth, barHeight);
        if (fraction > 0) {
            fill.resizeRelocate(barLeft, barTop, Math.max(2, Math.min(1, fraction) * barWidth), barHeight);
        }
        if (graphic != null) {
            double w = Math.min(room, graphic.node().prefWidth(-1));
            double h = graphic.node().prefHeight(-1);
            graphic.node().resizeRelocate(left, snapPositionY((height - h) / 2), w, h);
        }
    }

    /** How much narrower than usual the text is drawn, 1 for not at all: a figure without its middle would be another figure. */
    private double narrowed(double room) {
        if (!column.isFigure() || note || room <= 0 || CellGeometry.figure(text.getText()) * scale <= room) {
            return 1;
        }
        double needed = text.prefWidth(-1);
        return needed <= room ? 1 : Math.max(NARROWEST, room / needed);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }
}
