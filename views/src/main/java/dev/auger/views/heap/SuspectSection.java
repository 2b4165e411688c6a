package dev.auger.views.heap;

import dev.auger.analysis.heap.Accumulation;
import dev.auger.analysis.heap.AccumulationPoints;
import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.job.Job;
import dev.auger.views.ViewContext;
import dev.auger.views.table.RowFilter;
import dev.auger.views.table.SortOrder;
import dev.auger.views.table.TableModel;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Vias;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The page of leak suspects: objects under which much of the heap hangs. Looked for when the page is first opened. */
final class SuspectSection {

    private final ViewContext context;
    private final HeapPane pane;
    private final DominatorSection.Work work;
    private final Supplier<Job> job;
    private final Consumer<Accumulation> choose;
    private final SuspectCards cards;
    private @Nullable HeapSnapshot heap;
    private @Nullable HeapAnalysis analysis;
    private @Nullable List<Accumulation> suspects;
    private boolean asked;

    /**
     * @param job carries cancellation
     * @param choose shows the path to a suspect
     * @param go where cards lead
     */
    SuspectSection(
            ViewContext context,
            HeapPane pane,
            DominatorSection.Work work,
            Supplier<Job> job,
            Consumer<Accumulation> choose,
            SuspectCards.Go go) {
        this.context = context;
        this.pane = pane;
        this.work = work;
        this.job = job;
        this.choose = choose;
        pane.suspects.sortOrderProperty().set(new SortOrder("retained", true));
        pane.keeps.sortOrderProperty().set(new SortOrder("shallow", true));
        cards = new SuspectCards(context, go);
        cards.setOnChoose(i -> {
            List<Accumulation> found = suspects;
            if (found != null && i < found.size()) {
                pane.suspects.select(i);
                choose(found.get(i));
            }
        });
        pane.setSuspectCards(cards);
        pane.suspects.setOnSelect(this::chosen);
        pane.suspects.setOnAction(() -> pane.tabs.select(HeapTab.PATHS));
        pane.tabs.selectedProperty().addListener(o -> look());
    }

    void clear() {
        heap = null;
        analysis = null;
        suspects = null;
        asked = false;
        pane.suspects.show(TableModel.EMPTY);
        cards.clear();
        pane.keeps.show(TableModel.EMPTY);
        describe();
    }

    void show(HeapSnapshot newHeap, HeapAnalysis newAnalysis) {
        heap = newHeap;
        analysis = newAnalysis;
        look();
    }

    /** Shows the cards that have a text. */
    void filter(RowFilter filter) {
        cards.filter(filter);
    }

    void languageChanged() {
        if (suspects != null) {
            fill();
        }
        describe();
    }

    /** The object of the chosen suspect, or -1. */
    long object() {
        int[] rows = pane.suspects.selectedRows();
        List<Accumulation> found = suspects;
        return found != null && rows.length == 1 ? found.get(rows[0]).object() : -1;
    }

    private void look() {
        HeapSnapshot snapshot = heap;
        HeapAnalysis known = analysis;
        if (asked || snapshot == null || known == null || pane.tabs.getSelected() != HeapTab.SUSPECTS) {
            return;
        }
        asked = true;
        describe();
        Job current = job.get();
        work.ask("suspects", () -> AccumulationPoints.find(snapshot, known, current), found -> {
            suspects = found;
            fill();
            describe();
            if (!found.isEmpty()) {
                pane.suspects.select(0);
                cards.mark(0);
                choose(found.getFirst());
            }
        });
    }

    private void fill() {
        HeapSnapshot snapshot = heap;
        HeapAnalysis known = analysis;
        List<Accumulation> found = suspects;
        if (snapshot != null && known != null && found != null) {
            cards.show(found, known, context.evidence().get().heaps().size() < 2);
            pane.suspects.show(SuspectTable.of(context.texts().get(), snapshot, known, found, context::isOwnCode));
        }
    }

    private void chosen() {
        int[] rows = pane.suspects.selectedRows();
        List<Accumulation> found = suspects;
        if (found != null && rows.length == 1) {
            cards.mark(rows[0]);
            choose(found.get(rows[0]));
        }
    }

    private void choose(Accumulation suspect) {
        Texts words = context.texts().get();
        pane.keeps.show(SuspectTable.keeps(words, suspect, context::isOwnCode));
        pane.keepsNote.setText(words.get("heap.suspects.inside", Vias.words(suspect.label(), words)));
        choose.accept(suspect);
    }

    private void describe() {
        Texts words = context.texts().get();
        List<Accumulation> found = suspects;
        if (found == null) {
            pane.suspectsNote.setText(asked ? words.get("heap.suspects.computing") : "");
            pane.keepsNote.setText("");
        } else {
            pane.suspectsNote.setText(words.get("heap.suspects.found", Numbers.count(found.size()), found.size()));
        }
    }
}
