package dev.auger.views.heap;

import dev.auger.analysis.heap.compare.ClassCounts;
import dev.auger.views.text.Numbers;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is followed over several dumps. */
enum CompareMetric {
    SHALLOW,
    RETAINED,
    OBJECTS;

    long of(ClassCounts counts) {
        return switch (this) {
            case SHALLOW -> counts.shallowBytes();
            case RETAINED -> counts.retainedBytes();
            case OBJECTS -> counts.instances();
        };
    }

    String text(long value) {
        return this == OBJECTS ? Numbers.count(value) : Numbers.bytes(value);
    }

    String change(long by) {
        return this == OBJECTS ? Delta.count(by) : Delta.bytes(by);
    }

    static Map<CompareMetric, String> keys() {
        Map<CompareMetric, String> keys = new LinkedHashMap<>();
        keys.put(SHALLOW, "heap.column.shallow");
        keys.put(RETAINED, "heap.column.retained-size");
        keys.put(OBJECTS, "heap.column.objects");
        return keys;
    }
}
