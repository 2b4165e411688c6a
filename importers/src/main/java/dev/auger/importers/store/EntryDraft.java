package dev.auger.importers.store;

import dev.auger.importers.store.EntryLayout.Column;
import dev.auger.model.column.ColumnStore;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
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
    private final Arena arena = Arena.ofShared();
    private final FileChannel channel;
    private final Map<String, Open> columns = new LinkedHashMap<>();
    private long end = EntryLayout.HEADER_BYTES;
    private boolean done;

    EntryDraft(Path draft, Path target, String key, int version) throws IOException {
        this.draft = draft;
        this.target = target;
        this.key = key;
        this.version = version;
        this.channel = FileChannel.open(draft, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    @Override
    public MemorySegment column(String name, long bytes) throws IOException {
        if (done || bytes < 0 || columns.containsKey(name)) {
            throw new IllegalArgumentException("column " + name + " of " + bytes + " bytes cannot be added");
        }
        long offset = EntryLayout.aligned(end);
        MemorySegment segment =
                bytes == 0 ? MemorySegment.NULL : channel.map(FileChannel.MapMode.READ_WRITE, offset, bytes, arena);
        columns.put(name, new Open(offset, segment));
        end = offset + bytes;
        return segment;
    }

    @Override
    public void commit() throws IOException {
        if (done) {
            throw new IllegalStateException("committed or closed");
        }
        List<Column> written = new ArrayList<>();
        for (Map.Entry<String, Open> column : columns.entrySet()) {
            MemorySegment bytes = column.getValue().bytes();
            if (bytes.byteSize() > 0) {
                bytes.force();
            }
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
                .putInt(EntryLayout.checksum(MemorySegment.ofArray(directory)));
        write(header.rewind(), 0);
        channel.force(true);
        release();
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
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
            arena.close();
            channel.close();
        }
    }

    @Override
    public void close() throws IOException {
        release();
        Files.deleteIfExists(draft);
    }
}
