package dev.auger.importers.jfr;

import dev.auger.model.job.Job;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A position inside one chunk and JFR's primitive encodings. It stands beside {@link dev.auger.importers.Cursor} because nearly
 * every read of a recording is a variable-length integer, and those are skipped eight bytes at a time here.
 *
 * <pre>
 * integer, compressed    1 to 9 bytes, 7 bits each, low bits first, top bit = more follow; the ninth byte has all 8 bits
 * integer, uncompressed  2, 4 or 8 bytes, big-endian
 * float, double          4, 8 bytes, big-endian, always
 * string                 one byte of encoding, then
 *   0 null · 1 empty · 2 key into the pool of java.lang.String · 3 length, UTF-8 · 4 length, chars as integers · 5 length, Latin-1
 * </pre>
 *
 * A read past the limit throws {@link Damage}. Reading a nine-byte integer by counting stop bits would go wrong at its last byte,
 * so a word of eight bytes without a stop bit is always taken as the start of one.
 */
final class JfrBytes {

    static final int STRING_NULL = 0;
    static final int STRING_EMPTY = 1;
    static final int STRING_POOL = 2;
    static final int STRING_UTF8 = 3;
    static final int STRING_CHARS = 4;
    static final int STRING_LATIN1 = 5;

    private static final ValueLayout.OfLong WORD = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final long STOPS = 0x8080808080808080L;

    private final MemorySegment bytes;
    private final Job job;
    private final boolean compressed;
    private long limit;
    private long position;

    /** @param compressed whether integers have variable length in this chunk */
    JfrBytes(MemorySegment bytes, long start, long limit, boolean compressed, Job job) {
        this.bytes = bytes;
        this.position = start;
        this.limit = limit;
        this.compressed = compressed;
        this.job = job;
    }

    MemorySegment segment() {
        return bytes;
    }

    Job job() {
        return job;
    }

    boolean compressed() {
        return compressed;
    }

    long position() {
        return position;
    }

    long limit() {
        return limit;
    }

    /** Narrows or widens the part that may be read; the caller knows the chunk's end. */
    void limit(long newLimit) {
        limit = newLimit;
    }

    long remaining() {
        return limit - position;
    }

    void seek(long target) {
        if (target < 0 || target > limit) {
            throw new Damage(position, "position outside the chunk");
        }
        position = target;
    }

    void skip(long count) {
        require(count);
        position += count;
    }

    byte readByte() {
        require(1);
        return bytes.get(ValueLayout.JAVA_BYTE, position++);
    }

    long readFixed(int width) {
        require(width);
        long value = switch (width) {
            case 1 -> bytes.get(ValueLayout.JAVA_BYTE, position);
            case 2 -> bytes.get(SHORT, position);
            case 4 -> bytes.get(INT, position);
            default -> bytes.get(LONG, position);
        };
        position += width;
        return value;
    }

    /** An {@code int} of the framing (sizes, counts) in the chunk's encoding. */
    long readInt() {
        return compressed ? readVar() : readFixed(4);
    }

    /** A {@code long} of the framing (type ids, keys, times) in the chunk's encoding. */
    long readLong() {
        return compressed ? readVar() : readFixed(8);
    }

    /** A count of things that take at least one byte each: more than are left is damage, found before anything is allocated. */
    int readCount() {
        long at = position;
        long count = readInt();
        if (count < 0 || count > remaining() || count > Integer.MAX_VALUE - 16) {
            throw new Damage(at, "count " + count + " with " + remaining() + " bytes left");
        }
        return (int) count;
    }

    long readVar() {
        long p = position;
        if (limit - p < 9) {
            return readVarNearEnd();
        }
        byte b = bytes.get(ValueLayout.JAVA_BYTE, p);
        if (b >= 0) {
            position = p + 1;
            return b;
        }
        long value = b & 0x7f;
        for (int shift = 7; shift < 56; shift += 7) {
            b = bytes.get(ValueLayout.JAVA_BYTE, ++p);
            if (b >= 0) {
                position = p + 1;
                return value | ((long) b << shift);
            }
            value |= (long) (b & 0x7f) << shift;
        }
        b = bytes.get(ValueLayout.JAVA_BYTE, ++p);
        position = p + 1;
        return value | ((long) b << 56);
    }

    private long readVarNearEnd() {
        long value = 0;
        for (int shift = 0; shift < 56; shift += 7) {
            byte b = readByte();
            value |= (long) (b & 0x7f) << shift;
            if (b >= 0) {
                return value;
            }
        }
        return value | ((long) readByte() << 56);
    }

    void skipVars(long count) {
        long left = count;
        long p = position;
        while (left > 0 && limit - p >= 9) {
            long stops = ~bytes.get(WORD, p) & STOPS;
            if (stops == 0) {
                p += 9;
                left--;
            } else {
                int whole = Long.bitCount(stops);
                if (whole <= left) {
                    p += 8 - (Long.numberOfLeadingZeros(stops) >>> 3);
                    left -= whole;
                } else {
                    for (; left > 1; left--) {
                        stops &= stops - 1;
                    }
                    p += (Long.numberOfTrailingZeros(stops) >>> 3) + 1;
                    left = 0;
                }
            }
        }
        position = p;
        for (; left > 0; left--) {
            readVarNearEnd();
        }
    }

    /** Whether the next bytes are ASCII; compressed chars then lie as Latin-1 does. */
    boolean isAscii(int count) {
        long p = position;
        long end = p + count;
        for (; end - p >= 8; p += 8) {
            if ((bytes.get(WORD, p) & STOPS) != 0) {
                return false;
            }
        }
        for (; p < end; p++) {
            if (bytes.get(ValueLayout.JAVA_BYTE, p) < 0) {
                return false;
            }
        }
        return true;
    }

    void skipString() {
        long at = position;
        switch (readByte()) {
            case STRING_NULL, STRING_EMPTY -> {}
            case STRING_POOL -> readLong();
            case STRING_UTF8, STRING_LATIN1 -> skip(readInt());
            case STRING_CHARS -> {
                int chars = readCount();
                if (compressed) {
                    skipVars(chars);
                } else {
                    skip(2L * chars);
                }
            }
            default -> throw new Damage(at, "unknown string encoding");
        }
    }

    /** A string spelled out here; null for null and for a reference into the pool of strings. */
    @Nullable
    String readPlainString() {
        long at = position;
        return switch (readByte()) {
            case STRING_NULL -> null;
            case STRING_EMPTY -> "";
            case STRING_POOL -> {
                readLong();
                yield null;
            }
            case STRING_UTF8 -> readBytes(StandardCharsets.UTF_8);
            case STRING_LATIN1 -> readBytes(StandardCharsets.ISO_8859_1);
            case STRING_CHARS -> readChars();
            default -> throw new Damage(at, "unknown string encoding");
        };
    }

    private String readBytes(Charset charset) {
        byte[] raw = new byte[readCount()];
        MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, position, raw, 0, raw.length);
        position += raw.length;
        return new String(raw, charset);
    }

    private String readChars() {
        char[] chars = new char[readCount()];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = (char) (compressed ? readVar() : readFixed(2));
        }
        return new String(chars);
    }

    private void require(long count) {
        if (count < 0 || count > limit - position) {
            throw new Damage(position, "wanted " + count + " bytes, " + (limit - position) + " are left");
        }
    }
}
