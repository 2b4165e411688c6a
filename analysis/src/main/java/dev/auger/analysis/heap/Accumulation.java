package dev.auger.analysis.heap;

import java.util.List;

/**
 * An object under which much of the heap hangs, and who holds it.
 *
 * @param label the holder in short: {@code SessionRegistry.sessions}
 * @param holderClass class whose field on the path names what is held; of the thread where only a local does
 * @param field that field, or the local in angle brackets
 * @param share of the reachable bytes, 0 to 1
 * @param path from a GC root to the object over strong references
 * @param keeps what it keeps alive by class, itself left out, most bytes first
 * @param threadIndex thread whose local or thread-local the path begins with, or -1
 */
public record Accumulation(
        long object,
        String label,
        String holderClass,
        String field,
        long retained,
        double share,
        HeapPath path,
        List<Kept> keeps,
        int threadIndex) {

    /** Dominated objects of one class; {@code bytes} is their shallow size. */
    public record Kept(String className, long instances, long bytes) {}
}
