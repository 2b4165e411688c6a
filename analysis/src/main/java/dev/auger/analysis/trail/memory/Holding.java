package dev.auger.analysis.trail.memory;

import dev.auger.analysis.heap.Accumulation;
import dev.auger.analysis.heap.Accumulation.Kept;
import dev.auger.analysis.heap.AccumulationPoints;
import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.analysis.heap.Owner;
import dev.auger.analysis.heap.PathStep;
import dev.auger.analysis.trail.rule.Investigation;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.Names;
import dev.auger.model.recording.OldObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one field of the program keeps: one accumulation, or several of equal kind that are small each, as the values a
 * {@code ThreadLocal} has in every thread of a pool.
 *
 * @param points the accumulations, the largest first
 * @param owner the program's own field they hang on; empty where only the platform's fields lead there
 * @param retained together
 * @param share of the reachable bytes
 * @param keeps by class, most bytes first
 */
record Holding(List<Accumulation> points, Optional<Owner> owner, long retained, double share, List<Kept> keeps) {

    /** Share of the reachable heap from which one holder is worth a claim; Eclipse MAT's suspects start at 20 % too. */
    static final double SHARE = 0.20;

    /** Share from which on it is worth one where it is known to grow: it will be large. */
    static final double GROWING_SHARE = 0.05;

    /** Share from which on one of many equal ones is looked at. */
    private static final double PART = 0.02;

    private static final int MOST_PARTS = 64;

    Holding {
        points = List.copyOf(points);
        keeps = List.copyOf(keeps);
    }

    Accumulation largest() {
        return points.getFirst();
    }

    /** {@code SessionRegistry.sessions}. */
    String label() {
        return owner.map(Owner::label)
                .or(() -> platformHolder().map(s -> Names.simpleClass(s.className()) + '.' + s.field()))
                .orElse(largest().label());
    }

    /** Of what only the platform keeps, the field of it nearest to that which is not a collection's. */
    Optional<PathStep> platformHolder() {
        return owner.isPresent()
                ? Optional.empty()
                : largest().path().steps().reversed().stream()
                        .filter(s -> s.named() && !s.className().startsWith("java.util."))
                        .findFirst();
    }

    String className() {
        return owner.map(Owner::className).orElse(largest().holderClass());
    }

    String field() {
        return owner.map(Owner::field).orElse(largest().field());
    }

    /** Classes between the field and what is kept, the object that accumulates included. */
    Set<String> containers(HeapSnapshot heap) {
        Set<String> classes = new HashSet<>();
        owner.ifPresent(o -> classes.addAll(o.through()));
        if (owner.isEmpty() || !owner.get().onPath()) {
            largest().path().steps().stream()
                    .filter(s -> !s.classObject() && !s.className().equals("java.lang.Thread"))
                    .map(PathStep::className)
                    .forEach(classes::add);
        }
        classes.add(heap.typeOf(largest().object()).name());
        classes.removeIf(name -> name.endsWith("[]"));
        return classes;
    }

    /** Own classes of the objects that accumulate, where the field refers to one that has the containers. */
    Set<String> inside(Investigation in, HeapSnapshot heap) {
        Set<String> classes = new HashSet<>();
        for (Accumulation point : points) {
            String name = heap.typeOf(point.object()).name();
            if (in.ownCode().test(name)) {
                classes.add(Names.outerClass(name));
            }
        }
        return classes;
    }

    /** Whether a sampled object is kept by it, by its recorded reference chain. */
    boolean keeps(OldObject object) {
        return owner.filter(o -> OldObjects.keptBy(object, o.className(), o.field()))
                        .isPresent()
                || owner.filter(Owner::onPath).isEmpty()
                        && OldObjects.keptBy(
                                object, largest().holderClass(), largest().field());
    }

    /** Those with at least {@link #GROWING_SHARE} of the heap, the largest first. */
    static List<Holding> find(Investigation in, HeapSnapshot heap) {
        HeapAnalysis analysis = in.analysis(heap);
        Grouping grouping = new Grouping(in, analysis);
        List<Holding> large = grouping.of(AccumulationPoints.find(heap, analysis, in.job()), Set.of());
        Set<Long> known = new HashSet<>();
        large.forEach(h -> h.points().forEach(p -> known.add(p.object())));
        List<Holding> all = new ArrayList<>(large);
        Set<String> labels = new HashSet<>();
        large.forEach(h -> labels.add(h.label()));
        grouping.of(AccumulationPoints.find(heap, analysis, PART, in.job()), known).stream()
                .filter(h -> labels.add(h.label()))
                .forEach(all::add);
        all.sort(Comparator.comparingDouble((Holding h) -> -h.share()).thenComparing(Holding::label));
        return all;
    }

    /** Puts accumulations together that hang on the same field; who owns one is looked for once a kind of path. */
    private static final class Grouping {
        private final Investigation in;
        private final HeapAnalysis analysis;
        private final Map<List<String>, Optional<Owner>> owners = new HashMap<>();

        Grouping(Investigation in, HeapAnalysis analysis) {
            this.in = in;
            this.analysis = analysis;
        }

        List<Holding> of(List<Accumulation> found, Set<Long> without) {
            Map<String, List<Accumulation>> groups = new LinkedHashMap<>();
            Map<String, Optional<Owner>> ownerOf = new HashMap<>();
            found.stream()
                    .filter(p -> !without.contains(p.object()))
                    .limit(MOST_PARTS)
                    .forEach(p -> {
                        Optional<Owner> owner = owner(p);
                        String label = owner.map(Owner::label).orElse(p.label());
                        groups.computeIfAbsent(label, l -> new ArrayList<>()).add(p);
                        ownerOf.putIfAbsent(label, owner);
                    });
            return groups.entrySet().stream()
                    .map(e -> make(e.getValue(), ownerOf.getOrDefault(e.getKey(), Optional.empty())))
                    .filter(h -> h.share() >= GROWING_SHARE)
                    .sorted(Comparator.comparingDouble((Holding h) -> -h.share())
                            .thenComparing(Holding::label))
                    .toList();
        }

        private Optional<Owner> owner(Accumulation point) {
            List<String> kind = new ArrayList<>();
            for (PathStep step : point.path().steps()) {
                kind.add(step.className() + (step.named() ? '.' + step.field() : ""));
            }
            return owners.computeIfAbsent(kind, k -> Owner.of(analysis, point, in.ownCode(), in.job()));
        }

        private static Holding make(List<Accumulation> points, Optional<Owner> owner) {
            List<Accumulation> sorted = points.stream()
                    .sorted(Comparator.comparingLong(Accumulation::retained).reversed())
                    .toList();
            Map<String, long[]> sums = new HashMap<>();
            for (Accumulation point : sorted) {
                for (Kept kept : point.keeps()) {
                    long[] sum = sums.computeIfAbsent(kept.className(), c -> new long[2]);
                    sum[0] += kept.instances();
                    sum[1] += kept.bytes();
                }
            }
            List<Kept> keeps = sums.entrySet().stream()
                    .map(e -> new Kept(e.getKey(), e.getValue()[0], e.getValue()[1]))
                    .sorted(Comparator.comparingLong(Kept::bytes).reversed().thenComparing(Kept::className))
                    .toList();
            return new Holding(
                    sorted,
                    owner,
                    sorted.stream().mapToLong(Accumulation::retained).sum(),
                    sorted.stream().mapToDouble(Accumulation::share).sum(),
                    keeps);
        }
    }
}
