package dev.auger.views.events;

import dev.auger.analysis.events.EventChoice;
import dev.auger.analysis.events.EventColumns;
import dev.auger.analysis.events.EventFilter;
import dev.auger.analysis.events.EventRows;
import dev.auger.analysis.events.EventThreads;
import dev.auger.analysis.events.TypeState;
import dev.auger.analysis.quality.EventSettings;
import dev.auger.model.Recording;
import dev.auger.model.ThreadRef;
import dev.auger.model.job.Progress;
import dev.auger.model.recording.EventLog;
import dev.auger.model.recording.EventType;
import dev.auger.model.time.TimeRange;
import dev.auger.model.trail.Selection;
import dev.auger.views.RecordingPage;
import dev.auger.views.ViewContext;
import dev.auger.views.events.EventsPane.Tab;
import dev.auger.views.flame.FilterWords;
import dev.auger.views.parts.ProgressLine;
import dev.auger.views.table.SortOrder;
import dev.auger.views.table.TableModel;
import dev.auger.views.work.Latest;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** The page of a recording's events: every type, every row, and what they come to over time. */
public final class EventsView implements RecordingPage {

    /** The id of this page. */
    public static final String ID = "events";

    private final ViewContext context;
    private final ChoiceBar choices;
    private final TypeList types;
    private final EventsPane pane;
    private final DetailsPanel details;
    private final ColumnChoice columnChoice;
    private final Opening opening;
    private final Latest<EventSettings> settingsAsked;
    private final Latest<Filtered> filtering;
    private final InvalidationListener selectionChanged = o -> narrow();
    private final InvalidationListener textsChanged = o -> languageChanged();
    private @Nullable Recording recording;
    private @Nullable EventSettings settings;
    private String wanted = "";
    private @Nullable EventColumns open;
    private @Nullable EventFormats formats;
    private @Nullable Loaded shown;
    private @Nullable ProgressLine progress;
    private int selectedRow = -1;
    private boolean showing;
    private boolean stale;

    private record Filtered(EventColumns columns, EventRows rows, String filters) {}

    public EventsView(ViewContext context) {
        this.context = context;
        choices = new ChoiceBar(context.texts(), this::choose);
        types = new TypeList(context, this::choose);
        pane = new EventsPane(context, choices, types);
        details = new DetailsPanel(context);
        columnChoice = new ColumnChoice(context.texts(), pane.columns, this::showTable);
        pane.add(Tab.CHART, new ChartPanel(context, this::choose));
        pane.add(Tab.HEAT, new HeatPanel(context, this::choose));
        pane.add(Tab.GROUPS, new GroupsPanel(context, this::addCondition));
        pane.add(Tab.DETAILS, details);
        pane.showPanel();
        opening = new Opening(context.workers(), new Opened());
        settingsAsked = new Latest<>(context.workers(), "events-settings", this::showTypes);
        filtering = new Latest<>(context.workers(), "events-rows", this::showRows);
        pane.filter.textProperty().addListener(o -> narrow());
        pane.tabs.selectedProperty().addListener(o -> fillPanel());
        pane.table.setOnSelect(this::rowSelected);
        pane.table.setOnAction(() -> pane.tabs.select(Tab.DETAILS));
        pane.table.addEventHandler(KeyEvent.KEY_PRESSED, this::tableKey);
        context.selection().addListener(selectionChanged);
        context.texts().addListener(textsChanged);
    }

    @Override
    public Node node() {
        return pane;
    }

    @Override
    public void show(Recording next, String at) {
        if (next != recording) {
            recording = next;
            settings = null;
            forget();
            wanted = "";
            EventLog log = next.eventLog();
            pane.showOnlyState(log == EventLog.EMPTY);
            if (log == EventLog.EMPTY) {
                pane.states.reading();
                return;
            }
            choices.show(log);
            showTypes(null);
            settingsAsked.ask(job -> EventSettings.of(next, job));
            pane.states.unchosen();
            pane.showState();
            if (at.isEmpty()) {
                first(log).ifPresent(this::openType);
            }
        }
        if (!at.isEmpty() && recording.eventLog() != EventLog.EMPTY) {
            openType(at);
        }
    }

    /** The page opens where most questions begin. */
    private static Optional<String> first(EventLog log) {
        return EventChoice.all().stream()
                .flatMap(c -> c.present(log).stream())
                .map(EventChoice.View::type)
                .findFirst();
    }

    private void showTypes(@Nullable EventSettings found) {
        settings = found;
        Recording now = recording;
        if (now != null) {
            types.show(now.eventLog().types(), this::state);
            if (!wanted.isEmpty() && shown == null && !opening.isRunning()) {
                openType(wanted);
            }
        }
    }

    private TypeState state(EventType type) {
        EventSettings known = settings;
        if (known == null) {
            return type.count() > 0 ? TypeState.OCCURRED : TypeState.UNKNOWN;
        }
        return TypeState.of(type, known);
    }

    private void choose(EventChoice choice) {
        Recording now = recording;
        if (now == null) {
            return;
        }
        List<EventChoice.View> present = choice.present(now.eventLog());
        // Pressed again, a subject goes on to its next type.
        int at = -1;
        for (int i = 0; i < present.size(); i++) {
            at = present.get(i).type().equals(wanted) ? i : at;
        }
        choose(
                present.isEmpty()
                        ? choice.views().getFirst().type()
                        : present.get((at + 1) % present.size()).type());
        pane.tabs.select(Tab.CHART);
    }

    private void choose(String type) {
        Recording now = recording;
        if (now != null && !type.equals(wanted)) {
            context.openPage(ID, now, type);
        }
    }

    private void choose(TimeRange range) {
        Recording now = recording;
        if (now != null) {
            TimeRange whole = now.range();
            long start = Math.clamp(range.start(), whole.start(), Math.max(whole.start(), whole.end() - 1));
            long end = Math.clamp(range.end(), start + 1, Math.max(start + 1, whole.end()));
            context.select(context.selection().get().withRange(new TimeRange(start, end)));
        }
    }

    private void openType(String type) {
        Recording now = recording;
        if (now == null || type.equals(wanted) && (shown != null || opening.isRunning())) {
            return;
        }
        forget();
        wanted = type;
        types.select(type);
        choices.mark(type);
        Optional<EventType> declared = now.eventLog().type(type);
        pane.title.setText(declared.map(EventType::label).orElse(type));
        pane.name.setText(declared.filter(t -> !t.label().equals(type)).isPresent() ? type : "");
        if (declared.isEmpty() || declared.get().count() == 0) {
            pane.states.none(type, declared.map(this::state).orElse(TypeState.UNDECLARED));
            pane.showState();
            return;
        }
        pane.filter.clear();
        open(now, type);
    }

    private void open(Recording from, String type) {
        progress = pane.states.opening(pane.title.getText(), () -> {
            opening.cancel();
            pane.states.stopped(pane.title.getText(), () -> open(from, type));
        });
        pane.showState();
        opening.open(from, type);
    }

    private void forget() {
        opening.cancel();
        filtering.cancel();
        open = null;
        formats = null;
        shown = null;
        selectedRow = -1;
        pane.table.show(TableModel.EMPTY);
        pane.totals.clear();
        pane.panels().forEach(Panel::clear);
        details.showRow(-1);
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
            pane.table
                    .sortOrderProperty()
                    .set(columns.startField() < 0 ? SortOrder.NONE : new SortOrder("startTime", false));
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
            System.getLogger(EventsView.class.getName()).log(System.Logger.Level.WARNING, type, failure);
            Recording from = recording;
            pane.states.failed(type, failure, () -> {
                if (from != null) {
                    open(from, type);
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
            return new Filtered(columns, EventRows.of(columns, range, of, filter, job), filters);
        });
    }

    private String filters(Recording now, Selection selection, EventColumns columns) {
        Selection use = Selection.NONE.withRange(selection.range());
        if (columns.threadField() >= 0) {
            use = use.withThreads(selection.threads(), selection.threadLabel());
        }
        String words = FilterWords.of(now, use, context.texts().get());
        String typed = pane.filter.getText().strip();
        return typed.isEmpty() ? words : words.isEmpty() ? typed : words + " \u00B7 " + typed;
    }

    private void showRows(Filtered found) {
        Recording now = recording;
        EventFormats format = formats;
        if (found.columns() != open || now == null || format == null) {
            return;
        }
        TimeRange range = context.selection().get().range();
        Loaded loaded = new Loaded(now, found.columns(), format, found.rows(), range == null ? now.range() : range);
        shown = loaded;
        pane.name.setText(found.filters().isEmpty() ? loaded.type().name() : found.filters());
        if (found.rows().size() == 0) {
            pane.states.filteredOut(loaded.type().label(), found.filters(), this::clearFilters);
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
            details.show(now);
            details.showRow(selectedRow);
        }
    }

    private void tableKey(KeyEvent event) {
        if (event.getCode() == KeyCode.F4) {
            details.openLeaf();
            event.consume();
        }
    }

    private void addCondition(String condition) {
        String typed = pane.filter.getText().strip();
        pane.filter.textProperty().set(typed.isEmpty() ? condition : typed + ' ' + condition);
    }

    private void languageChanged() {
        types.refresh();
        Recording now = recording;
        if (now == null) {
            return;
        }
        if (now.eventLog() == EventLog.EMPTY) {
            pane.states.reading();
            return;
        }
        choices.show(now.eventLog());
        Loaded rows = shown;
        if (rows != null) {
            showTable();
            pane.totals.show(rows);
            fillPanel();
        } else if (!wanted.isEmpty()) {
            openType(wanted);
        }
    }

    @Override
    public void setShowing(boolean nowShowing) {
        showing = nowShowing;
        if (showing && (stale || shown == null)) {
            stale = false;
            narrow();
        }
    }

    @Override
    public void focus() {
        if (pane.rowsShown()) {
            pane.table.requestFocus();
        } else {
            types.focusList();
        }
    }

    @Override
    public void search() {
        if (pane.rowsShown() && !types.isFocusWithin()) {
            pane.filter.focus();
        } else {
            types.focusSearch();
        }
    }

    @Override
    public void dispose() {
        opening.cancel();
        filtering.cancel();
        settingsAsked.cancel();
        pane.totals.dispose();
        pane.panels().forEach(Panel::dispose);
        context.selection().removeListener(selectionChanged);
        context.texts().removeListener(textsChanged);
    }
}
