package dev.auger.model.column;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Optional;

/**
 * Where whoever analyses one piece of evidence has room for columns, and finds those of an earlier run again. All memory lives until
 * the evidence is closed, but for scratch memory, which may be given back before. Safe for several threads.
 */
public interface Workspace {

    /** Memory for work in progress. */
    ColumnMemory scratch();

    /**
     * Columns kept from an earlier run on the same evidence.
     *
     * @param question what they answer
     * @param version of their meaning; another one is not found
     */
    Optional<ColumnStore.Entry> kept(String question, int version);

    /** Begins columns that are to be kept, if the evidence is worth it and there is room; if not, they are just memory. */
    Draft draft(String question, int version);

    /** Why work in progress lies in files, which is slower; empty where it lies in memory. */
    default Optional<Shortage> shortage() {
        return Optional.empty();
    }

    /**
     * Too little memory.
     *
     * @param neededBytes what work is expected to take
     * @param freeBytes what the system has, or -1 if somebody asked for files
     */
    record Shortage(long neededBytes, long freeBytes) {}

    /** Columns in the making. */
    interface Draft extends Columns, AutoCloseable {

        /** So many zero bytes; valid until the evidence is closed, whether they are kept or not. */
        @Override
        MemorySegment column(String name, long bytes);

        /** Keeps the columns as they are now; they must not be written to again. */
        void commit();

        /** Without {@link #commit} nothing is kept. */
        @Override
        void close();
    }

    /** Plain memory, reclaimed when nobody holds it any more; keeps nothing. */
    static Workspace unkept() {
        Arena arena = Arena.ofAuto();
        return new Workspace() {
            @Override
            public ColumnMemory scratch() {
                return ColumnMemory.anonymous();
            }

            @Override
            public Optional<ColumnStore.Entry> kept(String question, int version) {
                return Optional.empty();
            }

            @Override
            public Draft draft(String question, int version) {
                return new Draft() {
                    @Override
                    public MemorySegment column(String name, long bytes) {
                        return arena.allocate(bytes, 64);
                    }

                    @Override
                    public void commit() {}

                    @Override
                    public void close() {}
                };
            }
        };
    }
}
