package dev.auger.model.column;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * Memory from the operating system. Small pieces share regions that grow, because a C library gives large pieces back to the system at
 * once and keeps small ones for itself.
 */
final class AnonymousMemory implements ColumnMemory {

    private static final long ALIGNMENT = 64;
    private static final long FIRST_REGION = 1 << 18;

    /** Beyond what the usual C libraries keep for themselves. */
    private static final long LARGEST_REGION = 1 << 26;

    private final Arena arena = Arena.ofShared();
    private MemorySegment region = MemorySegment.NULL;
    private long used;
    private boolean closed;

    @Override
    public synchronized MemorySegment allocate(long bytes) {
        long size = (bytes + ALIGNMENT - 1) & -ALIGNMENT;
        if (region.byteSize() - used < size) {
            if (size > LARGEST_REGION / 4) {
                return arena.allocate(bytes, ALIGNMENT);
            }
            long next = Math.min(LARGEST_REGION, Math.max(FIRST_REGION, region.byteSize() * 2));
            region = arena.allocate(Math.max(next, size), ALIGNMENT);
            used = 0;
        }
        MemorySegment piece = region.asSlice(used, bytes);
        used += size;
        return piece;
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            arena.close();
        }
    }
}
