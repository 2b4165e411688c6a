package dev.auger.model.column;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Optional;

/**
 * Keeps named byte columns between runs, so that analysis can persist an index without doing I/O itself. Entries are versioned
 * and checksummed; a stale or damaged entry is as good as none. Readable by the user alone.
 */
public interface ColumnStore {

    /**
     * Begins an entry; nothing is visible to {@link #open} until {@link Draft#commit}.
     *
     * @param key identity of what is stored: the evidence's identity and the question
     * @param version format version of the content; another version never opens
     * @param arena the columns stay mapped until it is closed, whether the entry was committed or not
     */
    Draft create(String key, int version, Arena arena) throws IOException;

    /** The entry's columns mapped into a shared arena, if a whole and undamaged one of this version exists. */
    Optional<Entry> open(String key, int version, Arena arena) throws IOException;

    /** An entry being written. Closing without {@link #commit} leaves nothing behind. */
    interface Draft extends AutoCloseable {

        /** A new column of {@code bytes} zero bytes, writable until commit. */
        MemorySegment column(String name, long bytes) throws IOException;

        /** A new column of these bytes, one part behind the other, which is not written to any more. */
        MemorySegment column(String name, List<MemorySegment> parts) throws IOException;

        /** Checksums and publishes the entry in one atomic step; its columns must not be written to again. */
        void commit() throws IOException;

        @Override
        void close() throws IOException;
    }

    /** A committed entry, read-only. */
    interface Entry {

        /** @throws java.util.NoSuchElementException if the entry has no such column */
        MemorySegment column(String name);
    }
}
