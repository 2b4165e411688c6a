package dev.auger.analysis.heap.contents;

import dev.auger.model.HeapSnapshot;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Times of {@code java.time} and {@code java.util.Calendar}, as ISO 8601 writes them; null where a damaged field says no time. */
final class TimeValues {

    static final Map<String, PlatformValues.Reader> READERS = Map.ofEntries(
            Map.entry("java.time.Instant", TimeValues::instant),
            Map.entry("java.time.LocalDate", TimeValues::date),
            Map.entry("java.time.LocalTime", TimeValues::time),
            Map.entry("java.time.LocalDateTime", TimeValues::dateTime),
            Map.entry("java.time.OffsetDateTime", TimeValues::zoned),
            Map.entry("java.time.ZonedDateTime", TimeValues::zoned),
            Map.entry("java.time.ZoneOffset", TimeValues::offset),
            Map.entry("java.time.ZoneRegion", (heap, object, fields, limit) -> orNull(fields.text(heap, limit, "id"))),
            Map.entry("java.time.Duration", TimeValues::duration),
            Map.entry("java.time.Period", TimeValues::period),
            Map.entry("java.util.Calendar", TimeValues::calendar));

    /** Makes a text of numbers that may be none of a calendar. */
    private interface Made {
        Object value();
    }

    private TimeValues() {}

    private static @Nullable String iso(Made made) {
        try {
            return made.value().toString();
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static int whole(ObjectFields fields, String name) {
        return (int) fields.number(0, name);
    }

    private static @Nullable String instant(HeapSnapshot heap, long object, ObjectFields fields, int limit) {
        return iso(() -> Instant.ofEpochSecond(fields.number(0, "seconds"), fields.number(0, "nanos")));
    }

    private static @Nullable String date(HeapSnapshot heap, long object, ObjectFields fields, int limit) {
        return iso(() -> LocalDate.of(whole(fields, "year"), whole(fields, "month"), whole(fields, "day")));
    }

    private static @Nullable String time(HeapSnapshot heap, long object, ObjectFields fields, int limit) {
        return iso(() -> LocalTime.of(
                whole(fields, "hour"), whole(fields, "minute"), whole(fields, "second"), whole(fields, "nano")));
    }

    private static @Nullable String dateTime(HeapSnapshot heap, long object, ObjectFields fields, int limit) {
        String date = part(heap, fields, "date", limit);
        String time = part(heap, fields, "time", limit);
        return date == null || time == null ? null : date + "T" + time;
    }

    private static @Nullable String zoned(HeapSnapshot heap, long object, ObjectFields fields, int limit) {
        String at = part(heap, fields, "dateTime", limit);
        String offset = part(heap, fields, "offset", limit);
        String zone = part(heap, fields, "zone", limit);
        return at == null || offset == null
                ? null
                : at + offset + (zone == null || zone.equals(offset) ? "" : "[" + zone + "]");
    }

    private static @Nullable String part(HeapSnapshot heap, ObjectFields fields, String name, int limit) {
        long object = fields.reference(name);
        PlatformValues.Reader reader =
                object < 0 ? null : READERS.get(heap.typeOf(object).name());
        return reader == null ? null : reader.text(heap, object, ObjectFields.of(heap, object), limit);
    }

    private static @Nullable String offset(HeapSnapshot heap, long object, ObjectFields fields, int limit) {
        return iso(() -> ZoneOffset.ofTotalSeconds(whole(fields, "totalSeconds")));
    }

    private static @Nullable String duration(HeapSnapshot heap, long object, ObjectFields fields, int limit) {
        return iso(() -> Duration.ofSeconds(fields.number(0, "seconds"), fields.number(0, "nanos")));
    }

    private static @Nullable String period(HeapSnapshot heap, long object, ObjectFields fields, int limit) {
        return iso(() -> Period.of(whole(fields, "years"), whole(fields, "months"), whole(fields, "days")));
    }

    private static @Nullable String calendar(HeapSnapshot heap, long object, ObjectFields fields, int limit) {
        if (fields.number(1, "isTimeSet") == 0) {
            return null;
        }
        String at = iso(() -> Instant.ofEpochMilli(fields.number(0, "time")));
        long zone = fields.reference("zone");
        String id = zone < 0 ? "" : ObjectFields.of(heap, zone).text(heap, limit, "ID");
        return at == null || id.isEmpty() ? at : at + " (" + id + ")";
    }
}
