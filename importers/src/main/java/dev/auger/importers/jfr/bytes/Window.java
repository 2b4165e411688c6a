package dev.auger.importers.jfr.bytes;

import dev.auger.model.job.Job;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;

/**
 * A position in a part of a file, and the bytes around it on the heap. {@link JfrBytes} says what the bytes mean; it and {@link
 * EventHead} read them in loops of their own over {@code buffer}, from {@code at}, after asking {@link #refill} for enough of them.
 *
 * <p>The file is copied through a window on the heap: reads of a byte array are several times cheaper than those of mapped memory
 * before the second compiler has seen them, and a short command ends before that. Going past the limit throws {@link Damage}.
 */
abstract sealed class Window permits JfrBytes {

    /** Fits the second-level cache, and is few enough pages that a seek does not read what nobody wants. */
    private static final int WINDOW = 1 << 16;

    /** No text is longer; a length beyond it is damage and would only fill memory. */
    private static final int LONGEST_TEXT = 1 << 26;

    final MemorySegment source;
    private final Job job;
    private final boolean whole;
    byte[] buffer;

    /** Position of the buffer's first byte; the position of this reader is {@code base + at}. */
    long base;

    int at;

    /** Bytes of the source in the buffer, and how many of them lie below the limit. */
    int loaded;

    int filled;
    private long limit;

    Window(MemorySegment source, long start, long limit, Job job) {
        this(source, new byte[(int) Math.min(WINDOW, Math.max(16, limit - start))], start, limit, job);
    }

    /** @param buffer how much is copied at a time; it grows to what one value needs */
    Window(MemorySegment source, byte[] buffer, long start, long limit, Job job) {
        this.source = source;
        this.buffer = buffer;
        this.whole = false;
        this.base = start;
        this.limit = limit;
        this.job = job;
    }

    /** All of it is on the heap already; positions count from its begin. */
    Window(byte[] bytes, int length, Job job) {
        this.source = MemorySegment.ofArray(bytes);
        this.buffer = bytes;
        this.whole = true;
        this.limit = length;
        this.job = job;
        loaded = length;
        filled = length;
    }

    /** Whom whoever reads asks whether to go on. */
    public final Job job() {
        return job;
    }

    /** In the file, or in the bytes on the heap. */
    public final long position() {
        return base + at;
    }

    /** Position behind the last byte that may be read. */
    public final long limit() {
        return limit;
    }

    /** Narrows or widens the part that may be read; the caller knows the chunk's end. */
    public final void limit(long newLimit) {
        limit = newLimit;
        clip();
    }

    /** Bytes up to the limit. */
    public final long remaining() {
        return limit - base - at;
    }

    /** @throws Damage if the target is negative or behind the limit */
    public final void seek(long target) {
        if (target < 0 || target > limit) {
            throw new Damage(position(), "position outside the chunk");
        }
        long index = target - base;
        if (index >= 0 && index <= loaded) {
            at = (int) index;
        } else {
            base = target;
            at = 0;
            loaded = 0;
            filled = 0;
        }
    }

    /** @throws Damage if that goes behind the limit */
    public final void skip(long count) {
        if (count >= 0 && count <= filled - at) {
            at += (int) count;
        } else {
            require(count);
            seek(position() + count);
        }
    }

    /** Copies the next bytes; moves behind them. */
    public final void copy(byte[] target, int offset, int length) {
        require(length);
        MemorySegment.copy(source, ValueLayout.JAVA_BYTE, position(), target, offset, length);
        seek(position() + length);
    }

    /** Makes {@code count} bytes lie in the buffer at {@code at}. */
    final void have(int count) {
        require(count);
        if (count > LONGEST_TEXT) {
            throw new Damage(position(), "text of " + count + " bytes");
        }
        if (filled - at < count) {
            refill(count);
        }
    }

    /**
     * Moves the window on to the position.
     *
     * @return whether so many bytes lie in it now; false near the limit
     */
    final boolean refill(int wanted) {
        if (!whole && limit - base > filled) {
            load(wanted);
        }
        return filled - at >= wanted;
    }

    private void load(int wanted) {
        long position = position();
        long left = limit - position;
        if (wanted > buffer.length) {
            buffer = Arrays.copyOf(buffer, (int) Math.min(left, Math.max(wanted, 2L * buffer.length)));
        }
        int count = (int) Math.min(buffer.length, left);
        MemorySegment.copy(source, ValueLayout.JAVA_BYTE, position, buffer, 0, count);
        base = position;
        at = 0;
        loaded = count;
        filled = count;
    }

    private void clip() {
        filled = (int) Math.max(0, Math.min(loaded, limit - base));
    }

    final void require(long count) {
        if (count < 0 || count > remaining()) {
            throw new Damage(position(), "wanted " + count + " bytes, " + remaining() + " are left");
        }
    }
}
