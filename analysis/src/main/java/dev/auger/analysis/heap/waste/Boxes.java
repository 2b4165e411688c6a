package dev.auger.analysis.heap.waste;

import dev.auger.model.HeapSnapshot;
import dev.auger.model.heap.FieldValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Boxed numbers by class, apart by whether {@code valueOf} shares them (JLS 5.1.7 and the caches of OpenJDK). */
final class Boxes {

    /** First and last value that is shared. */
    private static final Map<String, int[]> SHARED = Map.of(
            "java.lang.Boolean", new int[] {0, 1},
            "java.lang.Byte", new int[] {-128, 127},
            "java.lang.Character", new int[] {0, 127},
            "java.lang.Short", new int[] {-128, 127},
            "java.lang.Integer", new int[] {-128, 127},
            "java.lang.Long", new int[] {-128, 127},
            "java.lang.Float", new int[] {1, 0},
            "java.lang.Double", new int[] {1, 0});

    private static final class Seen {
        final boolean[] values = new boolean[256];
        long shared;
        long distinct;
        long size;
    }

    private final HeapSnapshot heap;
    private final Tally tally;
    private final Map<String, Seen> seen = new HashMap<>();

    Boxes(HeapSnapshot heap, Tally tally) {
        this.heap = heap;
        this.tally = tally;
    }

    static boolean isBox(String className) {
        return SHARED.containsKey(className);
    }

    void add(long object, String className) {
        int[] range = SHARED.getOrDefault(className, new int[] {1, 0});
        List<FieldValue> fields = heap.values(object, 0, 1);
        long value = fields.isEmpty() ? Long.MAX_VALUE : fields.getFirst().raw();
        long size = heap.shallowSize(object);
        if (value < range[0] || value > range[1]) {
            tally.add(WasteKind.BOXED_OTHER, className, object, size, 0);
            return;
        }
        tally.add(WasteKind.BOXED_CACHED, className, object, size, 0);
        Seen of = seen.computeIfAbsent(className, c -> new Seen());
        int place = (int) value - range[0];
        of.distinct += of.values[place] ? 0 : 1;
        of.values[place] = true;
        of.shared++;
        of.size = size;
    }

    /** Reckons what could be saved: all but one of each shared value. */
    void end() {
        seen.forEach((name, of) -> tally.waste(WasteKind.BOXED_CACHED, name, (of.shared - of.distinct) * of.size));
    }
}
