package dev.auger.analysis.pattern.fact;

import dev.auger.analysis.heap.contents.CollectionContents;
import dev.auger.analysis.heap.contents.Entry;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.Names;
import dev.auger.model.heap.BasicType;
import dev.auger.model.heap.FieldValue;
import dev.auger.model.job.Job;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Follows fields from an object: {@code workQueue.count}. */
final class ObjectPath {

    private static final int MOST_FIELDS = 1000;
    private static final int LONGEST_TEXT = 1000;
    private static final int LONGEST_CHAIN = 1_000_000;
    private static final int MOST_KEYS = 1000;

    private ObjectPath() {}

    /** A number, text or flag; of a string what it says, of another object its class name; null where there is none. */
    static @Nullable Object follow(HeapSnapshot heap, long object, String path, Job job) {
        long at = object;
        String[] steps = path.split("\\.");
        for (int i = 0; i < steps.length; i++) {
            Object special = i == steps.length - 1 ? special(heap, at, steps[i], job) : null;
            if (special != null) {
                return special;
            }
            FieldValue value = value(heap, at, steps[i]);
            if (value == null) {
                return null;
            }
            if (value.type() != BasicType.OBJECT) {
                return i == steps.length - 1 ? plain(value) : null;
            }
            if (value.raw() < 0) {
                return i == steps.length - 1 && value.raw() == FieldValue.NULL ? "null" : null;
            }
            at = value.raw();
        }
        String text = heap.stringValue(at, LONGEST_TEXT);
        return text != null ? text : heap.typeOf(at).name();
    }

    private static @Nullable Object special(HeapSnapshot heap, long object, String step, Job job) {
        return switch (step) {
            case "length" -> heap.arrayLength(object) < 0 ? null : (Object) (double) heap.arrayLength(object);
            case "elements" ->
                CollectionContents.of(heap, object)
                        .filter(c -> c.size() >= 0)
                        .map(c -> (Object) (double) c.size())
                        .orElse(null);
            case "text" -> heap.stringValue(object, LONGEST_TEXT);
            case "class" -> heap.typeOf(object).name();
            case "chain" -> chain(heap, object);
            case "keysAlike" -> keysAlike(heap, object, job);
            default -> null;
        };
    }

    /** Nodes that hang on each other by {@code next}, itself included. */
    private static Object chain(HeapSnapshot heap, long object) {
        double count = 0;
        long at = object;
        while (at >= 0 && count < LONGEST_CHAIN) {
            count++;
            FieldValue next = value(heap, at, "next");
            at = next == null || next.type() != BasicType.OBJECT || next.raw() == at ? -1 : next.raw();
        }
        return count;
    }

    /** Part of a map's keys that are texts which differ in digits only, of the first thousand. */
    private static @Nullable Object keysAlike(HeapSnapshot heap, long object, Job job) {
        CollectionContents contents = CollectionContents.of(heap, object).orElse(null);
        if (contents == null || !contents.map()) {
            return null;
        }
        Map<String, Integer> templates = new HashMap<>();
        int keys = 0;
        for (Entry entry : contents.entries(0, MOST_KEYS, job)) {
            String text = entry.key() < 0 ? null : heap.stringValue(entry.key(), LONGEST_TEXT);
            keys++;
            if (text != null) {
                templates.merge(Names.poolOf(text), 1, Integer::sum);
            }
        }
        int most = templates.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return keys == 0 ? null : (Object) ((double) most / keys);
    }

    private static @Nullable FieldValue value(HeapSnapshot heap, long object, String field) {
        if (heap.arrayLength(object) >= 0) {
            return null;
        }
        for (FieldValue value : heap.values(object, 0, MOST_FIELDS)) {
            if (value.name().equals(field)) {
                return value;
            }
        }
        return null;
    }

    private static Object plain(FieldValue value) {
        return switch (value.type()) {
            case BOOLEAN -> value.raw() != 0;
            case FLOAT -> (double) Float.intBitsToFloat((int) value.raw());
            case DOUBLE -> Double.longBitsToDouble(value.raw());
            case INT -> (double) (int) value.raw();
            case SHORT -> (double) (short) value.raw();
            case BYTE -> (double) (byte) value.raw();
            case CHAR, LONG, OBJECT -> (double) value.raw();
        };
    }
}
