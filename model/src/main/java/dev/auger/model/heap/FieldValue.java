package dev.auger.model.heap;

/**
 * A field with its value.
 *
 * @param name field name, or {@code [i]} for an array element
 * @param raw the value's bits: the number (floats by their IEEE bits), or for objects the object index, -1 for null and -2
 *     for a reference to an object that is not in the dump
 */
public record FieldValue(String name, BasicType type, long raw) {

    public static final long NULL = -1;
    public static final long MISSING = -2;

    /** The value as Java prints it; objects are {@code null} or {@code #index}. */
    public String text() {
        return switch (type) {
            case OBJECT -> raw == NULL ? "null" : raw == MISSING ? "?" : "#" + raw;
            case BOOLEAN -> raw != 0 ? "true" : "false";
            case CHAR -> "'" + (char) raw + "'";
            case FLOAT -> Float.toString(Float.intBitsToFloat((int) raw));
            case DOUBLE -> Double.toString(Double.longBitsToDouble(raw));
            case BYTE, SHORT, INT, LONG -> Long.toString(raw);
        };
    }
}
