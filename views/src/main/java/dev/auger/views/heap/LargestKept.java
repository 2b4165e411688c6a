package dev.auger.views.heap;

import dev.auger.analysis.heap.Accumulation;
import dev.auger.analysis.heap.AccumulationPoints;
import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.job.Job;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What to look at while nothing is chosen: the largest accumulation that one's own code holds, else the largest one, else the
 * object that keeps most.
 *
 * @param label field or class that holds it
 * @param share of the reachable bytes, 0 to 1
 */
record LargestKept(long object, String label, double share) {

    private static final int CANDIDATES = 200;

    /** Empty only for a heap in which nothing is reachable. */
    static Optional<LargestKept> of(HeapSnapshot heap, HeapAnalysis analysis, Predicate<String> ownCode, Job job) {
        Comparator<Accumulation> ownFirst = Comparator.comparing((Accumulation a) -> !ownCode.test(a.holderClass()));
        return AccumulationPoints.find(heap, analysis, job).stream()
                .min(ownFirst.thenComparing(Accumulation::retained, Comparator.reverseOrder()))
                .map(a -> new LargestKept(a.object(), a.label(), a.share()))
                .or(() -> dominator(heap, analysis, ownCode));
    }

    private static Optional<LargestKept> dominator(
            HeapSnapshot heap, HeapAnalysis analysis, Predicate<String> ownCode) {
        long best = -1;
        for (long object : analysis.topDominators(CANDIDATES)) {
            if (ownCode.test(HeapNames.typeOf(heap, object))) {
                best = object;
                break;
            }
            best = best < 0 ? object : best;
        }
        return best < 0
                ? Optional.empty()
                : Optional.of(new LargestKept(
                        best,
                        HeapNames.objectName(heap, best),
                        analysis.retainedSize(best) / (double) Math.max(1, analysis.reachableBytes())));
    }
}
