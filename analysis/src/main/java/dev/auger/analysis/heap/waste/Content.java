package dev.auger.analysis.heap.waste;

import dev.auger.model.HeapSnapshot;
import dev.auger.model.heap.BasicType;
import dev.auger.model.heap.FieldValue;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** What a string or an array of primitives holds, as bytes: a range of an array, and how to read it. Reused, one a thread. */
final class Content {

    private static final int CHUNK = 1 << 13;
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long PRIME = 0x9e3779b97f4a7c15L;

    private final HeapSnapshot heap;
    private final byte[] buffer = new byte[CHUNK];
    private long array = -1;
    private long from;
    private long bytes;
    private long coding;

    Content(HeapSnapshot heap) {
        this.heap = heap;
    }

    /** Points it at an array of primitives. */
    void array(long object) {
        BasicType element = heap.typeOf(object).arrayElement();
        int width = element == null ? 1 : element.bytes();
        array = object;
        from = 0;
        bytes = (long) heap.arrayLength(object) * width;
        coding = heap.classOf(object);
    }

    /**
     * Points it at the text of a string: its whole array, or up to JDK 6 the part of an array that strings share.
     *
     * @return whether the text is there
     */
    boolean string(long object) {
        long value = -1;
        long offset = -1;
        long count = -1;
        long coder = 0;
        for (FieldValue field : heap.values(object, 0, 16)) {
            switch (field.name()) {
                case "value" -> value = field.raw();
                case "offset" -> offset = field.raw();
                case "count" -> count = field.raw();
                case "coder" -> coder = field.raw();
                default -> {}
            }
        }
        if (value < 0 || heap.arrayLength(value) < 0) {
            return false;
        }
        array(value);
        if (offset >= 0 && count >= 0) {
            from = Math.min(bytes, 2 * offset);
            bytes = Math.min(bytes - from, 2 * count);
        }
        coding = coder;
        return true;
    }

    /** The array it is in. */
    long arrayObject() {
        return array;
    }

    long byteCount() {
        return bytes;
    }

    /** Whether a string's bytes are characters of Latin-1 each; of arrays of bytes only. */
    boolean latin1() {
        return coding == 0;
    }

    /** 64 bits over the content, its length and its coding; well mixed, the same in every run. */
    long hash() {
        long hash = bytes * PRIME + coding;
        for (long at = 0; at < bytes; ) {
            int got = chunk(at);
            if (got <= 0) {
                break;
            }
            hash = mix(hash, buffer, got);
            at += got;
        }
        hash = (hash ^ hash >>> 32) * PRIME;
        return hash ^ hash >>> 29;
    }

    private static long mix(long start, byte[] from, int count) {
        long hash = start;
        int i = 0;
        for (; i + 8 <= count; i += 8) {
            hash = Long.rotateLeft(hash ^ (long) WORD.get(from, i), 27) * PRIME;
        }
        for (; i < count; i++) {
            hash = Long.rotateLeft(hash ^ from[i] & 0xff, 11) * PRIME;
        }
        return hash;
    }

    /** Whether another holds the same bytes with the same coding. */
    boolean same(Content other) {
        if (bytes != other.bytes || coding != other.coding) {
            return false;
        }
        if (array == other.array && from == other.from) {
            return true;
        }
        for (long at = 0; at < bytes; ) {
            int got = chunk(at);
            int also = other.chunk(at);
            if (got != also || !Arrays.equals(buffer, 0, got, other.buffer, 0, got)) {
                return false;
            }
            if (got <= 0) {
                break;
            }
            at += got;
        }
        return true;
    }

    private int chunk(long at) {
        int got = heap.arrayBytes(array, from + at, buffer);
        return (int) Math.min(got, bytes - at);
    }
}
