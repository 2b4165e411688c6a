package dev.auger.model.recording;

import dev.auger.model.column.LongColumn;
import dev.auger.model.job.Job;

/**
 * The events of one type, in file order (which is not time order). A row is decoded when one of its cells is asked for; a whole
 * column is decoded in one pass. Safe for several threads. Closing the recording ends it.
 */
public interface EventTable {

    /** Value of a cell that has none. */
    long NONE = Long.MIN_VALUE;

    /** The type, {@link EventType#count} being the number of rows here. */
    EventType type();

    long size();

    /**
     * Value of a cell in the unit of its field's {@link EventField.Content}; booleans are 0 and 1; {@link #NONE} where there is no
     * value, as a duration that was not recorded. Of a real number it is {@link Double#doubleToLongBits}.
     *
     * @throws IllegalArgumentException if the field is textual
     */
    long number(long row, int field);

    /** The same of a real number; NaN where there is no value. A whole number is widened. */
    default double real(long row, int field) {
        long raw = number(row, field);
        if (type().fields().get(field).content().real()) {
            return raw == NONE ? Double.NaN : Double.longBitsToDouble(raw);
        }
        return raw == NONE ? Double.NaN : raw;
    }

    /** Text of a textual cell, empty where there is none. Of an array or struct, its values in brackets. */
    String text(long row, int field);

    /** All values of a field that is not textual, see {@link #number}. */
    LongColumn numbers(int field, Job job);

    /** All values of a textual field. */
    TextColumn texts(int field, Job job);
}
