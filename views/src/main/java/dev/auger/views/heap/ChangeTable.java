package dev.auger.views.heap;

import dev.auger.analysis.heap.compare.ClassChange;
import dev.auger.views.table.Column;
import dev.auger.views.table.TableModel;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.function.Predicate;

/** The columns of two dumps laid over each other, class by class. */
final class ChangeTable {

    private ChangeTable() {}

    /**
     * @param bytes reachable bytes of the larger dump, which colours are by
     * @param objects the same of objects
     */
    static TableModel of(Texts words, List<ClassChange> rows, long bytes, long objects, Predicate<String> ownCode) {
        return TableModel.flat(
                        rows.size(),
                        List.of(
                                Column.text("class", words.get("heap.column.class"), r -> name(rows.get(r)))
                                        .display(r -> shortName(rows.get(r)))
                                        .mono()
                                        .width(160)
                                        .minWidth(130)
                                        .grow(1)
                                        .keep()
                                        .style(r -> ownCode.test(rows.get(r).className()) ? "strong" : "muted")
                                        .tooltip(r -> name(rows.get(r)))
                                        .build(),
                                Column.text("news", "", r -> news(words, rows.get(r)))
                                        .width(52)
                                        .minWidth(44)
                                        .style(r -> "warn")
                                        .build(),
                                change(
                                        "objects-change",
                                        words.get("heap.compare.objects"),
                                        r -> rows.get(r).instances(),
                                        objects,
                                        false),
                                change(
                                        "shallow-change",
                                        words.get("heap.compare.shallow"),
                                        r -> rows.get(r).shallowBytes(),
                                        bytes,
                                        true),
                                change(
                                        "retained-change",
                                        words.get("heap.compare.retained"),
                                        r -> rows.get(r).retainedBytes(),
                                        bytes,
                                        true),
                                Column.figure(
                                                "objects",
                                                words.get("heap.compare.objects.now"),
                                                r -> rows.get(r).now().instances(),
                                                r -> Numbers.count(
                                                        rows.get(r).now().instances()))
                                        .width(92)
                                        .style(r -> "muted")
                                        .build(),
                                Column.figure(
                                                "retained",
                                                words.get("heap.compare.retained.now"),
                                                r -> rows.get(r).now().retainedBytes(),
                                                r -> Numbers.bytes(
                                                        rows.get(r).now().retainedBytes()))
                                        .unit("bytes")
                                        .width(100)
                                        .style(r -> "muted")
                                        .build()))
                .withKeys(r -> name(rows.get(r)), null);
    }

    private static Column change(String id, String title, IntToLongFunction by, long whole, boolean bytes) {
        return Column.figure(
                        id,
                        title,
                        by::applyAsLong,
                        r -> bytes ? Delta.bytes(by.applyAsLong(r)) : Delta.count(by.applyAsLong(r)))
                .unit(bytes ? "bytes" : "")
                .width(104)
                .keep()
                .style(r -> Delta.style(by.applyAsLong(r), whole))
                .build();
    }

    /** Whether a class has instances in one of the dumps only. */
    private static String news(Texts words, ClassChange row) {
        if (row.base().instances() == 0) {
            return words.get("heap.compare.new");
        }
        return row.now().instances() == 0 ? words.get("heap.compare.gone") : "";
    }

    static boolean changed(ClassChange row) {
        return row.instances() != 0 || row.shallowBytes() != 0 || row.retainedBytes() != 0;
    }

    private static String name(ClassChange row) {
        return row.loader().isEmpty() ? row.className() : row.className() + " (" + row.loader() + ')';
    }

    private static String shortName(ClassChange row) {
        String name = HeapNames.shortClass(row.className());
        return row.loader().isEmpty() ? name : name + " (" + HeapNames.shortClass(row.loader()) + ')';
    }
}
