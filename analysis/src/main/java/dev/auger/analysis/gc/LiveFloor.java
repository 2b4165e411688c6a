package dev.auger.analysis.gc;

import dev.auger.model.gc.GcEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The lowest use of the heap after collections, over time: what stays alive. The range is cut into equal windows, and the least use after a
 * collection in each is a point. If the log has enough collections of the old generation only those count, because what a young one
 * leaves may be garbage.
 *
 * <p>It grows if the straight line through the points rises by {@link #LEAST_GROWTH} at least and explains {@link #LEAST_FIT} of
 * their variance, over {@link #LEAST_NANOS} at least.
 *
 * @param basis which collections it is made from
 * @param points in order of time
 * @param lowest bytes, the least of all
 * @param bytesPerMinute slope of the line
 * @param growth rise of the line from the first to the last point, in parts of its beginning
 * @param fit coefficient of determination, 0 to 1
 */
public record LiveFloor(
        Basis basis, List<Point> points, long lowest, double bytesPerMinute, double growth, double fit) {

    /** Rise that is no noise. */
    public static final double LEAST_GROWTH = 0.15;

    /** How straight a rise has to be. */
    public static final double LEAST_FIT = 0.8;

    /** A program that has just begun fills its heap whether it leaks or not. */
    private static final long LEAST_NANOS = 10_000_000_000L;

    private static final int MOST_WINDOWS = 20;
    private static final int LEAST_POINTS = 3;
    private static final double MINUTE = 60e9;

    /** Which collections count. */
    public enum Basis {
        OLD,
        ALL
    }

    /** @param time nanoseconds in the clock of the events */
    public record Point(long time, long bytes) {}

    /** Empty if no collection says what it left. */
    static Optional<LiveFloor> of(List<GcEvent> events) {
        List<GcEvent> known =
                events.stream().filter(e -> e.usedAfter() >= 0 && !e.nested()).toList();
        List<GcEvent> old = known.stream().filter(GcEvent::isOld).toList();
        Basis basis = old.size() >= LEAST_POINTS ? Basis.OLD : Basis.ALL;
        List<Point> points = windows(basis == Basis.OLD ? old : known);
        if (points.isEmpty()) {
            return Optional.empty();
        }
        long lowest = points.stream().mapToLong(Point::bytes).min().orElseThrow();
        return Optional.of(fitted(basis, points, lowest));
    }

    private static List<Point> windows(List<GcEvent> events) {
        if (events.isEmpty()) {
            return List.of();
        }
        long start = events.getFirst().start();
        long span = events.getLast().start() - start;
        int count = Math.clamp(events.size(), 1, MOST_WINDOWS);
        List<Point> points = new ArrayList<>();
        int window = -1;
        for (GcEvent e : events) {
            int at = span <= 0 ? 0 : (int) Math.min(count - 1L, (long) ((double) (e.start() - start) / span * count));
            Point point = new Point(e.start(), e.usedAfter());
            if (at != window) {
                points.add(point);
                window = at;
            } else if (point.bytes() < points.getLast().bytes()) {
                points.set(points.size() - 1, point);
            }
        }
        points.sort(Comparator.comparingLong(Point::time));
        return List.copyOf(points);
    }

    /** The line of least squares. */
    private static LiveFloor fitted(Basis basis, List<Point> points, long lowest) {
        double meanTime = 0;
        double meanBytes = 0;
        long origin = points.getFirst().time();
        for (Point p : points) {
            meanTime += (p.time() - origin) / MINUTE / points.size();
            meanBytes += (double) p.bytes() / points.size();
        }
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (Point p : points) {
            double x = (p.time() - origin) / MINUTE - meanTime;
            double y = p.bytes() - meanBytes;
            xx += x * x;
            xy += x * y;
            yy += y * y;
        }
        double slope = xx == 0 ? 0 : xy / xx;
        double first = meanBytes - slope * meanTime;
        double minutes = (points.getLast().time() - origin) / MINUTE;
        double growth = first <= 0 ? 0 : slope * minutes / first;
        double fit = xx == 0 || yy == 0 ? 0 : xy * xy / (xx * yy);
        return new LiveFloor(basis, points, lowest, slope, growth, fit);
    }

    /** Whether it rises steadily and by more than noise. */
    public boolean grows() {
        return points.size() >= LEAST_POINTS
                && points.getLast().time() - points.getFirst().time() >= LEAST_NANOS
                && growth >= LEAST_GROWTH
                && fit >= LEAST_FIT;
    }
}
