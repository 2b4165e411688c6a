package dev.auger.importers.jfr.chunks;

import dev.auger.importers.jfr.bytes.Damage;
import dev.auger.importers.jfr.bytes.Encoded;
import dev.auger.importers.jfr.bytes.JfrBytes;

/**
 * The beginning of a checkpoint.
 *
 * <pre>
 * int size · long type = 1 · long start · long duration · long delta to the previous checkpoint (negative) or 0
 * </pre>
 *
 * @param end behind the checkpoint
 * @param rest behind the delta, where the kind and the pools follow
 */
public record CheckpointHead(long end, long start, long duration, long delta, long rest) {

    /** Bytes a size takes where it is padded, as the JVM's writer does it, and the largest that fits. */
    private static final int PADDED = 4;

    private static final long LARGEST_PADDED = (1L << 7 * PADDED) - 1;

    /** @throws Damage if no checkpoint begins here */
    public static CheckpointHead read(JfrBytes in, long at) {
        in.seek(at);
        long size = in.readInt();
        if (in.readLong() != 1 || size <= in.position() - at || size > in.limit() - at) {
            throw new Damage(at, "no checkpoint");
        }
        return new CheckpointHead(at + size, in.readLong(), in.readLong(), in.readLong(), in.position());
    }

    /** The delta of the checkpoint at a position, or 0 if there is no checkpoint. */
    static long delta(JfrBytes in, long at) {
        in.seek(at);
        long size = in.readInt();
        if (in.readLong() != 1 || size <= 0 || size > in.limit() - at) {
            throw new Damage(at, "no checkpoint");
        }
        in.readLong();
        in.readLong();
        return in.readLong();
    }

    /**
     * The head with another delta and size.
     *
     * @param behind bytes of the checkpoint behind the head
     */
    public static Encoded encode(boolean compressed, long start, long duration, long delta, long behind) {
        Encoded fields = new Encoded(compressed)
                .number(1, 8)
                .number(start, 8)
                .number(duration, 8)
                .number(delta, 8);
        if (!compressed) {
            return new Encoded(false).number(fields.length() + behind + 4, 4).add(fields);
        }
        long size = fields.length() + behind + PADDED;
        if (size <= LARGEST_PADDED) {
            return new Encoded(true).padded(size, PADDED).add(fields);
        }
        return new Encoded(true).padded(size + PADDED, 2 * PADDED).add(fields);
    }
}
