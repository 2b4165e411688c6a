package dev.auger.analysis.heap;

import java.util.Arrays;

/** A stack of ints. */
final class IntStack {

    private int[] values = new int[256];
    private int size;

    void push(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, Math.multiplyExact(size, 2));
        }
        values[size++] = value;
    }

    int pop() {
        return values[--size];
    }

    int peek() {
        return values[size - 1];
    }

    void replaceTop(int value) {
        values[size - 1] = value;
    }

    boolean isEmpty() {
        return size == 0;
    }

    int size() {
        return size;
    }
}
