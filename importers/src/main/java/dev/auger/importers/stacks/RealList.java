package dev.auger.importers.stacks;

import java.util.Arrays;

/** Decimals one behind the other, and whole numbers up to 2^53; small while there are few. */
public final class RealList {

    private double[] values = new double[8];
    private int size;

    public void add(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1));
        }
        values[size++] = value;
    }

    /** @throws IndexOutOfBoundsException outside {@code [0, size)} */
    public double get(int index) {
        if (index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        return values[index];
    }

    /** @throws IndexOutOfBoundsException outside {@code [0, size)} */
    public void set(int index, double value) {
        if (index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        values[index] = value;
    }

    /** A value as a whole number. */
    public long whole(int index) {
        return (long) get(index);
    }

    /** A value as an index. */
    public int index(int index) {
        return (int) get(index);
    }

    public int size() {
        return size;
    }
}
