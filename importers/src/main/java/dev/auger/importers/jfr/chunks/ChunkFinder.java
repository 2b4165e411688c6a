package dev.auger.importers.jfr.chunks;

import dev.auger.model.job.Job;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Walks a file chunk by chunk. A size is trusted where it leads to another chunk or to the end of the file; where it does not, the
 * next magic is looked for. A chunk whose magic is damaged is still found if its size leads on.
 */
public final class ChunkFinder {

    private final MemorySegment bytes;
    private final DiagnosticLog log;
    private final Job job;
    private long position;

    /** @param log told of what is no chunk */
    public ChunkFinder(MemorySegment bytes, DiagnosticLog log, Job job) {
        this.bytes = bytes;
        this.log = log;
        this.job = job;
    }

    /** Every chunk, in file order. */
    public List<Chunk> all() {
        List<Chunk> chunks = new ArrayList<>();
        for (Chunk chunk = next(); chunk != null; chunk = next()) {
            chunks.add(chunk);
        }
        return chunks;
    }

    /** The next chunk, or null at the end. */
    private @Nullable Chunk next() {
        while (position < bytes.byteSize()) {
            long start = position;
            long left = bytes.byteSize() - start;
            if (left < ChunkHeader.BYTES) {
                position = bytes.byteSize();
                log.add("jfr.chunk.truncated", start, left, "the file ends inside a chunk header");
                return null;
            }
            long size = ChunkHeader.sizeAt(bytes, start);
            boolean fits = size >= ChunkHeader.BYTES && size <= left;
            boolean leadsOn = ChunkHeader.leadsOn(bytes, start);
            if (ChunkHeader.startsAt(bytes, start)) {
                return leadsOn ? chunk(start, start + size, true) : unsure(start, size, fits);
            }
            if (leadsOn) {
                log.add("jfr.chunk.damaged", start, 8, "a chunk's magic is damaged; its size was trusted");
                return chunk(start, start + size, true);
            }
            long found = ChunkHeader.find(bytes, start + 1, job);
            position = found < 0 ? bytes.byteSize() : found;
            log.add("jfr.gap", start, position - start, "no chunk begins here");
        }
        return null;
    }

    /** A chunk whose size leads nowhere: still being written, cut off, or followed by damage. */
    private Chunk unsure(long start, long size, boolean fits) {
        long found = ChunkHeader.find(bytes, start + ChunkHeader.BYTES, job);
        long limit = found < 0 ? bytes.byteSize() : found;
        ChunkHeader header = ChunkHeader.read(bytes, start);
        if (fits && start + size <= limit && header.checkpoint() < size && header.metadata() < size) {
            return chunk(start, start + size, true);
        }
        if (size == 0) {
            log.add("jfr.chunk.unfinished", start, -1, "the chunk was still being written");
        } else {
            boolean cut = found < 0 && size > limit - start;
            log.add(
                    cut ? "jfr.chunk.truncated" : "jfr.chunk.damaged",
                    cut ? limit : start + 8,
                    cut ? size - (limit - start) : -1,
                    cut
                            ? "the file ends " + (size - (limit - start)) + " bytes before its last chunk does"
                            : "a chunk's size is damaged");
        }
        return chunk(start, limit, false);
    }

    private Chunk chunk(long start, long end, boolean finished) {
        position = end;
        return new Chunk(start, end, ChunkHeader.read(bytes, start), finished);
    }
}
