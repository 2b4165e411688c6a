package dev.auger.views.flame;

import dev.auger.analysis.flame.CallTree;
import dev.auger.analysis.flame.diff.Change;
import dev.auger.analysis.flame.diff.DiffTotals;
import dev.auger.views.table.Column;
import dev.auger.views.table.TableModel;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;

/** The methods whose share changed, the largest change first: the table twin of a comparison. */
final class DiffTable {

    private DiffTable() {}

    static TableModel model(DiffTotals totals, Texts texts) {
        CallTree tree = totals.diff().tree();
        List<Column> columns = List.of(
                Column.text(
                                "frame",
                                texts.get("flame.diff.changes"),
                                row -> FrameFacts.title(tree, totals.node(row), texts))
                        .mono()
                        .width(280)
                        .grow(1)
                        .keep()
                        .tooltip(row -> tree.name(totals.node(row)))
                        .build(),
                share(
                        "before",
                        texts.get("flame.diff.before.head"),
                        row -> totals.total(row).before().fraction()),
                share(
                        "after",
                        texts.get("flame.diff.after.head"),
                        row -> totals.total(row).after().fraction()),
                change("change", texts.get("flame.diff.change.head"), totals::total),
                Column.figure(
                                "error",
                                texts.get("flame.diff.error.head"),
                                row -> totals.total(row).error(),
                                row -> error(totals.total(row)))
                        .width(76)
                        .build(),
                change("self", texts.get("flame.diff.self.head"), totals::self),
                Column.text(
                                "meaning",
                                texts.get("flame.diff.meaning"),
                                row -> DiffLook.meaning(totals.total(row), texts))
                        .width(150)
                        .build());
        return TableModel.flat(totals.size(), columns).withKeys(row -> tree.name(totals.node(row)), null);
    }

    /** The few rows below a graph, with the change drawn. */
    static TableModel telling(DiffTotals totals, int[] rows, Texts texts) {
        CallTree tree = totals.diff().tree();
        double most = rows.length == 0 ? 1 : Math.abs(totals.total(rows[0]).points());
        List<Column> columns = List.of(
                Column.text(
                                "frame",
                                texts.get("flame.diff.changes"),
                                row -> FrameFacts.title(tree, totals.node(rows[row]), texts))
                        .mono()
                        .width(280)
                        .grow(1)
                        .keep()
                        .tooltip(row -> tree.name(totals.node(rows[row])))
                        .build(),
                share(
                        "before",
                        texts.get("flame.diff.before.head"),
                        row -> totals.total(rows[row]).before().fraction()),
                share(
                        "after",
                        texts.get("flame.diff.after.head"),
                        row -> totals.total(rows[row]).after().fraction()),
                change("change", texts.get("flame.diff.change.head"), row -> totals.total(rows[row])),
                Column.figure(
                                "error",
                                texts.get("flame.diff.error.head"),
                                row -> totals.total(rows[row]).error(),
                                row -> error(totals.total(rows[row])))
                        .width(64)
                        .build(),
                Column.text("bar", "", row -> "")
                        .width(200)
                        .grow(1)
                        .unsortable()
                        .derived()
                        .graphic(() -> new DeltaBar(row -> totals.total(rows[row]), most))
                        .build());
        return TableModel.flat(rows.length, columns).withKeys(row -> tree.name(totals.node(rows[row])), null);
    }

    /** Name, both shares and the change: a list to choose a method from. */
    static TableModel chooser(DiffTotals totals, Texts texts) {
        CallTree tree = totals.diff().tree();
        List<Column> columns = List.of(
                Column.text(
                                "frame",
                                texts.get("flame.table.frame"),
                                row -> FrameFacts.title(tree, totals.node(row), texts))
                        .mono()
                        .width(150)
                        .minWidth(150)
                        .grow(1)
                        .keep()
                        .tooltip(row -> tree.name(totals.node(row)))
                        .build(),
                change("change", texts.get("flame.diff.change.head"), totals::total),
                shareIfRoom(
                        "after",
                        texts.get("flame.diff.after.head"),
                        row -> totals.total(row).after().fraction()),
                shareIfRoom(
                        "before",
                        texts.get("flame.diff.before.head"),
                        row -> totals.total(row).before().fraction()));
        return TableModel.flat(totals.size(), columns).withKeys(row -> tree.name(totals.node(row)), null);
    }

    private static String error(Change change) {
        return change.error() == 0 ? "" : "±" + Numbers.decimal(change.error(), 1);
    }

    private static Column share(String id, String title, IntToDoubleFunction fraction) {
        return Column.figure(id, title, fraction, row -> Numbers.shareFigure(fraction.applyAsDouble(row)))
                .width(88)
                .keep()
                .build();
    }

    private static Column shareIfRoom(String id, String title, IntToDoubleFunction fraction) {
        return Column.figure(id, title, fraction, row -> Numbers.shareFigure(fraction.applyAsDouble(row)))
                .width(76)
                .build();
    }

    private static Column change(String id, String title, IntFunction<Change> change) {
        return Column.figure(id, title, row -> change.apply(row).points(), row -> DiffLook.signed(change.apply(row)))
                .unit("points")
                .width(104)
                .keep()
                .build();
    }
}
