package dev.auger.importers.jfr;

/**
 * A chunk found in a file.
 *
 * @param start offset of its magic
 * @param end offset behind what is there of it
 * @param finished it is whole: neither cut off nor still being written
 */
record Chunk(long start, long end, ChunkHeader header, boolean finished) {

    long bytes() {
        return end - start;
    }
}
