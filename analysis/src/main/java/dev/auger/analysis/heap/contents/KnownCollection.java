package dev.auger.analysis.heap.contents;

import dev.auger.model.HeapSnapshot;
import dev.auger.model.heap.HeapClass;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A collection class of the JDK whose fields are known. Names are of OpenJDK 6 to 25 and of Android's class library; the
 * first that an object has counts.
 *
 * @param size fields with the number of elements; none if it follows from the storage
 * @param storage fields with the array, root, first node or wrapped collection, or the elements themselves
 * @param map whether elements are pairs of a key and a value
 */
record KnownCollection(Shape shape, String[] size, String[] storage, boolean map) {

    private static final int DEEPEST = 64;
    private static final String UTIL = "java.util.";
    private static final String CONCURRENT = "java.util.concurrent.";
    private static final Map<String, KnownCollection> BY_CLASS = new HashMap<>();

    static {
        add(Shape.CHAINED, "size", "table", true, "HashMap", "LinkedHashMap", "WeakHashMap");
        add(Shape.CHAINED, "count", "table", true, "Hashtable");
        add(Shape.CHAINED, "baseCount", "table", true, CONCURRENT + "ConcurrentHashMap");
        // Since JDK 9 a map of its own; before, the table of its superclass, which is found because there is no such
        // field.
        add(Shape.WRAPPED, "", "map", true, "Properties");
        add(Shape.OPEN, "size", "table", true, "IdentityHashMap", "ImmutableCollections$MapN");
        add(Shape.OPEN, "size", "elements", false, "ImmutableCollections$SetN");
        add(Shape.TREE, "size", "root", true, "TreeMap");
        add(Shape.ARRAY, "size", "elementData|array", false, "ArrayList");
        add(Shape.ARRAY, "elementCount", "elementData", false, "Vector");
        add(Shape.ARRAY, "size", "queue", false, "PriorityQueue", CONCURRENT + "PriorityBlockingQueue");
        add(Shape.ARRAY, "", "array|elements", false, CONCURRENT + "CopyOnWriteArrayList");
        add(Shape.ARRAY, "", "a", false, "Arrays$ArrayList");
        add(Shape.ARRAY, "", "elements", false, "ImmutableCollections$ListN");
        add(Shape.RING, "", "elements", false, "ArrayDeque");
        add(Shape.RING, "count", "items", false, CONCURRENT + "ArrayBlockingQueue");
        add(Shape.LINKED, "size", "first|header|voidLink", false, "LinkedList");
        add(Shape.LINKED, "count", "head|first", false, CONCURRENT + "LinkedBlockingQueue");
        add(Shape.LINKED, "count", "first", false, CONCURRENT + "LinkedBlockingDeque");
        add(
                Shape.LINKED,
                "",
                "head",
                false,
                CONCURRENT + "ConcurrentLinkedQueue",
                CONCURRENT + "ConcurrentLinkedDeque");
        add(Shape.FIELDS, "", "e0|e1", false, "ImmutableCollections$List12", "ImmutableCollections$Set12");
        add(Shape.FIELDS, "", "e0|e1", false, "ImmutableCollections$List2", "ImmutableCollections$Set2");
        add(Shape.FIELDS, "", "e0", false, "ImmutableCollections$List1", "ImmutableCollections$Set1");
        add(Shape.FIELDS, "", "element", false, "Collections$SingletonList", "Collections$SingletonSet");
        add(Shape.FIELDS, "", "k0|v0", true, "ImmutableCollections$Map1");
        add(Shape.FIELDS, "", "k|v", true, "Collections$SingletonMap");
        add(Shape.FIELDS, "", "", false, "ImmutableCollections$List0", "ImmutableCollections$Set0");
        add(Shape.FIELDS, "", "", false, "Collections$EmptyList", "Collections$EmptySet");
        add(Shape.FIELDS, "", "", true, "ImmutableCollections$Map0", "Collections$EmptyMap");
        add(Shape.WRAPPED, "", "map|backingMap", false, "HashSet");
        add(Shape.WRAPPED, "", "m|backingMap", false, "TreeSet", "Collections$SetFromMap");
        add(Shape.WRAPPED, "", "map", false, CONCURRENT + "ConcurrentHashMap$CollectionView");
        add(Shape.WRAPPED, "", "al", false, CONCURRENT + "CopyOnWriteArraySet");
        for (String kind : new String[] {"Unmodifiable", "Synchronized", "Checked"}) {
            add(Shape.WRAPPED, "", "c", false, "Collections$" + kind + "Collection");
            add(Shape.WRAPPED, "", "m", true, "Collections$" + kind + "Map");
        }
    }

    private static void add(Shape shape, String size, String storage, boolean map, String... classes) {
        KnownCollection known = new KnownCollection(shape, split(size), split(storage), map);
        for (String name : classes) {
            BY_CLASS.put(name.startsWith(CONCURRENT) ? name : UTIL + name, known);
        }
    }

    private static String[] split(String names) {
        return names.isEmpty() ? new String[0] : names.split("\\|");
    }

    /**
     * A class that is a known one or extends it.
     *
     * @param skip fields of its subclasses, which come before its own
     */
    record Of(KnownCollection known, int skip) {}

    /** The nearest known class, the class itself included; null if it is no collection that is known. */
    static @Nullable Of find(HeapSnapshot heap, int classIndex) {
        int skip = 0;
        int c = classIndex;
        for (int depth = 0; c >= 0 && depth < DEEPEST; depth++) {
            HeapClass type = heap.heapClass(c);
            KnownCollection known = BY_CLASS.get(type.name());
            boolean older = known != null && type.name().equals(UTIL + "Properties") && !declares(type, "map");
            if (known != null && !older) {
                return new Of(known, skip);
            }
            skip += type.fields().size();
            c = type.superClass();
        }
        return null;
    }

    private static boolean declares(HeapClass type, String field) {
        return type.fields().stream().anyMatch(f -> f.name().equals(field));
    }
}
