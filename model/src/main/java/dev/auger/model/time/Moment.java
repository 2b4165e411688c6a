package dev.auger.model.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * An instant with nanosecond resolution.
 *
 * @param epochNanos nanoseconds since 1970-01-01T00:00; counted in UTC when {@code zoned}, else in the unknown local time of
 *     the process that printed it (thread dumps print no zone)
 * @param zoned whether the source says which zone it means
 */
public record Moment(long epochNanos, boolean zoned) implements Comparable<Moment> {

    private static final long NANOS = 1_000_000_000L;
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ISO_LOCAL_DATE_TIME;

    public static Moment utc(long epochNanos) {
        return new Moment(epochNanos, true);
    }

    public static Moment local(LocalDateTime time) {
        Instant instant = time.toInstant(ZoneOffset.UTC);
        return new Moment(instant.getEpochSecond() * NANOS + instant.getNano(), false);
    }

    /** ISO-8601, with {@code Z} only where the source has a zone. */
    public String iso() {
        Instant instant = Instant.ofEpochSecond(Math.floorDiv(epochNanos, NANOS), Math.floorMod(epochNanos, NANOS));
        return FORMAT.format(LocalDateTime.ofInstant(instant, ZoneOffset.UTC)) + (zoned ? "Z" : "");
    }

    @Override
    public int compareTo(Moment other) {
        return Long.compare(epochNanos, other.epochNanos);
    }
}
