package dev.auger.model.column;

import java.lang.foreign.MemorySegment;

/**
 * Memory outside the Java heap for columns whose size goes with the evidence, so that a small Java heap is enough for a large
 * file. Safe for several threads.
 */
public interface ColumnMemory extends AutoCloseable {

    /** So many zero bytes, at an address that is a multiple of 64; valid until this is closed. */
    MemorySegment allocate(long bytes);

    /** Gives all of it back. Again is harmless. */
    @Override
    void close();

    /** Memory of the process, in no file. */
    static ColumnMemory anonymous() {
        return new AnonymousMemory();
    }
}
