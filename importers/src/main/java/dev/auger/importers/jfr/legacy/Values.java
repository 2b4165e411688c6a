package dev.auger.importers.jfr.legacy;

import dev.auger.importers.Cursor;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Values as they lie in a 0.9 file. */
final class Values {

    private Values() {}

    /** An integer with its sign, whatever its kind says: so keys of constants compare. */
    static long integer(Cursor in, Kind kind) {
        return switch (kind.width) {
            case 1 -> in.readByte();
            case 2 -> in.readShort();
            case 4 -> in.readInt();
            default -> in.readLong();
        };
    }

    static String utf8(Cursor in) {
        return new String(in.readBytes(in.readUnsignedShort()), StandardCharsets.UTF_8);
    }

    /** A count of things that take at least {@code least} bytes each. */
    static int count(Cursor in, int least) {
        long at = in.position();
        int count = in.readInt();
        if (count < 0 || count > in.remaining() / Math.max(1, least)) {
            throw new LegacyDamage(at, "count " + count + " with " + in.remaining() + " bytes left");
        }
        return count;
    }

    static void skip(Cursor in, List<Field> fields, Producer producer) {
        for (Field field : fields) {
            switch (field.kind()) {
                case UTF8 -> in.skip(in.readUnsignedShort());
                case STRING -> in.skip(2L * count(in, 2));
                case STRUCT -> skip(in, producer.structure(field.structure()), producer);
                case STRUCT_ARRAY -> skipArray(in, producer.structure(field.structure()), producer);
                case ARRAY -> skipArray(in, List.of(element(field)), producer);
                default -> in.skip(field.kind().width);
            }
        }
    }

    private static void skipArray(Cursor in, List<Field> element, Producer producer) {
        int width = width(element);
        int count = count(in, Math.max(1, width));
        if (width > 0) {
            in.skip((long) count * width);
        } else {
            for (int i = 0; i < count; i++) {
                skip(in, element, producer);
            }
        }
    }

    /** What an array of primitives or strings is of. */
    static Field element(Field array) {
        Kind kind = Kind.known(array.structure()) ? Kind.of(array.structure()) : Kind.ARRAY;
        if (kind.compareTo(Kind.ARRAY) >= 0) {
            throw new LegacyDamage(-1, "array of arrays or structures");
        }
        return new Field(array.name(), array.label(), array.description(), kind, array.contentType(), 0);
    }

    /** Bytes of the fields together, or 0 where they vary. */
    private static int width(List<Field> fields) {
        int width = 0;
        for (Field field : fields) {
            if (field.kind().width == 0) {
                return 0;
            }
            width += field.kind().width;
        }
        return width;
    }
}
