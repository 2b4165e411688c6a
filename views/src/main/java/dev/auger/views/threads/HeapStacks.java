package dev.auger.views.threads;

import dev.auger.analysis.threads.HeapDumpThreads;
import dev.auger.model.HeapSnapshot;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;

/** The threads of heap dumps, read once each, so that a dump that was chosen stays the same one. */
final class HeapStacks {

    private final Map<HeapSnapshot, Optional<HeapDumpThreads>> known = new WeakHashMap<>();

    Optional<HeapDumpThreads> of(HeapSnapshot heap) {
        return known.computeIfAbsent(heap, HeapDumpThreads::of);
    }
}
