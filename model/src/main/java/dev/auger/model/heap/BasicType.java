package dev.auger.model.heap;

/** Field and array element types with their HPROF codes (HPROF binary format 1.0.2, "basic type"). */
public enum BasicType {
    OBJECT(2, 0, "object"),
    BOOLEAN(4, 1, "boolean"),
    CHAR(5, 2, "char"),
    FLOAT(6, 4, "float"),
    DOUBLE(7, 8, "double"),
    BYTE(8, 1, "byte"),
    SHORT(9, 2, "short"),
    INT(10, 4, "int"),
    LONG(11, 8, "long");

    private static final BasicType[] BY_CODE = new BasicType[12];

    static {
        for (BasicType type : values()) {
            BY_CODE[type.code] = type;
        }
    }

    private final int code;
    private final int bytes;
    private final String javaName;

    BasicType(int code, int bytes, String javaName) {
        this.code = code;
        this.bytes = bytes;
        this.javaName = javaName;
    }

    public int code() {
        return code;
    }

    /** Bytes of a value, or 0 for {@link #OBJECT}, whose size is the dump's identifier size. */
    public int bytes() {
        return bytes;
    }

    public String javaName() {
        return javaName;
    }

    /** The type of a code, or null for a code the format does not define. */
    public static @org.jspecify.annotations.Nullable BasicType of(int code) {
        return code >= 0 && code < BY_CODE.length ? BY_CODE[code] : null;
    }
}
