package dev.auger.analysis.heap.query;

import dev.auger.analysis.heap.HeapPath;
import dev.auger.analysis.heap.PathStep;
import org.jspecify.annotations.Nullable;

/**
 * A string that contains what was looked for, and who holds it.
 *
 * @param length characters
 * @param path shortest strong path from a GC root, or null if it is only weakly reachable
 * @param holder step of the path nearest to the string that is of the program's own code or its libraries; null if there is none
 */
public record FoundText(
        long string,
        long length,
        long retainedBytes,
        @Nullable HeapPath path,
        @Nullable PathStep holder) {}
