package dev.auger.importers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import net.jpountz.lz4.LZ4Factory;
import net.jpountz.lz4.LZ4FrameOutputStream;
import net.jpountz.lz4.LZ4FrameOutputStream.FLG;
import net.jpountz.xxhash.XXHashFactory;

/** Packs bytes into LZ4 frames: with a library where it can, by hand where it cannot (linked blocks, legacy and skippable frames). */
final class Lz4Frames {

    private Lz4Frames() {}

    /** Independent blocks of 64 KiB with a checksum of the content. */
    static byte[] frame(byte[] content) throws IOException {
        return frame(
                content,
                LZ4FrameOutputStream.BLOCKSIZE.SIZE_64KB,
                FLG.Bits.BLOCK_INDEPENDENCE,
                FLG.Bits.CONTENT_CHECKSUM);
    }

    static byte[] frame(byte[] content, LZ4FrameOutputStream.BLOCKSIZE blocks, FLG.Bits... flags) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (LZ4FrameOutputStream out = new LZ4FrameOutputStream(
                bytes,
                blocks,
                content.length,
                LZ4Factory.safeInstance().fastCompressor(),
                XXHashFactory.safeInstance().hash32(),
                flags)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    /** A frame with blocks as they are given, of at most 64 KiB, each with its size; {@code flags} without the version. */
    static byte[] raw(int flags, byte[]... blocks) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        little(out, Lz4Input.MAGIC, 4);
        byte[] descriptor = {(byte) (0x40 | flags), 0x40};
        out.writeBytes(descriptor);
        out.write(hash(descriptor) >>> 8);
        for (byte[] block : blocks) {
            little(out, block.length, 4);
            out.writeBytes(block);
        }
        little(out, 0, 4);
        return out.toByteArray();
    }

    static byte[] legacy(byte[]... blocks) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        little(out, Lz4Input.LEGACY_MAGIC, 4);
        for (byte[] block : blocks) {
            byte[] packed = LZ4Factory.safeInstance().fastCompressor().compress(block);
            little(out, packed.length, 4);
            out.writeBytes(packed);
        }
        return out.toByteArray();
    }

    static byte[] skippable(int length) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        little(out, 0x184d2a53, 4);
        little(out, length, 4);
        out.writeBytes(new byte[length]);
        return out.toByteArray();
    }

    /** A sequence of a block: literals, then a match, or none if {@code match} is 0. Both shorter than 15. */
    static byte[] sequence(String literals, int offset, int match) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(literals.length() << 4 | Math.max(0, match - 4));
        literals.chars().forEach(out::write);
        if (match > 0) {
            little(out, offset, 2);
        }
        return out.toByteArray();
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static int hash(byte[] bytes) {
        return XXHashFactory.safeInstance().hash32().hash(bytes, 0, bytes.length, 0);
    }

    private static void little(ByteArrayOutputStream out, long value, int width) {
        for (int i = 0; i < width; i++) {
            out.write((int) (value >>> 8 * i));
        }
    }
}
