package dev.auger.importers.jfr.events;

import dev.auger.importers.jfr.chunks.ChunkClock;
import dev.auger.importers.jfr.metadata.FieldDef;
import dev.auger.importers.jfr.metadata.Layout;
import dev.auger.importers.jfr.metadata.TypeDef;
import dev.auger.model.recording.EventField.Content;
import dev.auger.model.recording.EventTable;

/** Turns the number a field has in the file into the unit of its content, by its annotations. */
final class EventCell {

    private static final long MILLI = 1_000_000;

    private EventCell() {}

    /**
     * Value in the form {@link EventTable#number} has.
     *
     * @param content of the column, which another chunk may have declared otherwise than {@code def}
     * @param raw as {@link Layout} gives it
     */
    static long number(FieldDef def, Content content, long raw, ChunkClock clock) {
        TypeDef.Shape shape = def.type().shape();
        if (def.array() || def.pooled() || shape == TypeDef.Shape.STRING || shape == TypeDef.Shape.STRUCT) {
            return EventTable.NONE;
        }
        if (shape == TypeDef.Shape.FLOAT || shape == TypeDef.Shape.DOUBLE) {
            return fromReal(def, content, real(def, raw));
        }
        long value = whole(def, raw);
        return switch (content) {
            case BOOLEAN -> value != 0 ? 1 : 0;
            case INSTANT -> instant(def, value, clock);
            case DURATION -> duration(def, value, clock);
            case REAL, FRACTION, HERTZ -> Double.doubleToLongBits(value);
            case BYTES, BYTES_PER_SECOND -> bits(def) ? value / 8 : value;
            default -> value;
        };
    }

    private static long fromReal(FieldDef def, Content content, double value) {
        if (content.real()) {
            return Double.doubleToLongBits(value);
        }
        if (Double.isNaN(value)) {
            return EventTable.NONE;
        }
        return switch (content) {
            case BYTES, BYTES_PER_SECOND -> Math.round(bits(def) ? value / 8 : value);
            case DURATION, INSTANT -> Math.round(value * nanosIn(def.unit()));
            default -> Math.round(value);
        };
    }

    /** A whole number as its type has it: an {@code int} of 32 bits is read as one of more. */
    static long whole(FieldDef def, long raw) {
        boolean unsigned = def.annotations().has("Unsigned");
        return switch (def.type().shape()) {
            case BYTE -> unsigned ? raw & 0xff : (byte) raw;
            case SHORT -> unsigned || def.type().name().equals("char") ? raw & 0xffff : (short) raw;
            case INT -> unsigned ? raw & 0xffff_ffffL : (int) raw;
            default -> raw;
        };
    }

    static double real(FieldDef def, long raw) {
        return def.type().shape() == TypeDef.Shape.FLOAT
                ? Float.intBitsToFloat((int) raw)
                : Double.longBitsToDouble(raw);
    }

    private static boolean bits(FieldDef def) {
        return def.annotations().value("DataAmount").equals("BITS");
    }

    private static long instant(FieldDef def, long value, ChunkClock clock) {
        if (value == Long.MIN_VALUE) {
            return EventTable.NONE;
        }
        return switch (def.unit()) {
            case "MILLISECONDS_SINCE_EPOCH" -> times(value, MILLI);
            case "NANOSECONDS_SINCE_EPOCH" -> value;
            default -> clock.epochNanos(value);
        };
    }

    private static long duration(FieldDef def, long value, ChunkClock clock) {
        if (value == Long.MIN_VALUE || value == Long.MAX_VALUE) {
            // Not known; for ever.
            return value;
        }
        long unit = nanosIn(def.unit());
        return unit == 0 ? clock.nanos(value) : times(value, unit);
    }

    /** 0 for ticks. */
    private static long nanosIn(String unit) {
        return switch (unit) {
            case "NANOSECONDS", "NANOSECONDS_SINCE_EPOCH" -> 1;
            case "MICROSECONDS" -> 1_000;
            case "MILLISECONDS", "MILLISECONDS_SINCE_EPOCH" -> MILLI;
            case "SECONDS" -> 1_000 * MILLI;
            default -> 0;
        };
    }

    /** A product that stays at the end of what a {@code long} can say: dates of the year 9999 are beyond. */
    private static long times(long value, long unit) {
        long high = Math.multiplyHigh(value, unit);
        long low = value * unit;
        if (high == low >> 63) {
            return low;
        }
        return value < 0 ? Long.MIN_VALUE + 1 : Long.MAX_VALUE;
    }
}
