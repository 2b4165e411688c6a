package dev.auger.analysis.heap.waste;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sums by kind and class name, with the objects that waste most. */
final class Tally {

    private static final class Sum {
        long objects;
        long bytes;
        long wasted;
        final long[] examples = new long[WasteRow.MOST_EXAMPLES];
        final long[] weights = new long[WasteRow.MOST_EXAMPLES];
        int kept;

        /** Keeps the heaviest few; of equals the one that came first. */
        void example(long object, long weight) {
            int at = kept;
            while (at > 0 && weights[at - 1] < weight) {
                at--;
            }
            if (at == examples.length) {
                return;
            }
            kept = Math.min(kept + 1, examples.length);
            for (int i = kept - 1; i > at; i--) {
                examples[i] = examples[i - 1];
                weights[i] = weights[i - 1];
            }
            examples[at] = object;
            weights[at] = weight;
        }
    }

    private final Map<WasteKind, Map<String, Sum>> sums = new EnumMap<>(WasteKind.class);

    /** One object. */
    void add(WasteKind kind, String className, long object, long bytes, long wasted) {
        add(kind, className, object, 1, bytes, wasted);
    }

    /** Several objects with one to show for them. */
    void add(WasteKind kind, String className, long object, long objects, long bytes, long wasted) {
        Sum sum = sums.computeIfAbsent(kind, k -> new HashMap<>()).computeIfAbsent(className, c -> new Sum());
        sum.objects += objects;
        sum.bytes += bytes;
        sum.wasted += wasted;
        sum.example(object, wasted);
    }

    /** Sets what is wasted by a class where that is known only at the end. */
    void waste(WasteKind kind, String className, long wasted) {
        Sum sum = sums.getOrDefault(kind, Map.of()).get(className);
        if (sum != null) {
            sum.wasted = wasted;
        }
    }

    /** All rows, {@link WasteReport#rows in order}. */
    List<WasteRow> rows() {
        List<WasteRow> rows = new ArrayList<>();
        sums.forEach((kind, classes) -> classes.forEach((name, sum) -> {
            List<Long> examples = new ArrayList<>();
            for (int i = 0; i < sum.kept; i++) {
                examples.add(sum.examples[i]);
            }
            rows.add(new WasteRow(kind, name, sum.objects, sum.bytes, sum.wasted, List.copyOf(examples)));
        }));
        rows.sort(Comparator.comparingLong(WasteRow::wastedBytes)
                .thenComparingLong(WasteRow::bytes)
                .reversed()
                .thenComparing(WasteRow::className)
                .thenComparing(WasteRow::kind));
        return rows;
    }
}
