package dev.auger.importers.store;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * The file of an entry, big-endian:
 *
 * <pre>
 * 0   8  magic "AUGERCOL"
 * 8   4  layout version, 1
 * 12  4  length of the directory
 * 16  8  offset of the directory, which ends the file
 * 24  4  CRC32C of the directory
 * 28  36 zero
 * 64     columns, each at a multiple of 64
 * …      directory: version of the content (4), key (UTF), number of columns (4),
 *        then for each its name (UTF), offset (8), length (8), CRC32C (4)
 * </pre>
 */
final class EntryLayout {

    static final long MAGIC = 0x4155_4745_5243_4f4cL;
    static final int VERSION = 1;
    static final int HEADER_BYTES = 64;

    private static final long CHUNK = 1L << 30;

    private EntryLayout() {}

    record Column(String name, long offset, long length, int checksum) {}

    static long aligned(long offset) {
        return (offset + HEADER_BYTES - 1) & -HEADER_BYTES;
    }

    static byte[] directory(String key, int version, List<Column> columns) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(version);
        out.writeUTF(key);
        out.writeInt(columns.size());
        for (Column column : columns) {
            out.writeUTF(column.name());
            out.writeLong(column.offset());
            out.writeLong(column.length());
            out.writeInt(column.checksum());
        }
        return bytes.toByteArray();
    }

    /**
     * Of bytes on the heap. No segment is made of them: while all segments are of one class, the first compiler makes each access to
     * one a single instruction.
     */
    static int checksum(byte[] bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, bytes.length);
        return (int) crc.getValue();
    }

    static int checksum(MemorySegment bytes) {
        CRC32C crc = new CRC32C();
        for (long at = 0; at < bytes.byteSize(); at += CHUNK) {
            crc.update(bytes.asSlice(at, Math.min(CHUNK, bytes.byteSize() - at)).asByteBuffer());
        }
        return (int) crc.getValue();
    }
}
