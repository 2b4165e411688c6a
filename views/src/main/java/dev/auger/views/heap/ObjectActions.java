package dev.auger.views.heap;

import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * What can be done with an object or a class, wherever it is named.
 *
 * @param inspect shows an object's values
 * @param paths chooses an object and shows one kind of path or reference
 * @param dominators shows the level of the dominator tree inside an object
 * @param query asks a query
 * @param histogram chooses a class and shows it in the histogram
 */
record ObjectActions(
        LongConsumer inspect,
        Paths paths,
        LongConsumer dominators,
        Consumer<String> query,
        Consumer<String> histogram) {

    /** Shows paths or references. */
    interface Paths {
        /** @param object -1 for the class */
        void show(String className, long object, PathMode mode);
    }
}
