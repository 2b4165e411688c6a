package dev.auger.importers.jfr.events;

import dev.auger.importers.jfr.metadata.Annotations;
import dev.auger.importers.jfr.metadata.DeclaredTypes;
import dev.auger.importers.jfr.metadata.FlatField;
import dev.auger.importers.jfr.metadata.TypeDef;
import dev.auger.model.recording.EventField;
import dev.auger.model.recording.EventType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An event type as all chunks of a file together declare it: fields by name, in the order in which they were first declared. */
final class MergedType {

    private final TypeDef first;
    private final Map<String, FlatField> fields = new LinkedHashMap<>();
    private final Map<DeclaredTypes, boolean[]> indexes = new HashMap<>();
    private long count;

    private MergedType(TypeDef first) {
        this.first = first;
    }

    /** Every type that is declared as one of events or has events, by name. */
    static Map<String, MergedType> merge(EventIndex index) {
        Map<DeclaredTypes, long[]> counts = new LinkedHashMap<>();
        for (ChunkEvents chunk : index.chunks()) {
            long[] sum = counts.computeIfAbsent(chunk.types(), t -> new long[t.size()]);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += chunk.count(i);
            }
        }
        Map<String, MergedType> types = new TreeMap<>();
        counts.forEach((declared, sum) -> {
            for (TypeDef type : declared.metadata().types()) {
                if (type.event() || sum[type.index()] > 0) {
                    types.computeIfAbsent(type.name(), n -> new MergedType(type))
                            .add(declared, type, sum[type.index()]);
                }
            }
        });
        return types;
    }

    private void add(DeclaredTypes declared, TypeDef type, long events) {
        FlatField.of(type).forEach(field -> fields.putIfAbsent(field.path(), field));
        indexes.computeIfAbsent(declared, d -> new boolean[d.size()])[type.index()] = true;
        count += events;
    }

    /** By type index, which of the types are this one; null if none is. */
    boolean @Nullable [] indexes(DeclaredTypes declared) {
        return indexes.get(declared);
    }

    long count() {
        return count;
    }

    List<FlatField> fields() {
        return new ArrayList<>(fields.values());
    }

    /** @param events number of events to say */
    EventType type(long events) {
        List<EventField> list = new ArrayList<>();
        fields.values().forEach(field -> list.add(field.field()));
        Annotations said = first.annotations();
        return new EventType(
                first.name(), first.label(), said.value("Description"), said.values("Category"), list, events);
    }
}
