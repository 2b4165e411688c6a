package dev.auger.importers.jfr.facts;

import dev.auger.importers.jfr.chunks.ChunkClock;
import dev.auger.importers.jfr.constants.Constants;
import dev.auger.importers.jfr.metadata.FieldDef;
import dev.auger.importers.jfr.plan.EventPlan;
import org.jspecify.annotations.Nullable;

/** One cold event with its fields by slot, after the constants of its chunk are known. */
public final class Row {

    private final EventPlan type;
    private final long[] slots;
    private final Constants constants;
    private final ChunkClock clock;

    /** Reads the event at the position of {@code constants.events()}, behind its type. */
    public Row(EventPlan type, Constants constants, ChunkClock clock) {
        this.type = type;
        this.slots = new long[type.layout().slots()];
        this.constants = constants;
        this.clock = clock;
        type.layout().read(constants.events(), slots);
    }

    Constants constants() {
        return constants;
    }

    @Nullable
    FieldDef field(int slot) {
        return type.layout().field(slot);
    }

    boolean has(int slot) {
        return type.layout().has(slot);
    }

    long raw(int slot) {
        return slots[slot];
    }

    long number(int slot, long otherwise) {
        return has(slot) ? slots[slot] : otherwise;
    }

    String text(int slot) {
        return constants.eventText(field(slot), slots[slot]);
    }

    /** A float or double, 0 where the field is missing or no number. */
    double real(int slot) {
        FieldDef field = field(slot);
        if (field == null) {
            return 0;
        }
        double value = switch (field.type().shape()) {
            case FLOAT -> Float.intBitsToFloat((int) slots[slot]);
            case DOUBLE -> Double.longBitsToDouble(slots[slot]);
            default -> slots[slot];
        };
        return Double.isFinite(value) ? value : 0;
    }

    /** Epoch nanoseconds. */
    long time(int slot) {
        FieldDef field = field(slot);
        if (field == null) {
            return clock.startNanos();
        }
        return switch (field.unit()) {
            case "MILLISECONDS_SINCE_EPOCH" -> slots[slot] * 1_000_000;
            case "NANOSECONDS_SINCE_EPOCH" -> slots[slot];
            default -> clock.epochNanos(slots[slot]);
        };
    }

    /** Nanoseconds of a span, never negative. */
    long nanos(int slot) {
        FieldDef field = field(slot);
        if (field == null) {
            return 0;
        }
        long value = slots[slot];
        long nanos = switch (field.unit()) {
            case "NANOSECONDS" -> value;
            case "MICROSECONDS" -> value * 1_000;
            case "MILLISECONDS" -> value * 1_000_000;
            case "SECONDS" -> value * 1_000_000_000;
            default -> clock.nanos(value);
        };
        return Math.max(0, nanos);
    }

    /** Thread index, or -1. */
    int thread(int slot) {
        FieldDef field = field(slot);
        return field == null || !field.pooled() ? -1 : constants.thread(field.type(), slots[slot]);
    }

    /** Stack index, or -1. */
    int stack(int slot) {
        return has(slot) ? constants.stack(slots[slot]) : -1;
    }
}
