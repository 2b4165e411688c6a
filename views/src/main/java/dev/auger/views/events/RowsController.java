package dev.auger.views.events;

import dev.auger.analysis.events.EventColumns;
import dev.auger.analysis.events.EventFilter;
import dev.auger.analysis.events.EventRows;
import dev.auger.analysis.events.EventThreads;
import dev.auger.analysis.events.TypeState;
import dev.auger.model.Recording;
import dev.auger.model.ThreadRef;
import dev.auger.model.job.Progress;
import dev.auger.model.recording.EventType;
import dev.auger.model.time.TimeRange;
import dev.auger.model.trail.Selection;
import dev.auger.views.ViewContext;
import dev.auger.views.events.EventsPane.Tab;
import dev.auger.views.flame.FilterWords;
import dev.auger.views.parts.ProgressLine;
import dev.auger.views.table.SortOrder;
import dev.auger.views.table.TableModel;
import dev.auger.views.work.Latest;
import java.util.BitSet;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** One type on the page: opened, narrowed to what is selected and typed, shown as a table and in the panel below it. */
final class RowsController {

    private final ViewContext context;
    private final EventsPane pane;
    private final DetailsPanel details;
    private final ColumnChoice columnChoice;
    private final Opening opening;
    private final Latest<Filtered> filtering;
    private final InvalidationListener selectionChanged = o -> narrow();
    private @Nullable Recording recording;
    private @Nullable EventColumns open;
    private @Nullable EventFormats formats;
    private @Nullable Loaded shown;
    private @Nullable ProgressLine progress;
    private int selectedRow = -1;
    private boolean showing;
    private boolean stale;

    private record Filtered(
            EventColumns columns, EventRows rows, @Nullable TimeRange range, String filters) {}

    RowsController(ViewContext context, EventsPane pane) {
        this.context = context;
        this.pane = pane;
        details = new DetailsPanel(context);
        columnChoice = new ColumnChoice(context.texts(), pane.columns, this::showTable);
        pane.add(Tab.CHART, new ChartPanel(context, this::choose));
        pane.add(Tab.HEAT, new HeatPanel(context, this::choose));
        pane.add(Tab.GROUPS, new GroupsPanel(context, this::addCondition));
        pane.add(Tab.DETAILS, details);
        pane.showPanel();
        opening = new Opening(context.workers(), new Opened());
        filtering = new Latest<>(context.workers(), "events-rows", this::showRows);
        pane.filter.textProperty().addListener(o -> narrow());
        pane.tabs.selectedProperty().addListener(o -> fillPanel());
        pane.table.setOnSelect(this::rowSelected);
        pane.table.setOnAction(() -> pane.tabs.select(Tab.DETAILS));
        pane.table.addEventHandler(KeyEvent.KEY_PRESSED, this::tableKey);
        context.selection().addListener(selectionChanged);
    }

    /** Forgets what is shown; what stands instead is the caller's. */
    void forget() {
        opening.cancel();
        filtering.cancel();
        open = null;
        formats = null;
        shown = null;
        selectedRow = -1;
        pane.table.show(TableModel.EMPTY);
        pane.totals.clear();
        pane.panels().forEach(Panel::clear);
        pane.toolsShown(false);
    }

    /** Opens a type that has events. */
    void open(Recording from, EventType type) {
        forget();
        pane.filter.clear();
        pane.showTitle(type.label(), type.name());
        start(from, type.name());
    }

    private void start(Recording from, String type) {
        recording = from;
        progress = pane.states.opening(pane.title.getText(), () -> {
            opening.cancel();
            pane.states.stopped(pane.title.getText(), () -> start(from, type));
        });
        pane.showState();
        opening.open(from, type);
    }

    /** Says why a type has no events. */
    void showNone(String label, String type, TypeState state) {
        forget();
        pane.showTitle(label, type);
        pane.states.none(type, state);
        pane.showState();
    }

    private final class Opened implements Opening.Listener {

        @Override
        public void progressed(Progress now) {
            if (progress != null) {
                EventStates.show(progress, now);
            }
        }

        @Override
        public void opened(EventColumns columns, EventFormats newFormats) {
            open = columns;
            formats = newFormats;
            int start = columns.startField();
            pane.table
                    .sortOrderProperty()
                    .set(
                            start < 0
                                    ? SortOrder.NONE
                                    : new SortOrder(columns.field(start).name(), false));
            columnChoice.show(columns);
            narrow();
        }

        @Override
        public void missing(String type) {
            pane.states.none(type, TypeState.UNDECLARED);
            pane.showState();
        }

        @Override
        public void failed(String type, Throwable failure) {
            System.getLogger(RowsController.class.getName()).log(System.Logger.Level.WARNING, type, failure);
            Recording from = recording;
            pane.states.failed(type, failure, () -> {
                if (from != null) {
                    start(from, type);
                }
            });
            pane.showState();
        }
    }

    /** Finds the rows that pass what is selected and typed. */
    private void narrow() {
        EventColumns columns = open;
        Recording now = recording;
        if (!showing) {
            stale = true;
            return;
        }
        if (columns == null || now == null) {
            return;
        }
        Selection selection = context.selection().get();
        TimeRange range = selection.range();
        List<ThreadRef> threads = selection.threads();
        EventFilter filter = EventFilter.parse(pane.filter.getText(), columns.type());
        String filters = filters(now, selection, columns);
        filtering.ask(job -> {
            BitSet of = null;
            if (!threads.isEmpty() && columns.threadField() >= 0) {
                // Decoded first: the table knows its threads only then.
                columns.numbers(columns.threadField(), job);
                of = EventThreads.of(columns.table().threads(), threads);
            }
            return new Filtered(columns, EventRows.of(columns, range, of, filter, job), range, filters);
        });
    }

    /** What the selection leaves out, in words; what is typed can be read where it was. */
    private String filters(Recording now, Selection selection, EventColumns columns) {
        Selection use = Selection.NONE;
        if (columns.startField() >= 0) {
            use = use.withRange(selection.range());
        }
        if (columns.threadField() >= 0) {
            use = use.withThreads(selection.threads(), selection.threadLabel());
        }
        return FilterWords.of(now, use, context.texts().get());
    }

    private void showRows(Filtered found) {
        Recording now = recording;
        EventFormats format = formats;
        if (found.columns() != open || now == null || format == null) {
            return;
        }
        TimeRange span = found.range() == null ? now.range() : found.range();
        Loaded loaded = new Loaded(now, found.columns(), format, found.rows(), span);
        shown = loaded;
        pane.toolsShown(true);
        pane.showTitle(
                loaded.type().label(), found.filters().isEmpty() ? loaded.type().name() : found.filters());
        if (found.rows().size() == 0) {
            String typed = pane.filter.getText().strip();
            String all = typed.isEmpty() || found.filters().isEmpty()
                    ? found.filters() + typed
                    : found.filters() + " \u00B7 " + typed;
            pane.states.filteredOut(loaded.type().label(), all, this::clearFilters);
            pane.showState();
            return;
        }
        pane.showRows();
        showTable();
        pane.totals.show(loaded);
        fillPanel();
    }

    private void clearFilters() {
        pane.filter.clear();
        context.select(context.selection().get().withRange(null).withThreads(List.of(), ""));
    }

    private void showTable() {
        Loaded now = shown;
        if (now == null || now.rows().size() == 0) {
            return;
        }
        pane.table.show(EventTableModel.of(now.rows(), now.formats(), columnChoice.hidden()));
        int position = selectedRow < 0 ? -1 : now.rows().position(selectedRow);
        if (position >= 0) {
            pane.table.select(position);
        } else {
            pane.table.clearSelection();
        }
    }

    private void fillPanel() {
        Loaded now = shown;
        if (now != null && showing && now.rows().size() > 0) {
            pane.panel().show(now);
        }
    }

    private void rowSelected() {
        Loaded now = shown;
        int[] rows = pane.table.selectedRows();
        if (now != null && rows.length == 1 && rows[0] < now.rows().size()) {
            selectedRow = now.rows().row(rows[0]);
            details.showRow(now, selectedRow);
        }
    }

    private void tableKey(KeyEvent event) {
        if (event.getCode() == KeyCode.F4) {
            details.openLeaf();
            event.consume();
        }
    }

    /** Narrows the time to a part of the recording's. */
    private void choose(TimeRange range) {
        Recording now = recording;
        if (now != null) {
            TimeRange whole = now.range();
            long start = Math.clamp(range.start(), whole.start(), Math.max(whole.start(), whole.end() - 1));
            long end = Math.clamp(range.end(), start + 1, Math.max(start + 1, whole.end()));
            context.select(context.selection().get().withRange(new TimeRange(start, end)));
        }
    }

    private void addCondition(String condition) {
        String typed = pane.filter.getText().strip();
        pane.filter.textProperty().set(typed.isEmpty() ? condition : typed + ' ' + condition);
    }

    void languageChanged() {
        Loaded now = shown;
        if (now != null) {
            columnChoice.show(now.columns());
            narrow();
        }
    }

    void setShowing(boolean nowShowing) {
        showing = nowShowing;
        if (showing && stale) {
            stale = false;
            narrow();
        }
    }

    void dispose() {
        opening.cancel();
        filtering.cancel();
        pane.totals.dispose();
        pane.panels().forEach(Panel::dispose);
        context.selection().removeListener(selectionChanged);
    }
}
