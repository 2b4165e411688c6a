package dev.auger.analysis.heap;

import dev.auger.analysis.heap.contents.CollectionContents;
import dev.auger.analysis.heap.contents.Detail;
import dev.auger.analysis.heap.contents.Details;
import dev.auger.analysis.heap.contents.ValueText;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.Names;
import java.util.List;
import java.util.Optional;

/**
 * An object in plain words: {@code HashMap, 1203 of 16384}, {@code "text"}, {@code Integer 7}. Classes of the platform are known
 * by their fields in JDK 6 to 25; anything else is its class name.
 *
 * @param className simple class name; for a class object that of the class it describes
 * @param value text, number or name, empty if it has none
 * @param size elements a collection, array or buffer holds, or -1
 * @param capacity elements there is room for, or -1 where that says nothing
 */
public record ObjectWords(String className, String value, long size, long capacity) {

    private static final int LONGEST = 120;

    /** What an object is. */
    public static ObjectWords of(HeapSnapshot heap, long object) {
        String simple = Names.simpleClass(heap.typeOf(object).name());
        int described = heap.classDescribedBy(object);
        if (described >= 0) {
            return named("class " + heap.heapClass(described).name(), "");
        }
        int length = heap.arrayLength(object);
        if (length >= 0) {
            return sized(simple, length, -1);
        }
        Optional<CollectionContents> collection = CollectionContents.of(heap, object);
        if (collection.isPresent()) {
            return sized(simple, collection.get().size(), collection.get().capacity());
        }
        return ValueText.of(heap, object, LONGEST)
                .or(() -> Details.threadName(heap, object))
                .or(() -> Details.loaderName(heap, object))
                .map(text -> named(simple, text))
                .orElseGet(() -> buffer(heap, object, simple));
    }

    private static ObjectWords buffer(HeapSnapshot heap, long object, String simple) {
        List<Detail> details = Details.of(heap, object);
        return details.stream()
                .filter(d -> d.kind() == Detail.Kind.CAPACITY)
                .map(d -> sized(simple, Long.parseLong(d.text()), -1))
                .findFirst()
                .orElse(named(simple, ""));
    }

    private static ObjectWords named(String className, String value) {
        return new ObjectWords(className, value, -1, -1);
    }

    private static ObjectWords sized(String className, long size, long capacity) {
        return new ObjectWords(className, "", size, capacity);
    }

    /** {@link #text} without what a string says, which may be a secret. */
    public String withoutContent() {
        return className.equals("String") ? className : text();
    }

    /** The words with digits ungrouped, in English: for logs, JSON and tests; views format the parts themselves. */
    public String text() {
        return text(Long::toString);
    }

    /** The words with numbers as a reader wants them: {@code HashMap, 1,203 of 16,384}. */
    public String text(java.util.function.LongFunction<String> number) {
        if (size >= 0 && capacity >= 0) {
            return className + ", " + number.apply(size) + " of " + number.apply(capacity);
        }
        if (size >= 0) {
            return className.endsWith("[]")
                    ? className.substring(0, className.length() - 2) + '[' + number.apply(size) + ']'
                    : className + ", " + number.apply(size);
        }
        if (className.equals("String")) {
            return '"' + value + '"';
        }
        return value.isEmpty() ? className : className + ' ' + value;
    }
}
