package dev.auger.analysis.heap.contents;

import dev.auger.model.HeapSnapshot;
import dev.auger.model.heap.HeapClass;
import java.util.Set;

/** A class and its superclasses. */
public final class ClassChain {

    private static final int DEEPEST = 64;

    private ClassChain() {}

    /** Name of the nearest class of a set, the object's own included; empty if there is none. */
    public static String nearest(HeapSnapshot heap, long object, Set<String> names) {
        int c = heap.classOf(object);
        for (int depth = 0; c >= 0 && depth < DEEPEST; depth++) {
            HeapClass type = heap.heapClass(c);
            if (names.contains(type.name())) {
                return type.name();
            }
            c = type.superClass();
        }
        return "";
    }

    /** Whether a class is another or extends it, by name. HPROF does not name interfaces. */
    public static boolean is(HeapSnapshot heap, int classIndex, String name) {
        int c = classIndex;
        for (int depth = 0; c >= 0 && depth < DEEPEST; depth++) {
            HeapClass type = heap.heapClass(c);
            if (type.name().equals(name)) {
                return true;
            }
            c = type.superClass();
        }
        return false;
    }
}
