package dev.auger.views.heap;

import dev.auger.views.table.Column;
import dev.auger.views.table.RowFilter;
import dev.auger.views.text.Numbers;
import dev.auger.views.text.Texts;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;

/**
 * The lines of a tree of objects that are unfolded. Immutable.
 *
 * @param <L> a line
 */
interface FoldingRows<L extends FoldingLine> {

    List<L> lines();

    default int count() {
        return lines().size();
    }

    default L line(int row) {
        return lines().get(row);
    }

    /** Line above which this one is unfolded, or -1 at the top. */
    default int parent(int row) {
        int at = row;
        while (at >= 0 && line(at).depth() >= line(row).depth()) {
            at--;
        }
        return at;
    }

    /** Where the lines inside a line end. */
    default int end(int row) {
        int end = row + 1;
        while (end < count() && line(end).depth() > line(row).depth()) {
            end++;
        }
        return end;
    }

    /** The lines with one of them opened, and what is inside after it. */
    default List<L> withInside(int row, UnaryOperator<L> opened, List<L> inside) {
        List<L> next = new ArrayList<>(lines());
        next.set(row, opened.apply(line(row)));
        next.addAll(row + 1, inside);
        return List.copyOf(next);
    }

    /** The lines with others instead of one. */
    default List<L> withInstead(int row, List<L> others) {
        List<L> next = new ArrayList<>(lines());
        next.remove(row);
        next.addAll(row, others);
        return List.copyOf(next);
    }

    /** The lines with one of them closed, without what was inside. */
    default List<L> withClosed(int row, UnaryOperator<L> closed) {
        List<L> next = new ArrayList<>(lines());
        next.set(row, closed.apply(line(row)));
        next.subList(row + 1, end(row)).clear();
        return List.copyOf(next);
    }

    /** How deep a line is and where its object stands: what indentation and name do not say in a file. */
    default List<Column> placeColumns(Texts words) {
        return List.of(
                Column.figure(
                                "level",
                                words.get("heap.column.level"),
                                r -> line(r).depth(),
                                r -> Numbers.count(line(r).depth()))
                        .width(56)
                        .unsortable()
                        .style(r -> "faint")
                        .build(),
                Column.text(
                                "address",
                                words.get("heap.column.address"),
                                r -> line(r).isRest() ? "" : Numbers.address(line(r).address()))
                        .mono()
                        .right()
                        .width(112)
                        .minWidth(90)
                        .unsortable()
                        .style(r -> "faint")
                        .build());
    }

    /** Lets lines through that fit, and those above and inside them, so that what is left is still a tree. */
    default BiPredicate<RowFilter, Integer> filter(Texts words) {
        Object[] last = {RowFilter.NONE, new BitSet()};
        return (filter, row) -> {
            synchronized (last) {
                if (!last[0].equals(filter)) {
                    last[1] = passing(filter, words);
                    last[0] = filter;
                }
                return filter.isEmpty() || ((BitSet) last[1]).get(row);
            }
        };
    }

    private BitSet passing(RowFilter filter, Texts words) {
        BitSet passing = new BitSet();
        for (int row = 0; row < count(); row++) {
            L line = line(row);
            if (line.isRest()) {
                // What it stands for is not known to fit or not.
                passing.set(row, parent(row) < 0 || passing.get(parent(row)));
            } else if (filter.test(line.via() + ' ' + line.name(words))) {
                passing.set(row, end(row));
                for (int at = parent(row); at >= 0; at = parent(at)) {
                    passing.set(at);
                }
            }
        }
        return passing;
    }
}
