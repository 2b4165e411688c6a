package dev.auger.views.events;

import dev.auger.analysis.events.HeatMap;
import dev.auger.analysis.flame.SampleFilter;
import dev.auger.model.Layer;
import dev.auger.model.Recording;
import dev.auger.model.job.Job;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import dev.auger.model.time.TimeRange;
import dev.auger.views.ViewContext;
import dev.auger.views.flame.KindNames;
import dev.auger.views.parts.Access;
import dev.auger.views.parts.Buttons;
import dev.auger.views.parts.Elide;
import dev.auger.views.parts.Twins;
import dev.auger.views.table.Column;
import dev.auger.views.table.DataTable;
import dev.auger.views.table.TableModel;
import dev.auger.views.text.Clock;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import dev.auger.views.work.Latest;
import dev.auger.views.work.WorkCover;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The rhythm of the shown events, or of a kind of sample: by second and by part of the second. */
final class HeatPanel implements Panel {

    private static final int COLUMNS = 240;
    private static final int SLOTS = 50;

    private final ViewContext context;
    private final BorderPane root = new BorderPane();
    private final StackPane covered;
    private final Consumer<TimeRange> onRange;
    private final HeatMapChart chart;
    private final DataTable twin;
    private final MenuButton subjects = Buttons.menu();
    private final ToggleButton asTable = new ToggleButton();
    private final Label note = Words.plain("", "caption", "muted");
    private final Latest<Answer> latest;
    private @Nullable SampleKind kind;
    private @Nullable Loaded loaded;
    private @Nullable HeatMap mapped;
    private boolean answered;

    private record Answer(HeatMap map, Clock clock) {}

    HeatPanel(ViewContext context, Consumer<TimeRange> onRange) {
        this.context = context;
        this.onRange = onRange;
        chart = new HeatMapChart(context.texts(), context.cursor(), onRange);
        twin = new DataTable(context.workers());
        Access.twin(chart, twin, asTable);
        latest = new Latest<>(context.workers(), "events-heat", this::show);
        covered = new WorkCover(context.texts(), latest, () -> answered).over(root);
        twin.setOnAction(this::chooseRows);
        subjects.getStyleClass().add("small");
        subjects.setMnemonicParsing(false);
        Twins.icon(asTable, context.texts());
        asTable.selectedProperty().addListener(o -> showChartOrTable());
        Elide.whole(note);
        showChartOrTable();
    }

    private void showChartOrTable() {
        root.setCenter(asTable.isSelected() ? twin : chart);
    }

    @Override
    public Node node() {
        return covered;
    }

    @Override
    public List<Node> controls() {
        return List.of(note, subjects, asTable);
    }

    @Override
    public void show(Loaded rows) {
        loaded = rows;
        fillMenu(rows.recording());
        SampleKind of = kind;
        latest.ask(job -> new Answer(
                of == null ? HeatMap.of(rows.rows(), rows.span(), COLUMNS, SLOTS, job) : ofSamples(rows, of, job),
                rows.clock()));
    }

    /** Samples pass the same time range and threads as the rows do. */
    private HeatMap ofSamples(Loaded rows, SampleKind of, Job job) {
        Samples samples = rows.recording().samples(of).orElseThrow();
        SampleFilter filter =
                SampleFilter.of(rows.recording(), context.selection().get(), EnumSet.of(Layer.THREAD));
        int n = (int) Math.min(samples.size(), Integer.MAX_VALUE);
        // A sample that does not pass is put outside the span.
        return HeatMap.of(
                n,
                i -> filter.test(samples, i) ? samples.time().get(i) : Long.MAX_VALUE,
                rows.span(),
                COLUMNS,
                SLOTS,
                job);
    }

    private void fillMenu(Recording recording) {
        Texts texts = context.texts().get();
        ToggleGroup group = new ToggleGroup();
        List<RadioMenuItem> items = new ArrayList<>();
        items.add(item(group, texts.get("events.heat.rows"), null));
        for (SampleKind candidate : SampleKind.RECORDED) {
            if (recording.samples(candidate).filter(s -> s.size() > 0).isPresent()) {
                items.add(item(group, KindNames.of(candidate, texts), candidate));
            }
        }
        subjects.getItems().setAll(items);
        subjects.setText(kind == null ? texts.get("events.heat.rows") : KindNames.of(kind, texts));
    }

    private RadioMenuItem item(ToggleGroup group, String words, @Nullable SampleKind of) {
        RadioMenuItem item = new RadioMenuItem(words);
        item.setMnemonicParsing(false);
        item.setToggleGroup(group);
        item.setSelected(of == kind);
        item.setOnAction(e -> {
            kind = of;
            if (loaded != null) {
                show(loaded);
            }
        });
        return item;
    }

    private void show(Answer answer) {
        answered = true;
        mapped = answer.map();
        HeatMap map = answer.map();
        Texts texts = context.texts().get();
        chart.show(map, answer.clock());
        note.setText(texts.get(
                "events.heat.note",
                Numbers.nanos(map.columnNanos()),
                Numbers.nanos(map.columnNanos() / map.slots()),
                map.max()));
        twin.show(TableModel.flat(
                map.columns(),
                List.of(
                        Column.text(
                                        "time",
                                        texts.get("events.column.time"),
                                        c -> answer.clock()
                                                .timeWithMillis(map.cell(c, 0).start()))
                                .mono()
                                .width(116)
                                .build(),
                        Column.figure(
                                        "count",
                                        texts.get("events.column.count"),
                                        map::column,
                                        c -> Numbers.count(map.column(c)))
                                .width(100)
                                .build(),
                        Column.figure(
                                        "most",
                                        texts.get("events.column.most-slot"),
                                        c -> most(map, c),
                                        c -> Numbers.count(most(map, c)))
                                .width(160)
                                .build())));
    }

    /** The time from the first of the chosen rows to the last. */
    private void chooseRows() {
        HeatMap map = mapped;
        int[] rows = twin.selectedRows();
        if (map != null && rows.length > 0 && rows[rows.length - 1] < map.columns()) {
            onRange.accept(map.between(rows[0], 0, rows[rows.length - 1], map.slots() - 1));
        }
    }

    private static int most(HeatMap map, int column) {
        int most = 0;
        for (int slot = 0; slot < map.slots(); slot++) {
            most = Math.max(most, map.count(column, slot));
        }
        return most;
    }

    @Override
    public void clear() {
        latest.cancel();
        loaded = null;
        answered = false;
    }

    @Override
    public void dispose() {
        latest.cancel();
    }
}
