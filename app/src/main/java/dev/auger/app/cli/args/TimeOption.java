package dev.auger.app.cli.args;

import dev.auger.app.cli.UsageError;
import dev.auger.model.time.Moment;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A {@code --from} or {@code --to}: an instant, or an offset from where the evidence starts ({@code 10s}, {@code 1.5m}; a bare
 * number is seconds).
 *
 * @param nanos epoch nanoseconds of an instant, or nanoseconds after the start
 * @param relative whether it is an offset
 */
public record TimeOption(long nanos, boolean relative) {

    private static final Pattern OFFSET = Pattern.compile("\\+?(\\d{1,12}(?:\\.\\d{1,9})?)(ns|us|ms|s|m|min|h)?");

    /**
     * @param option for the message
     * @throws UsageError if it is neither
     */
    public static TimeOption parse(String option, String text) {
        Matcher m = OFFSET.matcher(text);
        if (m.matches()) {
            BigDecimal nanos = new BigDecimal(m.group(1)).multiply(BigDecimal.valueOf(unit(m.group(2))));
            if (nanos.compareTo(BigDecimal.valueOf(Long.MAX_VALUE / 4)) > 0) {
                throw UsageError.of("cli.usage.time", option, text);
            }
            return new TimeOption(nanos.longValue(), true);
        }
        try {
            return new TimeOption(instant(text), false);
        } catch (DateTimeException | ArithmeticException e) {
            throw UsageError.of("cli.usage.time", option, text);
        }
    }

    private static long unit(@org.jspecify.annotations.Nullable String name) {
        return switch (name == null ? "s" : name) {
            case "ns" -> 1L;
            case "us" -> 1_000L;
            case "ms" -> 1_000_000L;
            case "m", "min" -> 60_000_000_000L;
            case "h" -> 3_600_000_000_000L;
            default -> 1_000_000_000L;
        };
    }

    /** Without a zone a time means what the evidence prints, never the zone of the machine that reads it. */
    private static long instant(String text) {
        boolean zoned = text.endsWith("Z") || text.matches(".*T.*[+-]\\d\\d:?\\d\\d");
        if (zoned) {
            Instant instant = OffsetDateTime.parse(text).toInstant();
            return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000_000L), instant.getNano());
        }
        return Moment.local(LocalDateTime.parse(text.replace(' ', 'T'))).epochNanos();
    }

    /** Epoch nanoseconds, given where the evidence starts. */
    public long resolve(long start) {
        return relative ? Math.addExact(start, nanos) : nanos;
    }
}
