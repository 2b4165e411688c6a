package dev.auger.importers.jfr.metadata;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A type as the metadata declares it: primitive, string, struct or event. Complete once {@link MetadataReader} has linked it. */
public final class TypeDef {

    /** How a value lies in the file. */
    public enum Shape {
        BYTE(1),
        SHORT(2),
        INT(4),
        LONG(8),
        FLOAT(4),
        DOUBLE(8),
        STRING(0),
        STRUCT(0);

        /** Bytes of an uncompressed value. */
        public final int width;

        Shape(int width) {
            this.width = width;
        }

        /** Whether the compressed form has variable length. */
        public boolean variable() {
            return this == SHORT || this == INT || this == LONG;
        }
    }

    private final int index;
    private final long id;
    private final String name;
    private final String superType;
    private final Annotations annotations;
    private final String label;
    private final Shape shape;
    private final List<FieldDef> fields = new ArrayList<>();

    /**
     * @param index position among the types of one metadata event
     * @param superType name of the type it extends, or empty
     */
    TypeDef(int index, long id, String name, String superType, Annotations annotations) {
        this.index = index;
        this.id = id;
        this.name = name;
        this.superType = superType;
        this.annotations = annotations;
        String said = annotations.value("Label");
        this.label = said.isEmpty() ? name : said;
        this.shape = switch (name) {
            case "boolean", "byte" -> Shape.BYTE;
            case "short", "char" -> Shape.SHORT;
            case "int" -> Shape.INT;
            case "long" -> Shape.LONG;
            case "float" -> Shape.FLOAT;
            case "double" -> Shape.DOUBLE;
            case "java.lang.String" -> Shape.STRING;
            default -> Shape.STRUCT;
        };
    }

    /** Position among the types of its metadata. */
    public int index() {
        return index;
    }

    /** What events and constants name it by. */
    public long id() {
        return id;
    }

    /** With its package. */
    public String name() {
        return name;
    }

    /** The label the metadata gives, or the name. */
    public String label() {
        return label;
    }

    public Annotations annotations() {
        return annotations;
    }

    /** Whether the metadata declares it as a type of events. Writers of their own leave that out, so it may have events all the same. */
    public boolean event() {
        return superType.endsWith(".Event");
    }

    public Shape shape() {
        return shape;
    }

    /** In the order in which they lie in the file. */
    public List<FieldDef> fields() {
        return fields;
    }

    /** The first field of that name, or null. */
    @Nullable
    public FieldDef field(String fieldName) {
        for (FieldDef field : fields) {
            if (field.name().equals(fieldName)) {
                return field;
            }
        }
        return null;
    }
}
