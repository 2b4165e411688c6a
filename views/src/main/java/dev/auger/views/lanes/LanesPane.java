package dev.auger.views.lanes;

import dev.auger.analysis.lanes.ThreadLanes;
import dev.auger.model.Layer;
import dev.auger.model.Recording;
import dev.auger.model.ThreadRef;
import dev.auger.model.time.TimeRange;
import dev.auger.views.ViewContext;
import dev.auger.views.parts.Buttons;
import dev.auger.views.table.DataTable;
import dev.auger.views.table.RowFilter;
import dev.auger.views.text.Clock;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import dev.auger.views.work.Latest;
import dev.auger.views.work.WorkCover;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.InvalidationListener;
import javafx.css.PseudoClass;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** What each thread of the recording was doing over time: legend, lanes or their table twin, details. */
public final class LanesPane extends BorderPane {

    private static final PseudoClass COMPUTING = PseudoClass.getPseudoClass("computing");
    /** Bins are asked for in steps, so that dragging the window's edge asks little. */
    private static final int BIN_STEP = 100;

    private static final int MOST_BINS = 4000;

    private final ViewContext context;
    private final Latest<LanesRequest.Result> answers;
    private final Latest<LaneOwners> owners;
    private final LaneChart chart;
    private final DataTable table;
    private final LaneLegend legend = new LaneLegend();
    private final LaneDetails details;
    private final MenuButton sorting = Buttons.menu();
    private final ToggleButton twin = new ToggleButton();
    private final StackPane centre = new StackPane();
    private final InvalidationListener changed = o -> refresh();
    private final InvalidationListener wordsChanged = o -> wordsChanged();
    private LaneSort sort = LaneSort.BLOCKED;
    private RowFilter names = RowFilter.NONE;
    private LanesRequest.@Nullable Result shown;
    private @Nullable LanesRequest asked;
    private List<ThreadRef> marked = List.of();
    private boolean showing;

    public LanesPane(ViewContext context) {
        this.context = context;
        getStyleClass().add("lanes-pane");
        answers = new Latest<>(context.workers(), "lanes", this::show);
        owners = new Latest<>(context.workers(), "lanes-owners", this::showOwners);
        chart = new LaneChart(context.texts(), context.cursor());
        chart.setHandlers(this::choose, () -> context.open(Layer.STACK), this::chooseRange);
        chart.timeWidthProperty().addListener(changed);
        table = new DataTable(context.workers());
        table.setOnSelect(this::chosenInTable);
        table.setOnAction(() -> context.open(Layer.STACK));
        details = new LaneDetails(context.texts(), () -> context.open(Layer.STACK));
        centre.getChildren().setAll(chart, table, new WorkCover(context.texts(), answers, () -> shown != null));
        table.setVisible(false);
        answers.busyProperty().addListener((o, old, now) -> centre.pseudoClassStateChanged(COMPUTING, now));
        twin.selectedProperty().addListener((o, old, now) -> showTwin(now));
        sorting.setMinWidth(Region.USE_PREF_SIZE);
        twin.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(legend, Priority.ALWAYS);
        HBox top = new HBox(legend, sorting, twin);
        top.getStyleClass().add("lanes-top");
        setTop(top);
        setCenter(centre);
        setBottom(details);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        context.evidence().addListener(changed);
        context.selection().addListener(changed);
        context.texts().addListener(wordsChanged);
        wordsChanged();
    }

    private void wordsChanged() {
        Texts words = context.texts().get();
        twin.setText(words.get("lanes.table"));
        sorting.setText(words.get("lanes.sort", words.get(sort.key())));
        ToggleGroup group = new ToggleGroup();
        sorting.getItems().clear();
        for (LaneSort by : LaneSort.values()) {
            RadioMenuItem item = new RadioMenuItem(words.get(by.key()));
            item.setToggleGroup(group);
            item.setSelected(by == sort);
            item.setOnAction(e -> sortBy(by));
            sorting.getItems().add(item);
        }
        showWords();
    }

    void sortBy(LaneSort by) {
        sort = by;
        wordsChanged();
        refresh();
    }

    /** Only lanes with such a name. */
    public void filter(RowFilter filter) {
        names = filter;
        refresh();
    }

    private void refresh() {
        Recording recording = context.evidence().get().timedRecording().orElse(null);
        if (!showing || recording == null) {
            return;
        }
        TimeRange range = context.selection().get().range();
        int bins =
                (int) Math.clamp(Math.ceil(chart.timeWidthProperty().get() / BIN_STEP) * BIN_STEP, BIN_STEP, MOST_BINS);
        LanesRequest request = new LanesRequest(recording, range, bins, sort, names);
        if (!request.equals(asked)) {
            LanesRequest before = asked;
            asked = request;
            LanesRequest.Result known = shown;
            boolean grows = before != null
                    && before.recording() != recording
                    && before.recording()
                            .passport()
                            .name()
                            .equals(recording.passport().name());
            if (grows) {
                answers.askNext(job -> request.answer(known, job));
            } else {
                answers.ask(job -> request.answer(known, job));
            }
        }
        if (!context.selection().get().threads().equals(marked)) {
            mark();
        }
    }

    private void show(LanesRequest.Result result) {
        shown = result;
        chart.show(result.lanes(), result.order(), selectedRows(result), clock(result));
        showWords();
        mark();
    }

    private static Clock clock(LanesRequest.Result result) {
        return Clock.of(result.request().recording());
    }

    private void showWords() {
        LanesRequest.Result result = shown;
        if (result != null) {
            Texts words = context.texts().get();
            legend.show(result.lanes(), result.order(), words);
            table.show(LaneTable.model(result.lanes(), result.order(), words));
            showDetails(LaneOwners.NONE);
        }
    }

    private BitSet selectedRows(LanesRequest.Result result) {
        BitSet rows = new BitSet();
        Set<ThreadRef> wanted = new HashSet<>(context.selection().get().threads());
        if (wanted.isEmpty()) {
            return rows;
        }
        for (int row = 0; row < result.order().length; row++) {
            if (result.lanes().threads(result.order()[row]).stream().anyMatch(wanted::contains)) {
                rows.set(row);
            }
        }
        return rows;
    }

    /** Marks the lanes of the chosen threads, and asks whom the one that is chosen waited for. */
    private void mark() {
        marked = context.selection().get().threads();
        LanesRequest.Result result = shown;
        if (result == null) {
            return;
        }
        chart.setSelected(selectedRows(result));
        showDetails(LaneOwners.NONE);
        int lane = selectedLane();
        if (lane >= 0) {
            owners.ask(
                    job -> LaneOwners.of(result.lanes(), lane, context.texts().get(), job));
        } else {
            owners.cancel();
        }
    }

    private void showOwners(LaneOwners words) {
        showDetails(words);
    }

    private int selectedLane() {
        LanesRequest.Result result = shown;
        if (result == null) {
            return -1;
        }
        BitSet rows = selectedRows(result);
        return rows.cardinality() == 1 ? result.order()[rows.nextSetBit(0)] : -1;
    }

    private void showDetails(LaneOwners waits) {
        LanesRequest.Result result = shown;
        details.show(result == null ? null : result.lanes(), selectedLane(), waits);
    }

    private void choose(int lane) {
        LanesRequest.Result result = shown;
        if (result == null) {
            return;
        }
        ThreadLanes lanes = result.lanes();
        List<ThreadRef> threads = lanes.threads(lane);
        String label = threads.size() == 1 || !lanes.isFamily(lane)
                ? lanes.name(lane)
                : context.texts()
                        .get()
                        .get("threads.label.group", lanes.name(lane), Numbers.count(threads.size()), threads.size());
        context.select(context.selection().get().withThreads(threads, label));
    }

    private void chooseRange(@Nullable TimeRange range) {
        context.select(context.selection().get().withRange(range));
    }

    private void chosenInTable() {
        LanesRequest.Result result = shown;
        int[] rows = table.selectedRows();
        if (result != null && rows.length == 1 && rows[0] < result.order().length) {
            choose(result.order()[rows[0]]);
        }
    }

    private void showTwin(boolean tableShown) {
        table.setVisible(tableShown);
        chart.setVisible(!tableShown);
        focusMain();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.T && !event.isShortcutDown() && !event.isAltDown()) {
            twin.setSelected(!twin.isSelected());
            event.consume();
        }
    }

    /** Hidden panes ask nothing; what changed meanwhile is asked when they show again. */
    public void setShowing(boolean nowShowing) {
        showing = nowShowing;
        if (showing) {
            refresh();
        } else {
            answers.cancel();
            owners.cancel();
            LanesRequest.Result result = shown;
            asked = result == null ? null : result.request();
        }
    }

    /** Puts the keyboard on the lanes or their table. */
    public void focusMain() {
        if (twin.isSelected()) {
            table.requestFocus();
        } else {
            chart.requestFocus();
        }
    }

    LaneChart chart() {
        return chart;
    }

    DataTable table() {
        return table;
    }

    LanesRequest.@Nullable Result shown() {
        return shown;
    }

    /** Frees listeners and jobs. */
    public void dispose() {
        answers.cancel();
        owners.cancel();
        context.evidence().removeListener(changed);
        context.selection().removeListener(changed);
        context.texts().removeListener(wordsChanged);
    }
}
