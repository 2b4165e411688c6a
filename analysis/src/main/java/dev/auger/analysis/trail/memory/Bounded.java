package dev.auger.analysis.trail.memory;

import dev.auger.model.HeapSnapshot;
import java.util.Set;

/**
 * Containers that bound themselves, by their classes: a map of the program's own made from {@code LinkedHashMap}, which is how a least recently used
 * cache is written, and the caches of libraries. One that is still filling up looks like a leak in every other way.
 */
final class Bounded {

    private static final int MOST_SUPERS = 16;

    private static final Set<String> PREFIXES = Set.of(
            "com.github.benmanes.caffeine.cache.",
            "com.google.common.cache.LocalCache",
            "com.google.common.collect.EvictingQueue",
            "org.ehcache.",
            "net.sf.ehcache.",
            "org.cache2k.",
            "org.apache.commons.collections4.map.LRUMap",
            "org.apache.commons.collections4.queue.CircularFifoQueue",
            "java.util.concurrent.ArrayBlockingQueue");

    private Bounded() {}

    /** Whether any of the containers does. */
    static boolean any(HeapSnapshot heap, Set<String> containers) {
        for (int c = 0; c < heap.classCount(); c++) {
            String name = heap.heapClass(c).name();
            if (containers.contains(name)
                    && (PREFIXES.stream().anyMatch(name::startsWith) || extendsLinkedHashMap(heap, c))) {
                return true;
            }
        }
        return false;
    }

    private static boolean extendsLinkedHashMap(HeapSnapshot heap, int index) {
        if (heap.heapClass(index).name().startsWith("java.")) {
            return false;
        }
        int above = heap.heapClass(index).superClass();
        for (int depth = 0; above >= 0 && depth < MOST_SUPERS; depth++) {
            if (heap.heapClass(above).name().equals("java.util.LinkedHashMap")) {
                return true;
            }
            above = heap.heapClass(above).superClass();
        }
        return false;
    }
}
