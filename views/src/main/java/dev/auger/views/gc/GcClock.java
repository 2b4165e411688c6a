package dev.auger.views.gc;

import dev.auger.analysis.gc.GcSeries;
import dev.auger.model.Evidence;
import dev.auger.model.Recording;
import dev.auger.views.text.Clock;
import java.util.Locale;

/** Times of collections as shown: of the day where the evidence has dates, else since the process began. */
record GcClock(boolean dated, Clock clock) {

    private static final long SECOND = 1_000_000_000L;

    static GcClock of(GcSeries series, Evidence about) {
        return new GcClock(series.dated(), about instanceof Recording recording ? Clock.of(recording) : Clock.UTC);
    }

    /** {@code 14:12:10.250}, {@code 12.345 s}. */
    String exact(long nanos) {
        return dated ? clock.timeWithMillis(nanos) : String.format(Locale.ROOT, "%.3f s", nanos / 1e9);
    }

    /** {@code 14:12:10}, {@code 12 s}, {@code 1:02:10}: for an axis whose labels are so many nanoseconds apart. */
    String tick(long nanos, long step) {
        if (dated) {
            return step < SECOND ? clock.timeWithMillis(nanos) : clock.time(nanos);
        }
        if (step < SECOND) {
            return String.format(Locale.ROOT, "%.2f s", nanos / 1e9);
        }
        long seconds = nanos / SECOND;
        return seconds < 600
                ? seconds + " s"
                : String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
