package dev.auger.importers.jfr.bytes;

import dev.auger.importers.jfr.tables.SymbolTable;
import dev.auger.model.job.Job;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
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
 * Reading a nine-byte integer by counting stop bits would go wrong at its last byte, so a word of eight bytes without a stop bit is
 * always taken as the start of one. A read past the limit throws {@link Damage}.
 */
public final class JfrBytes extends Window {

    /** What a string begins with. */
    public static final int STRING_NULL = 0;

    public static final int STRING_EMPTY = 1;
    public static final int STRING_POOL = 2;
    public static final int STRING_UTF8 = 3;
    public static final int STRING_CHARS = 4;
    public static final int STRING_LATIN1 = 5;

    /** Bytes of the longest compressed integer. */
    static final int LONGEST_VAR = 9;

    private static final int SPARSE_WINDOW = 1 << 9;

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long STOPS = 0x8080808080808080L;

    private final boolean compressed;

    /** @param compressed whether integers have variable length in this chunk */
    public JfrBytes(MemorySegment source, long start, long limit, boolean compressed, Job job) {
        super(source, start, limit, job);
        this.compressed = compressed;
    }

    private JfrBytes(MemorySegment source, byte[] buffer, long start, long limit, boolean compressed, Job job) {
        super(source, buffer, start, limit, job);
        this.compressed = compressed;
    }

    private JfrBytes(byte[] bytes, int length, boolean compressed, Job job) {
        super(bytes, length, job);
        this.compressed = compressed;
    }

    /** For who reads here and there: as little as one value needs is copied at a time. */
    public static JfrBytes sparse(MemorySegment source, long start, long limit, boolean compressed, Job job) {
        return new JfrBytes(source, new byte[SPARSE_WINDOW], start, limit, compressed, job);
    }

    /** A reader of bytes that are on the heap; positions count from their begin. */
    public static JfrBytes of(byte[] bytes, int length, boolean compressed, Job job) {
        return new JfrBytes(bytes, length, compressed, job);
    }

    /** Whether integers have variable length. */
    public boolean compressed() {
        return compressed;
    }

    /** The next byte, signed. */
    public byte readByte() {
        if (at >= filled) {
            require(1);
            refill(1);
        }
        return buffer[at++];
    }

    /** A big-endian integer of 1 to 8 bytes, signed. */
    public long readFixed(int width) {
        if (filled - at < width) {
            require(width);
            refill(width);
        }
        long value = buffer[at];
        for (int i = 1; i < width; i++) {
            value = value << 8 | buffer[at + i] & 0xff;
        }
        at += width;
        return value;
    }

    /** An {@code int} of the framing (sizes, counts) in the chunk's encoding. */
    public long readInt() {
        return compressed ? readVar() : readFixed(4);
    }

    /** A {@code long} of the framing (type ids, keys, times) in the chunk's encoding. */
    public long readLong() {
        return compressed ? readVar() : readFixed(8);
    }

    /** A count of things that take at least one byte each: more than are left is damage, found before anything is allocated. */
    public int readCount() {
        long before = position();
        long count = readInt();
        if (count < 0 || count > remaining() || count > Integer.MAX_VALUE - 16) {
            throw new Damage(before, "count " + count + " with " + remaining() + " bytes left");
        }
        return (int) count;
    }

    /** A compressed integer, whatever the chunk says. */
    public long readVar() {
        if (filled - at < LONGEST_VAR && !refill(LONGEST_VAR)) {
            return readVarNearEnd();
        }
        byte[] b = buffer;
        int p = at;
        int x = b[p++];
        if (x >= 0) {
            at = p;
            return x;
        }
        long value = x & 0x7f;
        for (int shift = 7; shift < 56; shift += 7) {
            x = b[p++];
            if (x >= 0) {
                at = p;
                return value | ((long) x << shift);
            }
            value |= (long) (x & 0x7f) << shift;
        }
        at = p + 1;
        return value | ((long) b[p] << 56);
    }

    /** Reads some numbers that follow each other; a loop of its own, because stack traces are nothing else. */
    public void readVars(long[] into, int count) {
        if (filled - at < count * LONGEST_VAR && !refill(count * LONGEST_VAR)) {
            for (int i = 0; i < count; i++) {
                into[i] = readVar();
            }
            return;
        }
        byte[] b = buffer;
        int p = at;
        for (int i = 0; i < count; i++) {
            long value = b[p++];
            if (value < 0) {
                value &= 0x7f;
                int shift = 7;
                int x = b[p++];
                while (x < 0 && shift < 49) {
                    value |= (long) (x & 0x7f) << shift;
                    shift += 7;
                    x = b[p++];
                }
                if (x < 0) {
                    value |= (long) (x & 0x7f) << shift;
                    value |= (long) b[p++] << 56;
                } else {
                    value |= (long) x << shift;
                }
            }
            into[i] = value;
        }
        at = p;
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

    /** Skips compressed integers. */
    public void skipVars(long count) {
        long left = count;
        while (left > 0 && (filled - at >= LONGEST_VAR || refill(LONGEST_VAR))) {
            left = left <= 4 ? skipFew((int) left) : skipMany(left);
        }
        for (; left > 0; left--) {
            readVarNearEnd();
        }
    }

    /** A few at a time are most often short ones. */
    private int skipFew(int count) {
        byte[] b = buffer;
        int p = at;
        int left = count;
        for (int last = filled - LONGEST_VAR; left > 0 && p <= last; left--) {
            int end = p + LONGEST_VAR - 1;
            while (b[p] < 0 && p < end) {
                p++;
            }
            p++;
        }
        at = p;
        return left;
    }

    private long skipMany(long count) {
        byte[] b = buffer;
        int p = at;
        long left = count;
        for (int last = filled - LONGEST_VAR; left > 0 && p <= last; ) {
            long stops = ~(long) WORD.get(b, p) & STOPS;
            if (stops == 0) {
                p += LONGEST_VAR;
                left--;
            } else {
                int found = Long.bitCount(stops);
                if (found <= left) {
                    p += 8 - (Long.numberOfLeadingZeros(stops) >>> 3);
                    left -= found;
                } else {
                    for (; left > 1; left--) {
                        stops &= stops - 1;
                    }
                    p += (Long.numberOfTrailingZeros(stops) >>> 3) + 1;
                    left = 0;
                }
            }
        }
        at = p;
        return left;
    }

    /** Whether the next bytes, which are there, are ASCII; compressed chars then lie as Latin-1 does. */
    public boolean isAscii(int count) {
        have(count);
        for (int i = at; i < at + count; i++) {
            if (buffer[i] < 0) {
                return false;
            }
        }
        return true;
    }

    /** @throws Damage also for an encoding there is not */
    public void skipString() {
        long before = position();
        switch (readByte()) {
            case STRING_NULL, STRING_EMPTY -> {}
            case STRING_POOL -> readLong();
            case STRING_UTF8, STRING_LATIN1 -> skip(readInt());
            case STRING_CHARS -> {
                int chars = readCount();
                if (compressed) {
                    skipChars(chars);
                } else {
                    skip(2L * chars);
                }
            }
            default -> throw new Damage(before, "unknown string encoding");
        }
    }

    /** Chars as integers, nearly always ASCII, so one byte each. */
    private void skipChars(int count) {
        int left = count;
        while (left > 0 && (filled - at >= LONGEST_VAR || refill(LONGEST_VAR))) {
            byte[] b = buffer;
            int p = at;
            int last = filled - LONGEST_VAR;
            while (left > 0 && p <= last) {
                long high = (long) WORD.get(b, p) & STOPS;
                if (left < 8) {
                    high &= (1L << 8 * left) - 1;
                }
                if (high != 0) {
                    at = p;
                    skipVars(left);
                    return;
                }
                int step = Math.min(8, left);
                p += step;
                left -= step;
            }
            at = p;
        }
        skipVars(left);
    }

    /** A string spelled out here; null for null and for a reference into the pool of strings. */
    @Nullable
    public String readPlainString() {
        long before = position();
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
            default -> throw new Damage(before, "unknown string encoding");
        };
    }

    private String readBytes(Charset charset) {
        int length = readCount();
        have(length);
        String text = new String(buffer, at, length, charset);
        at += length;
        return text;
    }

    private String readChars() {
        char[] chars = new char[readCount()];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = (char) (compressed ? readVar() : readFixed(2));
        }
        return new String(chars);
    }

    /** Index of the text of the next bytes among the symbols; moves behind them. */
    public int symbol(SymbolTable symbols, int length, boolean latin1) {
        have(length);
        int symbol = symbols.of(buffer, at, length, latin1);
        at += length;
        return symbol;
    }

    /** A reader of another part of the same bytes, with a window of its own. */
    public JfrBytes part(long from, long to) {
        return new JfrBytes(source, from, to, compressed, job());
    }
}
