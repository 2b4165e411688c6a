package dev.auger.analysis.threads;

import dev.auger.model.HeapSnapshot;
import dev.auger.model.heap.BasicType;
import dev.auger.model.heap.FieldValue;
import java.util.OptionalLong;

/** Fields of objects of a heap by name, the subclass's first. */
final class HeapFields {

    private static final int MOST_FIELDS = 256;

    private HeapFields() {}

    /** Object a field refers to; negative if it refers to none, and if there is no such field. */
    static long reference(HeapSnapshot heap, long object, String field) {
        for (FieldValue value : heap.values(object, 0, MOST_FIELDS)) {
            if (value.name().equals(field) && value.type() == BasicType.OBJECT) {
                return value.raw();
            }
        }
        return FieldValue.NULL;
    }

    /** Bits of a field of a primitive type. */
    static OptionalLong number(HeapSnapshot heap, long object, String field) {
        for (FieldValue value : heap.values(object, 0, MOST_FIELDS)) {
            if (value.name().equals(field) && value.type() != BasicType.OBJECT) {
                return OptionalLong.of(value.raw());
            }
        }
        return OptionalLong.empty();
    }
}
