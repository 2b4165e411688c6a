package dev.auger.analysis.pattern.fact;

import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.column.GrowingLongs;
import dev.auger.model.job.Job;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The reachable instances of the classes patterns ask for, subclasses included, found in one pass over the heap. */
final class Instances {

    /** More of one class say no more than these. */
    private static final int MOST = 1_000_000;

    private static final int CHECK = (1 << 14) - 1;
    private static final int DEEPEST = 200;

    private final Map<String, long[]> byName = new HashMap<>();

    private Instances() {}

    static Instances of(HeapAnalysis analysis, Set<String> names, Job job) {
        HeapSnapshot heap = analysis.heap();
        List<String> wanted = names.stream().sorted().toList();
        Map<String, Integer> numbers = new HashMap<>();
        wanted.forEach(name -> numbers.put(name, numbers.size()));
        int[][] ofClass = new int[heap.classCount()][];
        boolean any = false;
        for (int c = 0; c < ofClass.length; c++) {
            ofClass[c] = numbers(heap, c, numbers);
            any |= ofClass[c].length > 0;
        }
        List<GrowingLongs> found = new ArrayList<>();
        wanted.forEach(name -> found.add(new GrowingLongs()));
        for (long o = 0; any && o < heap.objectCount(); o++) {
            if ((o & CHECK) == 0) {
                job.check();
            }
            int[] of = ofClass[heap.classOf(o)];
            if (of.length > 0 && analysis.reachable(o) && heap.classDescribedBy(o) < 0) {
                for (int number : of) {
                    GrowingLongs list = found.get(number);
                    if (list.size() < MOST) {
                        list.add(o);
                    }
                }
            }
        }
        Instances instances = new Instances();
        for (int i = 0; i < wanted.size(); i++) {
            GrowingLongs list = found.get(i);
            long[] objects = new long[(int) list.size()];
            for (int k = 0; k < objects.length; k++) {
                objects[k] = list.get(k);
            }
            instances.byName.put(wanted.get(i), objects);
        }
        return instances;
    }

    private static int[] numbers(HeapSnapshot heap, int classIndex, Map<String, Integer> numbers) {
        List<Integer> found = new ArrayList<>();
        int c = classIndex;
        for (int depth = 0; c >= 0 && depth < DEEPEST; depth++) {
            Integer number = numbers.get(heap.heapClass(c).name());
            if (number != null) {
                found.add(number);
            }
            c = heap.heapClass(c).superClass();
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    long[] of(String name) {
        return byName.getOrDefault(name, new long[0]);
    }
}
