package dev.auger.importers.pprof;

import dev.auger.model.recording.SampleKind.Unit;
import java.util.Locale;

/**
 * A unit as profiles name it, and what one of it is in ours. Names and steps of 1024 are those of pprof's
 * {@code internal/measurement}.
 *
 * @param factor nanoseconds or bytes in one; 1 for what is counted
 */
record ValueUnit(Unit unit, long factor) {

    static ValueUnit of(String name) {
        String text = name.toLowerCase(Locale.ROOT);
        return switch (text.length() > 3 && text.endsWith("s") ? text.substring(0, text.length() - 1) : text) {
            case "nanosecond", "ns" -> new ValueUnit(Unit.NANOS, 1);
            case "microsecond", "us", "\u00b5s", "\u03bcs" -> new ValueUnit(Unit.NANOS, 1_000);
            case "millisecond", "ms" -> new ValueUnit(Unit.NANOS, 1_000_000);
            case "second", "sec", "s" -> new ValueUnit(Unit.NANOS, 1_000_000_000L);
            case "minute", "min" -> new ValueUnit(Unit.NANOS, 60_000_000_000L);
            case "hour", "hr" -> new ValueUnit(Unit.NANOS, 3_600_000_000_000L);
            case "byte", "b" -> new ValueUnit(Unit.BYTES, 1);
            case "kilobyte", "kb", "kbyte" -> new ValueUnit(Unit.BYTES, 1L << 10);
            case "megabyte", "mb", "mbyte" -> new ValueUnit(Unit.BYTES, 1L << 20);
            case "gigabyte", "gb", "gbyte" -> new ValueUnit(Unit.BYTES, 1L << 30);
            default -> new ValueUnit(Unit.COUNT, 1);
        };
    }

    /** A value in nanoseconds, bytes or pieces; the largest number there is where it does not fit. */
    long of(long value) {
        if (factor == 1) {
            return value;
        }
        long high = Math.multiplyHigh(value, factor);
        long low = value * factor;
        if (high == 0 && low >= 0 || high == -1 && low < 0) {
            return low;
        }
        return value < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
}
