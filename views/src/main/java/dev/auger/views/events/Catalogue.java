package dev.auger.views.events;

import dev.auger.analysis.events.TypeState;
import dev.auger.analysis.quality.EventSettings;
import dev.auger.model.recording.EventLog;
import dev.auger.model.recording.EventType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The types of a recording, by name.
 *
 * @param settings what was on; null while that is not known yet
 */
record Catalogue(Map<String, EventType> byName, @Nullable EventSettings settings) {

    static final Catalogue EMPTY = new Catalogue(Map.of(), null);

    /** Finds out what types there are; on a worker, because the log may have to look through the file for that. */
    static Catalogue of(EventLog log) {
        Map<String, EventType> byName = new LinkedHashMap<>();
        log.types().forEach(t -> byName.put(t.name(), t));
        return new Catalogue(Collections.unmodifiableMap(byName), null);
    }

    Catalogue with(EventSettings known) {
        return new Catalogue(byName, known);
    }

    List<EventType> types() {
        return List.copyOf(byName.values());
    }

    Optional<EventType> type(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    long count(String name) {
        EventType type = byName.get(name);
        return type == null ? 0 : type.count();
    }

    TypeState state(String name) {
        EventType type = byName.get(name);
        if (type == null) {
            return TypeState.UNDECLARED;
        }
        if (settings == null) {
            return type.count() > 0 ? TypeState.OCCURRED : TypeState.UNKNOWN;
        }
        return TypeState.of(type, settings);
    }
}
