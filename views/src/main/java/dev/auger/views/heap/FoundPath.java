package dev.auger.views.heap;

import dev.auger.analysis.heap.Accumulation;
import dev.auger.analysis.heap.GcPaths;
import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.analysis.heap.HeapPath;
import dev.auger.analysis.heap.MergedPath;
import dev.auger.analysis.heap.ThreadShare;
import dev.auger.model.job.Job;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What keeps something, found on a worker: a path to one object, or to most objects of a class.
 *
 * @param example an object to look into, or -1
 * @param unasked the largest accumulation, if it is what nothing was chosen for
 */
record FoundPath(Optional<HeapPath> single, Optional<MergedPath> merged, long example, Optional<LargestKept> unasked) {

    /** What the largest accumulation keeps. */
    static FoundPath largest(HeapAnalysis analysis, Predicate<String> ownCode, Job job) {
        Optional<LargestKept> largest = LargestKept.of(analysis.heap(), analysis, ownCode, job);
        long object = largest.map(LargestKept::object).orElse(-1L);
        return new FoundPath(single(analysis, object, job), Optional.empty(), object, largest);
    }

    /** The largest object that the largest of some threads keeps. */
    static FoundPath largest(HeapAnalysis analysis, ThreadShare share, Job job) {
        long thread = share.largest(1)[0];
        long[] kept = analysis.dominated(thread, 1);
        return to(analysis, kept.length == 0 ? thread : kept[0], job);
    }

    /** What keeps one object. */
    static FoundPath to(HeapAnalysis analysis, long object, Job job) {
        return new FoundPath(single(analysis, object, job), Optional.empty(), object, Optional.empty());
    }

    /** What keeps most objects of a class, and the one of them that retains most. */
    static FoundPath to(HeapAnalysis analysis, String className, Job job) {
        long example = Examples.largest(analysis.heap(), analysis, className, job);
        Optional<MergedPath> merged = GcPaths.mergedForClass(analysis.heap(), analysis, className, job);
        return new FoundPath(single(analysis, example, job), merged, example, Optional.empty());
    }

    /** The path that made something a suspect. */
    static FoundPath to(Accumulation suspect) {
        return new FoundPath(Optional.of(suspect.path()), Optional.empty(), suspect.object(), Optional.empty());
    }

    private static Optional<HeapPath> single(HeapAnalysis analysis, long object, Job job) {
        return object < 0 ? Optional.empty() : GcPaths.shortest(analysis.heap(), analysis, object, job);
    }
}
