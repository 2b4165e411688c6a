package dev.auger.views.heap;

import dev.auger.model.HeapSnapshot;
import dev.auger.model.Names;
import dev.auger.views.text.Texts;

/** How classes and objects of a heap are named in tight places. */
final class HeapNames {

    private static final int FITS = 24;

    private HeapNames() {}

    /** The whole name if it is short, else without its package. */
    static String shortClass(String className) {
        return className.length() <= FITS ? className : Names.simpleClass(className);
    }

    /** Class of an object; of a class object the class it describes. */
    static String typeOf(HeapSnapshot heap, long object) {
        int described = heap.classDescribedBy(object);
        return described >= 0
                ? heap.heapClass(described).name()
                : heap.typeOf(object).name();
    }

    /** {@code double[384]} for arrays, the simple class else. */
    static String objectName(HeapSnapshot heap, long object) {
        String simple = Names.simpleClass(typeOf(heap, object));
        int length = heap.arrayLength(object);
        if (length < 0 || !simple.endsWith("[]")) {
            return simple;
        }
        return simple.substring(0, simple.length() - 2) + '[' + dev.auger.views.text.Numbers.count(length) + ']';
    }

    /** The same, where a class object has to be told from an object of the class. */
    static String title(Texts words, HeapSnapshot heap, long object) {
        String name = objectName(heap, object);
        return heap.classDescribedBy(object) >= 0 ? words.get("heap.path.class", name) : name;
    }
}
