package dev.auger.views.heap;

import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.analysis.heap.PathStep;
import dev.auger.analysis.heap.query.FoundText;
import dev.auger.analysis.heap.query.TextSearch;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.job.Job;
import dev.auger.views.table.Column;
import dev.auger.views.table.TableModel;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Vias;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Strings that contain a text, and who holds them. Read on a worker.
 *
 * @param rows strings that retain most first
 * @param total all strings that contain it
 */
record HolderTable(HeapSnapshot heap, List<Row> rows, long total) {

    /** Strings whose holders are looked for. */
    static final int MOST = 200;

    private static final int BEFORE = 24;
    private static final int AFTER = 80;

    /**
     * @param string says what is around the text looked for, on one line
     * @param holder the object that holds it, null if only the platform does
     */
    record Row(FoundText found, Linked string, @Nullable Linked holder) {}

    static HolderTable find(HeapAnalysis analysis, String text, Job job) {
        HeapSnapshot heap = analysis.heap();
        TextSearch search = TextSearch.find(analysis, text, MOST, job);
        List<Row> rows = search.strings().stream()
                .map(found -> {
                    PathStep holder = found.holder();
                    return new Row(
                            found,
                            Linked.to(heap, found.string()).as(excerpt(heap, found.string(), text)),
                            holder == null ? null : Linked.to(heap, holder.object()));
                })
                .toList();
        return new HolderTable(heap, rows, search.total());
    }

    private static String excerpt(HeapSnapshot heap, long string, String text) {
        String whole = heap.stringValue(string, TextSearch.LONGEST);
        int at = whole == null ? -1 : whole.indexOf(text);
        if (whole == null || at < 0) {
            return "";
        }
        int from = Math.max(0, at - BEFORE);
        int to = Math.min(whole.length(), at + AFTER);
        return (from > 0 ? "…" : "") + QueryTable.line(whole.substring(from, to)) + (to < whole.length() ? "…" : "");
    }

    TableModel model(Texts words, ObjectCells cells) {
        cells.begin(this::objects);
        return TableModel.flat(
                rows.size(),
                List.of(
                        Column.text(
                                        "text",
                                        words.get("heap.query.string"),
                                        r -> rows.get(r).string().text(words))
                                .mono()
                                .width(200)
                                .minWidth(110)
                                .grow(1.8)
                                .keep()
                                .graphic(() -> cells.graphic(
                                        words, r -> List.of(rows.get(r).string()), r -> 0, r -> ""))
                                .build(),
                        Column.text("holder", words.get("heap.column.holder"), r -> field(rows.get(r), words))
                                .mono()
                                .width(190)
                                .minWidth(110)
                                .grow(1)
                                .keep()
                                .graphic(() -> cells.graphic(
                                        words,
                                        r -> holders(rows.get(r)),
                                        r -> 1,
                                        r -> rows.get(r).holder() == null
                                                ? words.get("heap.query.platform")
                                                : fieldName(rows.get(r))))
                                .build(),
                        Column.text("root", words.get("heap.column.root"), r -> root(rows.get(r), words))
                                .width(120)
                                .minWidth(90)
                                .grow(0.5)
                                .style(r -> "muted")
                                .build(),
                        Column.figure(
                                        "length",
                                        words.get("heap.query.length"),
                                        r -> rows.get(r).found().length(),
                                        r -> Numbers.count(rows.get(r).found().length()))
                                .width(96)
                                .build(),
                        Column.figure(
                                        "retained",
                                        words.get("heap.column.retained-size"),
                                        r -> rows.get(r).found().retainedBytes(),
                                        r -> Numbers.bytes(rows.get(r).found().retainedBytes()))
                                .unit("bytes")
                                .width(92)
                                .keep()
                                .build()));
    }

    private List<Linked> objects(int row) {
        Linked string = rows.get(row).string();
        Linked holder = rows.get(row).holder();
        return holder == null ? List.of(string) : List.of(string, holder);
    }

    private static List<Linked> holders(Row row) {
        return row.holder() == null ? List.of() : List.of(row.holder());
    }

    private static String fieldName(Row row) {
        PathStep step = row.found().holder();
        return step == null || step.field().isEmpty() ? "" : (step.named() ? "." : " ") + step.field();
    }

    private static String field(Row row, Texts words) {
        return row.holder() == null
                ? words.get("heap.query.platform")
                : row.holder().text(words) + Vias.words(fieldName(row), words);
    }

    private String root(Row row, Texts words) {
        return row.found().path() == null
                ? words.get("heap.query.weak")
                : PathTable.rootNote(words, row.found().path().root(), heap);
    }
}
