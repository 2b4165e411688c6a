package dev.auger.analysis.trail.memory;

import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.analysis.heap.graph.ReferenceGraph;
import dev.auger.analysis.trail.rule.Investigation;
import dev.auger.model.HeapSnapshot;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was put into a container, as opposed to what that keeps in turn: the first objects that are not the container's, met on the way
 * through its tables, nodes and nested collections.
 *
 * @param classes of such objects: the program's own and its lambdas, then the platform's, each the most frequent first; strings, numbers and
 *     arrays of primitives are left out
 * @param containers classes of the platform on the way
 */
record Entries(List<String> classes, Set<String> containers) {

    static final String LAMBDA = "$$Lambda";

    private static final int MOST_VISITED = 30_000;
    private static final int MOST_OF_ONE = 2_000;
    private static final double SOME = 0.1;
    private static final int MIN_COUNT = 5;

    /** Packages of objects that are put into containers and are none. */
    private static final List<String> LEAVES = List.of(
            "java.lang.",
            "java.math.",
            "java.time.",
            "java.net.",
            "java.io.",
            "java.nio.",
            "java.text.",
            "java.security.",
            "java.sql.",
            "java.util.zip.",
            "java.util.jar.",
            "java.util.regex.",
            "java.util.logging.",
            "java.util.concurrent.FutureTask",
            "java.util.concurrent.CompletableFuture",
            "java.util.concurrent.ScheduledThreadPoolExecutor$ScheduledFutureTask",
            "java.util.concurrent.locks.",
            "java.util.Date",
            "java.util.UUID",
            "java.util.Locale",
            "java.util.BitSet",
            "java.util.Random");

    private static final List<String> WITHIN_LEAVES = List.of("java.lang.ref.", "java.lang.ThreadLocal");

    /** Classes of keys and parts, which are made everywhere. */
    private static final Set<String> PLAIN = Set.of(
            "java.lang.String",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Short",
            "java.lang.Byte",
            "java.lang.Character",
            "java.lang.Double",
            "java.lang.Float",
            "java.lang.Boolean",
            "java.lang.Object",
            "java.lang.Class");

    Entries {
        classes = List.copyOf(classes);
        containers = Set.copyOf(containers);
    }

    static Entries of(Investigation in, HeapSnapshot heap, Holding holding) {
        Walk walk = new Walk(in, heap);
        holding.points().forEach(point -> walk.start(point.object()));
        walk.go();
        return walk.entries();
    }

    /** Whether two names are of one class; lambdas of one class are, because their numbers differ between files. */
    static boolean same(String className, String other) {
        int lambda = className.indexOf(LAMBDA);
        return lambda < 0
                ? className.equals(other)
                : other.startsWith(className.substring(0, lambda + LAMBDA.length()));
    }

    private static final class Walk {
        private final Investigation in;
        private final HeapSnapshot heap;
        private final HeapAnalysis analysis;
        private final ReferenceGraph graph;
        private final Deque<Long> next = new ArrayDeque<>();
        private final Set<Long> seen = new HashSet<>();
        private final Map<String, Long> counts = new HashMap<>();
        private final Set<String> containers = new HashSet<>();

        Walk(Investigation in, HeapSnapshot heap) {
            this.in = in;
            this.heap = heap;
            this.analysis = in.analysis(heap);
            this.graph = analysis.graph();
        }

        void start(long object) {
            seen.add(object);
            boolean own = heap.arrayLength(object) < 0 && own(name(object));
            if (own) {
                // A chain of nodes of the program's own begins at one of them.
                follow(object, false);
                counts.merge(name(object), 1L, Long::sum);
            } else if (heap.arrayLength(object) < 0) {
                containers.add(name(object));
            }
            if (!own || next.isEmpty()) {
                follow(object, true);
            }
        }

        void go() {
            while (!next.isEmpty() && seen.size() < MOST_VISITED) {
                long object = next.poll();
                String name = name(object);
                if (heap.arrayLength(object) >= 0 || !own(name) && !leaf(name)) {
                    if (heap.arrayLength(object) < 0) {
                        containers.add(name);
                    }
                    follow(object, true);
                } else {
                    counts.merge(lambda(name), 1L, Long::sum);
                    follow(object, false);
                }
            }
            in.job().check();
        }

        /** @param all whether not only objects of the same class are followed, as in a chain of nodes */
        private void follow(long object, boolean all) {
            // Of a large table a part is enough, so that what is in it is reached.
            long end = Math.min(graph.end(object), graph.start(object) + MOST_OF_ONE);
            for (long e = graph.start(object); e < end && seen.size() < MOST_VISITED; e++) {
                long target = graph.target(e);
                if (heap.classDescribedBy(target) < 0
                        && (all || heap.classOf(target) == heap.classOf(object))
                        && seen.add(target)) {
                    next.add(target);
                }
            }
        }

        private String name(long object) {
            return heap.typeOf(object).name();
        }

        private boolean own(String name) {
            return in.ownCode().test(name) || name.contains(LAMBDA);
        }

        private static String lambda(String name) {
            int at = name.indexOf(LAMBDA);
            return at < 0 ? name : name.substring(0, at + LAMBDA.length());
        }

        private static boolean leaf(String name) {
            return LEAVES.stream().anyMatch(name::startsWith)
                    && WITHIN_LEAVES.stream().noneMatch(name::startsWith);
        }

        Entries entries() {
            long most =
                    counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
            List<String> classes = counts.entrySet().stream()
                    .filter(e -> !PLAIN.contains(e.getKey()))
                    .filter(e -> e.getValue() >= Math.max(MIN_COUNT, SOME * most))
                    .sorted(Comparator.comparing((Map.Entry<String, Long> e) -> !own(e.getKey()))
                            .thenComparingLong(e -> -e.getValue())
                            .thenComparing(Map.Entry::getKey))
                    .map(Map.Entry::getKey)
                    .toList();
            return new Entries(classes, containers);
        }
    }
}
