package dev.auger.views.heap;

import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.analysis.heap.Histogram;
import dev.auger.analysis.heap.HistogramRow;
import dev.auger.analysis.heap.ThreadShare;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.job.Job;
import dev.auger.views.ViewContext;
import dev.auger.views.table.SortOrder;
import dev.auger.views.table.TableModel;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The class histogram: of all objects until it is known which are reachable, of those, or of what chosen threads keep. */
final class HistogramSection {

    private final ViewContext context;
    private final HeapPane pane;
    private final DominatorSection.Work work;
    private final Supplier<Job> job;
    private final Runnable filled;
    private @Nullable HeapSnapshot heap;
    private @Nullable HeapAnalysis analysis;
    private @Nullable ThreadShare share;
    private List<HistogramRow> rows = List.of();
    /** Whether {@link #rows} are those of the heap, rather than none yet. */
    private boolean counted;

    /**
     * @param job carries cancellation
     * @param filled called after other rows were shown
     */
    HistogramSection(
            ViewContext context, HeapPane pane, DominatorSection.Work work, Supplier<Job> job, Runnable filled) {
        this.context = context;
        this.pane = pane;
        this.work = work;
        this.job = job;
        this.filled = filled;
        pane.histogram.sortOrderProperty().set(new SortOrder("shallow", true));
        pane.unreachable.setOnAction(e -> load());
        pane.ownOnly.setOnAction(e -> fill());
    }

    void clear() {
        heap = null;
        analysis = null;
        share = null;
        rows = List.of();
        counted = false;
        showNothing();
    }

    void showNothing() {
        pane.histogram.show(TableModel.EMPTY);
        pane.histogramNote.setText("");
    }

    /** @param newShare the threads whose objects are counted alone, or null for all objects */
    void show(HeapSnapshot newHeap, @Nullable HeapAnalysis newAnalysis, @Nullable ThreadShare newShare) {
        heap = newHeap;
        analysis = newAnalysis;
        share = newShare;
        load();
    }

    private void load() {
        HeapSnapshot snapshot = heap;
        if (snapshot == null) {
            return;
        }
        HeapAnalysis known = analysis;
        ThreadShare kept = share;
        boolean dead = known != null && pane.unreachable.isSelected();
        Job current = job.get();
        work.ask(
                "histogram",
                () -> known != null && kept != null
                        ? Histogram.of(known, kept, current)
                        : Histogram.of(snapshot, known, dead, current),
                made -> {
                    // Another choice of threads makes the answer to this one worthless.
                    if (known == analysis && kept == share) {
                        rows = made;
                        counted = true;
                        fill();
                    }
                });
    }

    /** Shows the rows in the language chosen now. */
    void fill() {
        if (counted) {
            Texts words = context.texts().get();
            List<HistogramRow> shown = shown();
            long total = rows.stream().mapToLong(HistogramRow::shallowBytes).sum();
            boolean retained = analysis != null && (share != null || !pane.unreachable.isSelected());
            pane.histogram.show(HistogramTable.of(words, shown, total, retained, context::isOwnCode));
            pane.histogramNote.setText(words.get(
                    analysis == null ? "heap.histogram.all" : "heap.histogram.classes",
                    Numbers.count(shown.size()),
                    shown.size()));
        }
        filled.run();
    }

    private List<HistogramRow> shown() {
        return pane.ownOnly.isSelected()
                ? rows.stream().filter(r -> context.isOwnCode(r.className())).toList()
                : rows;
    }

    /** Marks the row of a class, none for null. */
    void mark(@Nullable String className) {
        List<HistogramRow> shown = shown();
        for (int i = 0; className != null && i < shown.size(); i++) {
            if (shown.get(i).className().equals(className)) {
                pane.histogram.select(i);
                return;
            }
        }
        pane.histogram.clearSelection();
    }

    /** The class of the one chosen row. */
    @Nullable
    String chosen() {
        int[] chosen = pane.histogram.selectedRows();
        return chosen.length != 1
                ? null
                : pane.histogram
                        .modelProperty()
                        .get()
                        .column("class")
                        .orElseThrow()
                        .text(chosen[0]);
    }
}
