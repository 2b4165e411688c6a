package dev.auger.views.heap;

import dev.auger.analysis.heap.contents.CollectionContents;
import dev.auger.analysis.heap.contents.Entry;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.job.Job;
import dev.auger.views.table.Column;
import dev.auger.views.table.TableModel;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of a collection's elements. Read on a worker.
 *
 * @param map whether elements are keys with values
 * @param from elements before them
 */
record EntryPage(boolean map, long from, List<Line> lines) {

    private static final long ABSENT = -2;
    private static final int LONGEST = 200;

    /** A key, null where there is none, and a value or element. */
    record Line(@Nullable Part key, Part value) {}

    /**
     * One object.
     *
     * @param link null if it is null or not in the dump
     * @param absent whether it is not in the dump
     */
    record Part(@Nullable Linked link, boolean absent) {

        static Part of(HeapSnapshot heap, long object) {
            String text = object < 0 ? null : heap.stringValue(object, LONGEST);
            Linked link = object < 0 ? null : Linked.to(heap, object);
            // Keys and values are mostly strings: that they are is said by their quotes.
            return new Part(
                    link == null || text == null ? link : link.as('"' + QueryTable.line(text) + '"'), object == ABSENT);
        }

        String text(Texts words) {
            return link == null ? absent ? words.get("heap.inspector.absent") : "null" : link.text(words);
        }

        List<Linked> links() {
            return link == null ? List.of() : List.of(link);
        }
    }

    static EntryPage of(HeapSnapshot heap, CollectionContents contents, long from, int most, Job job) {
        List<Line> lines = new ArrayList<>();
        for (Entry entry : contents.entries(from, most, job)) {
            lines.add(new Line(
                    entry.key() == Entry.NO_KEY ? null : Part.of(heap, entry.key()), Part.of(heap, entry.value())));
        }
        return new EntryPage(contents.map(), from, lines);
    }

    TableModel model(Texts words, ObjectCells cells) {
        cells.begin(r -> {
            List<Linked> all = new ArrayList<>(keys(r));
            all.addAll(lines.get(r).value().links());
            return all;
        });
        List<Column> columns = new ArrayList<>();
        columns.add(Column.figure("number", "#", r -> from + r + 1, r -> Numbers.count(from + r + 1))
                .width(56)
                .minWidth(40)
                .style(r -> "faint")
                .build());
        if (map) {
            columns.add(Column.text("key", words.get("heap.inspector.key"), r -> key(words, r))
                    .mono()
                    .width(100)
                    .minWidth(60)
                    .grow(1)
                    .keep()
                    .graphic(
                            () -> cells.graphic(words, this::keys, r -> 0, r -> keys(r).isEmpty() ? key(words, r) : ""))
                    .build());
        }
        columns.add(Column.text(
                        "value",
                        words.get(map ? "heap.column.value" : "heap.inspector.element"),
                        r -> lines.get(r).value().text(words))
                .mono()
                .width(120)
                .minWidth(70)
                .grow(1)
                .keep()
                .graphic(() -> cells.graphic(
                        words,
                        r -> lines.get(r).value().links(),
                        r -> keys(r).size(),
                        r -> lines.get(r).value().link() == null
                                ? lines.get(r).value().text(words)
                                : ""))
                .build());
        return TableModel.flat(lines.size(), columns);
    }

    private List<Linked> keys(int row) {
        Part key = lines.get(row).key();
        return key == null ? List.of() : key.links();
    }

    private String key(Texts words, int row) {
        Part key = lines.get(row).key();
        return key == null ? "" : key.text(words);
    }
}
