package dev.auger.model.recording;

import java.util.List;

/**
 * One {@code jdk.OldObjectSample}: an object that was still alive when the recording ended, with where it was allocated and
 * what keeps it. The only exact join between an allocation and an object.
 *
 * @param allocationTime epoch nanoseconds
 * @param className class of the object
 * @param arrayElements length for arrays, else -1
 * @param stack index into {@link dev.auger.model.Recording#stacks()}, or -1
 * @param thread index into {@link dev.auger.model.Recording#threads()}, or -1
 * @param address object address when the sample was written; it may differ in a later heap dump
 * @param chain who refers to it, the object's own holder first, ending at the root; empty if no path was recorded
 * @param root description of the GC root the chain ends at; empty if none was recorded
 * @param bytes size of the object, or -1 where the JVM does not record it
 * @param ageNanos time from its allocation until it was written down, or -1 where the JVM does not record it
 */
public record OldObject(
        long allocationTime,
        String className,
        int arrayElements,
        int stack,
        int thread,
        long address,
        List<Reference> chain,
        String root,
        long bytes,
        long ageNanos) {

    /**
     * One step of a reference chain.
     *
     * @param className class of the holder
     * @param field field that refers, or {@code [index]} in an array; empty if not recorded
     */
    public record Reference(String className, String field) {}
}
