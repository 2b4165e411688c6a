package dev.auger.analysis.heap.crosscheck;

import dev.auger.model.HeapSnapshot;
import dev.auger.model.heap.BasicType;
import dev.auger.model.heap.FieldValue;
import dev.auger.model.heap.GcRoot;
import dev.auger.model.heap.HeapClass;
import dev.auger.model.job.Job;
import dev.auger.model.opinion.GraphOpinion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A heap's references, read once, from which the graph under any set of {@link GraphRule}s is made. Objects keep their indexes;
 * behind them come objects that only the other parser has: the boot loader and made-up array classes.
 */
final class RuleGraph {

    private static final int CHECK = (1 << 12) - 1;

    /** Classes whose {@code referent} field the parser for Android does not follow, with their subclasses. */
    private static final Set<String> WEAK = Set.of(
            "java.lang.ref.WeakReference",
            "java.lang.ref.SoftReference",
            "java.lang.ref.PhantomReference",
            "java.lang.ref.Finalizer",
            "java.lang.ref.FinalizerReference");

    private static final int DEEPEST = 64;

    /** What is made up for an array class no record describes; address -1 where the other parser has not kept it. */
    record MadeClass(int classIndex, long address) {}

    private final HeapSnapshot heap;
    private final int count;
    private final int[] starts;
    /** Targets, those over a weak referent as their complement. */
    private int[] targets;

    private final List<MadeClass> madeClasses;
    private final Map<Integer, Integer> madeOf = new HashMap<>();
    private final Map<GraphRule, Long> touched = new EnumMap<>(GraphRule.class);
    private final BitSet assumed;
    private final BitSet certain;
    private final BitSet ourRoots;
    private final long loaderBytes;
    private final int objectFields;
    private final int classOfLoaders;
    private final int classOfClasses;
    private int size;

    RuleGraph(HeapSnapshot heap, GraphOpinion opinion, Job job) {
        if (heap.objectCount() > Integer.MAX_VALUE - 1024) {
            throw new IllegalArgumentException(heap.objectCount() + " objects are too many to cross-check");
        }
        this.heap = heap;
        this.count = (int) heap.objectCount();
        this.madeClasses = madeClasses(heap, opinion);
        for (int i = 0; i < madeClasses.size(); i++) {
            madeOf.put(madeClasses.get(i).classIndex(), count + 1 + i);
        }
        classOfLoaders = classNamed("java.lang.ClassLoader");
        classOfClasses = classNamed("java.lang.Class");
        loaderBytes = opinion.asked().stream()
                .filter(asked -> asked.address() == 0)
                .mapToLong(GraphOpinion.OfObject::shallowBytes)
                .sum();
        objectFields = objectFieldBytes(heap);
        starts = new int[count + 1];
        targets = new int[Math.max(16, count)];
        certain = certainRoots(heap);
        long weak = fill(job);
        BitSet named = RuleRoots.of(heap, Set.of(), new BitSet()).roots();
        assumed = named.isEmpty() ? assumedRoots() : new BitSet();
        ourRoots = RuleRoots.of(heap, Set.of(), assumed).roots();
        touched(weak, named);
        // Roots of the file that lead to nothing there, one of which leads to something here.
        long dangling = heap.passport().counts().getOrDefault("gcRoots", 0L)
                - heap.roots().size();
        touched.put(GraphRule.NULL_ROOT, opinion.roots().contains(0L) ? Math.max(0, dangling) : 0);
        touched.put(GraphRule.OBJECT_FIELDS, (long) objectFields);
    }

    private int classNamed(String name) {
        for (int c = 0; c < heap.classCount(); c++) {
            if (heap.heapClass(c).name().equals(name) && heap.heapClass(c).object() >= 0) {
                return c;
            }
        }
        return -1;
    }

    private static List<MadeClass> madeClasses(HeapSnapshot heap, GraphOpinion opinion) {
        Map<String, Long> theirs = new HashMap<>();
        for (GraphOpinion.OfClass type : opinion.classes()) {
            if (heap.objectAt(type.address()) < 0) {
                theirs.put(type.name(), type.address());
            }
        }
        boolean[] used = new boolean[heap.classCount()];
        for (long o = 0; o < heap.objectCount(); o++) {
            used[heap.classOf(o)] = true;
        }
        List<MadeClass> made = new ArrayList<>();
        for (int c = 0; c < used.length; c++) {
            HeapClass type = heap.heapClass(c);
            if (used[c] && type.object() < 0 && type.isArray()) {
                made.add(new MadeClass(c, theirs.getOrDefault(type.name(), -1L)));
            }
        }
        return made;
    }

    private long fill(Job job) {
        boolean[] weakClass = weakClasses();
        long weak = 0;
        for (int o = 0; o < count; o++) {
            starts[o] = size;
            if (weakClass[heap.classOf(o)] && heap.classDescribedBy(o) < 0) {
                weak += addReference(o);
            } else {
                heap.references(o, target -> add((int) target));
            }
            if ((o & CHECK) == CHECK) {
                job.check();
            }
        }
        starts[count] = size;
        return weak;
    }

    /** The references of a reference object: as {@link HeapSnapshot#references} has them, but by name. */
    private int addReference(int object) {
        int weak = 0;
        long type = heap.typeOf(object).object();
        if (type >= 0) {
            add((int) type);
        }
        for (FieldValue value : heap.values(object, 0, Integer.MAX_VALUE)) {
            if (value.type() == BasicType.OBJECT && value.raw() >= 0) {
                boolean referent = value.name().equals("referent");
                add(referent ? ~(int) value.raw() : (int) value.raw());
                weak += referent ? 1 : 0;
            }
        }
        return weak;
    }

    /** Roots by every rule: edges to them mean nothing, and they are most of all edges to classes. */
    private static BitSet certainRoots(HeapSnapshot heap) {
        BitSet certain = new BitSet();
        for (GcRoot root : heap.roots()) {
            if (!RuleRoots.isLocal(root)) {
                certain.set((int) root.object());
            }
        }
        return certain;
    }

    private void add(int target) {
        if (certain.get(target < 0 ? ~target : target)) {
            return;
        }
        if (size == targets.length) {
            targets = Arrays.copyOf(targets, Math.addExact(targets.length, targets.length / 2 + 16));
        }
        targets[size++] = target;
    }

    private boolean[] weakClasses() {
        boolean[] weak = new boolean[heap.classCount()];
        for (int i = 0; i < weak.length; i++) {
            int depth = 0;
            for (int c = i; c >= 0 && depth < DEEPEST && !weak[i]; depth++) {
                weak[i] = WEAK.contains(heap.heapClass(c).name());
                c = heap.heapClass(c).superClass();
            }
        }
        return weak;
    }

    private void touched(long weak, BitSet named) {
        touched.put(GraphRule.WEAK_REFERENTS, weak);
        touched.put(GraphRule.BOOT_LOADER, classOfLoaders >= 0 ? 1L : 0L);
        touched.put(GraphRule.ARRAY_CLASSES, (long) madeClasses.size());
        long boot = 0;
        for (int c = 0; c < heap.classCount(); c++) {
            HeapClass type = heap.heapClass(c);
            boot += RuleRoots.isBootClass(type) && !named.get((int) type.object()) ? 1 : 0;
        }
        touched.put(GraphRule.BOOT_CLASSES, boot);
        long blocks = 0;
        long late = 0;
        long lost = 0;
        BitSet started = new BitSet();
        for (GcRoot root : heap.roots()) {
            if (RuleRoots.isLocal(root)) {
                blocks += root.kind() == GcRoot.Kind.THREAD_BLOCK ? 1 : 0;
                late += started.get(root.thread()) ? 0 : 1;
                lost += heap.threads().get(root.thread()).object() < 0 ? 1 : 0;
            } else if (root.kind() == GcRoot.Kind.THREAD_OBJECT && root.thread() >= 0) {
                started.set(root.thread());
            }
        }
        touched.put(GraphRule.THREAD_BLOCKS, blocks);
        touched.put(GraphRule.LATE_THREADS, late);
        touched.put(GraphRule.LOST_THREADS, lost);
        touched.put(GraphRule.NAMED_ROOTS, (long) assumed.cardinality());
    }

    /** As {@link dev.auger.analysis.heap.HeapAnalysis} assumes them: class objects, what nobody refers to, one of each circle. */
    private BitSet assumedRoots() {
        BitSet referred = new BitSet(count);
        for (int e = 0; e < size; e++) {
            referred.set(plain(targets[e]));
        }
        BitSet roots = new BitSet(count);
        BitSet reached = new BitSet(count);
        int[] open = new int[count];
        for (int pass = 0; pass < 2; pass++) {
            for (int o = 0; o < count; o++) {
                boolean start = pass == 1 || !referred.get(o) || heap.classDescribedBy(o) >= 0;
                if (start && !reached.get(o)) {
                    roots.set(o);
                    flood(o, reached, open);
                }
            }
        }
        return roots;
    }

    private void flood(int from, BitSet reached, int[] open) {
        int depth = 0;
        reached.set(from);
        open[depth++] = from;
        while (depth > 0) {
            int o = open[--depth];
            for (int e = starts[o]; e < starts[o + 1]; e++) {
                int target = plain(targets[e]);
                if (!reached.get(target)) {
                    reached.set(target);
                    open[depth++] = target;
                }
            }
        }
    }

    private static int plain(int target) {
        return target < 0 ? ~target : target;
    }

    HeapSnapshot heap() {
        return heap;
    }

    /** How much of this heap each rule concerns; a rule that concerns nothing cannot be a cause. */
    long touched(GraphRule rule) {
        return touched.getOrDefault(rule, 0L);
    }

    /** Roots by our rules. */
    BitSet ourRoots() {
        return ourRoots;
    }

    /** Whether an object that the heap does not have is one the other parser makes up. */
    boolean isMade(long address) {
        return address == 0 || madeClasses.stream().anyMatch(made -> made.address() == address);
    }

    /** Bytes of the instance fields that the class of all objects declares. */
    private static int objectFieldBytes(HeapSnapshot heap) {
        int bytes = 0;
        for (int c = 0; c < heap.classCount(); c++) {
            HeapClass type = heap.heapClass(c);
            if (type.name().equals("java.lang.Object")) {
                for (HeapClass.Field field : type.fields()) {
                    bytes += field.type() == BasicType.OBJECT
                            ? heap.layout().referenceBytes()
                            : field.type().bytes();
                }
            }
        }
        return bytes;
    }

    /** By the heap's size model; what only the other parser has is as large as it says, made-up classes are empty. */
    long shallowBytes(int node, boolean withoutObjectFields) {
        if (node >= count) {
            return node == count ? loaderBytes : 0;
        }
        boolean instance = heap.arrayLength(node) < 0 && heap.classDescribedBy(node) < 0;
        return heap.shallowSize(node) - (withoutObjectFields && instance ? objectFields : 0);
    }

    /** Objects of the heap; nodes from here on are the other parser's own. */
    int objectCount() {
        return count;
    }

    /** Index of the boot loader's node. */
    int bootLoader() {
        return count;
    }

    int nodeCount() {
        return count + 1 + madeClasses.size();
    }

    List<MadeClass> madeClasses() {
        return madeClasses;
    }

    /** Class index of a node. */
    int classOf(int node) {
        if (node < count) {
            return heap.classOf(node);
        }
        return node == count ? classOfLoaders : classOfClasses;
    }

    /** Address of a node; -1 for a made-up class of unknown address. */
    long address(int node) {
        return node < count
                ? heap.addressOf(node)
                : node == count ? 0 : madeClasses.get(node - count - 1).address();
    }

    /** The graph under rules. */
    RuleModel under(Set<GraphRule> rules, Job job) {
        RuleRoots roots = RuleRoots.of(heap, rules, assumed);
        boolean loader = rules.contains(GraphRule.BOOT_LOADER);
        boolean arrays = rules.contains(GraphRule.ARRAY_CLASSES);
        boolean weak = rules.contains(GraphRule.WEAK_REFERENTS);
        Edges edges = new Edges(nodeCount(), size + roots.localCount(), roots.roots());
        int local = 0;
        for (int o = 0; o < count; o++) {
            edges.from(o);
            for (int e = starts[o]; e < starts[o + 1]; e++) {
                if (targets[e] >= 0 || !weak) {
                    edges.to(plain(targets[e]));
                }
            }
            for (; local < roots.localCount() && roots.localThread(local) == o; local++) {
                edges.to(roots.localObject(local));
            }
            int described = heap.classDescribedBy(o);
            if (loader && described >= 0 && heap.heapClass(described).loader() < 0) {
                edges.to(bootLoader());
            }
            Integer made = arrays ? madeOf.get(heap.classOf(o)) : null;
            if (made != null) {
                edges.to(made);
            }
            if ((o & CHECK) == CHECK) {
                job.check();
            }
        }
        edges.from(bootLoader());
        if (loader && classOfLoaders >= 0) {
            edges.to((int) heap.heapClass(classOfLoaders).object());
        }
        for (int i = 0; i < madeClasses.size(); i++) {
            edges.from(count + 1 + i);
            if (arrays && classOfClasses >= 0) {
                edges.to((int) heap.heapClass(classOfClasses).object());
            }
            if (arrays && loader) {
                edges.to(bootLoader());
            }
        }
        return new RuleModel(this, rules, edges.tree(job), roots.roots());
    }

    /** Edges in the order of their sources; those into roots are left out, because a root is reached without them. */
    private static final class Edges {

        private final int[] starts;
        private final BitSet roots;
        private int[] targets;
        private int size;

        Edges(int nodes, int expected, BitSet roots) {
            this.starts = new int[nodes + 1];
            this.targets = new int[Math.max(16, expected)];
            this.roots = roots;
        }

        /** Nodes come in rising order, each once. */
        void from(int node) {
            starts[node] = size;
        }

        void to(int target) {
            if (!roots.get(target)) {
                if (size == targets.length) {
                    targets = Arrays.copyOf(targets, Math.addExact(size, size / 2 + 16));
                }
                targets[size++] = target;
            }
        }

        PlainDominators tree(Job job) {
            starts[starts.length - 1] = size;
            return new PlainDominators(starts, targets, roots.stream().toArray(), job);
        }
    }
}
