package dev.auger.analysis.heap.compare;

import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.analysis.heap.Histogram;
import dev.auger.analysis.heap.HistogramRow;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.heap.HeapClass;
import dev.auger.model.job.Job;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Reachable instances of one dump by class name and, where that tells classes apart, by the class of the loader. */
final class Census {

    /** A class in both dumps; the loader's class is empty where the name is enough. */
    record Key(String className, String loader) {}

    private static final int CHECK = (1 << 14) - 1;

    private final HeapAnalysis analysis;
    private final HeapSnapshot heap;
    private final Job job;

    Census(HeapAnalysis analysis, Job job) {
        this.analysis = analysis;
        this.heap = analysis.heap();
        this.job = job;
    }

    /** Class of a class's loader; empty for the boot loader. */
    String loader(HeapClass type) {
        return type.loader() < 0 ? "" : heap.typeOf(type.loader()).name();
    }

    /** Adds the loaders of each class name. */
    void loaders(Map<String, Set<String>> byName) {
        for (int c = 0; c < heap.classCount(); c++) {
            HeapClass type = heap.heapClass(c);
            byName.computeIfAbsent(type.name(), n -> new HashSet<>(1)).add(loader(type));
        }
    }

    /** The rows of the histogram by class name, loaders taken together. */
    Map<String, HistogramRow> histogram() {
        Map<String, HistogramRow> rows = new HashMap<>();
        for (HistogramRow row : Histogram.of(heap, analysis, false, job)) {
            rows.put(row.className(), row);
        }
        return rows;
    }

    /**
     * Counts classes whose name is not enough.
     *
     * @param several names with loaders of more than one class in either dump
     */
    Map<Key, ClassCounts> split(Set<String> several) {
        Map<Key, ClassCounts> counts = new HashMap<>();
        if (several.isEmpty()) {
            return counts;
        }
        Key[] keys = new Key[heap.classCount()];
        for (int c = 0; c < keys.length; c++) {
            HeapClass type = heap.heapClass(c);
            if (several.contains(type.name())) {
                keys[c] = new Key(type.name(), loader(type));
            }
        }
        for (long o = 0; o < heap.objectCount(); o++) {
            Key key = keys[heap.classOf(o)];
            if (key != null && analysis.reachable(o)) {
                long retained = inside(o, key, keys) ? 0 : analysis.retainedSize(o);
                long shallow = heap.shallowSize(o);
                counts.merge(
                        key,
                        new ClassCounts(1, shallow, retained),
                        (a, b) -> new ClassCounts(
                                a.instances() + b.instances(),
                                a.shallowBytes() + b.shallowBytes(),
                                a.retainedBytes() + b.retainedBytes()));
            }
            if ((o & CHECK) == 0) {
                job.check();
            }
        }
        return counts;
    }

    /** Whether an instance of the same class retains the object already. */
    private boolean inside(long object, Key key, Key[] keys) {
        long above = analysis.immediateDominator(object);
        for (long steps = 0; above >= 0; steps++) {
            if (key.equals(keys[heap.classOf(above)])) {
                return true;
            }
            above = analysis.immediateDominator(above);
            if ((steps & CHECK) == CHECK) {
                job.check();
            }
        }
        return false;
    }

    /** Loaders that define a class. */
    int loaders(Key key) {
        Set<Long> loaders = new HashSet<>();
        for (int c = 0; c < heap.classCount(); c++) {
            HeapClass type = heap.heapClass(c);
            boolean same = type.name().equals(key.className())
                    && (key.loader().isEmpty() || key.loader().equals(loader(type)));
            if (same) {
                loaders.add(type.loader());
            }
        }
        return loaders.size();
    }
}
