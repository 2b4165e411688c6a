package dev.auger.views.text;

import dev.auger.model.time.Moment;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Instants as the evidence has them: in UTC where the source names a zone, else in the clock of the process that wrote it. */
public final class Times {

    private static final long NANOS = 1_000_000_000L;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd");

    private Times() {}

    /** {@code 14:02:10}. */
    public static String clock(Moment moment) {
        return CLOCK.format(local(moment.epochNanos()));
    }

    /** {@code 14:02:10}, of nanoseconds since 1970. */
    public static String clock(long epochNanos) {
        return CLOCK.format(local(epochNanos));
    }

    /** {@code 14:02:10.250}, for ranges so short that seconds do not tell them apart. */
    public static String clockMillis(long epochNanos) {
        return MILLIS.format(local(epochNanos));
    }

    /** {@code 2026-11-20}. */
    public static String date(Moment moment) {
        return DATE.format(local(moment.epochNanos()));
    }

    private static LocalDateTime local(long epochNanos) {
        Instant instant = Instant.ofEpochSecond(Math.floorDiv(epochNanos, NANOS), Math.floorMod(epochNanos, NANOS));
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
