package dev.auger.views.heap;

import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.analysis.heap.query.HeapQuery;
import dev.auger.analysis.heap.query.QueryError;
import dev.auger.views.ViewContext;
import dev.auger.views.table.SortOrder;
import dev.auger.views.table.TableModel;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Asks what is written on the page of queries and shows the answer. */
final class QuerySection {

    final QueryPane pane;
    private final ViewContext context;
    private final ObjectCells cells;
    private @Nullable HeapAnalysis analysis;
    private boolean analysing;
    private @Nullable QueryAnswer answer;
    private @Nullable HolderTable holders;
    private @Nullable String failure;

    /**
     * @param inspect shows an object's values
     * @param open goes to what keeps an object
     */
    QuerySection(ViewContext context, LongConsumer inspect, LongConsumer open) {
        this.context = context;
        pane = new QueryPane(context, this::ask, this::describe);
        cells = new ObjectCells(pane.rows, inspect, open);
        pane.modes.selectedProperty().addListener(o -> {
            pane.question.cancel();
            fill();
        });
        describe();
    }

    /** Forgets the heap; what was written stays. */
    void clear() {
        pane.question.cancel();
        analysis = null;
        forget();
        pane.editor.completions.setHeap(null);
        pane.editor.showError(null);
        fill();
    }

    void setWaiting(boolean value) {
        analysing = value;
        describe();
    }

    void show(HeapAnalysis newAnalysis) {
        analysis = newAnalysis;
        pane.editor.completions.setHeap(newAnalysis.heap());
        describe();
    }

    void languageChanged() {
        pane.editor.languageChanged();
        pane.waiting.languageChanged();
        fill();
    }

    /** Puts a query in and asks it. */
    void run(String query) {
        pane.modes.select(QueryPane.Mode.QUERY);
        pane.editor.run(query);
    }

    /** The object chosen in the answer, or -1. */
    long chosen() {
        return cells.chosen();
    }

    void dispose() {
        pane.question.cancel();
        pane.editor.completions.dispose();
        pane.waiting.dispose();
    }

    private void forget() {
        answer = null;
        holders = null;
        failure = null;
    }

    private void ask(String written) {
        HeapAnalysis known = analysis;
        if (known == null || written.isEmpty()) {
            return;
        }
        if (pane.modes.getSelected() == QueryPane.Mode.TEXT) {
            holders = null;
            failure = null;
            pane.question.ask(
                    job -> HolderTable.find(known, written, job),
                    found -> {
                        holders = found;
                        fill();
                    },
                    this::failed);
            fill();
            return;
        }
        pane.editor.showError(null);
        List<String> before = answer == null ? List.of() : answer.titles();
        answer = null;
        failure = null;
        pane.question.ask(
                job -> QueryAnswer.of(HeapQuery.parse(written), known, job),
                found -> {
                    answer = found;
                    if (!found.titles().equals(before)) {
                        pane.rows.sortOrderProperty().set(SortOrder.NONE);
                    }
                    fill();
                },
                this::failed);
        fill();
    }

    private void failed(Throwable cause) {
        if (cause instanceof QueryError error) {
            pane.editor.showError(error);
            pane.editor.text.requestFocus();
        } else {
            failure = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
            System.getLogger(QuerySection.class.getName()).log(System.Logger.Level.ERROR, "heap query", cause);
        }
    }

    private void fill() {
        Texts words = context.texts().get();
        QueryAnswer found = answer;
        HolderTable strings = holders;
        boolean query = pane.modes.getSelected() == QueryPane.Mode.QUERY;
        if (query && found != null) {
            pane.rows.show(QueryTable.of(words, found, cells));
        } else if (!query && strings != null) {
            pane.rows.sortOrderProperty().set(SortOrder.NONE);
            pane.rows.show(strings.model(words, cells));
        } else {
            pane.rows.show(TableModel.EMPTY);
        }
        describe();
    }

    private void describe() {
        boolean query = pane.modes.getSelected() == QueryPane.Mode.QUERY;
        pane.note.setText(note(context.texts().get(), query));
        pane.show(analysing, analysis != null, query ? answer != null : holders != null);
    }

    private String note(Texts words, boolean query) {
        QueryAnswer found = answer;
        HolderTable strings = holders;
        String why = failure;
        if (pane.question.isRunning()) {
            return words.get("heap.query.running");
        }
        if (why != null) {
            return words.get("heap.query.failed", why);
        }
        if (query && found != null) {
            int shown = found.rows().size();
            return words.get(
                    found.total() > shown ? "heap.query.rows.first" : "heap.query.rows",
                    Numbers.count(found.total()),
                    found.total(),
                    Numbers.count(shown));
        }
        if (!query && strings != null) {
            int shown = strings.rows().size();
            return words.get(
                    strings.total() > shown ? "heap.query.strings.first" : "heap.query.strings",
                    Numbers.count(strings.total()),
                    strings.total(),
                    Numbers.count(shown));
        }
        return "";
    }
}
