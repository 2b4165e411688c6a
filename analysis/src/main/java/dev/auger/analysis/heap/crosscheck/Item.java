package dev.auger.analysis.heap.crosscheck;

import java.util.function.ToLongFunction;

/**
 * One answer of both parsers.
 *
 * @param address of the object or the class object, or -1 where the answer is about the heap
 * @param className class of the object, or the class, or empty
 * @param under what our graph says under other rules
 */
record Item(Aspect aspect, long address, String className, long ours, long theirs, ToLongFunction<RuleModel> under) {

    /** Stands for a dominator where the graph does not have the object. */
    static final long ABSENT = Difference.ABSENT;

    boolean agrees() {
        return ours == theirs;
    }
}
