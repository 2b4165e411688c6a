package dev.auger.model.opinion;

import java.util.List;

/**
 * What another parser makes of a heap dump as a graph.
 *
 * @param parser whose parser
 * @param version which of it
 * @param objectsInFile objects it read before it dropped unreachable ones, or -1 if it does not say
 * @param objects objects of its graph
 * @param identifierBytes bytes of an address in the file
 * @param referenceBytes bytes it takes a reference in a field for; its sizes follow from that
 * @param roots addresses of its GC roots, each once, in no order
 * @param classes its classes with their instances, in no order
 * @param asked what it says about single objects, each address once, in no order
 */
public record GraphOpinion(
        String parser,
        String version,
        long objectsInFile,
        long objects,
        int identifierBytes,
        int referenceBytes,
        List<Long> roots,
        List<OfClass> classes,
        List<OfObject> asked) {

    /** Stands for a dominator that is no object: only the collector keeps this one. */
    public static final long ROOT = GraphDigest.ROOT;

    public GraphOpinion {
        roots = List.copyOf(roots);
        classes = List.copyOf(classes);
        asked = List.copyOf(asked);
    }

    /**
     * One class.
     *
     * @param address of its class object
     * @param name as the parser prints it, which is as Java does
     * @param instances objects of exactly this class
     * @param digest sum of {@link GraphDigest#of} over them
     */
    public record OfClass(long address, String name, long instances, long digest) {}

    /**
     * One object.
     *
     * @param known whether the parser's graph has it; the rest is 0 if not
     * @param dominator address of its immediate dominator, or {@link #ROOT}
     * @param retainedObjects objects that would go with it, itself included
     */
    public record OfObject(
            long address, boolean known, long dominator, long retainedObjects, long shallowBytes, long retainedBytes) {}
}
