package dev.auger.importers.jfr.events;

import dev.auger.importers.jfr.bytes.Damage;
import dev.auger.importers.jfr.bytes.JfrBytes;
import dev.auger.importers.jfr.metadata.DeclaredTypes;
import dev.auger.importers.jfr.metadata.FieldDef;
import dev.auger.importers.jfr.metadata.Layout;
import dev.auger.importers.jfr.metadata.TypeDef;
import java.util.List;

/**
 * Writes values as text: constants by what says most of them, arrays and structs with brackets around their values. What is inside
 * the brackets is cut where it gets too long, because constants lead to constants.
 */
final class ValueTexts {

    private static final int MAX_DEPTH = 4;

    private static final int MAX_LENGTH = 1 << 14;

    /** The fields of a constant that say what it is, best first. */
    private static final List<String> NAMES = List.of("name", "string", "description", "type");

    private final ChunkConstants constants;
    private final DeclaredTypes types;
    private final JfrBytes in;
    private int depth;

    ValueTexts(ChunkConstants constants, DeclaredTypes types) {
        this.constants = constants;
        this.types = types;
        this.in = constants.in();
    }

    /** Whether what is asked for becomes a part of a longer text. */
    boolean nested() {
        return depth > 0;
    }

    /**
     * Text of a field.
     *
     * @param slot as {@link Layout} gives it
     */
    String text(FieldDef def, long slot) {
        try {
            if (def.array()) {
                return array(def, slot);
            }
            if (def.pooled()) {
                return constants.text(def.type(), slot);
            }
            return switch (def.type().shape()) {
                case STRING -> {
                    in.seek(slot);
                    yield string();
                }
                case STRUCT -> "";
                case FLOAT -> Float.toString(Float.intBitsToFloat((int) slot));
                case DOUBLE -> Double.toString(Double.longBitsToDouble(slot));
                default -> whole(def, slot);
            };
        } catch (Damage e) {
            return "";
        }
    }

    private static String whole(FieldDef def, long raw) {
        long value = EventCell.whole(def, raw);
        return switch (def.type().name()) {
            case "boolean" -> Boolean.toString(value != 0);
            case "char" -> Character.toString((char) value);
            default -> def.annotations().has("Unsigned") ? Long.toUnsignedString(value) : Long.toString(value);
        };
    }

    /** The string at the position; what null is in the file is empty. */
    private String string() {
        long at = in.position();
        if (in.readByte() == JfrBytes.STRING_POOL) {
            return constants.pooledString(in.readLong());
        }
        in.seek(at);
        String text = in.readPlainString();
        return text == null ? "" : text;
    }

    /** Text of a constant, or empty. */
    String constant(TypeDef type, long key) {
        long at = constants.position(type, key);
        if (at < 0 || depth >= MAX_DEPTH) {
            return "";
        }
        depth++;
        try {
            in.seek(at);
            if (type.shape() == TypeDef.Shape.STRING) {
                return string();
            }
            return type.shape() == TypeDef.Shape.STRUCT ? known(type, key, at) : "";
        } catch (Damage e) {
            return "";
        } finally {
            depth--;
        }
    }

    private String known(TypeDef type, long key, long at) {
        if (type.name().equals("java.lang.Class")) {
            return constants.className(type, key);
        }
        if (type.field("osThreadId") != null) {
            return constants.threadName(type, key);
        }
        if (type.field("frames") != null) {
            return constants.leaf(type, key);
        }
        if (type.field("descriptor") != null && type.field("name") != null && type.field("type") != null) {
            return constants.method(type, key).text();
        }
        DeclaredTypes.Struct struct = types.struct(type);
        long[] slots = new long[struct.fields().size()];
        in.seek(at);
        struct.layout().read(in, slots);
        String name = name(struct, slots);
        if (type.field("type") != null && type.field("description") != null) {
            // An object: its class, and what is known besides.
            String owner = field(struct, slots, "type");
            return name.isEmpty() || name.equals(owner) ? owner : owner + " (" + name + ')';
        }
        if (!name.isEmpty()) {
            return type.name().endsWith("Package") ? name.replace('/', '.') : name;
        }
        return struct.fields().size() == 1 ? text(struct.fields().getFirst().def(), slots[0]) : braces(struct, slots);
    }

    private String name(DeclaredTypes.Struct struct, long[] slots) {
        for (String wanted : NAMES) {
            String text = field(struct, slots, wanted);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    private String field(DeclaredTypes.Struct struct, long[] slots, String path) {
        for (int i = 0; i < slots.length; i++) {
            if (struct.fields().get(i).path().equals(path)) {
                return text(struct.fields().get(i).def(), slots[i]);
            }
        }
        return "";
    }

    /** {@code {type = byte[], address = 123}}, fields without a value left out. */
    private String braces(DeclaredTypes.Struct struct, long[] slots) {
        StringBuilder out = new StringBuilder("{");
        for (int i = 0; i < slots.length && out.length() < MAX_LENGTH; i++) {
            String text = text(struct.fields().get(i).def(), slots[i]);
            if (!text.isEmpty()) {
                out.append(out.length() > 1 ? ", " : "")
                        .append(struct.fields().get(i).path())
                        .append(" = ")
                        .append(text);
            }
        }
        return out.length() == 1 ? "" : out.append('}').toString();
    }

    private String array(FieldDef def, long at) {
        if (depth >= MAX_DEPTH) {
            return "";
        }
        depth++;
        try {
            in.seek(at);
            int count = in.readCount();
            StringBuilder out = new StringBuilder("[");
            for (int i = 0; i < count; i++) {
                out.append(i == 0 ? "" : ", ");
                if (out.length() > MAX_LENGTH) {
                    out.append("…");
                    break;
                }
                out.append(element(def));
            }
            return out.append(']').toString();
        } finally {
            depth--;
        }
    }

    /** Reads the element at the position and goes behind it. */
    private String element(FieldDef def) {
        if (!def.pooled() && def.type().shape() == TypeDef.Shape.STRUCT) {
            DeclaredTypes.Struct struct = types.struct(def.type());
            long[] slots = new long[struct.fields().size()];
            struct.layout().read(in, slots);
            long next = in.position();
            String text = braces(struct, slots);
            in.seek(next);
            return text;
        }
        FieldDef single = new FieldDef(def.name(), def.type(), def.pooled(), false, def.annotations());
        long slot = in.position();
        if (def.pooled()) {
            slot = in.readLong();
        } else if (def.type().shape() == TypeDef.Shape.STRING) {
            in.skipString();
        } else {
            slot = in.compressed() && def.type().shape().variable()
                    ? in.readVar()
                    : in.readFixed(def.type().shape().width);
        }
        long next = in.position();
        String text = text(single, slot);
        in.seek(next);
        return text;
    }
}
