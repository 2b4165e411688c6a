package dev.auger.benchmarks.heaps;

import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.app.prefs.KeptIndexes;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.heap.ReferenceSink;
import dev.auger.model.job.Job;
import java.nio.file.Path;
import java.util.Arrays;

/** Counts what is in a dump by our readers, for checks and for rates: {@code HeapCounts FILE}. */
public final class HeapCounts {
    private static final int LARGEST = 10;

    private HeapCounts() {}

    public static void main(String[] args) throws Exception {
        try (HeapSnapshot heap =
                (HeapSnapshot) KeptIndexes.importers().open(Path.of(args[0]), Job.quiet(), snapshot -> {})) {
            Counter counter = new Counter();
            heap.references(0, heap.objectCount(), counter);
            long classObjects = 0;
            for (long object = 0; object < heap.objectCount(); object++) {
                if (heap.classDescribedBy(object) >= 0) {
                    classObjects++;
                }
            }
            long[] largest = HeapAnalysis.of(heap, Job.quiet()).topDominators(LARGEST);
            HeapAnalysis theirs = HeapAnalysis.of(new ParserRules(heap), Job.quiet());
            Counts counts = new Counts(
                    heap.objectCount(),
                    classObjects,
                    counter.references,
                    theirs.reachableObjects(),
                    Arrays.stream(largest)
                            .mapToObj(object -> new Counts.Dominator(
                                    heap.addressOf(object),
                                    theirs.reachable(object) && theirs.immediateDominator(object) == HeapAnalysis.ROOT
                                            ? theirs.dominatedCount(object)
                                            : -1))
                            .toList());
            System.out.println(counts.line());
        }
    }

    private static final class Counter implements ReferenceSink {
        private long references;

        @Override
        public void object(long object) {
            // Only references are counted.
        }

        @Override
        public void reference(long target) {
            references++;
        }
    }
}
