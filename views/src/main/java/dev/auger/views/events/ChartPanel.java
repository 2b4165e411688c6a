package dev.auger.views.events;

import dev.auger.analysis.events.Amounts;
import dev.auger.analysis.events.EventChoice;
import dev.auger.analysis.events.EventSeries;
import dev.auger.analysis.events.EventSeries.Aggregate;
import dev.auger.analysis.series.Bins;
import dev.auger.model.recording.EventField;
import dev.auger.model.recording.EventField.Content;
import dev.auger.model.time.TimeRange;
import dev.auger.views.ViewContext;
import dev.auger.views.parts.Access;
import dev.auger.views.parts.Buttons;
import dev.auger.views.parts.Twins;
import dev.auger.views.table.DataTable;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import dev.auger.views.work.Latest;
import dev.auger.views.work.WorkCover;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** Any amount over time: which field, how values in a bin become one, and what makes series. */
final class ChartPanel implements Panel {

    private static final int SERIES = 7;
    private static final int BINS = 240;

    private final ViewContext context;
    private final BorderPane root = new BorderPane();
    private final MenuButton fields = menu();
    private final MenuButton aggregates = menu();
    private final MenuButton groups = menu();
    private final ToggleButton asTable = new ToggleButton();
    private final Label more = Words.plain("", "caption", "muted");
    private final OverflowRow legend = new OverflowRow(more, 12);
    private final SeriesChart chart;
    private final DataTable twin;
    private final StackPane covered;
    private final Latest<Answer> latest;
    private String typeName = "";
    private EventSeries.Question question = new EventSeries.Question(-1, Aggregate.COUNT, -1, SERIES);
    private @Nullable Loaded loaded;
    private @Nullable Answer answer;

    private record Answer(Loaded rows, EventSeries.Question question, EventSeries series) {}

    ChartPanel(ViewContext context, Consumer<TimeRange> onRange) {
        this.context = context;
        chart = new SeriesChart(context.texts(), context.cursor(), onRange);
        twin = new DataTable(context.workers());
        Access.twin(chart, twin, asTable);
        twin.setOnAction(() -> chooseRows(onRange));
        latest = new Latest<>(context.workers(), "events-chart", this::show);
        covered = new WorkCover(context.texts(), latest, () -> answer != null).over(root);
        Twins.icon(asTable, context.texts());
        asTable.selectedProperty().addListener(o -> showChartOrTable());
        legend.getStyleClass().add("series-legend");
        legend.setOnFit(this::countRest);
        root.setTop(legend);
        showChartOrTable();
    }

    private static MenuButton menu() {
        MenuButton menu = Buttons.menu();
        menu.getStyleClass().add("small");
        menu.setMnemonicParsing(false);
        menu.setMaxWidth(Region.USE_PREF_SIZE);
        return menu;
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
        return List.of(fields, aggregates, groups, asTable);
    }

    @Override
    public void show(Loaded rows) {
        loaded = rows;
        if (!rows.type().name().equals(typeName)) {
            typeName = rows.type().name();
            question = EventChoice.question(rows.type(), SERIES);
        }
        ask();
    }

    private void ask() {
        Loaded rows = loaded;
        if (rows == null) {
            return;
        }
        fillMenus(rows);
        EventSeries.Question asked = question;
        latest.ask(job -> new Answer(rows, asked, EventSeries.of(rows.rows(), asked, rows.span(), BINS, job)));
    }

    @Override
    public void clear() {
        latest.cancel();
        loaded = null;
        answer = null;
        legend.setItems(List.of());
    }

    private void show(Answer now) {
        answer = now;
        Texts texts = context.texts().get();
        SeriesNames names = names(now, texts);
        EventSeries series = now.series();
        chart.show(series, content(now), now.rows().clock(), names);
        chart.setAccessibleText(texts.get("events.chart.spoken", what(now.rows(), now.question(), texts)));
        List<HBox> entries = new ArrayList<>();
        for (int s = 0; s < series.names().size() && series.names().size() > 1; s++) {
            Region swatch = new Region();
            boolean other = series.hasOther() && s == series.names().size() - 1;
            swatch.getStyleClass().setAll("swatch", other ? "chart-8" : "chart-" + (s + 1));
            HBox entry = new HBox(swatch, Words.plain(names.of(series, s, texts), "legend-name", "mono"));
            entry.getStyleClass().add("legend-entry");
            entries.add(entry);
        }
        legend.setItems(entries);
        legend.setVisible(!entries.isEmpty());
        legend.setManaged(!entries.isEmpty());
        twin.show(SeriesTable.of(series, content(now), now.rows().clock(), names, texts));
    }

    private void countRest() {
        Answer now = answer;
        more.setText(now == null ? "" : "+" + (now.series().names().size() - legend.shown()));
    }

    /** The time from the first of the chosen rows of the table to the last. */
    private void chooseRows(Consumer<TimeRange> onRange) {
        Answer now = answer;
        int[] rows = twin.selectedRows();
        if (now != null && rows.length > 0) {
            Bins bins = now.series().bins();
            onRange.accept(new TimeRange(
                    bins.start() + rows[0] * bins.width(), bins.start() + (rows[rows.length - 1] + 1) * bins.width()));
        }
    }

    private static @Nullable Content content(Answer now) {
        return now.question().aggregate() == Aggregate.COUNT
                ? null
                : now.rows().columns().field(now.question().field()).content();
    }

    private static SeriesNames names(Answer now, Texts texts) {
        int group = now.question().group();
        Content of =
                group < 0 ? Content.TEXT : now.rows().columns().field(group).content();
        SeriesNames.Shorten shorten = of == Content.CLASS
                ? SeriesNames.Shorten.CLASS
                : of == Content.STACK ? SeriesNames.Shorten.FRAME : SeriesNames.Shorten.NOT;
        return new SeriesNames(fieldWords(now.rows(), now.question(), texts), shorten);
    }

    private static String fieldWords(Loaded rows, EventSeries.Question question, Texts texts) {
        return question.aggregate() == Aggregate.COUNT
                ? texts.get("events.chart.events")
                : rows.columns().field(question.field()).label();
    }

    private static String what(Loaded rows, EventSeries.Question question, Texts texts) {
        return fieldWords(rows, question, texts) + ", " + texts.get(key(question.aggregate()));
    }

    private static String key(Aggregate aggregate) {
        return "events.aggregate." + aggregate.name().toLowerCase(Locale.ROOT);
    }

    private void fillMenus(Loaded rows) {
        Texts texts = context.texts().get();
        boolean counts = question.aggregate() == Aggregate.COUNT;
        fields.setText(fieldWords(rows, question, texts));
        aggregates.setText(texts.get(key(question.aggregate())));
        groups.setText(
                question.group() < 0
                        ? texts.get("events.chart.no-group")
                        : texts.get(
                                "events.chart.by",
                                rows.columns().field(question.group()).label()));
        ToggleGroup fieldGroup = new ToggleGroup();
        List<RadioMenuItem> items = new ArrayList<>();
        items.add(item(fieldGroup, texts.get("events.chart.events"), counts, question.field(), Aggregate.COUNT));
        for (int i = 0; i < rows.columns().type().fields().size(); i++) {
            EventField field = rows.columns().field(i);
            if (Amounts.is(field)) {
                Aggregate then = counts ? EventChoice.natural(field) : question.aggregate();
                items.add(item(fieldGroup, field.label(), !counts && question.field() == i, i, then));
            }
        }
        fields.getItems().setAll(items);
        fillAggregates(texts, counts);
        fillGroups(rows, texts);
    }

    private RadioMenuItem item(ToggleGroup group, String words, boolean chosen, int field, Aggregate aggregate) {
        RadioMenuItem item = new RadioMenuItem(words);
        item.setMnemonicParsing(false);
        item.setToggleGroup(group);
        item.setSelected(chosen);
        item.setOnAction(e -> change(new EventSeries.Question(field, aggregate, question.group(), SERIES)));
        return item;
    }

    private void fillAggregates(Texts texts, boolean counts) {
        ToggleGroup group = new ToggleGroup();
        List<RadioMenuItem> items = new ArrayList<>();
        for (Aggregate aggregate : Aggregate.values()) {
            if (aggregate != Aggregate.COUNT) {
                items.add(item(
                        group,
                        texts.get(key(aggregate)),
                        question.aggregate() == aggregate,
                        question.field(),
                        aggregate));
            }
        }
        aggregates.getItems().setAll(items);
        aggregates.setVisible(!counts);
        aggregates.setManaged(!counts);
    }

    private void fillGroups(Loaded rows, Texts texts) {
        ToggleGroup group = new ToggleGroup();
        List<RadioMenuItem> items = new ArrayList<>();
        for (int i = -1; i < rows.columns().type().fields().size(); i++) {
            boolean groups = i < 0 || Grouping.by(rows.columns().field(i));
            if (groups) {
                int field = i;
                RadioMenuItem item = new RadioMenuItem(
                        i < 0
                                ? texts.get("events.chart.no-group")
                                : rows.columns().field(i).label());
                item.setMnemonicParsing(false);
                item.setToggleGroup(group);
                item.setSelected(question.group() == i);
                item.setOnAction(
                        e -> change(new EventSeries.Question(question.field(), question.aggregate(), field, SERIES)));
                items.add(item);
            }
        }
        groups.getItems().setAll(items);
        groups.setDisable(items.size() < 2);
    }

    private void change(EventSeries.Question next) {
        question = next;
        ask();
    }

    @Override
    public void dispose() {
        latest.cancel();
    }
}
