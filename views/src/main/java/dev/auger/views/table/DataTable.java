package dev.auger.views.table;

import dev.auger.model.job.Job;
import dev.auger.model.job.JobCancelled;
import dev.auger.model.job.WorkerPool;
import dev.auger.views.export.Exportable;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import javafx.application.Platform;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableDoubleProperty;
import javafx.css.Styleable;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Control;
import javafx.scene.control.Skin;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/**
 * A table of up to millions of rows. It keeps the indexes of its rows and nothing else about them; sorting and filtering run on the
 * worker pool while the old order stays in view.
 *
 * <p>Ids: a row is its index in the model, a group is {@code ~group}, so groups are the negative ids.
 */
public final class DataTable extends Control {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final int NOTHING = Integer.MIN_VALUE;

    private final WorkerPool workers;
    private final String job = "table-" + NUMBER.incrementAndGet();
    private final ReadOnlyObjectWrapper<TableModel> model =
            new ReadOnlyObjectWrapper<>(this, "model", TableModel.EMPTY);
    private final ObjectProperty<SortOrder> sortOrder = new SimpleObjectProperty<>(this, "sortOrder", SortOrder.NONE);
    private final ObjectProperty<RowFilter> filter = new SimpleObjectProperty<>(this, "filter", RowFilter.NONE);
    private final ObjectProperty<RowFilter> find = new SimpleObjectProperty<>(this, "find", RowFilter.NONE);
    private final ReadOnlyObjectWrapper<VisibleRows> lines =
            new ReadOnlyObjectWrapper<>(this, "lines", VisibleRows.of(RowOrder.EMPTY, new BitSet(), 24, 28));
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy", false);
    private final BooleanProperty headerVisible = new SimpleBooleanProperty(this, "headerVisible", true);
    private final IntegerProperty selectionVersion = new SimpleIntegerProperty(this, "selectionVersion");
    private final SimpleStyleableDoubleProperty rowHeight =
            new SimpleStyleableDoubleProperty(TableStyle.ROW_HEIGHT, this, "rowHeight", 24.0);
    private final SimpleStyleableDoubleProperty groupHeight =
            new SimpleStyleableDoubleProperty(TableStyle.GROUP_HEIGHT, this, "groupHeight", 28.0);
    private final SimpleStyleableDoubleProperty headerHeight =
            new SimpleStyleableDoubleProperty(TableStyle.HEADER_HEIGHT, this, "headerHeight", 28.0);
    private final RowSelection selection = new RowSelection();
    private final ColumnLayout columnLayout = new ColumnLayout();
    private final BitSet collapsed = new BitSet();
    private RowOrder order = RowOrder.EMPTY;
    private TableModel pending = TableModel.EMPTY;
    private int asked;
    private int shown;
    private int selectWhenShown = NOTHING;
    private int revealWhenOrdered = NOTHING;
    private Runnable onSelect = () -> {};
    private Runnable onAction = () -> {};

    public DataTable(WorkerPool workers) {
        this.workers = workers;
        getStyleClass().add("data-table");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TABLE_VIEW);
        sortOrder.addListener(o -> reorder());
        filter.addListener(o -> reorder());
        find.addListener(o -> reorder());
        rowHeight.addListener(o -> relayLines());
        groupHeight.addListener(o -> relayLines());
    }

    /**
     * Shows other rows as soon as they are in order; the old ones stay in view until then. Sort order, widths, and (by the model's
     * keys) the selection and collapsed groups stay.
     */
    public void show(TableModel newModel) {
        pending = newModel;
        asked++;
        reorder();
    }

    private void carryOver(TableModel old, TableModel next) {
        BitSet rows = (BitSet) selection.rows().clone();
        BitSet groups = (BitSet) selection.groups().clone();
        int lead = selection.hasLead() ? selection.lead() : NOTHING;
        BitSet closed = (BitSet) collapsed.clone();
        selection.forget();
        collapsed.clear();
        collapsed.or(TableKeys.translate(closed, old.groupKey(), next.groupKey(), next.groups()));
        BitSet newRows = TableKeys.translate(rows, old.rowKey(), next.rowKey(), next.rows());
        BitSet newGroups = TableKeys.translate(groups, old.groupKey(), next.groupKey(), next.groups());
        newRows.stream().forEach(selection::add);
        newGroups.stream().forEach(g -> selection.add(~g));
        if (lead != NOTHING && newRows.cardinality() + newGroups.cardinality() == 1) {
            selection.only(newRows.isEmpty() ? ~newGroups.nextSetBit(0) : newRows.nextSetBit(0));
        }
        selectionVersion.set(selectionVersion.get() + 1);
    }

    private void reorder() {
        TableModel m = pending;
        int number = asked;
        SortOrder sort = sortOrder.get();
        RowFilter wanted = filter.get();
        RowFilter found = find.get();
        Job work = Job.quiet();
        busy.set(true);
        workers.submit(job, work, () -> RowOrder.of(m, sort, wanted, found, work))
                .whenComplete((made, failure) -> Platform.runLater(() -> {
                    // A newer question is on its way: its answer comes soon, this one would flicker.
                    if (work.isCancelled() || number != asked) {
                        return;
                    }
                    busy.set(false);
                    if (failure instanceof JobCancelled
                            || failure != null && failure.getCause() instanceof JobCancelled) {
                        return;
                    }
                    if (failure != null) {
                        throw new IllegalStateException("sorting failed", failure);
                    }
                    accept(m, number, made);
                }));
    }

    private void accept(TableModel next, int number, RowOrder made) {
        if (number != shown) {
            shown = number;
            carryOver(model.get(), next);
            order = RowOrder.EMPTY;
            relayLines();
            model.set(next);
        }
        order = made;
        if (selectWhenShown != NOTHING) {
            int id = selectWhenShown;
            selectWhenShown = NOTHING;
            select(id);
        } else {
            relayLines();
        }
    }

    private void relayLines() {
        lines.set(VisibleRows.of(order, collapsed, rowHeight.get(), groupHeight.get()));
        if (revealWhenOrdered != NOTHING && lines.get().lineOf(revealWhenOrdered) >= 0) {
            int id = revealWhenOrdered;
            revealWhenOrdered = NOTHING;
            reveal(id);
        }
    }

    public ReadOnlyObjectProperty<TableModel> modelProperty() {
        return model.getReadOnlyProperty();
    }

    public ObjectProperty<SortOrder> sortOrderProperty() {
        return sortOrder;
    }

    public ObjectProperty<RowFilter> filterProperty() {
        return filter;
    }

    /** What the user looks for in this table, beside what the view around it filters. */
    ObjectProperty<RowFilter> findProperty() {
        return find;
    }

    /** True while a sort or filter runs and the old order is still shown. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    public BooleanProperty headerVisibleProperty() {
        return headerVisible;
    }

    ReadOnlyObjectProperty<VisibleRows> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /** Counts up whenever the selection changes. */
    IntegerProperty selectionVersionProperty() {
        return selectionVersion;
    }

    RowSelection selection() {
        return selection;
    }

    double rowHeight() {
        return rowHeight.get();
    }

    double headerHeight() {
        return headerHeight.get();
    }

    /** Lines shown now: groups, and rows of groups that are not collapsed. */
    public int lineCount() {
        return lines.get().count();
    }

    /** Id of the line at a position, a row's index or {@code ~group}. */
    public int idAt(int line) {
        return lines.get().id(line);
    }

    /** Rows that pass the filter, collapsed ones included. */
    public int rowCount() {
        return order.rows().length;
    }

    public boolean isCollapsed(int group) {
        return collapsed.get(group);
    }

    public void setCollapsed(int group, boolean value) {
        collapsed.set(group, value);
        relayLines();
    }

    public void setAllCollapsed(boolean value) {
        collapsed.set(0, model.get().groups(), value);
        relayLines();
    }

    /** Selected rows, in index order. */
    public int[] selectedRows() {
        return selection.rows().stream().toArray();
    }

    /** Selected groups, in index order. */
    public int[] selectedGroups() {
        return selection.groups().stream().toArray();
    }

    /** Called when the user changes the selection, not when {@link #select} does. */
    public void setOnSelect(Runnable handler) {
        onSelect = handler;
    }

    /** Called on Enter and on a double click. */
    public void setOnAction(Runnable handler) {
        onAction = handler;
    }

    /** Selects one line of the model shown last and brings it into view, without telling the handler. */
    public void select(int id) {
        if (asked != shown) {
            selectWhenShown = id;
            return;
        }
        selection.only(id);
        if (id >= 0 && model.get().groups() > 0) {
            collapsed.clear(model.get().groupOf().applyAsInt(id));
        }
        selectionVersion.set(selectionVersion.get() + 1);
        revealWhenOrdered = id;
        relayLines();
    }

    public void clearSelection() {
        selection.forget();
        selectionVersion.set(selectionVersion.get() + 1);
    }

    void userSelected() {
        selectionVersion.set(selectionVersion.get() + 1);
        onSelect.run();
    }

    void userActed() {
        onAction.run();
    }

    private void reveal(int id) {
        if (getSkin() instanceof DataTableSkin skin) {
            skin.reveal(id);
        } else {
            revealWhenOrdered = id;
        }
    }

    ColumnLayout columnLayout() {
        return columnLayout;
    }

    /** Opens the chooser of columns; does nothing in a scene without a {@link TableDesk}. */
    public void chooseColumns() {
        if (getSkin() instanceof DataTableSkin skin) {
            skin.chooseColumns();
        }
    }

    /** Opens the table's own search; does nothing in a scene without a {@link TableDesk}. */
    public void openFind() {
        if (getSkin() instanceof DataTableSkin skin) {
            skin.openFind();
        }
    }

    /** First time: largest figure or first name on top; second: the other way; third: the model's own order. */
    void sortBy(Column column) {
        if (!column.sortable()) {
            return;
        }
        SortOrder now = sortOrder.get();
        boolean first = column.isFigure();
        SortOrder next = !now.column().equals(column.id())
                ? new SortOrder(column.id(), first)
                : now.descending() == first ? new SortOrder(column.id(), !first) : SortOrder.NONE;
        sortOrder.set(next);
    }

    /** Copies the selected lines, or all if none is, as tab-separated text with a header: the columns shown, in their order. */
    public void copy() {
        StringBuilder text = new StringBuilder();
        Tsv.write(
                columnLayout.arranged(model.get().columns()),
                lines.get(),
                id -> selection.isEmpty() || selection.contains(id),
                '\t',
                text);
        ClipboardContent content = new ClipboardContent();
        content.putString(text.toString());
        Clipboard.getSystemClipboard().setContent(content);
    }

    /**
     * Writes lines in the order shown.
     *
     * @param separator a tab, or a comma for CSV with quotes where needed
     * @param onlySelected leave out what is not selected
     */
    public void write(Appendable out, char separator, boolean onlySelected) {
        List<Column> columns = model.get().columns();
        Tsv.write(columns, lines.get(), id -> !onlySelected || selection.contains(id), separator, out);
    }

    /** What is shown now, to be saved: all rows that pass the filter, in this order. */
    public Exportable.Table export() {
        TableModel now = model.get();
        RowOrder rows = order;
        return new Exportable.Table((out, work) -> TableCsv.write(now, rows, out, work));
    }

    /** What a screen reader says for a line: every column's title and text. */
    String spoken(int id) {
        StringBuilder words = new StringBuilder();
        for (Column column : model.get().columns()) {
            IntFunction<String> text =
                    id >= 0 ? column::text : g -> column.groupText(~g) + ' ' + column.groupDetail(~g);
            String value = text.apply(id).strip();
            if (!value.isEmpty()) {
                words.append(words.isEmpty() ? "" : ", ")
                        .append(column.title())
                        .append(' ')
                        .append(value);
            }
        }
        return words.toString();
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new DataTableSkin(this);
    }

    @Override
    protected List<CssMetaData<? extends Styleable, ?>> getControlCssMetaData() {
        return TableStyle.METADATA;
    }

    /** Pixels that so many rows and the head are high, at the scale chosen now. */
    public DoubleBinding heightOf(int rows) {
        return rowHeight.multiply(rows).add(headerHeight).add(2);
    }

    SimpleStyleableDoubleProperty rowHeightProperty() {
        return rowHeight;
    }

    SimpleStyleableDoubleProperty groupHeightProperty() {
        return groupHeight;
    }

    SimpleStyleableDoubleProperty headerHeightProperty() {
        return headerHeight;
    }
}
