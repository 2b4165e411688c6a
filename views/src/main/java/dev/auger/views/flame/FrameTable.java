package dev.auger.views.flame;

import dev.auger.analysis.flame.CallTree;
import dev.auger.analysis.flame.FrameTotals;
import dev.auger.model.Frame;
import dev.auger.model.FrameKind;
import dev.auger.model.Names;
import dev.auger.model.recording.SampleKind;
import dev.auger.views.table.Column;
import dev.auger.views.table.TableModel;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.List;
import java.util.function.IntToLongFunction;

/** The table twin of a flame graph: every method once, by total. */
final class FrameTable {

    private FrameTable() {}

    static TableModel model(FrameTotals totals, Texts texts) {
        CallTree tree = totals.tree();
        SampleKind.Unit unit = tree.unit();
        double whole = Math.max(1, tree.totalWeight());
        String unitName = switch (unit) {
            case SAMPLES -> "samples";
            case BYTES -> "bytes";
            case NANOS -> "ns";
            case COUNT -> "count";
        };
        List<Column> columns = List.of(
                Column.text(
                                "frame",
                                texts.get("flame.table.frame"),
                                row -> FrameFacts.title(tree, totals.node(row), texts))
                        .mono()
                        .width(300)
                        .grow(1)
                        .keep()
                        .tooltip(row -> tree.name(totals.node(row)))
                        .build(),
                Column.text("package", texts.get("flame.table.package"), row -> packageOf(tree, totals.node(row)))
                        .mono()
                        .width(170)
                        .style(row -> "muted")
                        .build(),
                Column.figure(
                                "total",
                                texts.get("flame.table.total"),
                                totals::total,
                                row -> Numbers.shareFigure(totals.total(row) / whole))
                        .unit(unitName)
                        .width(104)
                        .bar("stack", row -> totals.total(row) / whole)
                        .keep()
                        .build(),
                Column.figure(
                                "self",
                                texts.get("flame.table.self"),
                                totals::self,
                                row -> Numbers.shareFigure(totals.self(row) / whole))
                        .unit(unitName)
                        .width(104)
                        .bar("stack", row -> totals.self(row) / whole)
                        .keep()
                        .build(),
                Column.figure(
                                "samples",
                                texts.get("flame.samples"),
                                totals::samples,
                                row -> Numbers.count(totals.samples(row)))
                        .build(),
                Column.figure(
                                "amount",
                                texts.get("flame.table.amount"),
                                totals::total,
                                row -> amount(tree, totals, row, unit))
                        .derived()
                        .width(96)
                        .build(),
                Column.text("kind", texts.get("flame.table.kind"), row -> kindName(tree, totals.node(row), texts))
                        .width(110)
                        .build());
        // The unit column says nothing new where weights are samples.
        List<Column> shown = unit == SampleKind.Unit.SAMPLES
                ? columns.stream().filter(c -> !c.id().equals("amount")).toList()
                : columns;
        return TableModel.flat(totals.size(), shown).withKeys(row -> tree.name(totals.node(row)), null);
    }

    /** Name, total and self alone: a list to choose from. */
    static TableModel chooser(FrameTotals totals, Texts texts) {
        CallTree tree = totals.tree();
        double whole = Math.max(1, tree.totalWeight());
        List<Column> columns = List.of(
                Column.text(
                                "frame",
                                texts.get("flame.table.frame"),
                                row -> FrameFacts.title(tree, totals.node(row), texts))
                        .mono()
                        .width(150)
                        .grow(1)
                        .keep()
                        .tooltip(row -> tree.name(totals.node(row)))
                        .build(),
                share("total", texts.get("flame.table.total"), totals::total, whole),
                share("self", texts.get("flame.table.self"), totals::self, whole));
        return TableModel.flat(totals.size(), columns).withKeys(row -> tree.name(totals.node(row)), null);
    }

    private static Column share(String id, String title, IntToLongFunction weight, double whole) {
        return Column.figure(
                        id, title, weight::applyAsLong, row -> Numbers.shareFigure(weight.applyAsLong(row) / whole))
                .width(72)
                .keep()
                .build();
    }

    /** A method may stand for several nodes, so that only what is no estimate at all goes without a sign. */
    private static String amount(CallTree tree, FrameTotals totals, int row, SampleKind.Unit unit) {
        String amount = FrameFacts.amount(unit, totals.total(row));
        return tree.estimate(totals.node(row)) > 0 ? "≈ " + amount : amount;
    }

    private static String packageOf(CallTree tree, int node) {
        Frame frame = tree.frameOf(node);
        return frame == null ? "" : Names.packageOf(frame.className());
    }

    private static String kindName(CallTree tree, int node, Texts texts) {
        FrameKind kind = tree.kind(node);
        return texts.get("flame.legend." + kind.id());
    }
}
