package dev.auger.analysis.heap.crosscheck;

import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.heap.HeapClass;
import dev.auger.model.opinion.GraphDigest;
import dev.auger.model.opinion.GraphOpinion;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** Puts our answers beside theirs. */
final class Items {

    private final HeapAnalysis analysis;
    private final HeapSnapshot heap;
    private final GraphOpinion theirs;
    private final RuleGraph graph;
    private final boolean sizes;
    private final List<Item> items = new ArrayList<>();
    private final Map<Aspect, long[]> compared = new EnumMap<>(Aspect.class);
    private final List<Check> totals = new ArrayList<>();

    /** @param sizes whether their sizes can be compared */
    Items(HeapAnalysis analysis, GraphOpinion theirs, RuleGraph graph, boolean sizes) {
        this.analysis = analysis;
        this.heap = analysis.heap();
        this.theirs = theirs;
        this.graph = graph;
        this.sizes = sizes;
        Own own = new Own();
        totals(own);
        roots();
        classes(own);
        objects();
    }

    List<Item> items() {
        return items;
    }

    List<Check> checks() {
        List<Check> checks = new ArrayList<>(totals);
        compared.forEach((aspect, counts) -> checks.add(new Check(aspect, counts[0], counts[1])));
        checks.sort((a, b) -> a.aspect().compareTo(b.aspect()));
        return checks;
    }

    /** Our counts, from the analysis that everything else of ours is from. */
    private final class Own {

        final long[] instances = new long[heap.classCount()];
        final long[] digests = new long[heap.classCount()];
        long digest;
        long classes;

        Own() {
            for (long o = 0; o < heap.objectCount(); o++) {
                if (analysis.reachable(o)) {
                    long above = analysis.immediateDominator(o);
                    long one = GraphDigest.of(heap.addressOf(o), above < 0 ? GraphDigest.ROOT : heap.addressOf(above));
                    digest += one;
                    digests[heap.classOf(o)] += one;
                    instances[heap.classOf(o)]++;
                    classes += heap.classDescribedBy(o) >= 0 ? 1 : 0;
                }
            }
        }
    }

    private void totals(Own own) {
        if (theirs.objectsInFile() >= 0) {
            total(Aspect.OBJECTS_IN_FILE, heap.objectCount(), theirs.objectsInFile(), RuleModel::objectsInFile);
        }
        total(Aspect.OBJECTS, analysis.reachableObjects(), theirs.objects(), RuleModel::objects);
        total(Aspect.CLASSES, own.classes, theirs.classes().size(), RuleModel::classes);
        long digest = theirs.classes().stream()
                .mapToLong(GraphOpinion.OfClass::digest)
                .sum();
        total(Aspect.DOMINATOR_TREE, own.digest, digest, RuleModel::digest);
    }

    private void total(Aspect aspect, long ours, long other, ToLongFunction<RuleModel> under) {
        totals.add(new Check(aspect, ours, other));
        items.add(new Item(aspect, -1, "", ours, other, under));
    }

    private void one(
            Aspect aspect, long address, String className, long ours, long other, ToLongFunction<RuleModel> under) {
        long[] counts = compared.computeIfAbsent(aspect, a -> new long[2]);
        counts[0]++;
        counts[1] += ours == other ? 1 : 0;
        items.add(new Item(aspect, address, className, ours, other, under));
    }

    private void roots() {
        BitSet ours = graph.ourRoots();
        BitSet other = new BitSet();
        List<Long> strangers = new ArrayList<>();
        for (long address : theirs.roots()) {
            long object = heap.objectAt(address);
            if (object >= 0) {
                other.set((int) object);
            } else {
                strangers.add(address);
            }
        }
        total(Aspect.GC_ROOTS, ours.cardinality(), theirs.roots().size(), RuleModel::rootCount);
        BitSet either = (BitSet) ours.clone();
        either.xor(other);
        either.stream()
                .forEach(o -> items.add(new Item(
                        Aspect.GC_ROOT,
                        heap.addressOf(o),
                        name(o),
                        ours.get(o) ? 1 : 0,
                        other.get(o) ? 1 : 0,
                        model -> model.isRoot(o) ? 1 : 0)));
        strangers.forEach(address -> items.add(new Item(
                Aspect.GC_ROOT,
                address,
                address == 0 ? "java.lang.ClassLoader" : "",
                0,
                1,
                model -> address == 0 && model.isRoot(graph.bootLoader()) ? 1 : 0)));
    }

    private String name(long object) {
        int described = heap.classDescribedBy(object);
        return described >= 0
                ? heap.heapClass(described).name()
                : heap.typeOf(object).name();
    }

    private void classes(Own own) {
        Map<Long, Integer> made = new HashMap<>();
        graph.madeClasses().forEach(m -> made.put(m.address(), m.classIndex()));
        boolean[] told = new boolean[heap.classCount()];
        for (GraphOpinion.OfClass type : theirs.classes()) {
            long object = heap.objectAt(type.address());
            int index = object < 0 ? made.getOrDefault(type.address(), -1) : heap.classDescribedBy(object);
            if (index < 0) {
                one(Aspect.INSTANCES, type.address(), type.name(), 0, type.instances(), model -> 0);
                continue;
            }
            told[index] = true;
            String name = heap.heapClass(index).name();
            one(
                    Aspect.INSTANCES,
                    type.address(),
                    name,
                    own.instances[index],
                    type.instances(),
                    m -> m.instances(index));
            items.add(new Item(
                    Aspect.CLASS_DOMINATORS,
                    type.address(),
                    name,
                    own.digests[index],
                    type.digest(),
                    m -> m.digest(index)));
        }
        for (int c = 0; c < told.length; c++) {
            if (!told[c] && own.instances[c] > 0) {
                int index = c;
                HeapClass type = heap.heapClass(c);
                long address = type.object() < 0 ? -1 : heap.addressOf(type.object());
                one(Aspect.INSTANCES, address, type.name(), own.instances[c], 0, m -> m.instances(index));
            }
        }
    }

    private void objects() {
        for (GraphOpinion.OfObject asked : theirs.asked()) {
            long object = heap.objectAt(asked.address());
            if (object >= 0) {
                object((int) object, asked);
            } else if (asked.known() && !graph.isMade(asked.address())) {
                one(Aspect.DOMINATOR, asked.address(), "", Item.ABSENT, asked.dominator(), model -> Item.ABSENT);
            }
        }
    }

    private void object(int object, GraphOpinion.OfObject asked) {
        long address = asked.address();
        String name = name(object);
        boolean reachable = analysis.reachable(object);
        long above = analysis.immediateDominator(object);
        long ours = !reachable ? Item.ABSENT : above < 0 ? GraphOpinion.ROOT : heap.addressOf(above);
        one(
                Aspect.DOMINATOR,
                address,
                name,
                ours,
                asked.known() ? asked.dominator() : Item.ABSENT,
                m -> m.dominator(object));
        if (!reachable && !asked.known()) {
            return;
        }
        one(
                Aspect.RETAINED_OBJECTS,
                address,
                name,
                analysis.dominatedCount(object),
                asked.retainedObjects(),
                m -> m.retainedObjects(object));
        if (sizes) {
            long shallow = heap.shallowSize(object);
            if (asked.known()) {
                one(Aspect.SHALLOW_BYTES, address, name, shallow, asked.shallowBytes(), m -> m.shallowBytes(object));
            }
            one(
                    Aspect.RETAINED_BYTES,
                    address,
                    name,
                    analysis.retainedSize(object),
                    asked.retainedBytes(),
                    m -> m.retainedBytes(object));
        }
    }
}
