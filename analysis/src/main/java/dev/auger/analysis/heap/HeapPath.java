package dev.auger.analysis.heap;

import dev.auger.model.heap.GcRoot;
import java.util.List;

/**
 * A path from a GC root to an object over strong references.
 *
 * @param root why the first step is alive
 * @param steps root first, the object last
 */
public record HeapPath(GcRoot root, List<PathStep> steps) {

    public PathStep last() {
        return steps.getLast();
    }
}
