package dev.auger.views.text;

import dev.auger.model.Recording;
import dev.auger.model.time.Moment;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Times of day in the recording's zone; where a profile has no dates, the time since it began.
 *
 * @param offset of the recording JVM; UTC where the recording does not say
 * @param known whether it said
 * @param origin what times are counted from, in epoch nanoseconds; 0 where they are times of day
 * @param dated whether they are
 */
public record Clock(ZoneOffset offset, boolean known, long origin, boolean dated) {

    private static final long SECOND = 1_000_000_000L;
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);

    public static final Clock UTC = new Clock(ZoneOffset.UTC, false, 0, true);

    public static Clock of(Recording recording) {
        if (!recording.isDated()) {
            return new Clock(ZoneOffset.UTC, false, recording.range().start(), false);
        }
        return recording.zoneOffsetMillis().isPresent()
                ? new Clock(ofMillis(recording.zoneOffsetMillis().getAsLong()), true, 0, true)
                : UTC;
    }

    private static ZoneOffset ofMillis(long millis) {
        long most = ZoneOffset.MAX.getTotalSeconds();
        return ZoneOffset.ofTotalSeconds((int) Math.clamp(millis / 1000, -most, most));
    }

    /** {@code 14:12:10}. */
    public String time(long epochNanos) {
        return SECONDS.format(local(epochNanos));
    }

    /** {@code 14:12:10.250}. */
    public String timeWithMillis(long epochNanos) {
        return MILLIS.format(local(epochNanos));
    }

    private LocalDateTime local(long epochNanos) {
        long shown = epochNanos - origin;
        Instant instant = Instant.ofEpochSecond(Math.floorDiv(shown, SECOND), Math.floorMod(shown, SECOND));
        return LocalDateTime.ofInstant(instant, offset);
    }

    /** Epoch nanoseconds in UTC; a moment without a zone is taken to be in this clock's. */
    public long utc(Moment moment) {
        return moment.zoned() ? moment.epochNanos() : moment.epochNanos() - offset.getTotalSeconds() * SECOND;
    }

    /** {@code UTC+02:00}, {@code UTC}. */
    public String zone() {
        return offset.equals(ZoneOffset.UTC) ? "UTC" : "UTC" + offset.getId();
    }
}
