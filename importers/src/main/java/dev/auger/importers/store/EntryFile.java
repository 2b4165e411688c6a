package dev.auger.importers.store;

import dev.auger.importers.store.EntryLayout.Column;
import dev.auger.model.column.ColumnStore;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** A committed entry. What it says of itself is checked before any of it is believed. */
final class EntryFile implements ColumnStore.Entry {

    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

    private final Map<String, MemorySegment> columns;

    private EntryFile(Map<String, MemorySegment> columns) {
        this.columns = columns;
    }

    /** Empty if the file is of another key or version, or damaged. */
    static Optional<EntryFile> open(Path path, String key, int version, Arena arena) throws IOException {
        MemorySegment bytes;
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            if (channel.size() < EntryLayout.HEADER_BYTES) {
                return Optional.empty();
            }
            bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
        }
        if (bytes.get(LONG, 0) != EntryLayout.MAGIC || bytes.get(INT, 8) != EntryLayout.VERSION) {
            return Optional.empty();
        }
        int length = bytes.get(INT, 12);
        long offset = bytes.get(LONG, 16);
        if (!fits(offset, length, bytes.byteSize())) {
            return Optional.empty();
        }
        MemorySegment directory = bytes.asSlice(offset, length);
        if (EntryLayout.checksum(directory) != bytes.get(INT, 24)) {
            return Optional.empty();
        }
        return columns(directory.toArray(ValueLayout.JAVA_BYTE), key, version, bytes)
                .map(EntryFile::new);
    }

    private static Optional<Map<String, MemorySegment>> columns(
            byte[] directory, String key, int version, MemorySegment bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(directory));
        if (in.readInt() != version || !in.readUTF().equals(key)) {
            return Optional.empty();
        }
        int count = in.readInt();
        Map<String, MemorySegment> columns = new HashMap<>();
        List<Column> listed = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Column column = new Column(in.readUTF(), in.readLong(), in.readLong(), in.readInt());
            if (!fits(column.offset(), column.length(), bytes.byteSize())) {
                return Optional.empty();
            }
            listed.add(column);
            columns.put(column.name(), bytes.asSlice(column.offset(), column.length()));
        }
        boolean sound = listed.parallelStream()
                .allMatch(c -> EntryLayout.checksum(bytes.asSlice(c.offset(), c.length())) == c.checksum());
        return sound ? Optional.of(columns) : Optional.empty();
    }

    private static boolean fits(long offset, long length, long size) {
        return offset >= EntryLayout.HEADER_BYTES && length >= 0 && offset <= size && length <= size - offset;
    }

    @Override
    public MemorySegment column(String name) {
        MemorySegment column = columns.get(name);
        if (column == null) {
            throw new NoSuchElementException("no column " + name);
        }
        return column;
    }
}
