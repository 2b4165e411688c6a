package dev.auger.analysis.heap.compare;

import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.analysis.heap.HistogramRow;
import dev.auger.model.job.Job;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An earlier and a later dump of a program, class by class.
 *
 * @param classes all classes with instances in either dump, by falling growth of shallow bytes, then by name and loader
 * @param grown where the class is kept that grew most, of those whose instances are kept together; empty if none grew so
 */
public record HeapComparison(List<ClassChange> classes, Optional<GrownPath> grown) {

    /** Classes that are tried, the one that grew most first, until the instances of one are found to be kept together. */
    private static final int TRIED = 6;

    /** Compares two analysed heaps. Their sizes should be of the same model. */
    public static HeapComparison of(HeapAnalysis base, HeapAnalysis now, Job job) {
        List<ClassChange> classes = classes(new Census(base, job), new Census(now, job));
        return new HeapComparison(classes, grown(base, now, classes, job));
    }

    /**
     * Where a class is kept in the later dump, laid over the earlier one.
     *
     * @return nothing if its instances are not kept together in the later dump
     */
    public static Optional<GrownPath> growth(HeapAnalysis base, HeapAnalysis now, String className, Job job) {
        return Growth.of(base, now, className, job);
    }

    private static List<ClassChange> classes(Census base, Census now) {
        Map<String, Set<String>> loaders = new HashMap<>();
        base.loaders(loaders);
        now.loaders(loaders);
        Set<String> several = new HashSet<>();
        loaders.forEach((name, of) -> {
            if (of.size() > 1) {
                several.add(name);
            }
        });
        Map<String, HistogramRow> before = base.histogram();
        Map<String, HistogramRow> after = now.histogram();
        List<ClassChange> all = new ArrayList<>();
        Set<String> names = new HashSet<>(before.keySet());
        names.addAll(after.keySet());
        names.removeAll(several);
        for (String name : names) {
            HistogramRow was = before.get(name);
            HistogramRow is = after.get(name);
            HistogramRow any = is != null ? is : was;
            if (any == null) {
                continue;
            }
            all.add(new ClassChange(name, "", any.loaders(), any.sizeBasis(), counts(was), counts(is)));
        }
        Map<Census.Key, ClassCounts> splitBefore = base.split(several);
        Map<Census.Key, ClassCounts> splitAfter = now.split(several);
        Set<Census.Key> keys = new HashSet<>(splitBefore.keySet());
        keys.addAll(splitAfter.keySet());
        for (Census.Key key : keys) {
            HistogramRow any = after.getOrDefault(key.className(), before.get(key.className()));
            all.add(new ClassChange(
                    key.className(),
                    key.loader(),
                    (splitAfter.containsKey(key) ? now : base).loaders(key),
                    any == null ? "inferred" : any.sizeBasis(),
                    splitBefore.getOrDefault(key, ClassCounts.NONE),
                    splitAfter.getOrDefault(key, ClassCounts.NONE)));
        }
        all.sort(Comparator.comparingLong(ClassChange::shallowBytes)
                .reversed()
                .thenComparing(ClassChange::className)
                .thenComparing(ClassChange::loader));
        return List.copyOf(all);
    }

    private static ClassCounts counts(@Nullable HistogramRow row) {
        return row == null
                ? ClassCounts.NONE
                : new ClassCounts(row.instances(), row.shallowBytes(), row.retainedBytes());
    }

    /** The first class with something on its path that was there before and grew; else the first that is kept together. */
    private static Optional<GrownPath> grown(HeapAnalysis base, HeapAnalysis now, List<ClassChange> classes, Job job) {
        List<String> candidates = classes.stream()
                .filter(c -> c.shallowBytes() > 0 && c.instances() > 0)
                .map(ClassChange::className)
                .distinct()
                .limit(TRIED)
                .toList();
        Optional<GrownPath> first = Optional.empty();
        for (String name : candidates) {
            Optional<GrownPath> path = Growth.of(base, now, name, job);
            if (path.flatMap(GrownPath::firstGrown).isPresent()) {
                return path;
            }
            first = first.or(() -> path);
        }
        return first;
    }
}
