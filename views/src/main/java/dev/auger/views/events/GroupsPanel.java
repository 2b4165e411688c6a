package dev.auger.views.events;

import dev.auger.analysis.events.Amounts;
import dev.auger.analysis.events.EventChoice;
import dev.auger.analysis.events.EventGroup;
import dev.auger.analysis.events.EventSeries;
import dev.auger.model.recording.EventField;
import dev.auger.model.recording.EventField.Content;
import dev.auger.views.ViewContext;
import dev.auger.views.parts.Buttons;
import dev.auger.views.table.Column;
import dev.auger.views.table.DataTable;
import dev.auger.views.table.SortOrder;
import dev.auger.views.table.TableModel;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import dev.auger.views.work.Latest;
import dev.auger.views.work.WorkCover;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The shown rows by the values of a field: how many, and what an amount comes to. Enter narrows the rows to a group. */
final class GroupsPanel implements Panel {

    private final ViewContext context;
    private final Consumer<String> onCondition;
    private final MenuButton keys = Buttons.menu();
    private final MenuButton amounts = Buttons.menu();
    private final DataTable table;
    private final Latest<Answer> latest;
    private final StackPane covered;
    private String typeName = "";
    private int key = -1;
    private int amount = -1;
    private @Nullable Loaded loaded;
    private @Nullable Answer shown;

    private record Answer(Loaded rows, int key, int amount, List<EventGroup> groups) {}

    /** @param onCondition called with the condition that narrows the rows to a group, as it is typed */
    GroupsPanel(ViewContext context, Consumer<String> onCondition) {
        this.context = context;
        this.onCondition = onCondition;
        keys.getStyleClass().add("small");
        amounts.getStyleClass().add("small");
        keys.setMnemonicParsing(false);
        amounts.setMnemonicParsing(false);
        table = new DataTable(context.workers());
        table.setOnAction(this::narrow);
        latest = new Latest<>(context.workers(), "events-groups", this::show);
        covered = new WorkCover(context.texts(), latest, () -> shown != null).over(table);
    }

    @Override
    public Node node() {
        return covered;
    }

    @Override
    public List<Node> controls() {
        return List.of(keys, amounts);
    }

    @Override
    public void show(Loaded rows) {
        loaded = rows;
        if (!rows.type().name().equals(typeName)) {
            typeName = rows.type().name();
            EventSeries.Question natural = EventChoice.question(rows.type(), 1);
            amount = natural.aggregate() == EventSeries.Aggregate.COUNT ? -1 : natural.field();
            key = natural.group() >= 0 ? natural.group() : firstKey(rows);
        }
        ask();
    }

    private static int firstKey(Loaded rows) {
        List<Integer> fields = EventTableModel.order(rows.columns());
        return fields.stream()
                .filter(f -> rows.columns().field(f).content().hasText())
                .findFirst()
                .orElseGet(() -> fields.stream()
                        .filter(f -> Grouping.by(rows.columns().field(f)))
                        .findFirst()
                        .orElse(-1));
    }

    private void ask() {
        Loaded rows = loaded;
        if (rows == null) {
            return;
        }
        fillMenus(rows);
        int by = key;
        int of = amount;
        if (by < 0) {
            latest.cancel();
            table.show(TableModel.EMPTY);
            return;
        }
        latest.ask(job -> new Answer(rows, by, of, EventGroup.by(rows.rows(), by, of, job)));
    }

    private void fillMenus(Loaded rows) {
        Texts texts = context.texts().get();
        List<RadioMenuItem> byItems = new ArrayList<>();
        List<RadioMenuItem> ofItems = new ArrayList<>();
        ToggleGroup byGroup = new ToggleGroup();
        ToggleGroup ofGroup = new ToggleGroup();
        ofItems.add(item(ofGroup, texts.get("events.groups.only-count"), amount < 0, () -> amount = -1));
        for (int i = 0; i < rows.columns().type().fields().size(); i++) {
            EventField field = rows.columns().field(i);
            int index = i;
            if (Grouping.by(field)) {
                byItems.add(item(byGroup, field.label(), key == i, () -> key = index));
            }
            if (Amounts.is(field)) {
                ofItems.add(item(ofGroup, field.label(), amount == i, () -> amount = index));
            }
        }
        keys.getItems().setAll(byItems);
        amounts.getItems().setAll(ofItems);
        keys.setText(
                key < 0
                        ? ""
                        : texts.get("events.chart.by", rows.columns().field(key).label()));
        amounts.setText(
                amount < 0
                        ? texts.get("events.groups.only-count")
                        : texts.get(
                                "events.groups.of", rows.columns().field(amount).label()));
        keys.setDisable(byItems.isEmpty());
        amounts.setDisable(ofItems.size() < 2);
    }

    private RadioMenuItem item(ToggleGroup group, String words, boolean chosen, Runnable change) {
        RadioMenuItem item = new RadioMenuItem(words);
        item.setMnemonicParsing(false);
        item.setToggleGroup(group);
        item.setSelected(chosen);
        item.setOnAction(e -> {
            change.run();
            ask();
        });
        return item;
    }

    private void show(Answer answer) {
        if (shown == null || shown.key() != answer.key() || shown.amount() != answer.amount()) {
            table.sortOrderProperty().set(SortOrder.NONE);
        }
        shown = answer;
        table.show(model(answer, context.texts().get()));
    }

    private static TableModel model(Answer answer, Texts texts) {
        List<EventGroup> groups = answer.groups();
        FieldFormat of = answer.rows().formats().get(answer.key());
        Content content = of.field().content();
        long rows = Math.max(1, answer.rows().rows().size());
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("value", of.field().label(), g -> named(groups.get(g), texts))
                .display(g -> content == Content.CLASS
                        ? dev.auger.model.Names.simpleClass(named(groups.get(g), texts))
                        : content == Content.STACK
                                ? FieldFormat.shortFrame(named(groups.get(g), texts))
                                : named(groups.get(g), texts))
                .mono()
                .style(g -> groups.get(g).value().isEmpty() ? "faint" : "")
                .width(140)
                .minWidth(96)
                .grow(1)
                .build());
        columns.add(Column.figure(
                        "count",
                        texts.get("events.column.count"),
                        g -> groups.get(g).count(),
                        g -> Numbers.count(groups.get(g).count()))
                .width(answer.amount() < 0 ? 140 : 68)
                .bar(
                        answer.amount() < 0 ? "cpu" : "",
                        answer.amount() < 0 ? g -> (double) groups.get(g).count() / rows : g -> Double.NaN)
                .build());
        if (answer.amount() >= 0) {
            amounts(columns, groups, answer.rows().formats().get(answer.amount()), texts);
        }
        return TableModel.flat(groups.size(), columns)
                .withKeys(g -> groups.get(g).value(), null);
    }

    private static void amounts(List<Column> columns, List<EventGroup> groups, FieldFormat format, Texts texts) {
        double all = Math.max(1e-9, groups.stream().mapToDouble(EventGroup::sum).sum());
        String unit = format.unit().isEmpty() ? "" : " " + format.unit();
        columns.add(Column.figure(
                        "sum",
                        texts.get("events.total.sum") + unit,
                        g -> groups.get(g).sum(),
                        g -> groups.get(g).valued() == 0
                                ? ""
                                : format.figure(groups.get(g).sum()))
                .unit(format.rawUnit())
                .width(128)
                .keep()
                .bar("cpu", g -> groups.get(g).sum() / all)
                .build());
        amount(columns, "p50", "events.total.median", EventGroup::median, groups, format, texts);
        amount(columns, "p90", "events.total.p90", EventGroup::p90, groups, format, texts);
        amount(columns, "p99", "events.total.p99", EventGroup::p99, groups, format, texts);
        amount(columns, "max", "events.total.max", EventGroup::max, groups, format, texts);
        amount(columns, "average", "events.total.average", EventGroup::average, groups, format, texts);
    }

    private static void amount(
            List<Column> columns,
            String id,
            String key,
            ToDoubleFunction<EventGroup> value,
            List<EventGroup> groups,
            FieldFormat format,
            Texts texts) {
        String unit = format.unit().isEmpty() ? "" : " " + format.unit();
        columns.add(Column.figure(
                        id,
                        texts.get(key) + unit,
                        g -> value.applyAsDouble(groups.get(g)),
                        g -> format.figure(value.applyAsDouble(groups.get(g))))
                .unit(format.rawUnit())
                .width(74)
                .build());
    }

    private static String named(EventGroup group, Texts texts) {
        return group.value().isEmpty() ? texts.get("events.chart.none") : group.value();
    }

    private void narrow() {
        Answer answer = shown;
        int[] rows = table.selectedRows();
        if (answer == null || rows.length != 1 || rows[0] >= answer.groups().size()) {
            return;
        }
        String value = answer.groups().get(rows[0]).value();
        EventField field = answer.rows().columns().field(answer.key());
        if (!value.contains("\"")) {
            onCondition.accept(field.name() + "=\"" + value + '"');
        }
    }

    @Override
    public void clear() {
        latest.cancel();
        loaded = null;
        shown = null;
        table.show(TableModel.EMPTY);
    }

    @Override
    public void dispose() {
        latest.cancel();
    }
}
