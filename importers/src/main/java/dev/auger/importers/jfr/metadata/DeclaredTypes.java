package dev.auger.importers.jfr.metadata;

import dev.auger.importers.jfr.bytes.Damage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The types of one metadata, found by the ids that events carry. Safe for several threads; chunks with the same
 * metadata share it. */
public final class DeclaredTypes {

    /** Type ids of the JVM are small; those beyond are looked up in a map. */
    private static final int DIRECT_IDS = 1 << 14;

    private final Metadata metadata;
    private final boolean compressed;
    private final int[] direct;
    private final boolean[] timed;
    private final @Nullable Layout[] skips;
    private final @Nullable Struct[] structs;

    /**
     * The fields of a type and how to read all of them, slots in their order.
     *
     * @param layout ends behind the value
     */
    public record Struct(List<FlatField> fields, Layout layout) {}

    /** Tried in vain: a type of more fields than any has, or one that contains itself. */
    private static final Struct BROKEN = new Struct(List.of(), Layout.EMPTY);

    /** @param compressed whether integers have variable length in chunks with this metadata */
    public DeclaredTypes(Metadata metadata, boolean compressed) {
        this.metadata = metadata;
        this.compressed = compressed;
        long highest = metadata.types().stream()
                .mapToLong(TypeDef::id)
                .filter(id -> id < DIRECT_IDS)
                .max()
                .orElse(0);
        timed = new boolean[size()];
        for (int i = 0; i < timed.length; i++) {
            timed[i] = beginsWithTime(type(i));
        }
        skips = new Layout[size()];
        structs = new Struct[size()];
        direct = new int[(int) Math.max(0, highest) + 1];
        Arrays.fill(direct, -1);
        for (TypeDef type : metadata.types()) {
            if (type.id() >= 0 && type.id() < direct.length) {
                direct[(int) type.id()] = type.index();
            }
        }
    }

    /** Whether the first field of an event of the type is its start, in ticks. */
    private static boolean beginsWithTime(TypeDef type) {
        if (type.fields().isEmpty()) {
            return false;
        }
        FieldDef first = type.fields().getFirst();
        return first.name().equals("startTime")
                && first.type().shape() == TypeDef.Shape.LONG
                && !first.pooled()
                && !first.array()
                && (first.unit().isEmpty() || first.unit().equals("TICKS"));
    }

    public Metadata metadata() {
        return metadata;
    }

    /** Whether integers have variable length. */
    public boolean compressed() {
        return compressed;
    }

    /** Number of types. */
    public int size() {
        return metadata.types().size();
    }

    /** @param index below {@link #size} */
    public TypeDef type(int index) {
        return metadata.types().get(index);
    }

    /** Index of the type with an id, or -1 if the metadata has none. */
    public int index(long id) {
        if (id >= 0 && id < direct.length) {
            return direct[(int) id];
        }
        TypeDef type = metadata.type(id);
        return type == null ? -1 : type.index();
    }

    /** Whether events of the type begin with their start in ticks. */
    public boolean startsWithTime(int index) {
        return timed[index];
    }

    /** @throws Damage if the type cannot be laid out */
    public Layout skipping(TypeDef type) {
        // Two threads may both make one; layouts are immutable and equal.
        Layout layout = skips[type.index()];
        if (layout == null) {
            layout = Layout.skipping(type, compressed);
            skips[type.index()] = layout;
        }
        return layout;
    }

    /** @throws Damage if the type cannot be laid out */
    public Struct struct(TypeDef type) {
        Struct struct = structs[type.index()];
        if (struct == null) {
            List<FlatField> fields = FlatField.of(type);
            String[] paths = fields.stream().map(FlatField::path).toArray(String[]::new);
            try {
                struct = new Struct(fields, Layout.whole(type, compressed, paths));
            } catch (Damage e) {
                struct = BROKEN;
            }
            structs[type.index()] = struct;
        }
        if (struct.layout().equals(Layout.EMPTY)) {
            throw new Damage(-1, "type " + type.name() + " cannot be laid out");
        }
        return struct;
    }

    /** {@link Layout#of} some fields; empty if the type cannot be laid out. To be kept by whoever asks. */
    public Optional<Layout> layout(TypeDef type, String... wanted) {
        try {
            return Optional.of(Layout.of(type, compressed, wanted));
        } catch (Damage e) {
            return Optional.empty();
        }
    }

    /** The type of strings, whose pool strings may refer to, or null. */
    @Nullable
    public TypeDef strings() {
        for (TypeDef type : metadata.types()) {
            if (type.shape() == TypeDef.Shape.STRING) {
                return type;
            }
        }
        return null;
    }
}
