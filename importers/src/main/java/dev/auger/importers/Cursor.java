package dev.auger.importers;

import dev.auger.model.job.Job;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/**
 * A position in mapped bytes, big-endian as JFR and HPROF are. Every read is checked against the end first, with a comparison
 * that cannot overflow, and a read past it throws {@link EndOfInput} with the position; no length from a file is trusted.
 *
 * <p>Not safe for several threads: each takes its own.
 */
public final class Cursor {

    /** A read would pass the end of the content. Callers turn it into a diagnostic or a typed failure. */
    public static final class EndOfInput extends RuntimeException {

        private final long offset;

        EndOfInput(long offset, long wanted, long available) {
            super(
                    "wanted " + wanted + " bytes at offset " + offset + ", " + available + " are left",
                    null,
                    false,
                    false);
            this.offset = offset;
        }

        /** Where the read that failed began. */
        public long offset() {
            return offset;
        }
    }

    private static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final int CHECK_BYTES = 1 << 20;

    private final MemorySegment bytes;
    private final Job job;
    private final long end;
    private long position;
    private long checkedAt;

    /**
     * @param start first byte
     * @param end first byte not to read; at most the content's size
     * @param job looked at for cancellation every mebibyte of movement
     */
    public Cursor(MemorySegment bytes, long start, long end, Job job) {
        if (start < 0 || end < start || end > bytes.byteSize()) {
            throw new IndexOutOfBoundsException("[" + start + ", " + end + ") of " + bytes.byteSize());
        }
        this.bytes = bytes;
        this.job = job;
        this.end = end;
        this.position = start;
        this.checkedAt = start;
    }

    public long position() {
        return position;
    }

    public long end() {
        return end;
    }

    public long remaining() {
        return end - position;
    }

    /** Moves to an absolute position inside the cursor's range. */
    public void seek(long target) {
        if (target < 0 || target > end) {
            throw new EndOfInput(position, target - position, remaining());
        }
        position = target;
        look();
    }

    public void skip(long count) {
        require(count);
        position += count;
        look();
    }

    public byte readByte() {
        require(1);
        return bytes.get(ValueLayout.JAVA_BYTE, position++);
    }

    public int readUnsignedByte() {
        return readByte() & 0xff;
    }

    public short readShort() {
        require(2);
        short value = bytes.get(SHORT, position);
        position += 2;
        return value;
    }

    public int readUnsignedShort() {
        return readShort() & 0xffff;
    }

    public int readInt() {
        require(4);
        int value = bytes.get(INT, position);
        position += 4;
        return value;
    }

    public long readUnsignedInt() {
        return readInt() & 0xffffffffL;
    }

    public long readLong() {
        require(8);
        long value = bytes.get(LONG, position);
        position += 8;
        return value;
    }

    /** Copies {@code count} bytes; {@code count} is checked against what is left before anything is allocated. */
    public byte[] readBytes(long count) {
        require(count);
        if (count > Integer.MAX_VALUE - 16) {
            throw new EndOfInput(position, count, Integer.MAX_VALUE - 16);
        }
        byte[] copy = new byte[(int) count];
        MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, position, copy, 0, copy.length);
        position += count;
        look();
        return copy;
    }

    private void require(long count) {
        if (count < 0 || count > end - position) {
            throw new EndOfInput(position, count, end - position);
        }
    }

    private void look() {
        if (Math.abs(position - checkedAt) >= CHECK_BYTES) {
            checkedAt = position;
            job.check();
        }
    }
}
