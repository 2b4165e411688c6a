package dev.auger.importers.jfr;

import dev.auger.importers.jfr.metadata.TypeDef;
import dev.auger.model.recording.EventCount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many events of each type the chunks read so far have. */
final class EventCounts {

    private static final class Counter {

        private final String label;
        private long count;

        Counter(String label) {
            this.label = label;
        }
    }

    private final Map<String, Counter> byType = new HashMap<>();
    private long total;

    void add(TypeDef type, long count) {
        byType.computeIfAbsent(type.name(), n -> new Counter(type.label())).count += count;
        total += count;
    }

    long total() {
        return total;
    }

    /** Most frequent first, then by name. */
    List<EventCount> list() {
        List<EventCount> counts = new ArrayList<>();
        byType.forEach((name, counter) -> counts.add(new EventCount(name, counter.label, counter.count)));
        counts.sort(Comparator.comparingLong(EventCount::count).reversed().thenComparing(EventCount::type));
        return List.copyOf(counts);
    }
}
