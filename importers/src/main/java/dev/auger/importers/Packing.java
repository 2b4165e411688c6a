package dev.auger.importers;

import dev.auger.model.error.EvidenceChanged;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** How a file's content may be packed. */
enum Packing {
    GZIP("gzip") {
        @Override
        InputStream unpack(InputStream packed) {
            return new GzipInput(packed, BUFFER);
        }

        // The last four bytes hold the size modulo 2^32, of the last member only (RFC 1952 §2.3.1), so this is a lower
        // bound for
        // honest files and a guess for others.
        @Override
        long declaredSize(RandomAccessFile file) throws IOException {
            long length = file.length();
            if (length < 18) {
                return 0;
            }
            file.seek(length - 4);
            long last = Integer.toUnsignedLong(Integer.reverseBytes(file.readInt()));
            return last / MOST_DEFLATED <= length ? last : 0;
        }
    },

    LZ4("lz4") {
        @Override
        InputStream unpack(InputStream packed) {
            return new Lz4Input(new BufferedInputStream(packed, BUFFER));
        }

        // The size of the first frame's content, where its header has it.
        @Override
        long declaredSize(RandomAccessFile file) throws IOException {
            if (file.length() < 15 || Integer.reverseBytes(file.readInt()) != Lz4Input.MAGIC) {
                return 0;
            }
            boolean hasSize = (file.readUnsignedShort() & Lz4Input.SIZE_FLAG << 8) != 0;
            long size = hasSize ? Long.reverseBytes(file.readLong()) : 0;
            return size > 0 && size / MOST_LZ4 <= file.length() ? size : 0;
        }
    };

    private static final int BUFFER = 1 << 16;

    /** No deflate stream is packed tighter. */
    private static final int MOST_DEFLATED = 1032;

    /** No LZ4 block is packed tighter. */
    private static final int MOST_LZ4 = 255;

    /** More skippable frames than anyone puts before the first. */
    private static final int MOST_SKIPPED = 16;

    private final String label;

    Packing(String label) {
        this.label = label;
    }

    /** The name passports have for it. */
    String label() {
        return label;
    }

    /** A stream of the content. It throws {@link EOFException} where the packed one is cut, see {@link #isDamage}. */
    abstract InputStream unpack(InputStream packed);

    abstract long declaredSize(RandomAccessFile file) throws IOException;

    /** The size of the content as far as the file tells; asked of the disk, never allocated. */
    long leastSize(Path path) throws EvidenceChanged {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            return declaredSize(file);
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    /** Whether a stream failed for its bytes, not for the disk they come from. */
    static boolean isDamage(IOException e) {
        return e instanceof EOFException
                || e instanceof ZipException
                || e instanceof GzipInput.NoMember
                || e instanceof Lz4Damage;
    }

    /** How a file is packed, or null if it is not. */
    static @Nullable Packing of(Path path) throws EvidenceChanged {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] start = in.readNBytes(4);
            if (start.length < 4) {
                return null;
            }
            if ((start[0] & 0xff) == 0x1f && (start[1] & 0xff) == 0x8b && start[2] == 8) {
                return GZIP;
            }
            int magic = littleEndian(start);
            for (int i = 0; i < MOST_SKIPPED && Lz4Input.isSkippable(magic); i++) {
                in.skipNBytes(littleEndian(in.readNBytes(4)) & 0xffffffffL);
                magic = littleEndian(in.readNBytes(4));
            }
            return magic == Lz4Input.MAGIC || magic == Lz4Input.LEGACY_MAGIC ? LZ4 : null;
        } catch (EOFException e) {
            return null;
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private static int littleEndian(byte[] four) throws EOFException {
        if (four.length < 4) {
            throw new EOFException();
        }
        return four[0] & 0xff | (four[1] & 0xff) << 8 | (four[2] & 0xff) << 16 | four[3] << 24;
    }

    private static EvidenceChanged unreadable(Path path, IOException e) {
        return new EvidenceChanged(path.toString(), path + " cannot be read: " + e.getMessage());
    }
}
