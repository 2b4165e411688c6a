package dev.auger.model;

/**
 * One imported file. Immutable; may hold mapped memory, so whoever opened it closes it after its last job has ended.
 *
 * <p>The interface is sealed so that a switch over evidence is exhaustive: a new kind shows the compiler every place that has
 * to say something about it.
 */
public sealed interface Evidence extends AutoCloseable
        permits Recording, HeapSnapshot, ThreadDumps, GcLog, ClassHistograms {

    Passport passport();

    /** Whether this file speaks about a layer at all. */
    default boolean answers(Layer layer) {
        return passport().answers().contains(layer);
    }

    /** Releases mapped memory. Idempotent. */
    @Override
    default void close() {}
}
