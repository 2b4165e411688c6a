package dev.auger.model.recording;

import dev.auger.model.Frame;
import dev.auger.model.ThreadRef;
import dev.auger.model.column.LongColumn;
import dev.auger.model.job.Job;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /**
     * Text of a textual cell, empty where there is none. Of an array or struct, its values in brackets; of a thread, the name shown; of
     * a stack, the code of its leaf.
     *
     * @throws IllegalArgumentException if the field is a number
     */
    String text(long row, int field);

    /** All values of a field that is not textual, see {@link #number}. */
    LongColumn numbers(int field, Job job);

    /** All texts of a field, see {@link #text}. */
    TextColumn texts(int field, Job job);

    /**
     * What the values of threads are indexes of: the recording's threads, in its order, and behind them those that only rows have. Grows
     * while rows are read: a value is in it as soon as it was read.
     */
    List<ThreadRef> threads();

    /**
     * What the values of stacks are indexes of. Not the recording's: most events have stacks no sample has. One and the same for all
     * tables of a recording. Grows while rows are read: a value is in it as soon as it was read.
     */
    Stacks stacks();

    /** The thread of a cell, or null. */
    default @Nullable ThreadRef thread(long row, int field) {
        long thread = number(row, field);
        return thread < 0 ? null : threads().get((int) thread);
    }

    /** The frames of a cell's stack, leaf first; empty if there is none. */
    default List<Frame> frames(long row, int field) {
        long value = number(row, field);
        if (value < 0) {
            return List.of();
        }
        int stack = (int) value;
        Stacks all = stacks();
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; i < all.depth(stack); i++) {
            frames.add(all.frameAt(stack, i));
        }
        return List.copyOf(frames);
    }
}
