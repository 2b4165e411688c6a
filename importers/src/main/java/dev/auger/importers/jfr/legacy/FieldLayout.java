package dev.auger.importers.jfr.legacy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lays out fields in types of JFR 2 and says how to copy their values. */
final class FieldLayout {

    private record Structure(Producer producer, int index) {}

    private record Laid(ModernType type, Copier copier) {}

    private final ModernTypes types;
    private final Pools pools;
    private final ConstantKeys keys;
    private final PoolNames poolNames;
    private final Map<Structure, Laid> structures = new HashMap<>();

    FieldLayout(ModernTypes types, Pools pools, ConstantKeys keys, PoolNames poolNames) {
        this.types = types;
        this.pools = pools;
        this.keys = keys;
        this.poolNames = poolNames;
    }

    /**
     * Adds a field to a type.
     *
     * @param name what to call it; another name if the type has this one already
     */
    Copier add(ModernType to, Field field, String name, Producer producer) {
        String free = name;
        while (to.has(free)) {
            free += "_";
        }
        List<ModernType.Note> notes = new ArrayList<>(types.labels(field.label(), field.description()));
        return switch (field.kind()) {
            case STRUCT -> {
                Laid struct = structure(field, producer);
                to.members().add(new ModernType.Member(free, struct.type(), false, false, notes));
                yield struct.copier();
            }
            case STRUCT_ARRAY -> {
                Laid struct = structure(field, producer);
                to.members().add(new ModernType.Member(free, struct.type(), false, true, notes));
                yield Copier.array(struct.copier(), 1);
            }
            case ARRAY -> {
                Field element = Values.element(field);
                Copier copier = value(to, free, element, true, notes);
                yield Copier.array(copier, Math.max(1, element.kind().width));
            }
            default -> value(to, free, field, false, notes);
        };
    }

    private Copier value(ModernType to, String name, Field field, boolean array, List<ModernType.Note> notes) {
        Kind kind = field.kind();
        Pool pool = kind.integer() ? pools.of(field.contentType()) : null;
        if (pool != null) {
            to.members().add(new ModernType.Member(name, poolNames.type(pool), true, array, notes));
            return key(pool, kind);
        }
        if (kind == Kind.UTF8 || kind == Kind.STRING) {
            to.members().add(new ModernType.Member(name, types.string(), false, array, notes));
        } else {
            notes.addAll(Units.notes(kind, field.contentType(), types));
            to.members().add(new ModernType.Member(name, types.number(kind), false, array, notes));
        }
        return Copier.plain(kind);
    }

    /** Copies a key of constants. */
    Copier key(Pool pool, Kind kind) {
        return (in, out, time) -> out.putInteger(keys.key(pool, Values.integer(in, kind), time));
    }

    private Laid structure(Field field, Producer producer) {
        Structure structure = new Structure(producer, field.structure());
        Laid known = structures.get(structure);
        if (known == null) {
            ModernType type = types.type("jdk.types.Structure" + structures.size());
            List<Copier> copiers = new ArrayList<>();
            for (Field inner : producer.structure(field.structure())) {
                copiers.add(add(type, inner, inner.name(), producer));
            }
            known = new Laid(type, Copier.all(copiers));
            structures.put(structure, known);
        }
        return known;
    }
}
