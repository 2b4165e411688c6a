package dev.auger.model.recording;

import java.util.List;

/**
 * One event type as the recording's metadata declares it.
 *
 * @param name full name, for example {@code jdk.ThreadPark}
 * @param label short name for people, or {@code name}
 * @param description what the metadata says about it, or empty
 * @param category where it stands in the tree of types, outermost first; empty if the metadata does not say
 * @param fields in declared order, fields of the frame (start, duration, thread, stack) included
 * @param count events of this type in readable chunks; 0 for a type that is only declared
 */
public record EventType(
        String name, String label, String description, List<String> category, List<EventField> fields, long count) {

    public EventType {
        category = List.copyOf(category);
        fields = List.copyOf(fields);
    }

    /** Index of the field of that name, or -1. */
    public int field(String fieldName) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).name().equals(fieldName)) {
                return i;
            }
        }
        return -1;
    }
}
