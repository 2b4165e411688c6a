package dev.auger.importers.hprof;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/**
 * Big-endian values at absolute positions of the dump, for records the first pass has found whole. Safe for several threads.
 * A read outside the file throws {@link IndexOutOfBoundsException}.
 */
record Records(MemorySegment bytes, int identifierBytes) {

    private static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

    int u1(long position) {
        return bytes.get(ValueLayout.JAVA_BYTE, position) & 0xff;
    }

    short i2(long position) {
        return bytes.get(SHORT, position);
    }

    int i4(long position) {
        return bytes.get(INT, position);
    }

    long u4(long position) {
        return bytes.get(INT, position) & 0xffffffffL;
    }

    long i8(long position) {
        return bytes.get(LONG, position);
    }

    /** An identifier; those of 4 bytes are unsigned. */
    long id(long position) {
        return identifierBytes == 8 ? bytes.get(LONG, position) : bytes.get(INT, position) & 0xffffffffL;
    }

    /** Identifier of the object whose sub-record stands at {@code position}. */
    long address(long position) {
        return id(position + 1);
    }

    /** Position of an instance's first field byte: {@code tag, id, u4 trace, class id, u4 length}. */
    long instanceData(long position) {
        return position + 1 + 2L * identifierBytes + 8;
    }

    long instanceClass(long position) {
        return id(position + 1 + identifierBytes + 4);
    }

    long instanceBytes(long position) {
        return u4(position + 1 + 2L * identifierBytes + 4);
    }

    /** Number of elements of an array record of either kind: {@code tag, id, u4 trace, u4 length}. */
    long arrayLength(long position) {
        return u4(position + 1 + identifierBytes + 4);
    }

    /** Position of the first element of an object array, after the class identifier. */
    long objectArrayData(long position) {
        return position + 1 + 2L * identifierBytes + 8;
    }

    /** Position of the first element of a primitive array, after the type byte. */
    long primitiveArrayData(long position) {
        return position + 1 + identifierBytes + 9;
    }

    int primitiveArrayType(long position) {
        return u1(position + 1 + identifierBytes + 8);
    }
}
