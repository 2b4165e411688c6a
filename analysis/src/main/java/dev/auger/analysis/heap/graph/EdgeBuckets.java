package dev.auger.analysis.heap.graph;

import dev.auger.model.column.ColumnMemory;
import dev.auger.model.column.Ints;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;

/**
 * Edges by where they lead, so that those into one part of the numbers can be looked at together without an index of all: a bucket
 * for each 65,536 targets, in chunks as they come. Six bytes an edge: four of its source, two of its target in the bucket.
 */
final class EdgeBuckets {

    /** Targets of one bucket. */
    static final int TARGETS = 1 << 16;

    private static final int CHUNK = 1 << 10;
    private static final int CHUNKS_A_SLAB = 1 << 7;

    /** Sources come first in a slab, then targets. */
    private static final long TARGETS_AT = (long) CHUNK * CHUNKS_A_SLAB * Integer.BYTES;

    private static final long SLAB_BYTES = (long) CHUNK * CHUNKS_A_SLAB * (Integer.BYTES + Short.BYTES);

    private final ColumnMemory memory;
    private MemorySegment[] slabs = new MemorySegment[8];
    private int chunks;

    /** Chunk being filled of each bucket, one more than its number; 0 for none. */
    private int[] heads = new int[16];

    /** Edges in it. */
    private int[] fills = new int[16];

    /** Edges of each bucket. */
    private long[] sizes = new long[16];

    /** For each chunk the one its bucket filled before, one more than its number. */
    private int[] before = new int[CHUNKS_A_SLAB];

    EdgeBuckets(ColumnMemory memory) {
        this.memory = memory;
    }

    void add(long target, long source) {
        int bucket = (int) (target >>> 16);
        if (bucket >= heads.length) {
            widen(bucket);
        }
        if (heads[bucket] == 0 || fills[bucket] == CHUNK) {
            turn(bucket);
        }
        int chunk = heads[bucket] - 1;
        MemorySegment slab = slabs[chunk / CHUNKS_A_SLAB];
        long at = (long) (chunk % CHUNKS_A_SLAB) * CHUNK + fills[bucket]++;
        slab.set(ValueLayout.JAVA_INT, at * Integer.BYTES, (int) source);
        slab.set(ValueLayout.JAVA_SHORT, TARGETS_AT + at * Short.BYTES, (short) target);
        sizes[bucket]++;
    }

    private void widen(int bucket) {
        int size = Math.max(bucket + 1, heads.length * 2);
        heads = Arrays.copyOf(heads, size);
        fills = Arrays.copyOf(fills, size);
        sizes = Arrays.copyOf(sizes, size);
    }

    private void turn(int bucket) {
        int slab = chunks / CHUNKS_A_SLAB;
        if (chunks % CHUNKS_A_SLAB == 0) {
            if (slab == slabs.length) {
                slabs = Arrays.copyOf(slabs, slab * 2);
            }
            slabs[slab] = memory.allocate(SLAB_BYTES);
            before = chunks < before.length ? before : Arrays.copyOf(before, chunks * 2);
        }
        before[chunks] = heads[bucket];
        heads[bucket] = ++chunks;
        fills[bucket] = 0;
    }

    /** Edges of the fullest bucket. */
    long fullest() {
        return Arrays.stream(sizes).max().orElse(0);
    }

    /**
     * Sorts a bucket's edges by target.
     *
     * @param starts of {@link #TARGETS} + 1: filled with where the sources of each target begin
     * @param sources at least as many as the bucket has edges; filled
     */
    void sort(int bucket, long[] starts, Ints sources) {
        Arrays.fill(starts, 0);
        if (bucket >= heads.length) {
            return;
        }
        int fill = fills[bucket];
        for (int chunk = heads[bucket]; chunk != 0; chunk = before[chunk - 1], fill = CHUNK) {
            count(slabs[(chunk - 1) / CHUNKS_A_SLAB], first(chunk), fill, starts);
        }
        long sum = 0;
        for (int i = 0; i < starts.length; i++) {
            sum += starts[i];
            starts[i] = sum;
        }
        // Filled from behind, so that afterwards each start is where its target's sources begin.
        fill = fills[bucket];
        for (int chunk = heads[bucket]; chunk != 0; chunk = before[chunk - 1], fill = CHUNK) {
            place(slabs[(chunk - 1) / CHUNKS_A_SLAB], first(chunk), fill, starts, sources);
        }
    }

    private static long first(int chunk) {
        return (long) ((chunk - 1) % CHUNKS_A_SLAB) * CHUNK;
    }

    private static int target(MemorySegment slab, long at) {
        return slab.get(ValueLayout.JAVA_SHORT, TARGETS_AT + at * Short.BYTES) & 0xffff;
    }

    private static void count(MemorySegment slab, long first, int fill, long[] starts) {
        for (int i = 0; i < fill; i++) {
            starts[target(slab, first + i)]++;
        }
    }

    private static void place(MemorySegment slab, long first, int fill, long[] starts, Ints sources) {
        for (int i = 0; i < fill; i++) {
            long at = first + i;
            sources.set(--starts[target(slab, at)], slab.get(ValueLayout.JAVA_INT, at * Integer.BYTES));
        }
    }
}
