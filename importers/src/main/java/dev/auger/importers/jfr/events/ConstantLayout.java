package dev.auger.importers.jfr.events;

import dev.auger.importers.jfr.bytes.Damage;
import dev.auger.importers.jfr.bytes.JfrBytes;
import dev.auger.importers.jfr.metadata.DeclaredTypes;
import dev.auger.importers.jfr.metadata.Layout;
import dev.auger.importers.jfr.metadata.TypeDef;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads some fields of constants of those types that have them, a layout made once a type. For one thread. */
final class ConstantLayout {

    private final DeclaredTypes types;
    private final String[] wanted;
    private final @Nullable Optional<Layout>[] layouts;

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type
    ConstantLayout(DeclaredTypes types, String... wanted) {
        this.types = types;
        this.wanted = wanted;
        layouts = new Optional[types.size()];
    }

    /**
     * Reads the constant at a position.
     *
     * @param slots one a field; left as they are where the type lacks it
     * @return the fields as declared, null where the type lacks one
     * @throws Damage if there is no such constant
     */
    Layout read(TypeDef type, JfrBytes in, long at, long[] slots) {
        Optional<Layout> known = layouts[type.index()];
        if (known == null) {
            known = types.layout(type, wanted);
            layouts[type.index()] = known;
        }
        Layout layout = known.orElse(null);
        if (layout == null || at < 0) {
            throw new Damage(at, "no constant of type " + type.name());
        }
        in.seek(at);
        layout.read(in, slots);
        return layout;
    }
}
