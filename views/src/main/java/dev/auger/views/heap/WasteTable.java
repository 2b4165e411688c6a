package dev.auger.views.heap;

import dev.auger.views.table.Column;
import dev.auger.views.table.TableModel;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.function.Predicate;

/** The columns of waste: by kind, by class, and of texts that are there more than once. */
final class WasteTable {

    private final Texts words;

    WasteTable(Texts words) {
        this.words = words;
    }

    String name(WasteFound.Kind kind) {
        return words.get("heap.waste.kind." + kind.kind().id());
    }

    String why(WasteFound.Kind kind) {
        return words.get("heap.waste.why." + kind.kind().id());
    }

    TableModel kinds(WasteFound found) {
        List<WasteFound.Kind> kinds = found.kinds();
        long most = kinds.stream().mapToLong(WasteFound.Kind::wasted).max().orElse(1);
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("kind", words.get("heap.waste.kind"), r -> name(kinds.get(r)))
                .width(200)
                .minWidth(140)
                .grow(1)
                .keep()
                .tooltip(r -> why(kinds.get(r)))
                .build());
        columns.add(count(r -> kinds.get(r).objects()));
        columns.add(
                bytes("bytes", words.get("heap.waste.bytes"), r -> kinds.get(r).bytes()));
        columns.add(bytes(
                "wasted", words.get("heap.waste.wasted"), r -> kinds.get(r).wasted()));
        columns.add(Column.figure(
                        "share",
                        words.get("heap.column.share"),
                        r -> kinds.get(r).wasted(),
                        r -> HistogramTable.share(kinds.get(r).wasted(), found.reachable()))
                .derived()
                .width(88)
                .keep()
                .bar("object", r -> (double) kinds.get(r).wasted() / Math.max(1, most))
                .build());
        return TableModel.flat(kinds.size(), columns)
                .withKeys(r -> kinds.get(r).kind().id(), null);
    }

    TableModel rows(List<WasteFound.Row> rows, Predicate<String> ownCode, ObjectCells cells) {
        cells.begin(r -> rows.get(r).examples());
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(
                        "class",
                        words.get("heap.column.class"),
                        r -> rows.get(r).row().className())
                .display(r -> HeapNames.shortClass(rows.get(r).row().className()))
                .mono()
                .width(140)
                .minWidth(100)
                .grow(0.8)
                .keep()
                .style(r -> ownCode.test(rows.get(r).row().className()) ? "strong" : "muted")
                .tooltip(r -> rows.get(r).row().className())
                .build());
        columns.add(count(r -> rows.get(r).row().objects()));
        columns.add(bytes(
                "bytes", words.get("heap.waste.bytes"), r -> rows.get(r).row().bytes()));
        columns.add(bytes(
                "wasted", words.get("heap.waste.wasted"), r -> rows.get(r).row().wastedBytes()));
        columns.add(Column.text(
                        "examples",
                        words.get("heap.waste.examples"),
                        r -> Linked.join(words, rows.get(r).examples()))
                .mono()
                .width(160)
                .minWidth(120)
                .grow(1.2)
                .unsortable()
                .graphic(() -> cells.graphic(words, r -> rows.get(r).examples(), r -> 0, r -> ""))
                .build());
        return TableModel.flat(rows.size(), columns);
    }

    /** @param said whether to say what the strings say */
    TableModel texts(List<WasteFound.Text> texts, boolean said, ObjectCells cells) {
        List<Linked> links = texts.stream()
                .map(text -> said ? text.example().as(text.text()) : text.example())
                .toList();
        cells.begin(r -> List.of(links.get(r)));
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(
                        "text",
                        words.get(said ? "heap.waste.text" : "heap.waste.example"),
                        r -> links.get(r).text(words))
                .mono()
                .width(200)
                .minWidth(120)
                .grow(1)
                .keep()
                .graphic(() -> cells.graphic(words, r -> List.of(links.get(r)), r -> 0, r -> ""))
                .build());
        columns.add(Column.figure(
                        "length",
                        words.get("heap.query.length"),
                        r -> texts.get(r).duplicate().length(),
                        r -> Numbers.count(texts.get(r).duplicate().length()))
                .width(96)
                .style(r -> "muted")
                .build());
        columns.add(count(r -> texts.get(r).duplicate().objects()));
        columns.add(bytes(
                "bytes",
                words.get("heap.waste.bytes"),
                r -> texts.get(r).duplicate().bytes()));
        columns.add(bytes(
                "wasted",
                words.get("heap.waste.wasted"),
                r -> texts.get(r).duplicate().wastedBytes()));
        return TableModel.flat(texts.size(), columns);
    }

    private Column count(IntToLongFunction of) {
        return Column.figure(
                        "objects",
                        words.get("heap.column.objects"),
                        of::applyAsLong,
                        r -> Numbers.count(of.applyAsLong(r)))
                .width(84)
                .style(r -> "muted")
                .build();
    }

    private Column bytes(String id, String title, IntToLongFunction of) {
        return Column.figure(id, title, of::applyAsLong, r -> Numbers.bytes(of.applyAsLong(r)))
                .unit("bytes")
                .width(92)
                .keep()
                .build();
    }
}
