package dev.auger.analysis.quality;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Spans of time as settings of JFR write them: {@code 20 ms}, {@code 0 ns}, {@code 1 m}. Units are those of
 * {@code jdk.jfr.internal.util.ValueParser}: ns, us, ms, s, m, h, d. Words such as {@code everyChunk} or {@code infinity} are no span.
 */
final class Spans {

    private static final Pattern SPAN = Pattern.compile("\\s*(\\d{1,18})\\s*(ns|us|μs|ms|s|m|h|d)?\\s*");
    private static final Pattern RATE = Pattern.compile("\\s*(\\d{1,18})\\s*/\\s*(ns|us|μs|ms|s|m|h|d)\\s*");

    private Spans() {}

    /** Nanoseconds; a number without a unit is nanoseconds. */
    static OptionalLong nanos(String text) {
        Matcher m = SPAN.matcher(text);
        if (!m.matches()) {
            return OptionalLong.empty();
        }
        long unit = m.group(2) == null ? 1 : unit(m.group(2));
        long count = Long.parseLong(m.group(1));
        return OptionalLong.of(count > Long.MAX_VALUE / unit ? Long.MAX_VALUE : count * unit);
    }

    /** Events a second of a rate such as {@code 300/s}; not-a-number for anything else. */
    static double perSecond(String text) {
        Matcher m = RATE.matcher(text);
        return m.matches() ? Long.parseLong(m.group(1)) * 1e9 / unit(m.group(2)) : Double.NaN;
    }

    private static long unit(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "ns" -> 1L;
            case "us", "μs" -> 1_000L;
            case "ms" -> 1_000_000L;
            case "s" -> 1_000_000_000L;
            case "m" -> 60_000_000_000L;
            case "h" -> 3_600_000_000_000L;
            default -> 86_400_000_000_000L;
        };
    }
}
