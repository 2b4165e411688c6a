package dev.auger.importers.jfr;

import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The types of a chunk and the zone it was recorded in. */
final class Metadata {

    /** No types. */
    static final Metadata EMPTY = new Metadata(List.of(), OptionalLong.empty());

    private final List<TypeDef> types;
    private final LongMap byId;
    private final OptionalLong zoneOffsetMillis;

    Metadata(List<TypeDef> types, OptionalLong zoneOffsetMillis) {
        this.types = List.copyOf(types);
        this.zoneOffsetMillis = zoneOffsetMillis;
        byId = new LongMap();
        for (TypeDef type : types) {
            byId.put(type.id(), type.index());
        }
    }

    List<TypeDef> types() {
        return types;
    }

    @Nullable
    TypeDef type(long id) {
        long index = byId.get(id);
        return index == LongMap.MISSING ? null : types.get((int) index);
    }

    OptionalLong zoneOffsetMillis() {
        return zoneOffsetMillis;
    }
}
