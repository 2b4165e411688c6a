package dev.auger.analysis.heap;

import dev.auger.model.HeapSnapshot;
import dev.auger.model.Names;
import dev.auger.model.heap.BasicType;
import dev.auger.model.heap.FieldValue;
import dev.auger.model.heap.HeapThread;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An object in plain words: {@code HashMap, 1203 of 16384}, {@code "text"}, {@code Integer 7}. Classes of the platform are known
 * by their fields in JDK 6 to 25; anything else is its class name.
 *
 * @param className simple class name; for a class object that of the class it describes
 * @param value text, number or name, empty if it has none
 * @param size elements a collection or array holds, or -1
 * @param capacity elements there is room for, or -1 where that says nothing
 */
public record ObjectWords(String className, String value, long size, long capacity) {

    private static final int LONGEST = 120;
    private static final int MOST_FIELDS = 64;
    private static final Set<String> BOXES = Set.of(
            "java.lang.Boolean",
            "java.lang.Byte",
            "java.lang.Character",
            "java.lang.Short",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Float",
            "java.lang.Double",
            "java.util.concurrent.atomic.AtomicInteger",
            "java.util.concurrent.atomic.AtomicLong",
            "java.util.concurrent.atomic.AtomicBoolean");

    /** What an object is. */
    public static ObjectWords of(HeapSnapshot heap, long object) {
        String type = heap.typeOf(object).name();
        String simple = Names.simpleClass(type);
        int described = heap.classDescribedBy(object);
        if (described >= 0) {
            return named("class " + heap.heapClass(described).name(), "");
        }
        int length = heap.arrayLength(object);
        if (length >= 0) {
            return new ObjectWords(simple, "", length, -1);
        }
        String text = heap.stringValue(object, LONGEST + 1);
        if (text != null) {
            return named(simple, text.length() > LONGEST ? text.substring(0, LONGEST) + '…' : text);
        }
        List<FieldValue> fields = heap.values(object, 0, MOST_FIELDS);
        if (BOXES.contains(type)) {
            return named(simple, field(fields, "value").map(FieldValue::text).orElse(""));
        }
        Optional<HeapThread> thread =
                heap.threads().stream().filter(t -> t.object() == object).findFirst();
        if (thread.isPresent()) {
            return named(simple, thread.get().name());
        }
        if (isEnum(heap, object)) {
            return named(
                    simple,
                    reference(fields, "name")
                            .map(o -> heap.stringValue(o, LONGEST))
                            .orElse(""));
        }
        return collection(heap, type, simple, fields);
    }

    private static ObjectWords collection(HeapSnapshot heap, String type, String simple, List<FieldValue> fields) {
        return switch (type) {
            case "java.util.HashMap", "java.util.LinkedHashMap", "java.util.WeakHashMap", "java.util.IdentityHashMap" ->
                sized(simple, number(fields, "size"), room(heap, fields, "table"));
            case "java.util.Hashtable" -> sized(simple, number(fields, "count"), room(heap, fields, "table"));
            case "java.util.concurrent.ConcurrentHashMap" ->
                sized(simple, concurrentSize(heap, fields), room(heap, fields, "table"));
            case "java.util.ArrayList" -> sized(simple, number(fields, "size"), room(heap, fields, "elementData"));
            case "java.util.Vector", "java.util.Stack" ->
                sized(simple, number(fields, "elementCount"), room(heap, fields, "elementData"));
            case "java.util.PriorityQueue" -> sized(simple, number(fields, "size"), room(heap, fields, "queue"));
            case "java.util.ArrayDeque" -> deque(heap, simple, fields);
            case "java.util.LinkedList", "java.util.TreeMap" -> sized(simple, number(fields, "size"), -1);
            case "java.util.HashSet", "java.util.LinkedHashSet" -> backed(heap, simple, fields, "map");
            case "java.util.TreeSet" -> backed(heap, simple, fields, "m");
            default -> named(simple, "");
        };
    }

    /** The base count and the cells threads count in under contention. */
    private static long concurrentSize(HeapSnapshot heap, List<FieldValue> fields) {
        long size = number(fields, "baseCount");
        Optional<Long> cells = reference(fields, "counterCells");
        if (size >= 0 && cells.isPresent()) {
            for (FieldValue cell : heap.values(cells.get(), 0, 1 << 10)) {
                if (cell.raw() >= 0) {
                    size += Math.max(0, number(heap.values(cell.raw(), 0, MOST_FIELDS), "value"));
                }
            }
        }
        return size;
    }

    private static ObjectWords deque(HeapSnapshot heap, String simple, List<FieldValue> fields) {
        long room = room(heap, fields, "elements");
        long head = number(fields, "head");
        long tail = number(fields, "tail");
        if (room <= 0 || head < 0 || tail < 0) {
            return named(simple, "");
        }
        return sized(simple, Math.floorMod(tail - head, room), room);
    }

    private static ObjectWords backed(HeapSnapshot heap, String simple, List<FieldValue> fields, String field) {
        Optional<Long> map = reference(fields, field);
        if (map.isEmpty()) {
            return named(simple, "");
        }
        ObjectWords words = of(heap, map.get());
        return sized(simple, words.size(), words.capacity());
    }

    private static boolean isEnum(HeapSnapshot heap, long object) {
        int depth = 0;
        for (int c = heap.classOf(object); c >= 0 && depth < 8; depth++) {
            if (heap.heapClass(c).name().equals("java.lang.Enum")) {
                return true;
            }
            c = heap.heapClass(c).superClass();
        }
        return false;
    }

    private static ObjectWords named(String className, String value) {
        return new ObjectWords(className, value, -1, -1);
    }

    private static ObjectWords sized(String className, long size, long capacity) {
        return new ObjectWords(className, "", size, capacity);
    }

    private static Optional<FieldValue> field(List<FieldValue> fields, String name) {
        return fields.stream().filter(f -> f.name().equals(name)).findFirst();
    }

    private static long number(List<FieldValue> fields, String name) {
        return field(fields, name)
                .filter(f -> f.type() != BasicType.OBJECT)
                .map(FieldValue::raw)
                .orElse(-1L);
    }

    private static Optional<Long> reference(List<FieldValue> fields, String name) {
        return field(fields, name)
                .filter(f -> f.type() == BasicType.OBJECT && f.raw() >= 0)
                .map(FieldValue::raw);
    }

    /** Length of the array a field refers to; 0 if it is null. */
    private static long room(HeapSnapshot heap, List<FieldValue> fields, String name) {
        return reference(fields, name).map(o -> (long) heap.arrayLength(o)).orElse(0L);
    }

    /** {@link #text} without what a string says, which may be a secret. */
    public String withoutContent() {
        return className.equals("String") ? className : text();
    }

    /** The words with digits ungrouped, in English: for logs, JSON and tests; views format the parts themselves. */
    public String text() {
        if (size >= 0 && capacity >= 0) {
            return className + ", " + size + " of " + capacity;
        }
        if (size >= 0) {
            return className.endsWith("[]")
                    ? className.substring(0, className.length() - 2) + '[' + size + ']'
                    : className + ", " + size;
        }
        if (className.equals("String")) {
            return '"' + value + '"';
        }
        return value.isEmpty() ? className : className + ' ' + value;
    }
}
