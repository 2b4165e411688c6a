package dev.auger.app.report.facts;

import dev.auger.analysis.heap.Accumulation;
import dev.auger.analysis.heap.AccumulationPoints;
import dev.auger.analysis.heap.HeapAnalysis;
import dev.auger.analysis.heap.Histogram;
import dev.auger.analysis.heap.HistogramRow;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.job.Job;
import java.util.ArrayList;
import java.util.List;

/**
 * One heap dump. Class and field names and addresses only: what strings in the heap say is in no report.
 *
 * @param file the dump
 * @param classes largest shallow size first
 * @param dominators what only the collector holds, largest retained size first
 * @param accumulations where much of the heap hangs under one object, largest first
 */
public record HeapFacts(
        String file,
        long objects,
        long bytes,
        long unreachableBytes,
        List<HistogramRow> classes,
        List<Dominator> dominators,
        List<Accumulation> accumulations) {

    private static final int MOST = 200;

    /** @param className its class; for a class object {@code class} and the class it describes */
    public record Dominator(String className, long address, long shallow, long retained, long objects) {}

    static HeapFacts of(HeapSnapshot heap, HeapAnalysis analysis, Job job) {
        List<Dominator> dominators = new ArrayList<>();
        for (long object : analysis.topDominators(MOST)) {
            int described = heap.classDescribedBy(object);
            dominators.add(new Dominator(
                    described < 0
                            ? heap.typeOf(object).name()
                            : "class " + heap.heapClass(described).name(),
                    heap.addressOf(object),
                    heap.shallowSize(object),
                    analysis.retainedSize(object),
                    analysis.dominatedCount(object)));
        }
        return new HeapFacts(
                heap.passport().name(),
                analysis.reachableObjects(),
                analysis.reachableBytes(),
                analysis.unreachableBytes(),
                Histogram.of(heap, analysis, false, job).stream().limit(MOST).toList(),
                dominators,
                AccumulationPoints.find(heap, analysis, job));
    }
}
