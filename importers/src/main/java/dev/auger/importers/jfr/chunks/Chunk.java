package dev.auger.importers.jfr.chunks;

/**
 * A chunk found in a file.
 *
 * @param start offset of its magic
 * @param end offset behind what is there of it
 * @param finished it is whole: neither cut off nor still being written
 */
public record Chunk(long start, long end, ChunkHeader header, boolean finished) {

    /** Length of what is there of it. */
    public long bytes() {
        return end - start;
    }
}
