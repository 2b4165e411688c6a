package dev.auger.model.column;

import java.lang.foreign.MemorySegment;
import java.util.List;

/** Where named columns are written, or found again. */
@FunctionalInterface
public interface Columns {

    /** A column by name; when writing, of so many zero bytes. */
    MemorySegment column(String name, long bytes);

    /** A new column of these bytes, one part behind the other; it is not written to any more. */
    default MemorySegment column(String name, List<MemorySegment> parts) {
        MemorySegment column =
                column(name, parts.stream().mapToLong(MemorySegment::byteSize).sum());
        long at = 0;
        for (MemorySegment part : parts) {
            MemorySegment.copy(part, 0, column, at, part.byteSize());
            at += part.byteSize();
        }
        return column;
    }

    /** Columns that were kept. */
    static Columns of(ColumnStore.Entry kept) {
        return (name, bytes) -> kept.column(name);
    }
}
