package dev.auger.analysis.gc;

import dev.auger.model.gc.GcEvent;
import dev.auger.model.time.TimeRange;
import java.util.List;

/**
 * Sums over a series.
 *
 * @param collections collections and cycles; a pause of a cycle is none of its own
 * @param spanNanos time looked at
 * @param allocatedBytes by how much the heap grew between collections; what is allocated while one runs beside the program is not in it
 * @param freedBytes by how much it shrank in them
 * @param largestUse most in use at the beginning of a collection, -1 if not known
 * @param largestCommitted most committed, -1 if not known
 */
public record GcTotals(
        int collections,
        PauseFigures pauses,
        long spanNanos,
        long allocatedBytes,
        long freedBytes,
        long largestUse,
        long largestCommitted) {

    static GcTotals of(List<GcEvent> events, TimeRange range) {
        int collections = 0;
        long allocated = 0;
        long freed = 0;
        long use = -1;
        long committed = -1;
        long last = -1;
        for (GcEvent e : events) {
            collections += e.kind() == GcEvent.Kind.PAUSE ? 0 : 1;
            use = Math.max(use, e.usedBefore());
            committed = Math.max(committed, e.committed());
            if (e.nested() || e.usedBefore() < 0 || e.usedAfter() < 0) {
                continue;
            }
            allocated += last < 0 ? 0 : Math.max(0, e.usedBefore() - last);
            freed += Math.max(0, e.usedBefore() - e.usedAfter());
            last = e.usedAfter();
        }
        return new GcTotals(collections, PauseFigures.of(events), range.nanos(), allocated, freed, use, committed);
    }

    /** Part of the time the program stood still, 0 to 1; NaN where there are no times. */
    public double pauseShare() {
        return spanNanos <= 0 ? Double.NaN : Math.min(1, (double) pauses.sum() / spanNanos);
    }

    /** Part of the time the program ran; NaN where there are no times. */
    public double throughput() {
        return 1 - pauseShare();
    }

    /** Bytes a second; NaN where there are no times. */
    public double allocationRate() {
        return spanNanos <= 0 ? Double.NaN : allocatedBytes / (spanNanos / 1e9);
    }
}
