package dev.auger.views.flame;

import dev.auger.analysis.flame.FlameKind;
import dev.auger.analysis.flame.SampleFilter;
import dev.auger.analysis.flame.chart.ChartBoxes;
import dev.auger.analysis.flame.chart.ChartBoxes.Box;
import dev.auger.analysis.flame.chart.ChartLanes.Lane;
import dev.auger.analysis.flame.chart.ChartSearch;
import dev.auger.model.Frame;
import dev.auger.model.Layer;
import dev.auger.model.Recording;
import dev.auger.model.ThreadRef;
import dev.auger.model.time.TimeRange;
import dev.auger.model.trail.CodePoint;
import dev.auger.model.trail.Selection;
import dev.auger.views.ViewContext;
import dev.auger.views.export.Exportable;
import dev.auger.views.parts.Access;
import dev.auger.views.parts.Buttons;
import dev.auger.views.table.DataTable;
import dev.auger.views.text.Clock;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import dev.auger.views.work.Latest;
import dev.auger.views.work.WorkCover;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The stacks of one thread over time, with the choice of the thread above; what is said of the chosen box is for below. */
final class ChartPane extends BorderPane {

    private final ViewContext context;
    private final FlameSubject subject;
    private final FlameOptions options;
    private final FlameFinder finder;
    private final EnumSet<Layer> filters;
    private final Latest<ChartRequest.Result> charts;
    private final Latest<ChartSearch> searches;
    private final Latest<ChartLook> looks;
    private final ChartGraph chart;
    private final ChartMenu menu;
    private final DataTable table;
    private final ToggleButton asTable = new ToggleButton();
    private final LaneChoice lanes;
    private final Label caption = new Label();
    private final FlameLegend legend = new FlameLegend();
    private final FlameEmpty empty = new FlameEmpty();
    private final FlameDetails details;
    private final VBox content;
    private final StackPane covered;
    private boolean showing;
    private List<String> focus = List.of();
    private List<ThreadRef> threads = List.of();
    private ChartRequest.@Nullable Choice choice;
    private @Nullable ChartRequest asked;
    private ChartRequest.@Nullable Result shown;
    private @Nullable ChartTable rows;

    /**
     * @param graph has the same search, and selects what is selected here
     * @param filters layers whose choice filters the stacks; where stacks do, none is chosen here
     */
    ChartPane(
            ViewContext context,
            String key,
            FlameSubject subject,
            FlameOptions options,
            FlameFinder finder,
            FlameActions actions,
            FlameGraph graph,
            EnumSet<Layer> filters) {
        this.context = context;
        this.subject = subject;
        this.options = options;
        this.finder = finder;
        this.filters = filters;
        getStyleClass().add("chart-pane");
        charts = new Latest<>(context.workers(), key + "-chart", this::show);
        searches = new Latest<>(context.workers(), key + "-chart-search", this::found);
        looks = new Latest<>(context.workers(), key + "-chart-look", this::showLook);
        chart = new ChartGraph(context.texts(), context.cursor());
        menu = new ChartMenu(context.texts(), actions, chart);
        finder.walk(() -> isVisible() ? chart : null);
        chart.setHandlers(this::selected, this::open, this::ranged);
        table = new DataTable(context.workers());
        table.setOnSelect(this::chosenInTable);
        table.setOnAction(() -> asTable.setSelected(false));
        details = new FlameDetails(context.texts(), () -> focusOn(actions), () -> open(chart.selected()));
        lanes = new LaneChoice(context.texts(), lane -> {
            choice = ChartRequest.Choice.of(lane);
            refresh(focus);
        });
        Words.bind(asTable, context.texts(), "flame.mode.table");
        asTable.setMinWidth(USE_PREF_SIZE);
        asTable.selectedProperty().addListener(o -> showRows());
        Access.twin(chart, table, asTable);
        caption.getStyleClass().addAll("legend-note", "muted");
        caption.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(
                10, Words.label(context.texts(), "flame.chart.lane", "legend-name"), lanes, caption, space, asTable);
        head.getStyleClass().add("chart-head");
        StackPane stack = new StackPane(chart, table);
        VBox.setVgrow(stack, Priority.ALWAYS);
        content = new VBox(head, legend, stack);
        covered = new WorkCover(context.texts(), charts, () -> shown != null).over(content);
        graph.searchProperty().addListener(o -> search());
        visibleProperty().addListener(o -> {
            refresh(focus);
            finder.showPosition();
        });
        options.colourProperty().addListener(o -> askLook());
        showRows();
        showDetails();
    }

    void setShowing(boolean nowShowing) {
        showing = nowShowing;
        if (!showing) {
            charts.cancel();
            asked = shown == null ? null : shown.request();
        }
    }

    /**
     * Asks again if what is to be shown has changed.
     *
     * @param path every stack must begin with; empty for all
     */
    void refresh(List<String> path) {
        focus = path;
        Recording recording = subject.recording();
        FlameKind what = subject.kind();
        if (!showing || !isVisible()) {
            return;
        }
        if (recording == null || what == null) {
            charts.cancel();
            asked = null;
            shown = null;
            showDetails();
            return;
        }
        Selection selection = context.selection().get();
        if (!threads.equals(selection.threads())) {
            // What is selected elsewhere later counts more than what was chosen here before.
            threads = selection.threads();
            choice = null;
        }
        if (what.sample().flatMap(recording::samples).isEmpty() || !recording.isTimed()) {
            charts.cancel();
            asked = null;
            shown = null;
            empty.show(
                    context.texts().get(),
                    recording.isTimed() ? "flame.chart.combined" : "flame.chart.untimed",
                    false,
                    recording.passport().name());
            setCenter(empty);
            showDetails();
            return;
        }
        setCenter(covered);
        ChartRequest request = new ChartRequest(
                recording,
                what.sample().orElseThrow(),
                options.statesProperty().get(),
                focus,
                options.linesProperty().get(),
                threads,
                selection.threadLabel(),
                choice);
        if (!request.equals(asked)) {
            asked = request;
            ChartRequest.Result before = shown;
            charts.ask(job -> request.answer(before, job));
        } else if (shown != null) {
            moveTo(recording);
            showWords();
        }
    }

    private void moveTo(Recording recording) {
        TimeRange range = SampleFilter.rangeIn(recording, context.selection().get());
        if (!Objects.equals(range, chart.range())) {
            chart.setRange(range);
            showRows();
        }
    }

    private void show(ChartRequest.Result result) {
        shown = result;
        Recording recording = result.request().recording();
        Lane lane = result.lane();
        Texts texts = context.texts().get();
        chart.show(
                result.boxes(),
                recording.range(),
                lane == null ? "" : LaneChoice.name(lane, texts),
                Clock.of(recording));
        lanes.show(result.lanes(), lane);
        moveTo(recording);
        search();
        askLook();
        showRows();
        showWords();
    }

    /** Colours by kind are there at once; groups are looked for. */
    private void askLook() {
        ChartRequest.Result result = shown;
        ColourBy by = options.colourProperty().get();
        if (result == null || by == ColourBy.KIND) {
            looks.cancel();
            showLook(ChartLook.KIND);
        } else {
            looks.ask(job -> ChartLook.of(result.boxes(), by, job));
        }
    }

    private void showLook(ChartLook look) {
        chart.setLook(look);
        showWords();
    }

    private void focusOn(FlameActions actions) {
        ChartRequest.Result result = shown;
        Box box = chart.selected();
        if (result != null && box != null) {
            actions.focus(result.boxes().path(box));
        }
    }

    private void showWords() {
        ChartRequest.Result result = shown;
        if (result == null) {
            return;
        }
        Texts texts = context.texts().get();
        ChartBoxes boxes = result.boxes();
        String changed = options.transforms().chosen().isEmpty() ? "" : texts.get("flame.chart.untransformed");
        Recording of = result.request().recording();
        // A comparison has no time of its own: the chart says whose it shows.
        String whose =
                subject.compared(of) == null ? "" : texts.get("flame.chart.after", FlameSources.shortName(of, 32));
        caption.setText(String.join(" ", whose, ChartFacts.estimate(boxes, texts), changed)
                .strip());
        ChartSearch found = chart.search();
        legend.show(
                chart.look().legend(boxes, texts),
                found == null || found.count() == 0 ? null : found.share(),
                "",
                texts);
        showDetails();
    }

    private void showDetails() {
        ChartRequest.Result result = shown;
        Buttons.show(details, result != null);
        if (result == null) {
            return;
        }
        Texts texts = context.texts().get();
        ChartBoxes boxes = result.boxes();
        Box box = chart.selected();
        if (box == null) {
            Lane lane = result.lane();
            String name = lane == null ? texts.get("flame.chart.nothing") : LaneChoice.name(lane, texts);
            details.show(
                    name,
                    texts.get("flame.nothing.selected"),
                    false,
                    false,
                    List.of(new FrameLook.Row(
                            texts.get("flame.samples"),
                            "",
                            Numbers.count(boxes.samples().size()))));
            return;
        }
        Frame frame = boxes.frame(box.row(), box.index());
        details.show(
                ChartFacts.title(boxes, box.row(), box.index()),
                ChartFacts.callers(boxes, box, texts),
                true,
                frame != null && !frame.className().isEmpty(),
                ChartFacts.rows(boxes, box, Clock.of(result.request().recording()), texts));
    }

    /** The table of what is looked at, only while it is. */
    private void showRows() {
        boolean tabled = asTable.isSelected();
        chart.setVisible(!tabled);
        table.setVisible(tabled);
        ChartRequest.Result result = shown;
        if (tabled && result != null) {
            ChartTable made = new ChartTable(result.boxes(), chart.shownRange());
            rows = made;
            table.show(made.model(
                    Clock.of(result.request().recording()), context.texts().get()));
        }
    }

    private void chosenInTable() {
        ChartTable made = rows;
        int[] chosen = table.selectedRows();
        if (made != null && chosen.length == 1 && chosen[0] < made.size()) {
            chart.choose(made.box(chosen[0]));
        }
    }

    private void selected(@Nullable Box box) {
        ChartRequest.Result result = shown;
        showDetails();
        if (result == null || filters.contains(Layer.STACK)) {
            return;
        }
        List<String> path = box == null ? List.of() : result.boxes().path(box);
        if (!path.equals(context.selection().get().stack())) {
            context.select(context.selection().get().withStack(path));
        }
    }

    private void open(@Nullable Box box) {
        ChartRequest.Result result = shown;
        Frame frame = result == null || box == null ? null : result.boxes().frame(box.row(), box.index());
        if (frame != null && !frame.className().isEmpty()) {
            context.select(context.selection().get().withCode(CodePoint.of(frame)));
            context.open(Layer.CODE);
        }
    }

    private void ranged(@Nullable TimeRange range) {
        showRows();
        if (!Objects.equals(range, context.selection().get().range())) {
            context.select(context.selection().get().withRange(range));
        }
    }

    private void search() {
        Pattern pattern = finder.pattern();
        ChartRequest.Result result = shown;
        if (pattern == null || result == null) {
            searches.cancel();
            chart.setSearch(null);
            showWords();
            return;
        }
        ChartBoxes boxes = result.boxes();
        searches.ask(job -> ChartSearch.of(boxes, pattern, job));
    }

    private void found(ChartSearch result) {
        chart.setSearch(result);
        finder.showPosition();
        showWords();
    }

    /** What is looked at; empty while nothing is. */
    Optional<Exportable> export() {
        ChartRequest.Result result = shown;
        Lane lane = result == null ? null : result.lane();
        if (result == null || lane == null || result.boxes().samples().size() == 0) {
            return Optional.empty();
        }
        Recording recording = result.request().recording();
        ChartBoxes boxes = result.boxes();
        ChartLook look = chart.look();
        TimeRange range = chart.shownRange();
        return Optional.of(new Exportable.Spans(
                recording,
                boxes,
                LaneChoice.name(lane, context.texts().get()),
                range,
                (row, index) -> look.fill(look.slot(boxes, row, index)),
                (title, texts, width, zoom) ->
                        new ChartPicture(boxes, range, look, Clock.of(recording), title, texts, width, zoom)));
    }

    void focusMain() {
        if (getCenter() == empty) {
            empty.requestFocus();
            return;
        }
        if (asTable.isSelected()) {
            table.requestFocus();
        } else {
            chart.requestFocus();
        }
    }

    /** What is said of the chosen box, for below. */
    FlameDetails details() {
        return details;
    }

    ChartGraph chart() {
        return chart;
    }

    void dispose() {
        charts.cancel();
        searches.cancel();
        looks.cancel();
        menu.hide();
    }
}
