package dev.auger.importers.jfr.legacy;

import dev.auger.importers.Cursor;
import dev.auger.model.job.Job;
import java.lang.foreign.MemorySegment;

/**
 * The bytes of one chunk. Positions are those of the file.
 *
 * @param start where the chunk begins
 * @param end behind its last byte
 */
record ChunkBytes(MemorySegment file, long start, long end, Job job) {

    Cursor at(long position) {
        return new Cursor(file, position, end, job);
    }

    /** The event at a position, no further than its end; the caller has looked at its size. */
    Cursor event(long position) {
        long size = at(position).readUnsignedInt();
        return new Cursor(file, position, Math.min(end, position + size), job);
    }
}
