package dev.auger.model.column;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Longs outside the Java heap, by {@code long} index. One writer at a time; readers see what was written before the column was
 * handed to them.
 */
public final class Longs {

    private final MemorySegment bytes;

    /** @param bytes at a multiple of 8, in the machine's byte order */
    public Longs(MemorySegment bytes) {
        this.bytes = bytes;
    }

    /** So many zeros. */
    public static Longs of(ColumnMemory memory, long size) {
        return new Longs(memory.allocate(size * Long.BYTES));
    }

    public long size() {
        return bytes.byteSize() / Long.BYTES;
    }

    /** @throws IndexOutOfBoundsException if there is no such value */
    public long get(long index) {
        return bytes.getAtIndex(ValueLayout.JAVA_LONG, index);
    }

    /** Adds to a value. */
    public void add(long index, long more) {
        set(index, get(index) + more);
    }

    public void set(long index, long value) {
        bytes.setAtIndex(ValueLayout.JAVA_LONG, index, value);
    }

    /** The values as bytes. */
    public MemorySegment bytes() {
        return bytes;
    }
}
