package dev.auger.analysis.heap.graph;

import dev.auger.model.column.ColumnMemory;
import dev.auger.model.column.Ints;
import dev.auger.model.column.Longs;
import java.util.Arrays;

/**
 * Edges by where they lead, so that those into one part of the numbers can be looked at together without an index of all: a bucket
 * for each 65,536 targets, in chunks as they come. Eight bytes an edge.
 */
final class EdgeBuckets {

    /** Targets of one bucket. */
    static final int TARGETS = 1 << 16;

    private static final int CHUNK = 1 << 10;
    private static final int CHUNKS_A_SLAB = 1 << 9;
    private static final long LOW = (1L << 32) - 1;

    private final ColumnMemory memory;
    private Longs[] slabs = new Longs[8];
    private int chunks;

    /** Chunk being filled of each bucket, one more than its number; 0 for none. */
    private int[] heads;

    /** Edges in it. */
    private int[] fills;

    /** Edges of each bucket. */
    private long[] sizes;

    /** For each chunk the one its bucket filled before, one more than its number. */
    private int[] before = new int[CHUNKS_A_SLAB];


    EdgeBuckets(ColumnMemory memory) {
        this.memory = memory;
        heads = new int[16];
        fills = new int[16];
        sizes = new long[16];
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
        slabs[chunk / CHUNKS_A_SLAB].set(
                (long) (chunk % CHUNKS_A_SLAB) * CHUNK + fills[bucket]++, (target & 0xffff) << 32 | source);
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
            slabs[slab] = Longs.of(memory, (long) CHUNKS_A_SLAB * CHUNK);
            before = Arrays.copyOf(before, chunks + CHUNKS_A_SLAB);
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
            Longs slab = slabs[(chunk - 1) / CHUNKS_A_SLAB];
            long first = (long) ((chunk - 1) % CHUNKS_A_SLAB) * CHUNK;
            for (int i = 0; i < fill; i++) {
                starts[(int) (slab.get(first + i) >>> 32)]++;
            }
        }
        long sum = 0;
        for (int i = 0; i < starts.length; i++) {
            sum += starts[i];
            starts[i] = sum;
        }
        // Filled from behind, so that afterwards each start is where its target's sources begin.
        fill = fills[bucket];
        for (int chunk = heads[bucket]; chunk != 0; chunk = before[chunk - 1], fill = CHUNK) {
            Longs slab = slabs[(chunk - 1) / CHUNKS_A_SLAB];
            long first = (long) ((chunk - 1) % CHUNKS_A_SLAB) * CHUNK;
            for (int i = 0; i < fill; i++) {
                long edge = slab.get(first + i);
                sources.set(--starts[(int) (edge >>> 32)], (int) (edge & LOW));
            }
        }
    }
}
