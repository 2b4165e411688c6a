package dev.auger.analysis.trail.nativememory;

import dev.auger.analysis.heap.GcPaths;
import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.analysis.heap.HeapPath;
import dev.auger.analysis.heap.PathStep;
import dev.auger.analysis.trail.rule.Investigation;
import dev.auger.analysis.trail.rule.Tally;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.Names;
import dev.auger.model.heap.BasicType;
import dev.auger.model.heap.FieldValue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who keeps open resources: the field of the program nearest to them that most have in common, found on shortest paths to an even
 * choice of them. Where the platform keeps them, as a selector does what is attached to its keys, it is the field that each has to itself.
 *
 * @param className class that declares the field
 * @param field the field
 * @param share of those looked at that hang on it
 * @param classes of the program on the way, the holder's included: their lines are those of interest
 * @param containers classes of the platform between the field and the resources
 * @param beside classes that come with a resource: what the object that holds one refers to besides
 */
record Held(
        String className, String field, double share, Set<String> classes, Set<String> containers, Set<String> beside) {

    private static final int LOOKED_AT = 48;
    private static final double MOST = 0.6;
    private static final int FIELDS = 32;

    String label() {
        return Names.simpleClass(className) + '.' + field;
    }

    static Optional<Held> of(Investigation in, HeapSnapshot heap, Open open) {
        HeapAnalysis analysis = in.analysis(heap);
        long step = Math.max(1, open.count() / LOOKED_AT);
        Tally<Long> objects = new Tally<>();
        Map<Long, PathStep> holders = new HashMap<>();
        Map<Long, Integer> depths = new HashMap<>();
        Map<String, PathStep> nearest = new HashMap<>();
        Tally<String> fields = new Tally<>();
        Set<String> classes = new HashSet<>();
        Set<String> containers = new LinkedHashSet<>();
        Set<String> beside = new HashSet<>();
        int looked = 0;
        for (long i = 0; i < open.count(); i += step) {
            in.job().check();
            looked++;
            Optional<HeapPath> path =
                    GcPaths.shortest(heap, analysis, open.objects().get(i), in.job());
            if (path.isEmpty()) {
                continue;
            }
            List<PathStep> steps = path.get().steps();
            steps.reversed().stream()
                    .filter(at -> at.named() && in.ownCode().test(at.className()))
                    .findFirst()
                    .ifPresent(at -> {
                        fields.add(at.className() + '.' + at.field(), 1);
                        nearest.putIfAbsent(at.className() + '.' + at.field(), at);
                    });
            for (int s = 0; s < steps.size(); s++) {
                PathStep at = steps.get(s);
                boolean own = in.ownCode().test(at.className());
                if (own && at.named()) {
                    objects.add(at.object(), 1);
                    holders.putIfAbsent(at.object(), at);
                    depths.putIfAbsent(at.object(), s);
                }
                if (own) {
                    classes.add(at.className());
                    besides(heap, at.object(), beside);
                } else if (!at.classObject() && !at.className().endsWith("[]")) {
                    containers.add(at.className());
                }
            }
        }
        int all = looked;
        return objects.ranked().stream()
                .filter(e -> e.samples() >= MOST * all)
                .max((a, b) -> Integer.compare(depths.getOrDefault(a.key(), 0), depths.getOrDefault(b.key(), 0)))
                .flatMap(e -> Optional.ofNullable(holders.get(e.key()))
                        .map(holder -> held(holder, (double) e.samples() / all, classes, containers, beside)))
                .or(() -> fields.top()
                        .filter(e -> e.samples() >= MOST * all)
                        .flatMap(e -> Optional.ofNullable(nearest.get(e.key()))
                                .map(holder -> held(holder, (double) e.samples() / all, classes, containers, beside))));
    }

    private static Held held(
            PathStep holder, double share, Set<String> classes, Set<String> containers, Set<String> beside) {
        return new Held(holder.className(), holder.field(), share, classes, containers, beside);
    }

    /** Classes an object's fields refer to that say something: neither texts nor arrays nor boxes. */
    private static void besides(HeapSnapshot heap, long object, Set<String> to) {
        if (heap.classDescribedBy(object) >= 0 || heap.arrayLength(object) >= 0) {
            return;
        }
        to.add(heap.typeOf(object).name());
        for (FieldValue value : heap.values(object, 0, FIELDS)) {
            if (value.type() == BasicType.OBJECT && value.raw() >= 0 && heap.classDescribedBy(value.raw()) < 0) {
                String name = heap.typeOf(value.raw()).name();
                if (!name.endsWith("[]") && !name.startsWith("java.lang.")) {
                    to.add(name);
                }
            }
        }
    }

    /** Whether a class of a frame is one on the way, or nested in one. */
    boolean onTheWay(String className) {
        String outer = Names.outerClass(className);
        return classes.stream().anyMatch(c -> Names.outerClass(c).equals(outer));
    }
}
