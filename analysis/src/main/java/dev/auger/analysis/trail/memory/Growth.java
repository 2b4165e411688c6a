package dev.auger.analysis.trail.memory;

import dev.auger.model.Recording;
import dev.auger.model.recording.HeapUse;
import java.util.List;
import java.util.Optional;

/**
 * The trend of the heap after collection: the least-squares line through the points, which bounds how the live set grows.
 *
 * @param bytesPerMinute slope
 * @param r2 how much of the variation the line explains, 0 to 1
 * @param collections points the line was fitted to
 * @param firstBytes the line at the first point
 * @param lastBytes the line at the last point
 */
public record Growth(double bytesPerMinute, double r2, int collections, double firstBytes, double lastBytes) {

    private static final int MIN_COLLECTIONS = 4;
    private static final double RELATIVE = 0.15;
    private static final double LEVEL = 0.03;
    private static final double FIT = 0.7;

    /** Empty with fewer than four collections: a line through three points says nothing. */
    static Optional<Growth> of(Recording recording) {
        return of(recording.heapUse().stream().filter(HeapUse::afterGc).toList());
    }

    /** The same of points that are all measured after collections. */
    static Optional<Growth> of(List<HeapUse> points) {
        int n = points.size();
        if (n < MIN_COLLECTIONS) {
            return Optional.empty();
        }
        long origin = points.getFirst().time();
        double sx = 0;
        double sy = 0;
        double sxx = 0;
        double sxy = 0;
        double syy = 0;
        double last = 0;
        for (HeapUse point : points) {
            double x = (point.time() - origin) / 60e9;
            double y = point.usedBytes();
            last = Math.max(last, x);
            sx += x;
            sy += y;
            sxx += x * x;
            sxy += x * y;
            syy += y * y;
        }
        double varX = sxx - sx * sx / n;
        double varY = syy - sy * sy / n;
        double cov = sxy - sx * sy / n;
        if (varX <= 0) {
            return Optional.empty();
        }
        double slope = cov / varX;
        double start = (sy - slope * sx) / n;
        double r2 = varY <= 0 ? 0 : cov * cov / (varX * varY);
        return Optional.of(new Growth(slope, r2, n, start, start + slope * last));
    }

    /** The live set is the same at the end, or smaller. */
    boolean flat() {
        return lastBytes <= Math.max(1, firstBytes) * (1 + LEVEL);
    }

    /** The live set rises by more than 15 % over the recording, and a line explains at least 70 % of it. */
    boolean rises() {
        return bytesPerMinute > 0 && r2 >= FIT && lastBytes >= Math.max(1, firstBytes) * (1 + RELATIVE);
    }
}
