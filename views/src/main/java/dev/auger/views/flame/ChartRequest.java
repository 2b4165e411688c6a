package dev.auger.views.flame;

import dev.auger.analysis.flame.SampleFilter;
import dev.auger.analysis.flame.chart.ChartBoxes;
import dev.auger.analysis.flame.chart.ChartLanes;
import dev.auger.analysis.flame.chart.ChartLanes.Lane;
import dev.auger.analysis.flame.chart.ChartSamples;
import dev.auger.analysis.spans.SamplingPeriods;
import dev.auger.model.Layer;
import dev.auger.model.Recording;
import dev.auger.model.ThreadRef;
import dev.auger.model.job.Job;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import dev.auger.model.trail.Selection;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question of the flame chart, complete, so that a worker can answer it. The range is not part of it: the whole of a lane is there to move in.
 *
 * @param focus path every stack must begin with; empty for none
 * @param threads selected elsewhere; the one of most samples if there are none
 * @param choice what was chosen here instead; null for nothing
 */
record ChartRequest(
        Recording recording,
        SampleKind kind,
        StateChoice states,
        List<String> focus,
        boolean lines,
        List<ThreadRef> threads,
        String threadLabel,
        @Nullable Choice choice) {

    /** A lane by what it is called. */
    record Choice(String name, boolean family) {
        static Choice of(Lane lane) {
            return new Choice(lane.name(), lane.isFamily());
        }
    }

    /**
     * The answer.
     *
     * @param lanes to choose from
     * @param lane that is shown; null if there is none
     */
    record Result(
            ChartRequest request,
            List<Lane> lanes,
            @Nullable Lane lane,
            ChartBoxes boxes,
            SamplingPeriods periods) {}

    /** @param before an earlier answer, of which what is still right is kept */
    Result answer(@Nullable Result before, Job job) {
        SamplingPeriods periods = before != null && before.request.recording == recording
                ? before.periods
                : SamplingPeriods.of(recording, job);
        Samples samples = recording.samples(kind).orElseThrow();
        SampleFilter filter = states.filter(recording);
        if (!focus.isEmpty()) {
            filter = filter.and(SampleFilter.of(recording, Selection.NONE.withStack(focus), EnumSet.of(Layer.STACK)));
        }
        List<Lane> lanes = ChartLanes.of(recording, samples, filter, job);
        Lane lane = lane(lanes);
        ChartSamples chosen = ChartSamples.of(
                samples, filter, lane == null ? new BitSet() : lane.threads(), periods.nanos(kind), job);
        return new Result(this, lanes, lane, ChartBoxes.of(recording.stacks(), chosen, lines, job), periods);
    }

    private @Nullable Lane lane(List<Lane> lanes) {
        Choice wanted = choice;
        if (wanted != null) {
            for (Lane lane : lanes) {
                if (Choice.of(lane).equals(wanted)) {
                    return lane;
                }
            }
        }
        Lane selected = threads.isEmpty() ? null : selected(lanes);
        if (selected != null) {
            return selected;
        }
        return lanes.stream().filter(lane -> !lane.isFamily()).findFirst().orElse(null);
    }

    /** The selected threads: one of the lanes if they are the same, else a lane of their own. */
    private @Nullable Lane selected(List<Lane> lanes) {
        BitSet wanted = new BitSet();
        long count = 0;
        int withSamples = 0;
        for (Lane lane : lanes) {
            int slot = lane.threads().nextSetBit(0);
            if (!lane.isFamily()
                    && slot > 0
                    && threads.contains(recording.threads().get(slot - 1))) {
                wanted.set(slot);
                count += lane.samples();
                withSamples++;
            }
        }
        for (Lane lane : lanes) {
            if (lane.threads().equals(wanted)) {
                return lane;
            }
        }
        return wanted.isEmpty() ? null : new Lane(threadLabel, wanted, withSamples, count);
    }
}
