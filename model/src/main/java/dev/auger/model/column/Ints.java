package dev.auger.model.column;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Ints outside the Java heap, by {@code long} index. One writer at a time; readers see what was written before the column was
 * handed to them.
 */
public final class Ints {

    private final MemorySegment bytes;

    /** @param bytes at a multiple of 4, in the machine's byte order */
    public Ints(MemorySegment bytes) {
        this.bytes = bytes;
    }

    /** So many zeros. */
    public static Ints of(ColumnMemory memory, long size) {
        return new Ints(memory.allocate(size * Integer.BYTES));
    }

    public long size() {
        return bytes.byteSize() / Integer.BYTES;
    }

    /** @throws IndexOutOfBoundsException if there is no such value */
    public int get(long index) {
        return bytes.getAtIndex(ValueLayout.JAVA_INT, index);
    }

    /** The value as one from 0 to 2^32 - 1. */
    public long unsigned(long index) {
        return bytes.getAtIndex(ValueLayout.JAVA_INT, index) & 0xffffffffL;
    }

    public void set(long index, int value) {
        bytes.setAtIndex(ValueLayout.JAVA_INT, index, value);
    }

    /** Sets all to a value of which every byte is the same. */
    public void fill(byte value) {
        bytes.fill(value);
    }

    /** The values as bytes. */
    public MemorySegment bytes() {
        return bytes;
    }
}
