package dev.auger.benchmarks.dump;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongConsumer;

/**
 * Walks over an HPROF 1.0.2 dump with identifiers of eight bytes, as HotSpot writes it, and tells the position of each address of an
 * object: those of objects themselves, and all that refer to one. The format is described in the JDK's {@code heapDumper.cpp}.
 */
final class References {
    private static final ValueLayout.OfShort U2 = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfInt U4 = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

    /** An address in the file. */
    static final ValueLayout.OfLong ID = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

    private static final int OBJECT = 2;

    /** Bytes of a value by type, from boolean (4) to long (11). */
    private static final int[] WIDTHS = {0, 0, 8, 0, 1, 2, 4, 8, 1, 2, 4, 8};

    private final MemorySegment file;
    private final LongConsumer objects;
    private final LongConsumer references;
    private final Map<Long, Long> superclasses;
    private final Map<Long, byte[]> fields;
    private long at;

    /**
     * @param objects told where the address of an object stands
     * @param references told where one stands that refers to an object, or to none
     * @param before a walk over the same file that has seen its classes, or this walk's own beginning
     */
    References(MemorySegment file, LongConsumer objects, LongConsumer references, References... before) {
        this.file = file;
        this.objects = objects;
        this.references = references;
        this.superclasses = before.length == 0 ? new HashMap<>() : before[0].superclasses;
        this.fields = before.length == 0 ? new HashMap<>() : before[0].fields;
    }

    /** Walks from the beginning to the end. */
    void walk() throws IOException {
        while (file.get(ValueLayout.JAVA_BYTE, at++) != 0) {} // the name of the format
        if (u4() != Long.BYTES) {
            throw new IOException("only dumps with identifiers of eight bytes");
        }
        at += 8;
        while (at < file.byteSize()) {
            int tag = u1();
            at += 4;
            long end = Integer.toUnsignedLong(u4()) + at;
            switch (tag) {
                case 0x02 -> references.accept(at + 4); // a loaded class
                case 0x0c, 0x1c -> {
                    while (at < end) {
                        part(u1());
                    }
                }
                default -> {}
            }
            at = end;
        }
    }

    private void part(int tag) throws IOException {
        switch (tag) {
            case 0xff, 0x05, 0x07 -> root(0);
            case 0x01 -> root(8);
            case 0x02, 0x03, 0x08 -> root(8);
            case 0x04, 0x06 -> root(4);
            case 0x20 -> type();
            case 0x21 -> instance();
            case 0x22 -> objectArray();
            case 0x23 -> primitiveArray();
            default -> throw new IOException("a record of kind " + tag + " at " + at);
        }
    }

    private void root(int more) {
        references.accept(at);
        at += 8 + more;
    }

    private void type() {
        long self = file.get(ID, at);
        superclasses.putIfAbsent(self, file.get(ID, at + 12));
        objects.accept(at);
        at += 12;
        for (int i = 0; i < 6; i++) { // superclass, loader, signers, domain, two that are reserved
            reference();
        }
        at += 4;
        for (int constants = u2(); constants > 0; constants--) {
            at += 2;
            value(u1());
        }
        for (int statics = u2(); statics > 0; statics--) {
            at += 8;
            value(u1());
        }
        byte[] types = new byte[u2()];
        for (int i = 0; i < types.length; i++) {
            at += 8;
            types[i] = (byte) u1();
        }
        fields.putIfAbsent(self, types);
    }

    private void value(int type) {
        if (type == OBJECT) {
            reference();
        } else {
            at += WIDTHS[type];
        }
    }

    private void reference() {
        references.accept(at);
        at += 8;
    }

    private void instance() {
        objects.accept(at);
        at += 12;
        long type = file.get(ID, at);
        reference();
        long bytes = Integer.toUnsignedLong(u4());
        long end = at + bytes;
        for (long c = type; at < end && fields.containsKey(c); c = superclasses.getOrDefault(c, 0L)) {
            for (byte field : fields.getOrDefault(c, new byte[0])) {
                value(field);
            }
        }
        at = end;
    }

    private void objectArray() {
        objects.accept(at);
        at += 12;
        long length = Integer.toUnsignedLong(u4());
        for (long i = 0; i <= length; i++) { // its class, then its elements
            reference();
        }
    }

    private void primitiveArray() {
        objects.accept(at);
        at += 12;
        long length = Integer.toUnsignedLong(u4());
        int width = WIDTHS[u1()];
        at += length * width;
    }

    private int u1() {
        return Byte.toUnsignedInt(file.get(ValueLayout.JAVA_BYTE, at++));
    }

    private int u2() {
        at += 2;
        return Short.toUnsignedInt(file.get(U2, at - 2));
    }

    private int u4() {
        at += 4;
        return file.get(U4, at - 4);
    }
}
