package dev.auger.analysis.heap.graph;

import dev.auger.model.column.Ints;
import dev.auger.model.job.Job;

/**
 * A depth-first search from the roots. Numbers the objects it meets from 1 on, 0 being the collector, and notes every edge that is
 * not one of the search's tree. Nothing recurses: the way back is the tree itself.
 */
final class DepthFirst {

    private static final int CHECK = (1 << 14) - 1;

    private final ReferenceGraph graph;
    private final Ints numbers;
    private final Ints objects;
    private final Ints parents;
    private final Ints cursors;
    private final EdgeBuckets others;
    private final Job job;
    private long reached;

    /**
     * @param numbers by object, all zero; filled with numbers, 0 where no search comes
     * @param objects by number; filled
     * @param parents by number; filled with the number of the object the search came from
     * @param cursors by number; used
     * @param others filled with the edges that are not the tree's, by numbers
     */
    DepthFirst(
            ReferenceGraph graph, Ints numbers, Ints objects, Ints parents, Ints cursors, EdgeBuckets others, Job job) {
        this.graph = graph;
        this.numbers = numbers;
        this.objects = objects;
        this.parents = parents;
        this.cursors = cursors;
        this.others = others;
        this.job = job;
    }

    /** @return how many objects were reached */
    long search() {
        for (long root = graph.nextRoot(0); root >= 0; root = graph.nextRoot(root + 1)) {
            if (numbers.get(root) == 0) {
                from(root);
            }
        }
        return reached;
    }

    private void from(long root) {
        visit(root, 0);
        long number = reached;
        long object = root;
        long start = graph.start(object);
        long end = graph.end(object);
        long e = start;
        while (true) {
            long next = -1;
            while (e < end) {
                long target = graph.target(e++);
                long known = numbers.unsigned(target);
                if (known == 0) {
                    next = target;
                    break;
                }
                others.add(known, number);
            }
            if (next < 0) {
                int locals = graph.localCount(object);
                while (next < 0 && e < end + locals) {
                    long target = graph.local(object, e++ - end);
                    long known = numbers.unsigned(target);
                    if (known == 0) {
                        next = target;
                    } else {
                        others.add(known, number);
                    }
                }
            }
            if (next >= 0) {
                cursors.set(number, (int) (e - start));
                visit(next, number);
                number = reached;
                object = next;
                start = graph.start(object);
                e = start;
            } else {
                number = parents.unsigned(number);
                if (number == 0) {
                    return;
                }
                object = objects.unsigned(number);
                start = graph.start(object);
                e = start + cursors.unsigned(number);
            }
            end = graph.end(object);
        }
    }

    private void visit(long object, long from) {
        reached++;
        numbers.set(object, (int) reached);
        objects.set(reached, (int) object);
        parents.set(reached, (int) from);
        if ((reached & CHECK) == 0) {
            job.check();
        }
    }
}
