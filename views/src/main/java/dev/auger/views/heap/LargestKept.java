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
 * @param object what to inspect: an example of what is kept, else what keeps it
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
                .map(a -> new LargestKept(example(heap, analysis, a, ownCode, job), a.label(), a.share()))
                .or(() -> dominator(heap, analysis, ownCode));
    }

    /** The largest object of one's own class that the accumulation keeps alive, or the accumulation itself. */
    private static long example(
            HeapSnapshot heap, HeapAnalysis analysis, Accumulation of, Predicate<String> ownCode, Job job) {
        return of.keeps().stream()
                .filter(k -> ownCode.test(k.className()))
                .findFirst()
                .map(k -> Examples.largest(heap, analysis, k.className(), job))
                .filter(object -> object >= 0 && isDominated(analysis, object, of.object()))
                .orElse(of.object());
    }

    private static boolean isDominated(HeapAnalysis analysis, long object, long by) {
        long at = object;
        while (at >= 0 && at != by) {
            at = analysis.immediateDominator(at);
        }
        return at == by;
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
