package dev.auger.views.heap;

import dev.auger.views.table.CellGraphic;
import dev.auger.views.table.Column;
import dev.auger.views.table.TableModel;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Unfolded lines of a tree of references. Made on a worker.
 *
 * @param counted whether lines count instances reached through them
 * @param whole instances that shares are of, where they are counted
 */
record RefRows(List<Line> lines, boolean counted, long whole) implements FoldingRows<RefRows.Line> {

    static final RefRows EMPTY = new RefRows(List.of(), false, 0);

    /**
     * One line.
     *
     * @param via field that leads here, or kind of root
     * @param named null for a rest
     * @param count instances reached through it, or -1
     * @param shown children of the parent listed before, where it stands for those that are not; else -1
     */
    record Line(
            long object,
            String via,
            @Nullable NamedObject named,
            int depth,
            boolean goesOn,
            boolean open,
            boolean repeated,
            long shallow,
            long retained,
            long count,
            boolean own,
            int shown)
            implements FoldingLine {

        static Line rest(long parent, int depth, int shown) {
            return new Line(parent, "", null, depth, false, false, false, -1, -1, -1, false, shown);
        }

        @Override
        public boolean isRest() {
            return shown >= 0;
        }

        @Override
        public long address() {
            return named == null ? 0 : named.address();
        }

        @Override
        public String name(Texts words) {
            if (named == null) {
                return words.get("heap.refs.more");
            }
            return repeated ? words.get("heap.refs.repeated", named.text(words)) : named.text(words);
        }

        Line opened(boolean value) {
            return new Line(object, via, named, depth, goesOn, value, repeated, shallow, retained, count, own, shown);
        }
    }

    /** The same with lines inside an open one. */
    RefRows with(int row, List<Line> inside) {
        return new RefRows(withInside(row, l -> l.opened(true), inside), counted, whole);
    }

    /** The same with more lines instead of a rest. */
    RefRows instead(int row, List<Line> more) {
        return new RefRows(withInstead(row, more), counted, whole);
    }

    RefRows close(int row) {
        return new RefRows(withClosed(row, l -> l.opened(false)), counted, whole);
    }

    /** Objects from the top down to a line, itself included. */
    List<Long> way(int row) {
        List<Long> way = new ArrayList<>();
        for (int at = row; at >= 0; at = parent(at)) {
            way.add(lines.get(at).object());
        }
        return way;
    }

    /** @param cell draws the object's cell */
    TableModel model(Texts words, Function<RefRows, CellGraphic> cell) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(
                        "object",
                        words.get("heap.column.object"),
                        r -> (line(r).via() + ' ' + line(r).name(words)).strip())
                .mono()
                .width(320)
                .minWidth(250)
                .grow(1)
                .keep()
                .unsortable()
                .graphic(() -> cell.apply(this))
                .build());
        if (counted) {
            columns.add(Column.figure(
                            "instances",
                            words.get("heap.refs.instances"),
                            r -> lines.get(r).count(),
                            r -> lines.get(r).count() < 0
                                    ? ""
                                    : Numbers.count(lines.get(r).count()))
                    .width(88)
                    .keep()
                    .unsortable()
                    .build());
            columns.add(Column.figure(
                            "share",
                            words.get("heap.column.share"),
                            r -> lines.get(r).count(),
                            r -> lines.get(r).count() < 0
                                    ? ""
                                    : HistogramTable.share(lines.get(r).count(), whole))
                    .derived()
                    .width(88)
                    .unsortable()
                    .bar("object", r -> Math.max(0, (double) lines.get(r).count() / Math.max(1, whole)))
                    .build());
        }
        columns.add(bytes("retained", words.get("heap.column.retained-size"), r -> line(r).retained())
                .keep()
                .build());
        columns.add(bytes("shallow", words.get("heap.column.shallow"), r -> line(r).shallow())
                .style(r -> "muted")
                .build());
        columns.addAll(placeColumns(words));
        return TableModel.flat(count(), columns).withFilter(filter(words));
    }

    private static Column.Builder bytes(String id, String title, java.util.function.IntToLongFunction value) {
        return Column.figure(id, title, value::applyAsLong, r -> {
                    long bytes = value.applyAsLong(r);
                    return bytes < 0 ? "" : Numbers.bytes(bytes);
                })
                .unit("bytes")
                .width(88)
                .unsortable();
    }
}
