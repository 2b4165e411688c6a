package dev.auger.views.gc;

import dev.auger.analysis.gc.GcSeries;
import dev.auger.model.Evidence;
import dev.auger.model.GcLog;
import dev.auger.model.Recording;
import dev.auger.views.EvidencePage;
import dev.auger.views.ViewContext;
import dev.auger.views.parts.Access;
import dev.auger.views.parts.Elide;
import dev.auger.views.parts.EmptyState;
import dev.auger.views.parts.SearchField;
import dev.auger.views.table.DataTable;
import dev.auger.views.table.RowFilter;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import dev.auger.views.work.Latest;
import dev.auger.views.work.WorkCover;
import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Collections of a GC log or a recording: sums, heap and pauses over time, by kind and cause, and each of them. */
public final class GcView implements EvidencePage {

    /** The page's id. */
    public static final String ID = "gc";

    private final ViewContext context;
    private final StackPane root = new StackPane();
    private final BorderPane content = new BorderPane();
    private final StackPane empty = new StackPane();
    private final Label caption = new Label();
    private final SearchField search;
    private final GcSummary summary = new GcSummary();
    private final GcChart chart;
    private final DataTable groups;
    private final DataTable events;
    private final StackPane covered;
    private final Latest<GcSeries> question;
    private final ChangeListener<Texts> onTexts = (o, was, is) -> present();
    private @Nullable Evidence about;
    private @Nullable Evidence answered;
    private @Nullable GcSeries series;
    private boolean showing;

    public GcView(ViewContext context) {
        this.context = context;
        search = new SearchField(context.texts(), "gc.search");
        groups = new DataTable(context.workers());
        events = new DataTable(context.workers());
        chart = new GcChart(context.texts(), context.cursor(), this::choose);
        Access.beside(chart, events);
        question = new Latest<>(context.workers(), "gc-series", this::answered);
        covered = new WorkCover(context.texts(), question, () -> answered != null && answered == about).over(root);
        caption.getStyleClass().addAll("label-text", "muted");
        Elide.whole(caption);
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        HBox toolbar = new HBox(caption, spring, search);
        toolbar.getStyleClass().add("view-toolbar");
        SplitPane tables = new SplitPane(groups, events);
        tables.setOrientation(Orientation.VERTICAL);
        tables.setDividerPositions(0.36);
        content.setTop(new VBox(toolbar, summary, legend(), chart));
        content.setCenter(tables);
        empty.getStyleClass().add("code-empty");
        root.getStyleClass().addAll("surface", "gc-view");
        root.getChildren().setAll(content, empty);
        search.textProperty()
                .addListener((o, was, is) -> events.filterProperty().set(RowFilter.guess(is)));
        events.setOnSelect(this::selected);
        context.texts().addListener(onTexts);
        present();
    }

    private HBox legend() {
        HBox legend = new HBox();
        legend.getStyleClass().addAll("series-legend", "gc-legend");
        for (String[] entry : new String[][] {
            {"chart-1", "gc.legend.heap"}, {"gc-floor", "gc.legend.floor"}, {"chart-7", "gc.legend.pauses"}
        }) {
            Region swatch = new Region();
            swatch.getStyleClass().setAll("swatch", "small", entry[0]);
            HBox box = new HBox(swatch, Words.label(context.texts(), entry[1], "caption"));
            box.getStyleClass().add("legend-entry");
            legend.getChildren().add(box);
        }
        return legend;
    }

    @Override
    public Node node() {
        return covered;
    }

    @Override
    public void show(Evidence shown, String at) {
        if (about != null && !about.passport().name().equals(shown.passport().name())) {
            series = null;
            answered = null;
        }
        about = shown;
        if (showing) {
            ask();
        }
        present();
    }

    @Override
    public void setShowing(boolean value) {
        showing = value;
        if (value) {
            ask();
        } else {
            question.cancel();
        }
    }

    private void ask() {
        Evidence wanted = about;
        if (wanted == null || wanted == answered) {
            return;
        }
        if (wanted instanceof GcLog log) {
            question.ask(job -> GcSeries.of(log));
        } else if (wanted instanceof Recording recording) {
            question.ask(job -> GcSeries.of(recording));
        }
    }

    private void answered(GcSeries found) {
        answered = about;
        series = found;
        present();
    }

    private void present() {
        GcSeries now = series;
        Evidence shown = about;
        boolean some = now != null && !now.events().isEmpty();
        content.setVisible(some);
        empty.setVisible(now != null && !some);
        if (now == null || shown == null) {
            return;
        }
        Texts texts = context.texts().get();
        if (!some) {
            EmptyState nothing = new EmptyState(
                    texts.get("gc.empty.title"),
                    texts.get("gc.empty.text"),
                    List.of(new EmptyState.Need("-Xlog:gc*:file=gc.log", texts.get("gc.empty.need"))),
                    List.of());
            nothing.setMaxHeight(Region.USE_PREF_SIZE);
            empty.getChildren().setAll(nothing);
            return;
        }
        GcClock clock = GcClock.of(now, shown);
        caption.setText(texts.get(
                "gc.caption",
                now.collector().isEmpty() ? texts.get("gc.unknown") : now.collector(),
                Numbers.inText(now.totals().collections()),
                Numbers.inText(now.totals().pauses().count()),
                Numbers.nanos(now.totals().spanNanos())));
        summary.show(now, texts);
        chart.show(now, clock);
        groups.show(GcTables.groups(now, texts));
        events.show(GcTables.events(now, clock, texts));
    }

    private void choose(int index) {
        events.select(index);
    }

    private void selected() {
        int[] rows = events.selectedRows();
        if (rows.length == 1) {
            chart.mark(rows[0]);
        }
    }

    @Override
    public void focus() {
        events.requestFocus();
    }

    @Override
    public void search() {
        search.focus();
    }

    @Override
    public void dispose() {
        question.cancel();
        context.texts().removeListener(onTexts);
    }
}
