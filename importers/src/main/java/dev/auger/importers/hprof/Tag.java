package dev.auger.importers.hprof;

/**
 * Record tags of the HPROF binary format 1.0.2 ({@code heapDumper.cpp} of OpenJDK) and of ART's 1.0.3 ({@code hprof.cc} of
 * AOSP). Top-level records are {@code u1 tag, u4 microseconds, u4 length, body}; the others are sub-records of a heap dump.
 */
final class Tag {

    static final int UTF8 = 0x01;
    static final int LOAD_CLASS = 0x02;
    static final int STACK_FRAME = 0x04;
    static final int STACK_TRACE = 0x05;
    static final int START_THREAD = 0x0a;
    static final int HEAP_DUMP = 0x0c;
    static final int HEAP_DUMP_SEGMENT = 0x1c;
    static final int HEAP_DUMP_END = 0x2c;

    static final int ROOT_UNKNOWN = 0xff;
    static final int ROOT_JNI_GLOBAL = 0x01;
    static final int ROOT_JNI_LOCAL = 0x02;
    static final int ROOT_JAVA_FRAME = 0x03;
    static final int ROOT_NATIVE_STACK = 0x04;
    static final int ROOT_STICKY_CLASS = 0x05;
    static final int ROOT_THREAD_BLOCK = 0x06;
    static final int ROOT_MONITOR_USED = 0x07;
    static final int ROOT_THREAD_OBJECT = 0x08;
    static final int CLASS_DUMP = 0x20;
    static final int INSTANCE_DUMP = 0x21;
    static final int OBJECT_ARRAY_DUMP = 0x22;
    static final int PRIMITIVE_ARRAY_DUMP = 0x23;

    static final int ART_HEAP_DUMP_INFO = 0xfe;
    static final int ART_ROOT_INTERNED_STRING = 0x89;
    static final int ART_ROOT_FINALIZING = 0x8a;
    static final int ART_ROOT_DEBUGGER = 0x8b;
    static final int ART_ROOT_REFERENCE_CLEANUP = 0x8c;
    static final int ART_ROOT_VM_INTERNAL = 0x8d;
    static final int ART_ROOT_JNI_MONITOR = 0x8e;
    static final int ART_UNREACHABLE = 0x90;
    static final int ART_PRIMITIVE_ARRAY_NODATA = 0xc3;

    private Tag() {}

    /** Whether the format defines a top-level record of this tag. */
    static boolean isTopLevel(int tag) {
        return tag >= UTF8 && tag <= 0x07
                || tag >= START_THREAD && tag <= 0x0e
                || tag == HEAP_DUMP_SEGMENT
                || tag == HEAP_DUMP_END;
    }

    static boolean isHeapDump(int tag) {
        return tag == HEAP_DUMP || tag == HEAP_DUMP_SEGMENT;
    }

    /** Whether a heap dump may hold a sub-record of this tag. */
    static boolean isSubRecord(int tag) {
        return tag >= ROOT_JNI_GLOBAL && tag <= ROOT_THREAD_OBJECT
                || tag >= CLASS_DUMP && tag <= PRIMITIVE_ARRAY_DUMP
                || tag >= ART_ROOT_INTERNED_STRING && tag <= ART_ROOT_JNI_MONITOR
                || tag == ART_UNREACHABLE
                || tag == ART_PRIMITIVE_ARRAY_NODATA
                || tag == ART_HEAP_DUMP_INFO
                || tag == ROOT_UNKNOWN;
    }

    /** {@code 0x1c}: tags as messages print them. */
    static String text(int tag) {
        return "0x" + (tag < 16 ? "0" : "") + Integer.toHexString(tag);
    }
}
