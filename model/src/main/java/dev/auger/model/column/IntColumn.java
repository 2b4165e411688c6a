package dev.auger.model.column;

import java.util.Objects;

/** A read-only column of ints addressed by {@code long} positions. */
public interface IntColumn {

    long size();

    /** @throws IndexOutOfBoundsException outside {@code [0, size)} */
    int get(long index);

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
