package dev.auger.views.heap;

import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.analysis.heap.ThreadShare;
import dev.auger.views.ViewContext;
import dev.auger.views.table.DataTable;
import dev.auger.views.table.TableModel;
import dev.auger.views.text.Texts;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** The dominator tree as a table whose lines unfold. */
final class DominatorTable {

    private final ViewContext context;
    private final DataTable table;
    private final DominatorSection.Work work;
    private final FoldingTable<TreeRows> folding;
    private @Nullable HeapAnalysis analysis;
    private @Nullable ThreadShare share;
    private long top = TreeRows.ROOT;

    /** @param inspect shows an object's values */
    DominatorTable(ViewContext context, DataTable table, DominatorSection.Work work, LongConsumer inspect) {
        this.context = context;
        this.table = table;
        this.work = work;
        folding = new FoldingTable<>(
                table,
                TreeRows.EMPTY,
                (question, show) -> work.ask("tree", question, show),
                new FoldingTable.Steps<>(this::open, this::more, TreeRows::close),
                inspect,
                this::fill);
    }

    private TreeRows open(TreeRows rows, int row) {
        HeapAnalysis known = analysis;
        return known == null ? rows : rows.open(row, known.heap(), known, context::isOwnCode);
    }

    private TreeRows more(TreeRows rows, int row) {
        HeapAnalysis known = analysis;
        return known == null ? rows : rows.more(row, known.heap(), known, context::isOwnCode);
    }

    void clear() {
        analysis = null;
        share = null;
        folding.show(TreeRows.EMPTY);
        table.show(TableModel.EMPTY);
    }

    /**
     * @param newShare the threads at the top, or null for the whole tree
     * @param parent object whose dominated objects are the top, -1 for what only the collector dominates
     */
    void show(HeapAnalysis newAnalysis, @Nullable ThreadShare newShare, long parent) {
        analysis = newAnalysis;
        share = newShare;
        top = parent;
        work.ask("tree", () -> TreeRows.top(newAnalysis, newShare, parent, context::isOwnCode), made -> {
            if (newShare == share && parent == top) {
                folding.show(made);
            }
        });
    }

    /** Shows the same lines in the language chosen now. */
    void retitle() {
        fill();
    }

    /** The object of the chosen line, or -1. */
    long object() {
        return folding.object();
    }

    private void fill() {
        Texts words = context.texts().get();
        table.show(folding.rows()
                .model(words, shown -> new FoldingCell(shown, words, row -> folding.press(shown, row))));
    }
}
