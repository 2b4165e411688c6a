package dev.auger.importers.hprof;

import dev.auger.model.column.AscendingLongs;
import dev.auger.model.column.ColumnMemory;
import dev.auger.model.column.Columns;
import dev.auger.model.column.IntPages;
import dev.auger.model.column.Ints;
import java.lang.foreign.MemorySegment;

/**
 * One row for each object, in file order: where its record stands, what kind of thing it is (a <em>slot</em>, see {@link Slots}),
 * and how many elements it has if that is few. Eight bytes an object, all outside the Java heap. Immutable.
 */
final class ObjectRows {

    /** An array of so many elements or more says so only in its record. */
    static final int LONG_ARRAY = 255;

    private final AscendingLongs positions;

    /** Slot in the upper 24 bits, number of elements in the lower 8. */
    private final Ints shapes;

    private ObjectRows(AscendingLongs positions, Ints shapes) {
        this.positions = positions;
        this.shapes = shapes;
    }

    /** Rows that were written by {@link Builder#build} to such columns. */
    static ObjectRows read(Columns columns) {
        return new ObjectRows(AscendingLongs.read("positions", columns), new Ints(columns.column("shapes", 0)));
    }

    long size() {
        return positions.size();
    }

    /** Position of the object's sub-record. */
    long position(long object) {
        return positions.get(object);
    }

    int slot(long object) {
        return shapes.get(object) >>> 8;
    }

    /** Number of elements of an array, or {@link #LONG_ARRAY} for that many and more; 0 for what is no array. */
    int elements(long object) {
        return shapes.get(object) & 0xff;
    }

    /** Takes rows in file order. */
    static final class Builder {

        private final AscendingLongs.Builder positions;
        private final IntPages shapes;

        Builder(ColumnMemory memory) {
            positions = new AscendingLongs.Builder(memory);
            shapes = new IntPages(memory);
        }

        void add(long position, int slot, long elements) {
            positions.add(position);
            shapes.add(slot << 8 | (int) Math.min(LONG_ARRAY, elements));
        }

        long size() {
            return shapes.size();
        }

        ObjectRows build(Columns columns) {
            MemorySegment bytes = columns.column("shapes", shapes.parts());
            return new ObjectRows(positions.build("positions", columns), new Ints(bytes));
        }
    }
}
