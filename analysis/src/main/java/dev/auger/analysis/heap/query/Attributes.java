package dev.auger.analysis.heap.query;

import dev.auger.analysis.heap.contents.Details;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.heap.BasicType;
import dev.auger.model.heap.FieldValue;
import dev.auger.model.heap.HeapClass;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code @name}: what is known of an object besides its fields, named as in Eclipse MAT. */
final class Attributes {

    private interface Reading {
        @Nullable
        Object of(Scope scope, long object);
    }

    private static final Map<String, Reading> READINGS = Map.ofEntries(
            Map.entry("objectId", (scope, o) -> o),
            Map.entry("objectAddress", (scope, o) -> scope.heap.addressOf(o)),
            Map.entry("usedHeapSize", (scope, o) -> scope.heap.shallowSize(o)),
            Map.entry("retainedHeapSize", (scope, o) -> scope.analysis.retainedSize(o)),
            Map.entry("displayName", (scope, o) -> displayName(scope.heap, o)),
            Map.entry("technicalName", (scope, o) -> technicalName(scope.heap, o)),
            Map.entry("length", (scope, o) -> length(scope.heap, o)),
            Map.entry("clazz", (scope, o) -> classObject(scope.heap, o)),
            Map.entry("GCRoots", Scope::roots),
            Map.entry("GCRootInfo", Scope::roots),
            Map.entry(
                    "name",
                    (scope, o) -> described(scope.heap, o) == null
                            ? null
                            : scope.heap
                                    .heapClass(scope.heap.classDescribedBy(o))
                                    .name()),
            Map.entry("superClass", (scope, o) -> superClass(scope.heap, o)),
            Map.entry("classLoader", (scope, o) -> loader(scope.heap, o)),
            Map.entry("numberOfObjects", (scope, o) -> instances(scope, o)),
            Map.entry("referenceArray", (scope, o) -> elements(scope.heap, o)),
            Map.entry("inboundReferences", Functions::inbounds),
            Map.entry("outboundReferences", Functions::outbounds));

    private Attributes() {}

    static @Nullable Object read(Scope scope, Expr.Attribute attribute, @Nullable Object of) {
        Reading reading = READINGS.get(attribute.name());
        if (reading == null) {
            throw new QueryError(QueryError.Code.ATTRIBUTE, attribute.at(), "@" + attribute.name());
        }
        if (of instanceof ObjectSet set && attribute.name().equals("length")) {
            return (long) set.objects().size();
        }
        return of instanceof HeapObject object ? reading.of(scope, object.index()) : null;
    }

    /** All there are, by name. */
    static List<String> names() {
        return READINGS.keySet().stream().sorted(String.CASE_INSENSITIVE_ORDER).toList();
    }

    static boolean known(String name) {
        return READINGS.containsKey(name);
    }

    /** Class and address, and the name of what has one; never what a string says. */
    static String displayName(HeapSnapshot heap, long object) {
        HeapClass type = described(heap, object);
        if (type != null) {
            return "class " + type.name() + " @ " + address(heap, object);
        }
        return technicalName(heap, object)
                + Details.threadName(heap, object)
                        .or(() -> Details.loaderName(heap, object))
                        .map(name -> "  " + name)
                        .orElse("");
    }

    private static String technicalName(HeapSnapshot heap, long object) {
        return heap.typeOf(object).name() + " @ " + address(heap, object);
    }

    private static String address(HeapSnapshot heap, long object) {
        return "0x" + Long.toHexString(heap.addressOf(object));
    }

    static @Nullable HeapClass described(HeapSnapshot heap, long object) {
        int described = heap.classDescribedBy(object);
        return described < 0 ? null : heap.heapClass(described);
    }

    static @Nullable Object length(HeapSnapshot heap, long object) {
        int length = heap.arrayLength(object);
        return length < 0 ? null : (long) length;
    }

    static @Nullable Object object(long index) {
        return index < 0 ? null : new HeapObject(index);
    }

    /** Class object of an object's class. */
    static @Nullable Object classObject(HeapSnapshot heap, long object) {
        return object(heap.typeOf(object).object());
    }

    private static @Nullable Object superClass(HeapSnapshot heap, long object) {
        HeapClass type = described(heap, object);
        return type == null || type.superClass() < 0
                ? null
                : object(heap.heapClass(type.superClass()).object());
    }

    private static @Nullable Object loader(HeapSnapshot heap, long object) {
        HeapClass type = described(heap, object);
        return object((type == null ? heap.typeOf(object) : type).loader());
    }

    private static @Nullable Object instances(Scope scope, long object) {
        int described = scope.heap.classDescribedBy(object);
        if (described < 0) {
            return null;
        }
        long count = 0;
        for (long o = 0; o < scope.heap.objectCount(); o++) {
            count += scope.heap.classOf(o) == described && scope.analysis.reachable(o) ? 1 : 0;
            if ((o & 0xffff) == 0) {
                scope.job.check();
            }
        }
        return count;
    }

    private static @Nullable Object elements(HeapSnapshot heap, long object) {
        if (heap.typeOf(object).arrayElement() != BasicType.OBJECT) {
            return null;
        }
        List<FieldValue> values = heap.values(object, 0, Integer.MAX_VALUE);
        return new ObjectSet(values.stream()
                .filter(v -> v.raw() >= 0)
                .map(v -> new HeapObject(v.raw()))
                .toList());
    }
}
