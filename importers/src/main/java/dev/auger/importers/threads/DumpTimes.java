package dev.auger.importers.threads;

import dev.auger.model.time.Moment;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times as dumps and loggers print them. HotSpot prints local time without a zone; {@code dump_to_file} prints UTC. */
public final class DumpTimes {

    private static final Pattern TIME =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)[ T](\\d\\d:\\d\\d:\\d\\d)(?:[.,](\\d{1,9}))?(Z?)");

    private DumpTimes() {}

    /** The time a whole line is, or null. */
    static @Nullable Moment line(String text) {
        if (text.length() > 40) {
            return null;
        }
        Matcher m = TIME.matcher(text);
        return m.matches() ? moment(m) : null;
    }

    /** The first time in a text, or null. */
    public static @Nullable Moment within(String text) {
        Matcher m = TIME.matcher(text);
        return m.find() ? moment(m) : null;
    }

    private static @Nullable Moment moment(Matcher m) {
        String local = m.group(1) + "T" + m.group(2) + (m.group(3) == null ? "" : "." + m.group(3));
        try {
            if (m.group(4).isEmpty()) {
                return Moment.local(LocalDateTime.parse(local));
            }
            Instant instant = Instant.parse(local + "Z");
            return Moment.utc(Math.addExact(
                    Math.multiplyExact(instant.getEpochSecond(), 1_000_000_000L), (long) instant.getNano()));
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
    }
}
