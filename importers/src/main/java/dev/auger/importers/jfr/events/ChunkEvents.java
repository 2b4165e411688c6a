package dev.auger.importers.jfr.events;

import dev.auger.importers.jfr.bytes.JfrBytes;
import dev.auger.importers.jfr.chunks.Chunk;
import dev.auger.importers.jfr.chunks.EventHeaders;
import dev.auger.importers.jfr.metadata.DeclaredTypes;
import dev.auger.importers.jfr.tables.LongList;
import dev.auger.model.job.Job;
import dev.auger.model.time.TimeRange;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/**
 * Which types have events in which block of a chunk: what is kept of a recording so that events of a type can be found again. A block
 * is 128 KiB of the file; an event is in the block it begins in. An entry, 12 bytes, is one type of one block; a gigabyte has some
 * hundred thousand. Safe for several threads.
 */
public final class ChunkEvents {

    static final long BLOCK = 1 << 17;

    private static final long MILLI = 1_000_000;

    private final Chunk chunk;
    private final DeclaredTypes types;
    private final LongList anchors;
    private final LongList checkpoints;
    private final long[] counts;
    private final long[] blockStart;
    private final int[] blockEntries;
    private final Entries entries;
    private volatile @Nullable PoolSections sections;

    /**
     * What is known of one type in one block, in columns.
     *
     * @param type its index
     * @param first start of the first event, in milliseconds after the chunk's start, rounded down
     * @param last start of the last event, rounded down
     */
    record Entries(int[] type, int[] first, int[] last) {}

    /**
     * @param anchors places known to begin an event, ascending
     * @param checkpoints where its constants are, ascending
     * @param counts events by type index
     * @param blockStart of each block that has events, where its first begins
     * @param blockEntries of each block its first entry; one more at the end
     */
    ChunkEvents(
            Chunk chunk,
            DeclaredTypes types,
            LongList anchors,
            LongList checkpoints,
            long[] counts,
            long[] blockStart,
            int[] blockEntries,
            Entries entries) {
        this.chunk = chunk;
        this.types = types;
        this.anchors = anchors;
        this.checkpoints = checkpoints;
        this.counts = counts;
        this.blockStart = blockStart;
        this.blockEntries = blockEntries;
        this.entries = entries;
    }

    Chunk chunk() {
        return chunk;
    }

    DeclaredTypes types() {
        return types;
    }

    LongList checkpoints() {
        return checkpoints;
    }

    long blockStart(int block) {
        return blockStart[block];
    }

    /** Where the constants of each type are; looked for at the first call. */
    PoolSections sections(JfrBytes in) {
        PoolSections known = sections;
        if (known == null) {
            known = PoolSections.of(this, in);
            sections = known;
        }
        return known;
    }

    int blocks() {
        return blockStart.length;
    }

    /** Where the block ends, in terms of where events begin. */
    long blockEnd(int block) {
        return (blockStart[block] / BLOCK + 1) * BLOCK;
    }

    long count(int typeIndex) {
        return counts[typeIndex];
    }

    /**
     * Whether a block has events of a type that may begin in a range.
     *
     * @param wanted by type index
     */
    boolean has(int block, boolean[] wanted, @Nullable TimeRange range) {
        for (int i = blockEntries[block]; i < blockEntries[block + 1]; i++) {
            if (wanted[entries.type()[i]]
                    && (range == null
                            || nanos(entries.first()[i], 0) < range.end()
                                    && nanos(entries.last()[i], MILLI) >= range.start())) {
                return true;
            }
        }
        return false;
    }

    /** Epoch nanoseconds; the ends of what an {@code int} can say mean that nobody knows. */
    private long nanos(int millis, long more) {
        return millis == Integer.MIN_VALUE
                ? Long.MIN_VALUE
                : millis == Integer.MAX_VALUE ? Long.MAX_VALUE : chunk.header().startNanos() + millis * MILLI + more;
    }

    /** A position inside the chunk from which to read. */
    JfrBytes reader(MemorySegment bytes, Job job) {
        return new JfrBytes(bytes, chunk.start(), chunk.end(), types.compressed(), job);
    }

    /** The same for who reads here and there. */
    JfrBytes sparseReader(MemorySegment bytes, Job job) {
        return JfrBytes.sparse(bytes, chunk.start(), chunk.end(), types.compressed(), job);
    }

    EventHeaders headers(JfrBytes in) {
        return new EventHeaders(in, types, anchors, chunk.end());
    }
}
