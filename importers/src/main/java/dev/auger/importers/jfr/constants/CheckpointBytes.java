package dev.auger.importers.jfr.constants;

import dev.auger.importers.jfr.bytes.Damage;
import dev.auger.importers.jfr.bytes.JfrBytes;
import dev.auger.importers.jfr.tables.LongList;
import java.util.Arrays;

/**
 * The checkpoints of one chunk, one behind the other on the heap, because constants are looked up at random. They are some per
 * cent of a chunk; where they are more than fits (a file that says so, or one made to), they are read where they stand. Positions of
 * constants are positions in {@link #in}.
 */
public final class CheckpointBytes {

    private static final long MOST = 1L << 28;

    private final JfrBytes in;
    private final LongList starts = new LongList();
    private final LongList offsets = new LongList();

    private CheckpointBytes(JfrBytes in) {
        this.in = in;
    }

    /**
     * Gathers checkpoints.
     *
     * @param positions of checkpoint events, ascending
     * @param buffer used if it is large enough
     */
    public static CheckpointBytes of(JfrBytes file, LongList positions, Buffer buffer) {
        long[] sizes = new long[positions.size()];
        long total = 0;
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = Math.min(size(file, positions.get(i)), file.limit() - positions.get(i));
            total += sizes[i];
        }
        if (total > MOST) {
            CheckpointBytes inPlace = new CheckpointBytes(file);
            for (int i = 0; i < sizes.length; i++) {
                inPlace.add(positions.get(i), positions.get(i));
            }
            return inPlace;
        }
        byte[] bytes = buffer.of((int) total);
        int length = 0;
        CheckpointBytes all = new CheckpointBytes(JfrBytes.of(bytes, (int) total, file.compressed(), file.job()));
        for (int i = 0; i < sizes.length; i++) {
            file.job().check();
            file.seek(positions.get(i));
            file.copy(bytes, length, (int) sizes[i]);
            all.add(length, positions.get(i));
            length += (int) sizes[i];
        }
        return all;
    }

    private void add(long start, long offset) {
        starts.add(start);
        offsets.add(offset);
    }

    private static long size(JfrBytes file, long at) {
        try {
            file.seek(at);
            return Math.max(0, file.readInt());
        } catch (Damage e) {
            return 0;
        }
    }

    /** Reader of the constants. */
    public JfrBytes in() {
        return in;
    }

    /** Number of checkpoints. */
    public int count() {
        return starts.size();
    }

    /** Position of a checkpoint. */
    public long start(int checkpoint) {
        return starts.get(checkpoint);
    }

    /** Offset in the file of a checkpoint. */
    public long offset(int checkpoint) {
        return offsets.get(checkpoint);
    }

    /** Memory that is used again for the next chunk. */
    public static final class Buffer {

        private static final int STEP = 1 << 20;

        private byte[] bytes = {};

        private byte[] of(int length) {
            if (bytes.length < length) {
                bytes = new byte[length / STEP * STEP + STEP];
            } else if (bytes.length > 4L * length + STEP) {
                bytes = Arrays.copyOf(bytes, length / STEP * STEP + STEP);
            }
            return bytes;
        }
    }
}
