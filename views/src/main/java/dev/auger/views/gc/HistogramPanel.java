package dev.auger.views.gc;

import dev.auger.analysis.histogram.HistogramSeries;
import dev.auger.model.heap.ClassHistogram;
import dev.auger.model.trail.Selection;
import dev.auger.views.ViewContext;
import dev.auger.views.parts.Elide;
import dev.auger.views.parts.SearchField;
import dev.auger.views.table.DataTable;
import dev.auger.views.table.RowFilter;
import dev.auger.views.table.SortOrder;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Words;
import dev.auger.views.work.Latest;
import dev.auger.views.work.WorkCover;
import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Class histograms as a JVM printed them. Choosing a class chooses it for the layers. */
public final class HistogramPanel extends BorderPane {

    private final ViewContext context;
    private final Label caption = new Label();
    private final SearchField search;
    private final DataTable table;
    private final Latest<HistogramSeries> question;
    private final ChangeListener<Texts> onTexts = (o, was, is) -> present();
    private List<ClassHistogram> shown = List.of();
    private @Nullable HistogramSeries series;

    public HistogramPanel(ViewContext context) {
        this.context = context;
        search = new SearchField(context.texts(), "histogram.search");
        table = new DataTable(context.workers());
        question = new Latest<>(context.workers(), "class-histograms", this::answered);
        caption.getStyleClass().addAll("label-text", "muted");
        Elide.whole(caption);
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        HBox toolbar = new HBox(caption, spring, search);
        toolbar.getStyleClass().add("view-toolbar");
        Label note = Words.label(context.texts(), "histogram.note", "caption", "muted");
        HBox foot = new HBox(note);
        foot.getStyleClass().add("histogram-note");
        getStyleClass().addAll("surface", "histogram-view");
        setTop(toolbar);
        setCenter(new WorkCover(context.texts(), question, () -> !shown.isEmpty()).over(table));
        setBottom(foot);
        table.sortOrderProperty().set(new SortOrder("bytes", true));
        table.setOnSelect(this::chosen);
        search.textProperty().addListener((o, was, is) -> table.filterProperty().set(RowFilter.guess(is)));
        context.texts().addListener(onTexts);
    }

    /** @param histograms at least one */
    public void show(List<ClassHistogram> histograms) {
        if (!histograms.equals(shown)) {
            shown = List.copyOf(histograms);
            question.ask(job -> HistogramSeries.of(histograms));
        }
    }

    private void answered(HistogramSeries found) {
        series = found;
        boolean several = found.histograms().size() > 1;
        table.sortOrderProperty().set(new SortOrder(several ? "bytes-delta" : "bytes", true));
        present();
    }

    private void present() {
        HistogramSeries now = series;
        if (now == null) {
            return;
        }
        Texts texts = context.texts().get();
        String objects = Numbers.inText(now.last().totalInstances());
        String bytes = Numbers.bytes(now.last().totalBytes());
        caption.setText(
                now.histograms().size() > 1
                        ? texts.get(
                                "histogram.caption.series",
                                objects,
                                bytes,
                                now.histograms().size())
                        : texts.get(
                                "histogram.caption",
                                objects,
                                bytes,
                                Numbers.inText(now.classes().size())));
        table.show(HistogramTable.model(now, texts));
    }

    private void chosen() {
        HistogramSeries now = series;
        int[] rows = table.selectedRows();
        if (now != null && rows.length == 1 && rows[0] < now.classes().size()) {
            Selection selection = context.selection().get();
            context.select(selection.withObject(
                    new Selection.HeapObject(now.classes().get(rows[0]).className(), 0)));
        }
    }

    /** Moves the keyboard focus to the table. */
    public void focusTable() {
        table.requestFocus();
    }

    /** Puts the focus into the search field. */
    public void search() {
        search.focus();
    }

    /** Frees listeners and jobs. */
    public void dispose() {
        question.cancel();
        context.texts().removeListener(onTexts);
    }
}
