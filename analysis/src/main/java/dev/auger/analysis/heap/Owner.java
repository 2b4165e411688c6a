package dev.auger.analysis.heap;

import dev.auger.analysis.heap.contents.ClassChain;
import dev.auger.analysis.heap.contents.ObjectFields;
import dev.auger.analysis.heap.graph.DominatorTree;
import dev.auger.analysis.heap.graph.ReferenceGraph;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.Names;
import dev.auger.model.column.Bits;
import dev.auger.model.column.ColumnMemory;
import dev.auger.model.job.Job;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The field of the program's own code that a structure hangs on. A shortest path from a root may lead through the platform alone, as
 * from a pool's thread to the queue it takes from, or from a thread to the value of a {@code ThreadLocal}; then what else refers to
 * the objects on that path is looked for, some references away.
 *
 * @param className class that declares the field, as a path has it
 * @param field the field
 * @param through classes between the field and the object, the nearest to the field first
 * @param onPath whether the path itself leads through the field
 */
public record Owner(String className, String field, List<String> through, boolean onPath) {

    private static final int LEVELS = 4;
    private static final int MOST_TARGETS = 20_000;
    private static final int CHECK = (1 << 14) - 1;
    private static final String THREAD = "java.lang.Thread";
    private static final String LOCAL_ENTRY = "java.lang.ThreadLocal$ThreadLocalMap$Entry";

    public Owner {
        through = List.copyOf(through);
    }

    /** {@code SessionRegistry.sessions}. */
    public String label() {
        return Names.simpleClass(className) + '.' + field;
    }

    /**
     * Looks for it.
     *
     * @param own tells the program's own classes by name
     * @return nothing if no field of such a class leads there
     */
    public static Optional<Owner> of(HeapAnalysis analysis, Accumulation point, Predicate<String> own, Job job) {
        List<PathStep> steps = point.path().steps();
        for (int i = steps.size() - 1; i >= 0; i--) {
            PathStep step = steps.get(i);
            if (step.named() && own.test(step.className()) && !generated(step.className())) {
                return Optional.of(new Owner(step.className(), step.field(), classes(steps, i + 1), true));
            }
        }
        return new Search(analysis, point, own, job).find();
    }

    private static List<String> classes(List<PathStep> steps, int from) {
        return steps.subList(Math.min(from, steps.size()), steps.size()).stream()
                .map(PathStep::className)
                .toList();
    }

    /** Lambdas and proxies are referred to by what a programmer named. */
    private static boolean generated(String className) {
        return className.contains("$$Lambda") || className.contains("$Proxy");
    }

    /** Goes back over references, all those into one set of objects in one pass. */
    private static final class Search {
        private final HeapAnalysis analysis;
        private final HeapSnapshot heap;
        private final Accumulation point;
        private final Predicate<String> own;
        private final Job job;
        private final boolean[] ownClass;
        private final WeakReferences weak;
        private final List<String> through = new ArrayList<>();

        Search(HeapAnalysis analysis, Accumulation point, Predicate<String> own, Job job) {
            this.analysis = analysis;
            this.heap = analysis.heap();
            this.point = point;
            this.own = own;
            this.job = job;
            this.weak = new WeakReferences(heap);
            this.ownClass = new boolean[heap.classCount()];
            for (int c = 0; c < ownClass.length; c++) {
                String name = heap.heapClass(c).name();
                ownClass[c] = own.test(name) && !generated(name);
            }
        }

        Optional<Owner> find() {
            Set<Long> seen = new HashSet<>(start());
            Set<Long> targets = new HashSet<>(seen);
            for (int level = 0; level < LEVELS && !targets.isEmpty() && seen.size() < MOST_TARGETS; level++) {
                Set<Long> above = new HashSet<>();
                Optional<Owner> found = referrers(targets, seen, above);
                if (found.isPresent()) {
                    return found;
                }
                seen.addAll(above);
                targets = above;
            }
            return Optional.empty();
        }

        /** Objects of the path whose referrers are of interest; of a thread-local value, the thread-local itself. */
        private Set<Long> start() {
            Set<Long> start = new HashSet<>();
            for (PathStep step : point.path().steps()) {
                if (step.className().equals(LOCAL_ENTRY)) {
                    long local = ObjectFields.of(heap, step.object()).reference(WeakReferences.REFERENT);
                    start.clear();
                    through.clear();
                    if (local >= 0) {
                        start.add(local);
                        through.add(heap.typeOf(local).name());
                    }
                } else if (!step.classObject() && !isThread(step.object())) {
                    through.add(step.className());
                    if (!start.isEmpty() && through.contains("java.lang.ThreadLocal")) {
                        continue;
                    }
                    start.add(step.object());
                }
            }
            return start;
        }

        private boolean isThread(long object) {
            return ClassChain.is(heap, heap.classOf(object), THREAD);
        }

        private Optional<Owner> referrers(Set<Long> targets, Set<Long> seen, Set<Long> above) {
            try (ColumnMemory memory = heap.workspace().scratch()) {
                Bits wanted = new Bits(memory, heap.objectCount());
                targets.forEach(wanted::set);
                return referrers(wanted, seen, above);
            }
        }

        private Optional<Owner> referrers(Bits targets, Set<Long> seen, Set<Long> above) {
            ReferenceGraph graph = analysis.graph();
            DominatorTree tree = analysis.tree();
            long inside = tree.position(point.object());
            long end = tree.end(inside);
            long count = graph.objectCount();
            for (long o = 0; o < count; o++) {
                if ((o & CHECK) == 0) {
                    job.check();
                }
                long position = tree.position(o);
                if (position == 0 || position >= inside && position < end || weak.isWeak(o)) {
                    continue;
                }
                long last = graph.end(o);
                for (long e = graph.start(o); e < last; e++) {
                    long target = graph.target(e);
                    if (!targets.get(target)) {
                        continue;
                    }
                    Optional<Owner> owner = owner(o, target);
                    if (owner.isPresent()) {
                        return owner;
                    }
                    if (!seen.contains(o) && heap.classDescribedBy(o) < 0 && !isThread(o)) {
                        above.add(o);
                    }
                    break;
                }
            }
            return Optional.empty();
        }

        private Optional<Owner> owner(long from, long target) {
            int described = heap.classDescribedBy(from);
            int type = described >= 0 ? described : heap.classOf(from);
            if (!ownClass[type] || heap.arrayLength(from) >= 0) {
                return Optional.empty();
            }
            PathStep step = new PathNamer(analysis).step(from, new PathNamer(analysis).field(from, target));
            if (!step.named() || !own.test(step.className())) {
                return Optional.empty();
            }
            List<String> classes = new ArrayList<>();
            classes.add(heap.typeOf(target).name());
            classes.addAll(through);
            return Optional.of(new Owner(
                    step.className(), step.field(), classes.stream().distinct().toList(), false));
        }
    }
}
