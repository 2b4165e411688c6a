package dev.auger.importers.jfr.legacy;

/** How a value lies in a 0.9 file; the ordinals are the file's codes. Everything is big-endian. */
enum Kind {
    BOOLEAN(1),
    BYTE(1),
    U1(1),
    SHORT(2),
    U2(2),
    INT(4),
    U4(4),
    LONG(8),
    U8(8),
    FLOAT(4),
    DOUBLE(8),
    /** Two bytes of length, then UTF-8. */
    UTF8(0),
    /** Four bytes of length, then that many UTF-16 units. */
    STRING(0),
    /** Four bytes of length, then primitives or strings of one kind. */
    ARRAY(0),
    STRUCT(0),
    /** Four bytes of length, then structures. */
    STRUCT_ARRAY(0);

    private static final Kind[] ALL = values();

    /** Bytes of a value, 0 where they vary. */
    final int width;

    Kind(int width) {
        this.width = width;
    }

    /** Whether a value may be a key into a constant pool. */
    boolean integer() {
        return compareTo(BYTE) >= 0 && compareTo(U8) <= 0;
    }

    static boolean known(int code) {
        return code >= 0 && code < ALL.length;
    }

    static Kind of(int code) {
        return ALL[code];
    }
}
