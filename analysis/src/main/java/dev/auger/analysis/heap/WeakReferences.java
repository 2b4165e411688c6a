package dev.auger.analysis.heap;

import dev.auger.model.HeapSnapshot;
import dev.auger.model.heap.HeapClass;
import java.util.Set;

/** Which objects are references whose {@code referent} the collector may clear: weak, soft, phantom and final ones. */
final class WeakReferences {

    /** The field that does not keep what it refers to. */
    static final String REFERENT = "referent";

    private static final int DEEPEST = 64;
    private static final Set<String> KINDS = Set.of(
            "java.lang.ref.WeakReference",
            "java.lang.ref.SoftReference",
            "java.lang.ref.PhantomReference",
            "java.lang.ref.FinalReference");
    private static final Set<String> BUT_SOFT =
            Set.of("java.lang.ref.WeakReference", "java.lang.ref.PhantomReference", "java.lang.ref.FinalReference");

    private final HeapSnapshot heap;
    private final boolean[] weak;

    WeakReferences(HeapSnapshot heap) {
        this(heap, Strength.STRONG);
    }

    /** @param followed references that count as if they kept their referent */
    WeakReferences(HeapSnapshot heap, Strength followed) {
        this.heap = heap;
        Set<String> kinds = switch (followed) {
            case STRONG -> KINDS;
            case SOFT -> BUT_SOFT;
            case ANY -> Set.of();
        };
        weak = new boolean[heap.classCount()];
        for (int i = 0; i < weak.length; i++) {
            int depth = 0;
            for (int c = i; c >= 0 && depth < DEEPEST && !weak[i]; depth++) {
                HeapClass type = heap.heapClass(c);
                weak[i] = kinds.contains(type.name());
                c = type.superClass();
            }
        }
    }

    boolean isWeak(long object) {
        return weak[heap.classOf(object)];
    }
}
