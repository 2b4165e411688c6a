package dev.auger.views.heap;

import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.analysis.heap.ObjectWords;
import dev.auger.analysis.heap.ThreadShare;
import dev.auger.model.HeapSnapshot;
import dev.auger.views.table.CellGraphic;
import dev.auger.views.table.Column;
import dev.auger.views.table.TableModel;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The lines of the dominator tree that are unfolded: each object with what it alone keeps alive, the largest first. Immutable, made
 * on a worker.
 *
 * @param heapBytes reachable bytes, or those that the threads keep, which shares are of
 * @param share the threads that are the top of the tree, or null for all that only the collector dominates
 */
record TreeRows(List<Line> lines, long heapBytes, @Nullable ThreadShare share) implements FoldingRows<TreeRows.Line> {

    /** The dominator tree's virtual root. */
    static final long ROOT = -1;
    /** Children of an object a page. */
    static final int PAGE = 100;

    private static final NamedObject REST = new NamedObject(new ObjectWords("", "", -1, -1), "", 0);

    static final TreeRows EMPTY = new TreeRows(List.of(), 0, null);

    /**
     * One line.
     *
     * @param shown children of the parent listed so far, where the line stands for those that are not; 0 on all others
     * @param goesOn whether it keeps anything alive but itself
     * @param objects objects that go with it, or that are not listed
     */
    record Line(
            long object,
            int shown,
            NamedObject named,
            int depth,
            boolean goesOn,
            boolean open,
            long shallow,
            long retained,
            long objects,
            boolean own)
            implements FoldingLine {

        @Override
        public boolean isRest() {
            return shown > 0;
        }

        @Override
        public String via() {
            return "";
        }

        @Override
        public long address() {
            return named.address();
        }

        @Override
        public String name(Texts words) {
            return isRest() ? words.get("heap.tree.more", Numbers.count(objects), objects) : named.text(words);
        }

        Line opened(boolean value) {
            return new Line(object, shown, named, depth, goesOn, value, shallow, retained, objects, own);
        }

        /** What it is the same as in another model. */
        String key() {
            return isRest() ? "rest of " + object : Long.toString(object);
        }
    }

    /**
     * The top of the tree; a thread that is alone there is unfolded.
     *
     * @param parent object whose dominated objects are the top, or {@link #ROOT}
     */
    static TreeRows top(HeapAnalysis analysis, @Nullable ThreadShare share, long parent, Predicate<String> ownCode) {
        HeapSnapshot heap = analysis.heap();
        long bytes = share == null ? analysis.reachableBytes() : share.bytes();
        TreeRows top =
                new TreeRows(List.copyOf(children(heap, analysis, share, parent, 0, 0, PAGE, ownCode)), bytes, share);
        boolean alone = parent == ROOT
                && share != null
                && top.lines().size() == 1
                && top.lines().getFirst().goesOn();
        return alone ? top.open(0, heap, analysis, ownCode) : top;
    }

    /** The same with a closed line opened: its largest children follow it. */
    TreeRows open(int row, HeapSnapshot heap, HeapAnalysis analysis, Predicate<String> ownCode) {
        Line line = line(row);
        return with(withInside(
                row,
                l -> l.opened(true),
                children(heap, analysis, share, line.object(), line.depth() + 1, 0, PAGE, ownCode)));
    }

    /** The same without what an open line's object keeps alive. */
    TreeRows close(int row) {
        return with(withClosed(row, l -> l.opened(false)));
    }

    /** The same with more children instead of the line that stands for them. */
    TreeRows more(int row, HeapSnapshot heap, HeapAnalysis analysis, Predicate<String> ownCode) {
        Line rest = line(row);
        int all = rest.shown() + Math.max(PAGE, rest.shown());
        return with(withInstead(
                row, children(heap, analysis, share, rest.object(), rest.depth(), rest.shown(), all, ownCode)));
    }

    private TreeRows with(List<Line> others) {
        return new TreeRows(others, heapBytes, share);
    }

    private static List<Line> children(
            HeapSnapshot heap,
            HeapAnalysis analysis,
            @Nullable ThreadShare share,
            long parent,
            int depth,
            int from,
            int to,
            Predicate<String> ownCode) {
        long[] children;
        long bytes;
        long objects;
        if (parent != ROOT) {
            children = analysis.dominated(parent, to);
            bytes = analysis.retainedSize(parent) - heap.shallowSize(parent);
            objects = analysis.dominatedCount(parent) - 1;
        } else if (share != null) {
            children = share.largest(to);
            bytes = share.bytes();
            objects = share.objects();
        } else {
            children = analysis.topDominators(to);
            bytes = analysis.reachableBytes();
            objects = analysis.reachableObjects();
        }
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < children.length; i++) {
            long child = children[i];
            long retained = analysis.retainedSize(child);
            long count = analysis.dominatedCount(child);
            bytes -= retained;
            objects -= count;
            if (i >= from) {
                lines.add(new Line(
                        child,
                        0,
                        NamedObject.of(heap, child),
                        depth,
                        count > 1,
                        false,
                        heap.shallowSize(child),
                        retained,
                        count,
                        ownCode.test(HeapNames.typeOf(heap, child))));
            }
        }
        if (objects > 0) {
            lines.add(new Line(parent, children.length, REST, depth, false, false, -1, bytes, objects, false));
        }
        return lines;
    }

    /** @param cell draws the object's cell */
    TableModel model(Texts words, Function<TreeRows, CellGraphic> cell) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("object", words.get("heap.column.object"), r -> line(r).name(words))
                .mono()
                .width(260)
                .minWidth(250)
                .grow(1)
                .keep()
                .unsortable()
                .graphic(() -> cell.apply(this))
                .build());
        columns.add(Column.figure(
                        "objects",
                        words.get("heap.column.objects"),
                        r -> line(r).objects(),
                        r -> Numbers.count(line(r).objects()))
                .unsortable()
                .width(90)
                .style(r -> "muted")
                .build());
        columns.add(Column.figure(
                        "shallow",
                        words.get("heap.column.shallow"),
                        r -> line(r).isRest() ? Double.NaN : line(r).shallow(),
                        r -> line(r).isRest() ? "" : Numbers.bytes(line(r).shallow()))
                .unit("bytes")
                .width(84)
                .unsortable()
                .style(r -> "muted")
                .build());
        columns.add(Column.figure(
                        "retained",
                        words.get("heap.column.retained-size"),
                        r -> line(r).retained(),
                        r -> Numbers.bytes(line(r).retained()))
                .unit("bytes")
                .width(92)
                .keep()
                .unsortable()
                .build());
        columns.add(Column.figure(
                        "share",
                        words.get("heap.column.share"),
                        r -> line(r).retained(),
                        r -> HistogramTable.share(line(r).retained(), heapBytes))
                .derived()
                .width(88)
                .keep()
                .unsortable()
                .bar("object", r -> (double) line(r).retained() / Math.max(1, heapBytes))
                .build());
        columns.addAll(placeColumns(words));
        return TableModel.flat(count(), columns)
                .withKeys(r -> line(r).key(), null)
                .withFilter(filter(words));
    }
}
