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
record TreeRows(List<Line> lines, long heapBytes, @Nullable ThreadShare share) implements FoldingRows {

    /** The dominator tree's virtual root. */
    static final long ROOT = -1;
    /** Children of an object a page. */
    static final int PAGE = 100;

    private static final NamedObject REST = new NamedObject(new ObjectWords("", "", -1, -1), "", 0);

    static final TreeRows EMPTY = new TreeRows(List.of(), 0, null);

    /**
     * One line.
     *
     * @param object the object; of the line that stands for what is not listed its parent's
     * @param shown children of the parent listed so far, where the line stands for those that are not; 0 on all others
     * @param depth 0 for what only the collector dominates
     * @param keeps whether it keeps anything alive but itself
     */
    record Line(
            long object,
            int shown,
            NamedObject name,
            int depth,
            boolean keeps,
            boolean open,
            long shallow,
            long retained,
            long objects,
            boolean own) {

        boolean isRest() {
            return shown > 0;
        }

        Line opened(boolean value) {
            return new Line(object, shown, name, depth, keeps, value, shallow, retained, objects, own);
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
                && top.lines().getFirst().keeps();
        return alone ? top.open(0, heap, analysis, ownCode) : top;
    }

    /** The same with a closed line opened: its largest children follow it. */
    TreeRows open(int row, HeapSnapshot heap, HeapAnalysis analysis, Predicate<String> ownCode) {
        Line line = lines.get(row);
        List<Line> next = new ArrayList<>(lines);
        next.set(row, line.opened(true));
        next.addAll(row + 1, children(heap, analysis, share, line.object(), line.depth() + 1, 0, PAGE, ownCode));
        return new TreeRows(List.copyOf(next), heapBytes, share);
    }

    /** The same without what an open line's object keeps alive. */
    TreeRows close(int row) {
        List<Line> next = new ArrayList<>(lines);
        next.set(row, lines.get(row).opened(false));
        int end = row + 1;
        while (end < lines.size() && lines.get(end).depth() > lines.get(row).depth()) {
            end++;
        }
        next.subList(row + 1, end).clear();
        return new TreeRows(List.copyOf(next), heapBytes, share);
    }

    /** The same with more children instead of the line that stands for them. */
    TreeRows more(int row, HeapSnapshot heap, HeapAnalysis analysis, Predicate<String> ownCode) {
        Line rest = lines.get(row);
        List<Line> next = new ArrayList<>(lines);
        next.remove(row);
        int all = rest.shown() + Math.max(PAGE, rest.shown());
        next.addAll(row, children(heap, analysis, share, rest.object(), rest.depth(), rest.shown(), all, ownCode));
        return new TreeRows(List.copyOf(next), heapBytes, share);
    }

    @Override
    public int count() {
        return lines.size();
    }

    @Override
    public int depth(int row) {
        return lines.get(row).depth();
    }

    @Override
    public boolean isOpen(int row) {
        return lines.get(row).open();
    }

    @Override
    public boolean goesOn(int row) {
        return lines.get(row).keeps();
    }

    @Override
    public boolean isRest(int row) {
        return lines.get(row).isRest();
    }

    @Override
    public long object(int row) {
        return lines.get(row).object();
    }

    @Override
    public boolean isOwn(int row) {
        return lines.get(row).own();
    }

    @Override
    public String via(int row) {
        return "";
    }

    @Override
    public String name(Texts words, int row) {
        return name(words, lines.get(row));
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
        return TableModel.flat(
                        lines.size(),
                        List.of(
                                Column.text("object", words.get("heap.column.object"), r -> name(words, lines.get(r)))
                                        .mono()
                                        .width(260)
                                        .minWidth(250)
                                        .grow(1)
                                        .keep()
                                        .unsortable()
                                        .graphic(() -> cell.apply(this))
                                        .build(),
                                figure(
                                                "objects",
                                                words.get("heap.column.objects"),
                                                r -> lines.get(r).objects())
                                        .width(90)
                                        .style(r -> "muted")
                                        .build(),
                                Column.figure(
                                                "shallow",
                                                words.get("heap.column.shallow"),
                                                r -> lines.get(r).shallow(),
                                                r -> lines.get(r).isRest()
                                                        ? ""
                                                        : Numbers.bytes(
                                                                lines.get(r).shallow()))
                                        .unit("bytes")
                                        .width(84)
                                        .unsortable()
                                        .style(r -> "muted")
                                        .build(),
                                Column.figure(
                                                "retained",
                                                words.get("heap.column.retained-size"),
                                                r -> lines.get(r).retained(),
                                                r -> Numbers.bytes(lines.get(r).retained()))
                                        .unit("bytes")
                                        .width(92)
                                        .keep()
                                        .unsortable()
                                        .build(),
                                Column.figure(
                                                "share",
                                                words.get("heap.column.share"),
                                                r -> lines.get(r).retained(),
                                                r -> HistogramTable.share(
                                                        lines.get(r).retained(), heapBytes))
                                        .derived()
                                        .width(88)
                                        .keep()
                                        .unsortable()
                                        .bar(
                                                "object",
                                                r -> (double) lines.get(r).retained() / Math.max(1, heapBytes))
                                        .build()))
                .withKeys(r -> lines.get(r).key(), null);
    }

    private static Column.Builder figure(String id, String title, java.util.function.IntToLongFunction value) {
        return Column.figure(id, title, value::applyAsLong, r -> Numbers.count(value.applyAsLong(r)))
                .unsortable();
    }

    static String name(Texts words, Line line) {
        return line.isRest()
                ? words.get("heap.tree.more", Numbers.count(line.objects()), line.objects())
                : line.name().text(words);
    }
}
