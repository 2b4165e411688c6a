package dev.auger.views.events;

import dev.auger.analysis.events.EventChoice;
import dev.auger.analysis.events.EventTotals;
import dev.auger.analysis.events.EventTotals.Field;
import dev.auger.model.recording.EventField;
import dev.auger.model.recording.EventField.Content;
import dev.auger.views.ViewContext;
import dev.auger.views.parts.Buttons;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import dev.auger.views.work.Latest;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** What the shown rows come to: how many of how many, and one amount's sum, extremes, mean and quantiles. */
final class TotalsLine extends HBox {

    private final ViewContext context;
    private final Label count = Words.plain("", "mono-small", "secondary");
    private final MenuButton fields = Buttons.menu();
    private final Label more = Words.plain("\u2026", "caption", "muted");
    private final OverflowRow figures = new OverflowRow(more, 12);
    private final Latest<Answer> latest;
    private String typeName = "";
    private String chosen = "";
    private @Nullable Answer answer;

    private record Answer(Loaded rows, EventTotals totals) {}

    TotalsLine(ViewContext context) {
        this.context = context;
        getStyleClass().add("event-totals");
        count.setMinWidth(USE_PREF_SIZE);
        fields.getStyleClass().addAll("small", "quiet");
        fields.setMnemonicParsing(false);
        fields.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(figures, Priority.ALWAYS);
        getChildren().addAll(count, fields, figures);
        latest = new Latest<>(context.workers(), "events-totals", this::show);
    }

    void show(Loaded rows) {
        if (!rows.type().name().equals(typeName)) {
            typeName = rows.type().name();
            int drawn = EventChoice.question(rows.type(), 1).field();
            chosen = drawn < 0 ? "" : rows.columns().field(drawn).name();
            answer = null;
            showFigures();
        }
        showCount(rows);
        latest.ask(job -> new Answer(rows, EventTotals.of(rows.rows(), job)));
    }

    private void showCount(Loaded rows) {
        Texts texts = context.texts().get();
        int shown = rows.rows().size();
        int all = rows.columns().rows();
        count.setText(
                shown == all
                        ? texts.get("events.total.rows", all, Numbers.count(all))
                        : texts.get("events.total.rows-of", Numbers.count(shown), Numbers.count(all)));
    }

    private void show(Answer now) {
        answer = now;
        showFigures();
    }

    private void showFigures() {
        Answer now = answer;
        fields.setVisible(now != null && !now.totals().fields().isEmpty());
        figures.setItems(List.of());
        if (now == null || now.totals().fields().isEmpty()) {
            return;
        }
        List<Field> all = now.totals().fields();
        Field shown = all.stream()
                .filter(f -> name(now, f).equals(chosen))
                .findFirst()
                .orElse(all.getFirst());
        fillMenu(now, shown);
        FieldFormat format = now.rows().formats().get(shown.field());
        List<Label> labels = new ArrayList<>();
        if (addsUp(format.field().content())) {
            add(labels, "events.total.sum", format.briefFigure(shown.sum()));
        }
        add(labels, "events.total.median", format.briefFigure(shown.median()));
        add(labels, "events.total.p90", format.briefFigure(shown.p90()));
        add(labels, "events.total.p99", format.briefFigure(shown.p99()));
        add(labels, "events.total.max", format.briefFigure(shown.max()));
        add(labels, "events.total.average", format.briefFigure(shown.average()));
        add(labels, "events.total.min", format.briefFigure(shown.min()));
        figures.setItems(labels);
    }

    /** The sum of shares or rates says nothing. */
    private static boolean addsUp(Content content) {
        return switch (content) {
            case FRACTION, HERTZ, BYTES_PER_SECOND -> false;
            default -> true;
        };
    }

    private static String name(Answer now, Field field) {
        return now.rows().columns().field(field.field()).name();
    }

    private void fillMenu(Answer now, Field shown) {
        fields.setText(now.rows().formats().get(shown.field()).head());
        ToggleGroup group = new ToggleGroup();
        List<RadioMenuItem> items = new ArrayList<>();
        for (Field field : now.totals().fields()) {
            EventField about = now.rows().columns().field(field.field());
            RadioMenuItem item = new RadioMenuItem(about.label());
            item.setMnemonicParsing(false);
            item.setToggleGroup(group);
            item.setSelected(field == shown);
            item.setOnAction(e -> {
                chosen = about.name();
                showFigures();
            });
            items.add(item);
        }
        fields.getItems().setAll(items);
    }

    private void add(List<Label> labels, String key, String figure) {
        Label name = Words.plain(context.texts().get().get(key), "caption", "muted");
        Label label = Words.plain(figure, "mono-small", "secondary");
        label.setGraphic(name);
        label.setMinWidth(USE_PREF_SIZE);
        labels.add(label);
    }

    void clear() {
        latest.cancel();
        answer = null;
        typeName = "";
        count.setText("");
        showFigures();
    }

    void dispose() {
        latest.cancel();
    }
}
