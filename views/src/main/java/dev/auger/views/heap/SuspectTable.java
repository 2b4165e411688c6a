package dev.auger.views.heap;

import dev.auger.analysis.heap.Accumulation;
import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.model.HeapSnapshot;
import dev.auger.views.table.Column;
import dev.auger.views.table.TableModel;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import dev.auger.views.text.Vias;
import java.util.List;
import java.util.function.Predicate;

/** The columns of leak suspects, and of what one of them keeps alive. */
final class SuspectTable {

    private SuspectTable() {}

    static TableModel of(
            Texts words,
            HeapSnapshot heap,
            HeapAnalysis analysis,
            List<Accumulation> suspects,
            Predicate<String> ownCode) {
        return TableModel.flat(
                        suspects.size(),
                        List.of(
                                Column.text(
                                                "holder",
                                                words.get("heap.column.holder"),
                                                r -> Vias.words(suspects.get(r).label(), words))
                                        .mono()
                                        .width(220)
                                        .minWidth(130)
                                        .grow(1)
                                        .keep()
                                        .style(r -> ownCode.test(suspects.get(r).holderClass()) ? "strong" : "muted")
                                        .build(),
                                Column.text(
                                                "object",
                                                words.get("heap.column.object"),
                                                r -> NamedObject.of(
                                                                heap,
                                                                suspects.get(r).object())
                                                        .text(words))
                                        .mono()
                                        .width(200)
                                        .minWidth(110)
                                        .grow(1)
                                        .style(r -> "muted")
                                        .build(),
                                Column.text(
                                                "root",
                                                words.get("heap.column.root"),
                                                r -> PathTable.rootNote(
                                                        words,
                                                        suspects.get(r).path().root(),
                                                        heap))
                                        .width(140)
                                        .minWidth(90)
                                        .grow(0.6)
                                        .style(r -> "muted")
                                        .build(),
                                Column.figure(
                                                "objects",
                                                words.get("heap.column.objects"),
                                                r -> analysis.dominatedCount(
                                                        suspects.get(r).object()),
                                                r -> Numbers.count(analysis.dominatedCount(
                                                        suspects.get(r).object())))
                                        .width(90)
                                        .style(r -> "muted")
                                        .build(),
                                Column.figure(
                                                "retained",
                                                words.get("heap.column.retained-size"),
                                                r -> suspects.get(r).retained(),
                                                r -> Numbers.bytes(
                                                        suspects.get(r).retained()))
                                        .unit("bytes")
                                        .width(92)
                                        .keep()
                                        .build(),
                                Column.figure(
                                                "share",
                                                words.get("heap.column.share"),
                                                r -> suspects.get(r).retained(),
                                                r -> Numbers.shareFigure(
                                                        suspects.get(r).share()))
                                        .derived()
                                        .width(88)
                                        .keep()
                                        .bar("object", r -> suspects.get(r).share())
                                        .build()))
                .withKeys(r -> Long.toString(suspects.get(r).object()), null);
    }

    static TableModel keeps(Texts words, Accumulation of, Predicate<String> ownCode) {
        List<Accumulation.Kept> keeps = of.keeps();
        return TableModel.flat(
                keeps.size(),
                List.of(
                        Column.text(
                                        "class",
                                        words.get("heap.column.class"),
                                        r -> keeps.get(r).className())
                                .display(r -> HeapNames.shortClass(keeps.get(r).className()))
                                .mono()
                                .width(130)
                                .minWidth(90)
                                .grow(1)
                                .style(r -> ownCode.test(keeps.get(r).className()) ? "strong" : "muted")
                                .build(),
                        Column.figure(
                                        "objects",
                                        words.get("heap.column.objects"),
                                        r -> keeps.get(r).instances(),
                                        r -> Numbers.count(keeps.get(r).instances()))
                                .width(84)
                                .style(r -> "muted")
                                .build(),
                        Column.figure(
                                        "shallow",
                                        words.get("heap.column.shallow"),
                                        r -> keeps.get(r).bytes(),
                                        r -> Numbers.bytes(keeps.get(r).bytes()))
                                .unit("bytes")
                                .width(84)
                                .keep()
                                .build()));
    }
}
