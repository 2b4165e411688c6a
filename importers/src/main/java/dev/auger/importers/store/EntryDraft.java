package dev.auger.importers.store;

import dev.auger.importers.store.EntryLayout.Column;
import dev.auger.model.column.ColumnStore;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An entry being written, in a file of its own beside the entries. Columns may be filled from any thread. */
final class EntryDraft implements ColumnStore.Draft {

    private record Open(long offset, MemorySegment bytes) {}

    private final Path draft;
    private final Path target;
    private final String key;
    private final int version;
    private final Arena arena;
    private final FileChannel channel;
    private final Map<String, Open> columns = new LinkedHashMap<>();
    private long end = EntryLayout.HEADER_BYTES;
    private boolean done;

    /** Bytes of columns, of which the disk knows only once they are written. */
    private long promised;

    private static final int ZEROS = 1 << 20;
    private static final long SPARE = 1L << 28;

    /** @param arena columns live in it, committed or not */
    EntryDraft(Path draft, Path target, String key, int version, Arena arena) throws IOException {
        this.arena = arena;
        this.draft = draft;
        this.target = target;
        this.key = key;
        this.version = version;
        this.channel = FileChannel.open(draft, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    @Override
    public MemorySegment column(String name, long bytes) throws IOException {
        long offset = begin(name, bytes);
        clear(offset, bytes);
        return map(name, offset, bytes, FileChannel.MapMode.READ_WRITE);
    }

    /** Zeros that are written cost a third of the page faults of a hole in the file. */
    private void clear(long offset, long bytes) throws IOException {
        ByteBuffer zeros = ByteBuffer.allocateDirect((int) Math.min(ZEROS, bytes));
        for (long at = 0; at < bytes; at += zeros.capacity()) {
            write(zeros.clear().limit((int) Math.min(zeros.capacity(), bytes - at)), offset + at);
        }
    }

    @Override
    public MemorySegment column(String name, List<MemorySegment> parts) throws IOException {
        long bytes = parts.stream().mapToLong(MemorySegment::byteSize).sum();
        long offset = begin(name, bytes);
        // Written and not mapped: the system need not clear pages that are filled at once.
        long at = offset;
        for (MemorySegment part : parts) {
            write(part.asByteBuffer(), at);
            at += part.byteSize();
        }
        return map(name, offset, bytes, FileChannel.MapMode.READ_ONLY);
    }

    /** Offset of a new column. */
    private long begin(String name, long bytes) throws IOException {
        if (done || bytes < 0 || columns.containsKey(name)) {
            throw new IllegalArgumentException("column " + name + " of " + bytes + " bytes cannot be added");
        }
        requireRoom(bytes);
        long offset = EntryLayout.aligned(end);
        end = offset + bytes;
        return offset;
    }

    private MemorySegment map(String name, long offset, long bytes, FileChannel.MapMode mode) throws IOException {
        MemorySegment segment = bytes == 0 ? MemorySegment.NULL : channel.map(mode, offset, bytes, arena);
        columns.put(name, new Open(offset, segment));
        return segment;
    }

    /** A mapped page that finds no room on the disk when it is written would take the process with it. */
    private void requireRoom(long bytes) throws IOException {
        if (Files.getFileStore(draft).getUsableSpace() - promised < bytes + SPARE) {
            throw new IOException("no room for " + bytes + " more bytes beside " + draft);
        }
        promised += bytes;
    }

    @Override
    public void commit() throws IOException {
        if (done) {
            throw new IllegalStateException("committed or closed");
        }
        List<Column> written = new ArrayList<>();
        for (Map.Entry<String, Open> column : columns.entrySet()) {
            MemorySegment bytes = column.getValue().bytes();
            written.add(new Column(
                    column.getKey(), column.getValue().offset(), bytes.byteSize(), EntryLayout.checksum(bytes)));
        }
        byte[] directory = EntryLayout.directory(key, version, written);
        long offset = EntryLayout.aligned(end);
        write(ByteBuffer.wrap(directory), offset);
        ByteBuffer header = ByteBuffer.allocate(EntryLayout.HEADER_BYTES);
        header.putLong(EntryLayout.MAGIC)
                .putInt(EntryLayout.VERSION)
                .putInt(directory.length)
                .putLong(offset)
                .putInt(EntryLayout.checksum(directory));
        write(header.rewind(), 0);
        // Not forced to the disk: what a loss of power leaves behind has wrong checksums, and waiting costs more than
        // indexing.
        release();
        publish();
    }

    private void publish() throws IOException {
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AccessDeniedException mapped) {
            // Windows renames no file that is mapped, and gives it a second name all the same.
            Files.deleteIfExists(target);
            Files.createLink(target, draft);
        }
    }

    private void write(ByteBuffer bytes, long offset) throws IOException {
        long at = offset;
        while (bytes.hasRemaining()) {
            at += channel.write(bytes, at);
        }
    }

    private void release() throws IOException {
        if (!done) {
            done = true;
            channel.close();
        }
    }

    @Override
    public void close() throws IOException {
        release();
        try {
            Files.deleteIfExists(draft);
        } catch (AccessDeniedException mapped) {
            draft.toFile().deleteOnExit();
        }
    }
}
