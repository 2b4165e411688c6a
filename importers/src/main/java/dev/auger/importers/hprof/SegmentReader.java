package dev.auger.importers.hprof;

import dev.auger.importers.Cursor;
import dev.auger.model.heap.BasicType;
import dev.auger.model.heap.GcRoot.Kind;

/**
 * Reads the sub-records of a heap dump, one method a kind, fields in the order of the format. A record is noted in the index
 * only once its end is known to lie inside the file and, as far as the segment's length can be trusted, inside the segment.
 */
final class SegmentReader {

    /** Whether a sub-record may end beyond the end its segment declared, because that length is not to be believed. */
    @FunctionalInterface
    interface Straddle {
        boolean allowed(long segmentEnd);
    }

    /** A sub-record contradicts the format or its segment. */
    static final class Damaged extends RuntimeException {
        Damaged(String message) {
            super(message, null, false, false);
        }
    }

    private final Cursor in;
    private final int identifierBytes;
    private final DumpIndex index;
    private final Straddle straddle;
    private long segmentEnd;

    SegmentReader(Cursor in, int identifierBytes, DumpIndex index, Straddle straddle) {
        this.in = in;
        this.identifierBytes = identifierBytes;
        this.index = index;
        this.straddle = straddle;
    }

    /** Where the current segment says it ends. */
    void expectEnd(long end) {
        segmentEnd = end;
    }

    /**
     * Reads one sub-record.
     *
     * @throws Damaged for a tag that is none, or a length that leaves the segment
     * @throws Cursor.EndOfInput if the file ends first
     */
    void read() {
        long position = in.position();
        int tag = in.readUnsignedByte();
        switch (tag) {
            case Tag.INSTANCE_DUMP -> instance(position);
            case Tag.OBJECT_ARRAY_DUMP -> objectArray(position);
            case Tag.PRIMITIVE_ARRAY_DUMP -> primitiveArray(position, true);
            case Tag.ART_PRIMITIVE_ARRAY_NODATA -> primitiveArray(position, false);
            case Tag.CLASS_DUMP -> classDump(position);
            case Tag.ROOT_UNKNOWN -> root(Kind.UNKNOWN);
            case Tag.ROOT_JNI_GLOBAL -> {
                long id = id();
                id();
                note(Kind.JNI_GLOBAL, id, -1, -1);
            }
            case Tag.ROOT_JNI_LOCAL -> rootOfFrame(Kind.JNI_LOCAL);
            case Tag.ROOT_JAVA_FRAME -> rootOfFrame(Kind.JAVA_FRAME);
            case Tag.ROOT_NATIVE_STACK -> rootOfThread(Kind.NATIVE_STACK);
            case Tag.ROOT_STICKY_CLASS -> root(Kind.STICKY_CLASS);
            case Tag.ROOT_THREAD_BLOCK -> rootOfThread(Kind.THREAD_BLOCK);
            case Tag.ROOT_MONITOR_USED -> root(Kind.MONITOR_USED);
            case Tag.ROOT_THREAD_OBJECT -> rootOfFrame(Kind.THREAD_OBJECT);
            case Tag.ART_HEAP_DUMP_INFO -> {
                in.skip(4);
                id();
                commit();
            }
            case Tag.ART_ROOT_INTERNED_STRING,
                    Tag.ART_ROOT_FINALIZING,
                    Tag.ART_ROOT_DEBUGGER,
                    Tag.ART_ROOT_REFERENCE_CLEANUP,
                    Tag.ART_ROOT_VM_INTERNAL -> root(Kind.OTHER);
            case Tag.ART_ROOT_JNI_MONITOR -> rootOfFrame(Kind.OTHER);
            case Tag.ART_UNREACHABLE -> {
                id();
                commit();
            }
            default -> throw new Damaged("no sub-record has the tag " + Tag.text(tag));
        }
    }

    private void root(Kind kind) {
        note(kind, id(), -1, -1);
    }

    private void rootOfThread(Kind kind) {
        long id = id();
        note(kind, id, in.readInt(), -1);
    }

    /** {@code id, u4 thread serial, u4 frame number}; for a thread object {@code u4 trace serial} last. */
    private void rootOfFrame(Kind kind) {
        long id = id();
        int thread = in.readInt();
        note(kind, id, thread, in.readInt());
    }

    private void note(Kind kind, long id, int thread, int frame) {
        commit();
        index.addRoot(kind, id, thread, frame);
    }

    /** {@code id, u4 trace, class id, u4 bytes that follow, fields of the class, then of its superclasses}. */
    private void instance(long position) {
        long id = id();
        in.skip(4);
        long classId = id();
        in.skip(in.readUnsignedInt());
        commit();
        index.addInstance(position, id, classId);
    }

    /** {@code id, u4 trace, u4 elements, array class id, elements}. */
    private void objectArray(long position) {
        long id = id();
        in.skip(4);
        long length = in.readUnsignedInt();
        long classId = id();
        in.skip(length * identifierBytes);
        commit();
        index.addObjectArray(position, id, classId, length);
    }

    /** {@code id, u4 trace, u4 elements, u1 element type, elements}; ART may leave the elements out. */
    private void primitiveArray(long position, boolean withData) {
        long id = id();
        in.skip(4);
        long length = in.readUnsignedInt();
        BasicType type = type();
        if (type == BasicType.OBJECT) {
            throw new Damaged("a primitive array of objects");
        }
        if (withData) {
            in.skip(length * type.bytes());
        }
        commit();
        index.addPrimitiveArray(position, id, type, length, withData);
    }

    /**
     * {@code id, u4 trace, superclass, loader, signers, protection domain, two reserved ids, u4 instance size}, then counted by
     * u2: constants {@code (u2 index, u1 type, value)}, statics {@code (name id, u1 type, value)}, fields {@code (name id, u1
     * type)}.
     */
    private void classDump(long position) {
        long classId = id();
        in.skip(4 + 6L * identifierBytes + 4);
        for (int constants = in.readUnsignedShort(); constants > 0; constants--) {
            in.skip(2);
            in.skip(bytesOf(type()));
        }
        for (int statics = in.readUnsignedShort(); statics > 0; statics--) {
            in.skip(identifierBytes);
            in.skip(bytesOf(type()));
        }
        for (int fields = in.readUnsignedShort(); fields > 0; fields--) {
            in.skip(identifierBytes);
            type();
        }
        commit();
        index.addClass(position, classId);
    }

    private BasicType type() {
        int code = in.readUnsignedByte();
        BasicType type = BasicType.of(code);
        if (type == null) {
            throw new Damaged("no basic type has the code " + code);
        }
        return type;
    }

    private int bytesOf(BasicType type) {
        return type == BasicType.OBJECT ? identifierBytes : type.bytes();
    }

    private long id() {
        return identifierBytes == 8 ? in.readLong() : in.readUnsignedInt();
    }

    private void commit() {
        if (in.position() > segmentEnd && !straddle.allowed(segmentEnd)) {
            throw new Damaged("the record reaches beyond its segment");
        }
    }
}
