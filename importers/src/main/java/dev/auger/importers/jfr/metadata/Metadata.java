package dev.auger.importers.jfr.metadata;

import dev.auger.importers.jfr.tables.LongMap;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The types of a chunk and the zone it was recorded in. */
public final class Metadata {

    /** No types. */
    public static final Metadata EMPTY = new Metadata(List.of(), OptionalLong.empty());

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

    /** By {@link TypeDef#index}. */
    public List<TypeDef> types() {
        return types;
    }

    /** The type with an id, or null. */
    @Nullable
    public TypeDef type(long id) {
        long index = byId.get(id);
        return index == LongMap.MISSING ? null : types.get((int) index);
    }

    /** Of local time from UTC, if the metadata says it. */
    public OptionalLong zoneOffsetMillis() {
        return zoneOffsetMillis;
    }
}
