package dev.auger.model.column;

/** A read-only column of ints addressed by {@code long} positions. */
public interface IntColumn {

    long size();

    /** @throws IndexOutOfBoundsException outside {@code [0, size)} */
    int get(long index);
}
