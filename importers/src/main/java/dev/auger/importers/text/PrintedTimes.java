package dev.auger.importers.text;

import dev.auger.model.time.Moment;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times as dumps and loggers print them. HotSpot prints local time without a zone; {@code dump_to_file} prints UTC. */
public final class PrintedTimes {

    private static final Pattern TIME =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)[ T](\\d\\d:\\d\\d:\\d\\d)(?:[.,](\\d{1,9}))?(Z?)");

    /** {@code Wed Aug 17 12:08:52 2005}, with a zone before the year (JRockit) or after it (crash logs). */
    private static final Pattern CTIME = Pattern.compile(
            "[A-Z][a-z]{2} ([A-Z][a-z]{2}) {1,2}(\\d{1,2}) (\\d\\d:\\d\\d:\\d\\d)(?: [A-Z]{2,5})? (\\d{4})(?: ([+-]\\d\\d)(\\d\\d)?| (UTC|GMT))?");

    /** {@code 2016/04/04 at 08:39:09:996}. */
    private static final Pattern JAVACORE =
            Pattern.compile("(\\d{4})/(\\d\\d)/(\\d\\d) at (\\d\\d:\\d\\d:\\d\\d)(?::(\\d{3}))?");

    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    private PrintedTimes() {}

    /** The first time in a text as the C library prints one, or null. */
    public static @Nullable Moment ctime(String text) {
        Matcher m = CTIME.matcher(text);
        if (!m.find() || MONTHS.indexOf(m.group(1)) < 0) {
            return null;
        }
        int month = MONTHS.indexOf(m.group(1)) + 1;
        try {
            LocalDateTime time = LocalDateTime.of(
                    LocalDate.of(Integer.parseInt(m.group(4)), month, Integer.parseInt(m.group(2))),
                    LocalTime.parse(m.group(3)));
            if (m.group(5) == null && m.group(7) == null) {
                return Moment.local(time);
            }
            String zone = m.group(7) != null ? "Z" : m.group(5) + (m.group(6) == null ? "" : m.group(6));
            return Moment.utc(time.toEpochSecond(ZoneOffset.of(zone)) * 1_000_000_000L);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The first time in a text as a javacore prints one, or null. */
    public static @Nullable Moment javacore(String text) {
        Matcher m = JAVACORE.matcher(text);
        return m.find()
                ? line(m.group(1) + "-" + m.group(2) + "-" + m.group(3) + " " + m.group(4)
                        + (m.group(5) == null ? "" : "." + m.group(5)))
                : null;
    }

    /** The time a whole line is, or null. */
    public static @Nullable Moment line(String text) {
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
