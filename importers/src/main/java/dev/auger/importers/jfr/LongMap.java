package dev.auger.importers.jfr;

import java.util.Arrays;

/** Longs to longs, open addressing; a missing key reads as {@link #MISSING}. Keys may be any value, negative ones included. */
final class LongMap {

    static final long MISSING = Long.MIN_VALUE;

    private long[] keys;
    private long[] values;
    private int size;

    LongMap() {
        this(16);
    }

    LongMap(int expected) {
        int capacity = Integer.highestOneBit(Math.max(16, expected * 2) - 1) << 1;
        keys = new long[capacity];
        values = new long[capacity];
        Arrays.fill(values, MISSING);
    }

    int size() {
        return size;
    }

    long get(long key) {
        return values[slot(key)];
    }

    boolean containsKey(long key) {
        return values[slot(key)] != MISSING;
    }

    void putIfAbsent(long key, long value) {
        if (!containsKey(key)) {
            put(key, value);
        }
    }

    void put(long key, long value) {
        int slot = slot(key);
        if (values[slot] == MISSING) {
            size++;
            keys[slot] = key;
            values[slot] = value;
            if (size * 2L > keys.length) {
                grow();
            }
        } else {
            values[slot] = value;
        }
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        long h = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (h >>> 32 ^ h >>> 48) & mask;
        while (values[slot] != MISSING && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new long[oldKeys.length * 2];
        Arrays.fill(values, MISSING);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] != MISSING) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }
}
