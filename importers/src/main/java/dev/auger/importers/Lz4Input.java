package dev.auger.importers;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks LZ4 frames (LZ4 Frame Format 1.6), one or many behind each other, with independent or linked blocks. Skippable frames are
 * skipped, those of the format before 1.5 ("legacy") read. All integers are little-endian.
 *
 * <pre>
 * frame       u4 magic 0x184D2204 · u1 flags · u1 block size · u8 content size (flag) · u4 dictionary (flag) · u1 checksum
 *             blocks · u4 0 · u4 checksum of the content (flag)
 * block       u4 size, top bit = stored as it is · bytes · u4 checksum (flag)
 * legacy      u4 magic 0x184C2102 · blocks of u4 size · bytes, each 8 MiB when unpacked but the last
 * skippable   u4 magic 0x184D2A50 to …5F · u4 size · bytes
 * </pre>
 *
 * A stream that ends early gives what its last block holds up to there, then throws {@link EOFException}; one that contradicts the
 * format gives what came before, then throws {@link Lz4Damage}. No size of the file is trusted: a block takes at most 8 MiB.
 */
final class Lz4Input extends InputStream {

    static final int MAGIC = 0x184d2204;
    static final int LEGACY_MAGIC = 0x184c2102;

    /** Flag of a header that has the size of the content. */
    static final int SIZE_FLAG = 0x08;

    private static final int SKIPPABLE_MAGIC = 0x184d2a50;

    private static final int INDEPENDENT_FLAG = 0x20;
    private static final int BLOCK_CHECKSUM_FLAG = 0x10;
    private static final int CHECKSUM_FLAG = 0x04;
    private static final int DICTIONARY_FLAG = 0x01;
    private static final int VERSION_1 = 1;
    private static final int STORED_BIT = 0x80000000;
    private static final int LEGACY_BLOCK = 8 << 20;

    /** How far back a linked block may reach. */
    private static final int HISTORY = 1 << 16;

    private enum Place {
        BETWEEN_FRAMES,
        IN_FRAME,
        IN_LEGACY,
        END
    }

    private final InputStream in;
    private final Xxh32 contentHash = new Xxh32();
    private Place place = Place.BETWEEN_FRAMES;
    private int flags;
    private int mostBlock;
    private byte[] packed = {};
    /** Up to {@link #HISTORY} bytes of the blocks before, then the block that is being handed out. */
    private byte[] block = {};

    private int next;
    private int end;
    private long declaredSize;
    private long size;
    /** What to throw once all that was unpacked is handed out. */
    private @Nullable IOException failure;

    Lz4Input(InputStream in) {
        this.in = in;
    }

    static boolean isSkippable(int magic) {
        return (magic & 0xfffffff0) == SKIPPABLE_MAGIC;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (next == end) {
            if (failure != null) {
                throw failure;
            }
            if (place == Place.END) {
                return -1;
            }
            advance();
        }
        int count = Math.min(length, end - next);
        System.arraycopy(block, next, bytes, offset, count);
        next += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void advance() {
        try {
            switch (place) {
                case BETWEEN_FRAMES -> frame();
                case IN_FRAME -> block();
                default -> legacyBlock();
            }
        } catch (IOException e) {
            failure = e;
        }
    }

    private void frame() throws IOException {
        byte[] magic = in.readNBytes(4);
        if (magic.length == 0) {
            place = Place.END;
            return;
        }
        if (magic.length < 4) {
            throw new EOFException("the magic of a frame is cut");
        }
        frame(littleEndian(magic, 0, 4));
    }

    private void frame(long magic) throws IOException {
        if (magic == MAGIC) {
            header();
            place = Place.IN_FRAME;
        } else if (magic == LEGACY_MAGIC) {
            begin(0, LEGACY_BLOCK);
            place = Place.IN_LEGACY;
        } else if (isSkippable((int) magic)) {
            in.skipNBytes(number(4));
            place = Place.BETWEEN_FRAMES;
        } else {
            throw new Lz4Damage("what follows a frame is none");
        }
    }

    private void header() throws IOException {
        byte[] start = exactly(2);
        int newFlags = start[0] & 0xff;
        int sizeCode = (start[1] & 0xff) >>> 4;
        if (newFlags >>> 6 != VERSION_1 || sizeCode < 4 || sizeCode > 7) {
            throw new Lz4Damage("a frame of an unknown version or block size");
        }
        byte[] more = exactly(((newFlags & SIZE_FLAG) != 0 ? 8 : 0) + ((newFlags & DICTIONARY_FLAG) != 0 ? 4 : 0) + 1);
        byte[] descriptor = Arrays.copyOf(start, 2 + more.length - 1);
        System.arraycopy(more, 0, descriptor, 2, more.length - 1);
        if ((Xxh32.of(descriptor, 0, descriptor.length) >>> 8 & 0xff) != (more[more.length - 1] & 0xff)) {
            throw new Lz4Damage("the checksum of a frame's header is wrong");
        }
        if ((newFlags & DICTIONARY_FLAG) != 0) {
            throw new Lz4Damage("the frame needs a dictionary");
        }
        declaredSize = (newFlags & SIZE_FLAG) != 0 ? littleEndian(more, 0, 8) : -1;
        begin(newFlags, 1 << 8 + 2 * sizeCode);
    }

    private void begin(int newFlags, int newMostBlock) {
        flags = newFlags;
        mostBlock = newMostBlock;
        size = 0;
        contentHash.reset();
        if (block.length < HISTORY + mostBlock) {
            block = new byte[HISTORY + mostBlock];
        }
        next = 0;
        end = 0;
    }

    private void block() throws IOException {
        int code = (int) number(4);
        if (code == 0) {
            endFrame();
            return;
        }
        boolean stored = (code & STORED_BIT) != 0;
        int length = code & ~STORED_BIT;
        if (length > mostBlock) {
            throw new Lz4Damage("a block of " + length + " bytes where " + mostBlock + " are the most");
        }
        int there = fill(length);
        if (there == length && (flags & BLOCK_CHECKSUM_FLAG) != 0 && (int) number(4) != Xxh32.of(packed, 0, length)) {
            throw new Lz4Damage("the checksum of a block is wrong");
        }
        unpack(there, length, stored, (flags & INDEPENDENT_FLAG) == 0);
    }

    private void endFrame() throws IOException {
        place = Place.BETWEEN_FRAMES;
        if ((flags & CHECKSUM_FLAG) != 0 && (int) number(4) != contentHash.value()) {
            throw new Lz4Damage("the checksum of the content is wrong");
        }
        if (declaredSize >= 0 && declaredSize != size) {
            throw new Lz4Damage("the frame declares " + declaredSize + " bytes and has " + size);
        }
    }

    private void legacyBlock() throws IOException {
        byte[] start = in.readNBytes(4);
        if (start.length == 0) {
            place = Place.END;
            return;
        }
        if (start.length < 4) {
            throw new EOFException("the size of a block is cut");
        }
        long length = littleEndian(start, 0, 4);
        // Packed, a block can be this much longer than it is; anything larger is the magic of another frame.
        if (length > LEGACY_BLOCK + LEGACY_BLOCK / 255 + 16) {
            frame(length);
            return;
        }
        int there = fill((int) length);
        unpack(there, (int) length, false, false);
    }

    /** Reads a packed block, or what there is of it. */
    private int fill(int length) throws IOException {
        if (packed.length < length) {
            packed = new byte[Math.max(length, Math.min(mostBlock, 2 * length))];
        }
        return in.readNBytes(packed, 0, length);
    }

    private void unpack(int there, int length, boolean stored, boolean linked) throws IOException {
        int history = linked ? Math.min(HISTORY, end) : 0;
        System.arraycopy(block, end - history, block, 0, history);
        int unpacked;
        if (stored) {
            System.arraycopy(packed, 0, block, history, there);
            unpacked = history + there;
        } else {
            unpacked = Lz4Block.unpack(packed, there, block, history, history + mostBlock);
        }
        next = history;
        end = unpacked < 0 ? ~unpacked : unpacked;
        size += end - next;
        contentHash.update(block, next, end - next);
        if (there < length) {
            throw new EOFException("a block is cut after " + there + " of " + length + " bytes");
        }
        if (unpacked < 0) {
            throw new Lz4Damage("a block is damaged");
        }
    }

    private long number(int width) throws IOException {
        return littleEndian(exactly(width), 0, width);
    }

    private byte[] exactly(int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException("a frame is cut");
        }
        return bytes;
    }

    private static long littleEndian(byte[] bytes, int offset, int width) {
        long value = 0;
        for (int i = width - 1; i >= 0; i--) {
            value = value << 8 | bytes[offset + i] & 0xff;
        }
        return value;
    }
}
