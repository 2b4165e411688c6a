package dev.auger.views.allocation;

import dev.auger.analysis.alloc.AllocationSummary;
import dev.auger.analysis.alloc.Allocations;
import dev.auger.analysis.alloc.Dimension;
import dev.auger.analysis.flame.SampleFilter;
import dev.auger.analysis.series.StackedSeries;
import dev.auger.model.Layer;
import dev.auger.model.Recording;
import dev.auger.model.job.Job;
import dev.auger.model.recording.GcPause;
import dev.auger.model.recording.HeapUse;
import dev.auger.model.time.TimeRange;
import dev.auger.model.trail.Selection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;

/**
 * One question of the allocation view.
 *
 * @param selection range, threads and stack that filter
 */
record AllocationRequest(Recording recording, Dimension dimension, Selection selection) {

    /** So many series get a colour of their own; the palette has no more that are told apart in a stack. */
    static final int TOP = 6;

    private static final int BINS = 100;

    /**
     * The answer.
     *
     * @param heap heap after collections inside the range, in time order
     * @param pauses pauses inside the range, in time order
     */
    record Result(
            AllocationRequest request,
            StackedSeries series,
            AllocationSummary summary,
            List<HeapUse> heap,
            List<GcPause> pauses) {}

    Result answer(Job job) {
        ChartStyle.prepare();
        SampleFilter filter = SampleFilter.of(recording, selection, EnumSet.of(Layer.THREAD, Layer.STACK));
        StackedSeries series = Allocations.by(dimension, recording, filter, TOP, BINS, job);
        AllocationSummary summary = Allocations.summarise(recording, filter, job);
        TimeRange range = selection.range() == null ? recording.range() : selection.range();
        return new Result(
                this,
                series,
                summary,
                recording.heapUse().stream()
                        .filter(h -> h.afterGc() && range.contains(h.time()))
                        .sorted(Comparator.comparingLong(HeapUse::time))
                        .toList(),
                recording.pauses().stream()
                        .filter(p -> range.contains(p.start()))
                        .sorted(Comparator.comparingLong(GcPause::start))
                        .toList());
    }

    boolean sameQuestion(AllocationRequest other) {
        return dimension == other.dimension
                && selection.equals(other.selection)
                && recording.passport().name().equals(other.recording.passport().name());
    }
}
