package dev.auger.importers.jfr.legacy;

/**
 * A chunk found in a file.
 *
 * <pre>
 * "FLR\0" · u2 major = 0 · u2 minor = 9 · u8 position of the metadata from the chunk's start · events · metadata
 * </pre>
 *
 * The metadata ends the chunk, so its position and size say where the next begins.
 *
 * @param start offset of its magic
 * @param end offset behind what is there of it
 * @param metadata offset of its metadata, or -1 if that is lost
 * @param eventsEnd offset behind its events
 */
record LegacyChunk(long start, long end, long metadata, long eventsEnd) {

    static final int HEADER_BYTES = 16;
}
