package dev.auger.importers.jfr.chunks;

import dev.auger.importers.jfr.bytes.Damage;
import dev.auger.importers.jfr.bytes.JfrBytes;
import dev.auger.importers.jfr.metadata.MetadataReader;
import dev.auger.model.job.Job;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/**
 * The 68 bytes a chunk begins with, all big-endian, positions counted from the chunk's start (JFR 1.0 to 2.1).
 *
 * <pre>
 *  0 u4 magic "FLR\0"       4 u2 major        6 u2 minor
 *  8 u8 size of the chunk; 0 or what was flushed last while it is being written
 * 16 u8 last checkpoint    24 u8 metadata    32 u8 start, epoch ns   40 u8 duration, ns
 * 48 u8 start, ticks       56 u8 ticks a second
 * 64 u1 state (0 finished) 65 u2 unused      67 u1 bit 0 compressed integers, bit 1 last chunk of the recording
 * </pre>
 */
public record ChunkHeader(
        int major,
        int minor,
        long size,
        long checkpoint,
        long metadata,
        long startNanos,
        long durationNanos,
        long startTicks,
        long ticksPerSecond,
        boolean compressed) {

    /** Length of a header. */
    public static final int BYTES = 68;

    /** Time of day is set right now and then, ticks are not. */
    private static final long CLOCKS_AGREE_NANOS = 10_000_000_000L;

    public static final int MAGIC = 0x464c5200;
    private static final int CHECK_BYTES = (1 << 16) - 1;
    private static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

    /** @param at chunk start; 68 bytes are there */
    public static ChunkHeader read(MemorySegment bytes, long at) {
        return new ChunkHeader(
                bytes.get(SHORT, at + 4) & 0xffff,
                bytes.get(SHORT, at + 6) & 0xffff,
                bytes.get(LONG, at + 8),
                bytes.get(LONG, at + 16),
                bytes.get(LONG, at + 24),
                bytes.get(LONG, at + 32),
                bytes.get(LONG, at + 40),
                bytes.get(LONG, at + 48),
                bytes.get(LONG, at + 56),
                (bytes.get(ValueLayout.JAVA_BYTE, at + 67) & 1) != 0);
    }

    /** Whether the magic and a major version this reader knows stand at {@code at}. */
    public static boolean startsAt(MemorySegment bytes, long at) {
        if (!hasMagic(bytes, at)) {
            return false;
        }
        int major = bytes.get(SHORT, at + 4) & 0xffff;
        return major == 1 || major == 2;
    }

    /** Whether the magic stands at {@code at}, of whatever version. */
    public static boolean hasMagic(MemorySegment bytes, long at) {
        return bytes.byteSize() - at >= 8 && bytes.get(INT, at) == MAGIC;
    }

    static long sizeAt(MemorySegment bytes, long at) {
        return bytes.get(LONG, at + 8);
    }

    /**
     * First chunk start at or after {@code from}, or -1. Newer JVMs put a copy of the header into a checkpoint, as an array of 68
     * bytes; a magic behind that length is taken for a chunk only if metadata stands where its header says.
     */
    public static long find(MemorySegment bytes, long from, Job job) {
        long last = bytes.byteSize() - BYTES;
        for (long p = from; p <= last; p++) {
            if ((p & CHECK_BYTES) == 0) {
                job.check();
            }
            if (bytes.get(ValueLayout.JAVA_BYTE, p) == 'F'
                    && startsAt(bytes, p)
                    && (p == 0 || bytes.get(ValueLayout.JAVA_BYTE, p - 1) != BYTES || hasMetadata(bytes, p))) {
                return p;
            }
        }
        return -1;
    }

    private static boolean hasMetadata(MemorySegment bytes, long at) {
        ChunkHeader header = read(bytes, at);
        if (header.metadata() < BYTES || header.metadata() >= bytes.byteSize() - at) {
            return false;
        }
        try {
            JfrBytes in = new JfrBytes(bytes, at, bytes.byteSize(), header.compressed(), Job.quiet());
            return !MetadataReader.read(in, at + header.metadata()).types().isEmpty();
        } catch (Damage e) {
            return false;
        }
    }

    /** Whether the size that stands in a header leads to another chunk or to the end. */
    static boolean leadsOn(MemorySegment bytes, long at) {
        long size = sizeAt(bytes, at);
        long left = bytes.byteSize() - at;
        return size >= BYTES && size <= left && (size == left || startsAt(bytes, at + size));
    }

    /** How ticks of the chunk are told. */
    public ChunkClock clock() {
        return new ChunkClock(startNanos, startTicks, ticksPerSecond > 0 ? ticksPerSecond : 1_000_000_000L);
    }

    /** Whether another chunk's start is, by ticks and by time of day, as far from this one's: so it is of the same JVM. */
    boolean sharesClock(ChunkHeader other) {
        ChunkClock clock = clock();
        return ticksPerSecond == other.ticksPerSecond
                && Math.abs(clock.epochNanos(other.startTicks) - other.startNanos) < CLOCKS_AGREE_NANOS;
    }

    /** Epoch nanoseconds of the end, or the start where the chunk does not say. */
    public long endNanos() {
        return durationNanos > 0 ? startNanos + durationNanos : startNanos;
    }
}
