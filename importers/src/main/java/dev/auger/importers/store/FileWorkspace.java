package dev.auger.importers.store;

import dev.auger.model.column.ColumnMemory;
import dev.auger.model.column.ColumnStore;
import dev.auger.model.column.Workspace;
import dev.auger.model.error.ResourceExhausted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The columns of one open file. Trouble with the store is never trouble for the user: what cannot be kept is not kept, and is
 * computed again next time.
 */
public final class FileWorkspace implements Workspace, AutoCloseable {

    private static final System.Logger LOG = System.getLogger(FileWorkspace.class.getName());

    /** Left to others on the disk. */
    private static final long SPARE = 1L << 28;

    private final @Nullable ColumnStore store;
    private final String key;
    private final Path scratchFolder;
    private final @Nullable Shortage shortage;
    private final Arena arena = Arena.ofShared();
    private final List<ColumnMemory> scratch = new ArrayList<>();
    private boolean closed;

    /**
     * @param store null if nothing is to be kept
     * @param scratchFolder where scratch memory goes that is in files
     * @param shortage why it is in files; null for the process's own memory, as long as there is any
     */
    FileWorkspace(@Nullable ColumnStore store, String key, Path scratchFolder, @Nullable Shortage shortage) {
        this.store = store;
        this.key = key;
        this.scratchFolder = scratchFolder;
        this.shortage = shortage;
    }

    /**
     * Looks, before work begins, whether the disk has what memory has not.
     *
     * @param what the work, for the message
     */
    public void requireRoom(String what) throws ResourceExhausted {
        Shortage missing = shortage;
        if (missing != null) {
            try {
                Files.createDirectories(scratchFolder);
                requireRoom(what, missing, Files.getFileStore(scratchFolder).getUsableSpace());
            } catch (IOException e) {
                LOG.log(System.Logger.Level.WARNING, "the disk does not say what is free", e);
            }
        }
    }

    static void requireRoom(String what, Shortage shortage, long free) throws ResourceExhausted {
        if (free - SPARE < shortage.neededBytes()) {
            throw new ResourceExhausted(what, shortage.neededBytes() + SPARE, free);
        }
    }

    @Override
    public Optional<Shortage> shortage() {
        return Optional.ofNullable(shortage);
    }

    @Override
    public synchronized ColumnMemory scratch() {
        ColumnMemory memory = shortage == null ? new ElasticMemory(scratchFolder) : new MappedMemory(scratchFolder);
        scratch.add(memory);
        return memory;
    }

    @Override
    public Optional<ColumnStore.Entry> kept(String question, int version) {
        if (store == null) {
            return Optional.empty();
        }
        try {
            return store.open(key + ' ' + question, version, arena);
        } catch (IOException | UncheckedIOException e) {
            LOG.log(System.Logger.Level.WARNING, "kept columns cannot be read", e);
            return Optional.empty();
        }
    }

    @Override
    public Draft draft(String question, int version) {
        if (store != null) {
            try {
                return new StoreDraft(store.create(key + ' ' + question, version, arena));
            } catch (IOException e) {
                notKept(e);
            }
        }
        return new MemoryDraft();
    }

    /** It costs one more reading next time, which is no reason to alarm anybody in the middle of an answer. */
    private static void notKept(IOException e) {
        LOG.log(System.Logger.Level.DEBUG, "columns cannot be kept", e);
    }

    /** Unmaps all columns and gives scratch memory back. Again is harmless. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            scratch.forEach(ColumnMemory::close);
            arena.close();
        }
    }

    /** Columns in a file; where one does not fit any more, in memory, and then nothing is kept. */
    private final class StoreDraft implements Draft {

        private final ColumnStore.Draft draft;
        private boolean whole = true;

        StoreDraft(ColumnStore.Draft draft) {
            this.draft = draft;
        }

        @Override
        public MemorySegment column(String name, long bytes) {
            if (!whole) {
                return arena.allocate(bytes, 64);
            }
            try {
                return draft.column(name, bytes);
            } catch (IOException e) {
                notKept(e);
                whole = false;
                return arena.allocate(bytes, 64);
            }
        }

        @Override
        public MemorySegment column(String name, List<MemorySegment> parts) {
            if (!whole) {
                return Draft.super.column(name, parts);
            }
            try {
                return draft.column(name, parts);
            } catch (IOException e) {
                notKept(e);
                whole = false;
                return Draft.super.column(name, parts);
            }
        }

        @Override
        public void commit() {
            if (!whole) {
                return;
            }
            try {
                draft.commit();
            } catch (IOException e) {
                notKept(e);
            }
        }

        @Override
        public void close() {
            try {
                draft.close();
            } catch (IOException e) {
                LOG.log(System.Logger.Level.WARNING, "a draft of columns stays", e);
            }
        }
    }

    /** Columns nobody keeps. */
    private final class MemoryDraft implements Draft {

        private final ColumnMemory memory = scratch();

        @Override
        public MemorySegment column(String name, long bytes) {
            return memory.allocate(bytes);
        }

        @Override
        public void commit() {}

        @Override
        public void close() {}
    }
}
