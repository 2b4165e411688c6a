package dev.auger.model.column;

/** A read-only column of longs addressed by {@code long} positions. */
public interface LongColumn {

    long size();

    /** @throws IndexOutOfBoundsException outside {@code [0, size)} */
    long get(long index);
}
