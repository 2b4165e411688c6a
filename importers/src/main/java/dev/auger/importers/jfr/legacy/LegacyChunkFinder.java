package dev.auger.importers.jfr.legacy;

import dev.auger.model.job.Job;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/** Walks a file chunk by chunk; where a chunk does not lead to the next, the next magic is looked for. */
final class LegacyChunkFinder {

    /** "FLR\0", version 0.9. */
    private static final long MAGIC = 0x464c_5200_0000_0009L;

    private static final int CHECK_EVERY = (1 << 20) - 1;
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

    private final MemorySegment bytes;
    private final Job job;
    private final Losses losses;
    private long position;

    LegacyChunkFinder(MemorySegment bytes, Job job, Losses losses) {
        this.bytes = bytes;
        this.job = job;
        this.losses = losses;
    }

    static boolean startsAt(MemorySegment bytes, long at) {
        return bytes.byteSize() - at >= Long.BYTES && bytes.get(LONG, at) == MAGIC;
    }

    /** The next chunk, or null at the end. */
    @Nullable
    LegacyChunk next() {
        while (position < bytes.byteSize()) {
            long start = position;
            if (startsAt(bytes, start)) {
                LegacyChunk chunk = chunk(start);
                position = chunk.end();
                return chunk;
            }
            position = find(start + 1);
            losses.add("jfr.gap", start, position - start, "no chunk of JFR 0.9 begins here");
        }
        return null;
    }

    private LegacyChunk chunk(long start) {
        long left = bytes.byteSize() - start;
        long offset = left < LegacyChunk.HEADER_BYTES ? 0 : bytes.get(LONG, start + 8);
        long metadata = -1;
        if (offset >= LegacyChunk.HEADER_BYTES
                && offset <= left - EventCode.HEADER_BYTES
                && bytes.get(INT, start + offset + 4) == EventCode.METADATA) {
            metadata = start + offset;
            long end = metadata + Integer.toUnsignedLong(bytes.get(INT, metadata));
            if (end - metadata >= EventCode.HEADER_BYTES && (leadsOn(end) || find(metadata) >= end)) {
                return new LegacyChunk(start, end, metadata, metadata);
            }
        }
        long end = find(start + 1);
        if (offset == 0) {
            losses.add("jfr.chunk.unfinished", start, -1, "the chunk was still being written");
        } else if (end == bytes.byteSize() && (metadata >= 0 || offset > left - EventCode.HEADER_BYTES)) {
            losses.add(
                    "jfr.chunk.truncated",
                    end,
                    metadata >= 0 ? -1 : offset - left,
                    "the file ends before the metadata of its last chunk does");
        } else {
            losses.add("jfr.metadata.damaged", start + 8, -1, "the chunk's metadata is not where its header says");
        }
        return new LegacyChunk(start, end, -1, metadata < 0 ? end : metadata);
    }

    private boolean leadsOn(long end) {
        return end == bytes.byteSize() || startsAt(bytes, end);
    }

    /** The next chunk's begin at or behind a position, or the end of the file. */
    private long find(long from) {
        for (long p = from; p <= bytes.byteSize() - Long.BYTES; p++) {
            if ((p & CHECK_EVERY) == 0) {
                job.check();
            }
            if (bytes.get(ValueLayout.JAVA_BYTE, p) == 'F' && startsAt(bytes, p)) {
                return p;
            }
        }
        return bytes.byteSize();
    }
}
