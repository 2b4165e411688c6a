package dev.auger.analysis.heap.contents;

import dev.auger.model.HeapSnapshot;
import dev.auger.model.heap.BasicType;
import dev.auger.model.heap.FieldValue;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;

/** Fields of one object by name. Several names are those of several releases: the first that is there counts. */
public final class ObjectFields {

    private static final int MOST_FIELDS = 256;
    private static final int PAGE = 1024;

    private final List<FieldValue> fields;

    private ObjectFields(List<FieldValue> fields) {
        this.fields = fields;
    }

    /** All fields of an instance, those of its own class first. */
    public static ObjectFields of(HeapSnapshot heap, long object) {
        return from(heap, object, 0);
    }

    /** Without the first {@code skip} fields: those a subclass adds may have the same names. */
    static ObjectFields from(HeapSnapshot heap, long object, int skip) {
        return new ObjectFields(heap.values(object, skip, MOST_FIELDS));
    }

    /** The field of the first name there is. */
    public Optional<FieldValue> field(String... names) {
        for (String name : names) {
            for (FieldValue field : fields) {
                if (field.name().equals(name)) {
                    return Optional.of(field);
                }
            }
        }
        return Optional.empty();
    }

    /** Bits of a primitive field; {@code absent} if there is none. */
    public long number(long absent, String... names) {
        return field(names)
                .filter(f -> f.type() != BasicType.OBJECT)
                .map(FieldValue::raw)
                .orElse(absent);
    }

    /** Object a field refers to; negative if it is null or there is no such field. */
    public long reference(String... names) {
        return field(names)
                .filter(f -> f.type() == BasicType.OBJECT)
                .map(FieldValue::raw)
                .orElse(FieldValue.NULL);
    }

    /** Whether one of the names is a field of the object. */
    public boolean has(String... names) {
        return field(names).isPresent();
    }

    /** Text of the {@code String} a field refers to, at most {@code limit} characters; empty if there is none. */
    public String text(HeapSnapshot heap, int limit, String... names) {
        long object = reference(names);
        String text = object < 0 ? null : heap.stringValue(object, limit);
        return text == null ? "" : text;
    }

    /** One element of an array of references; negative if it is null or there is none. */
    static long element(HeapSnapshot heap, long array, long index) {
        List<FieldValue> one = heap.values(array, (int) index, 1);
        return one.isEmpty() ? FieldValue.NULL : one.getFirst().raw();
    }

    /** Gives a consumer the elements of an array by position, nulls as negative ones, until it says no. */
    static void elements(HeapSnapshot heap, long array, int from, LongPredicate more) {
        int length = heap.arrayLength(array);
        for (int at = from; at < length; at += PAGE) {
            List<FieldValue> page = heap.values(array, at, PAGE);
            for (FieldValue element : page) {
                if (!more.test(element.raw())) {
                    return;
                }
            }
            if (page.isEmpty()) {
                return;
            }
        }
    }
}
