package dev.auger.views.lanes;

import dev.auger.analysis.lanes.LaneSource;
import dev.auger.analysis.lanes.ThreadLanes;
import dev.auger.analysis.spans.SamplingPeriods;
import dev.auger.model.Recording;
import dev.auger.model.job.Job;
import dev.auger.model.time.TimeRange;
import dev.auger.views.table.RowFilter;
import org.jspecify.annotations.Nullable;

/**
 * One question of the lanes, complete, so that a worker can answer it.
 *
 * @param range null for all of the recording
 * @param bins at most so many
 */
record LanesRequest(Recording recording, @Nullable TimeRange range, int bins, LaneSort sort, RowFilter names) {

    /** The answer; {@code order} is the lane of each row. */
    record Result(LanesRequest request, ThreadLanes lanes, int[] order) {}

    /** @param before an earlier answer, of which everything that is still right is kept */
    Result answer(@Nullable Result before, Job job) {
        LaneSource source = before != null && before.request.recording == recording
                ? before.lanes.source()
                : LaneSource.of(recording, SamplingPeriods.of(recording, job), job);
        TimeRange shown = range == null ? recording.range() : range;
        ThreadLanes lanes = before != null
                        && before.lanes.source() == source
                        && before.request.bins == bins
                        && before.lanes.range().equals(shown)
                ? before.lanes
                : source.view(shown, bins, job);
        return new Result(this, lanes, sort.order(lanes, names));
    }
}
