package dev.auger.analysis.heap.contents;

/**
 * What a collection holds at one place.
 *
 * @param key object index of the key, -1 for null; {@link #NO_KEY} where elements have none
 * @param value object index of the value or element, -1 for null, -2 if it is not in the dump
 */
public record Entry(long key, long value) {

    public static final long NO_KEY = -3;
}
