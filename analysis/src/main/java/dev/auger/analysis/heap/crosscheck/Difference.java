package dev.auger.analysis.heap.crosscheck;

import dev.auger.model.opinion.GraphOpinion;
import java.util.List;

/**
 * Where the parsers do not say the same.
 *
 * @param address of the object or the class object, or -1 where the answer is about the heap
 * @param className class of the object, or the class, or empty
 * @param ours a count, a checksum, or the address of a dominator, which may be {@link #ABSENT} or {@link #ROOT}
 * @param theirs the same
 * @param causes rules of theirs without which our graph would not give their answer; where several could each be left out but
 *     not all, all that are in force
 * @param explained with their rules our graph gives their answer, and with ours it gives ours
 */
public record Difference(
        Aspect aspect,
        long address,
        String className,
        long ours,
        long theirs,
        List<GraphRule> causes,
        boolean explained) {

    /** The graph does not have the object. */
    public static final long ABSENT = Long.MIN_VALUE;

    /** Only the collector dominates it. */
    public static final long ROOT = GraphOpinion.ROOT;

    public Difference {
        causes = List.copyOf(causes);
    }
}
