package dev.auger.analysis.heap;

import dev.auger.model.HeapSnapshot;
import dev.auger.model.heap.BasicType;
import dev.auger.model.heap.FieldValue;
import java.util.ArrayList;
import java.util.List;

/** What an object refers to, with the fields that do. */
public final class OutgoingReferences {

    private static final int CHUNK = 4096;

    private OutgoingReferences() {}

    /**
     * A reference.
     *
     * @param field field, static field or element
     */
    public record Reference(String field, long target) {}

    /**
     * References of fields and elements in their order, nulls left out.
     *
     * @param skip references to leave out at the beginning
     * @param limit at most so many; if as many are returned there may be more
     */
    public static List<Reference> of(HeapSnapshot heap, long object, long skip, int limit) {
        List<Reference> found = new ArrayList<>();
        long left = skip;
        for (int at = 0; ; at += CHUNK) {
            List<FieldValue> values = heap.values(object, at, CHUNK);
            for (FieldValue value : values) {
                if (value.type() != BasicType.OBJECT || value.raw() < 0) {
                    continue;
                }
                if (left > 0) {
                    left--;
                } else if (found.size() < limit) {
                    found.add(new Reference(value.name(), value.raw()));
                } else {
                    return found;
                }
            }
            if (values.size() < CHUNK) {
                return found;
            }
        }
    }

    /** Whether it refers to anything by a field or element. */
    public static boolean any(HeapSnapshot heap, long object) {
        BasicType element = heap.typeOf(object).arrayElement();
        boolean primitive = element != null && element != BasicType.OBJECT;
        return !primitive && !of(heap, object, 0, 1).isEmpty();
    }
}
