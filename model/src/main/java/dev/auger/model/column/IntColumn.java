package dev.auger.model.column;

import java.util.Objects;

/** A read-only column of ints addressed by {@code long} positions. */
public interface IntColumn {

    long size();

    /** @throws IndexOutOfBoundsException outside {@code [0, size)} */
    int get(long index);

    /** Copies {@code count} values from {@code from} on to the beginning of {@code target}. */
    default void copy(long from, int[] target, int count) {
        for (int i = 0; i < count; i++) {
            target[i] = get(from + i);
        }
    }

    /** A column of one value throughout, which takes no memory. */
    static IntColumn constant(int value, long size) {
        record Constant(int value, long size) implements IntColumn {
            @Override
            public int get(long index) {
                Objects.checkIndex(index, size);
                return value;
            }
        }
        return new Constant(value, size);
    }
}
