package dev.auger.analysis.heap.crosscheck;

import java.util.Locale;

/**
 * A way to read a dump as a graph that is not ours, as Eclipse MAT's parsers of different ages have them. Each is a hypothesis
 * until {@link RuleSearch} has tried it on the data.
 */
public enum GraphRule {

    /** The referents of weak, soft and phantom references and of finalizers are no references (the parser for Android). */
    WEAK_REFERENTS,

    /** Classes of the boot loader are GC roots, array classes not, whether the dump says so or not. */
    BOOT_CLASSES,

    /** The boot loader is an object, of class {@code java.lang.ClassLoader}, at address 0. */
    BOOT_LOADER,

    /** A root record for address 0 makes the boot loader a GC root. */
    NULL_ROOT,

    /** Array classes that arrays are of and no record describes get a class object. */
    ARRAY_CLASSES,

    /** What a thread's block root names is a root of its own, not the thread's. */
    THREAD_BLOCKS,

    /** A local that comes before its thread's root in the file is a root of its own. */
    LATE_THREADS,

    /** The locals of threads whose object is not in the dump are left out. */
    LOST_THREADS,

    /** Of a dump without roots no roots are assumed. */
    NAMED_ROOTS,

    /** Instance fields of {@code java.lang.Object} take no room; only Android's runtime has some. */
    OBJECT_FIELDS;

    /** The name used in JSON and in resource keys. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
