package dev.auger.importers.jfr.tables;

import java.util.Arrays;

/**
 * Longs to longs, open addressing, a key beside its value so that a look-up touches one cache line. A missing key reads as {@link
 * #MISSING}. Keys may be any value, negative ones included; {@link #MISSING} is no value.
 */
public final class LongMap {

    /** What {@link #get} gives for a key it does not know. */
    public static final long MISSING = Long.MIN_VALUE;

    private static final int INITIAL = 32;

    /** Keys at even places, what they stand for at odd ones, complemented against {@link #MISSING} so that zero means free. */
    private long[] table = new long[2 * INITIAL];

    private int size;

    public int size() {
        return size;
    }

    public long get(long key) {
        return table[slot(key) + 1] ^ MISSING;
    }

    public boolean containsKey(long key) {
        return table[slot(key) + 1] != 0;
    }

    /** Keeps the value a key has. */
    public void putIfAbsent(long key, long value) {
        int slot = slot(key);
        if (table[slot + 1] == 0) {
            insert(slot, key, value);
        }
    }

    public void put(long key, long value) {
        int slot = slot(key);
        if (table[slot + 1] == 0) {
            insert(slot, key, value);
        } else {
            table[slot + 1] = value ^ MISSING;
        }
    }

    /** Forgets everything, and gives memory back that a far larger chunk needed. */
    public void clear() {
        if (size == 0) {
            return;
        }
        if (table.length > 1 << 12 && size * 32L < table.length) {
            table = new long[table.length / 4];
        } else {
            Arrays.fill(table, 0);
        }
        size = 0;
    }

    private void insert(int slot, long key, long value) {
        table[slot] = key;
        table[slot + 1] = value ^ MISSING;
        if (++size * 4L > table.length) {
            grow();
        }
    }

    /** Place of the key, or the free one where it belongs. */
    private int slot(long key) {
        long[] t = table;
        int mask = t.length - 1;
        long h = key * 0x9E3779B97F4A7C15L;
        int slot = ((int) (h >>> 32 ^ h >>> 48) << 1) & mask;
        while (t[slot + 1] != 0 && t[slot] != key) {
            slot = (slot + 2) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] old = table;
        table = new long[old.length * 2];
        for (int i = 0; i < old.length; i += 2) {
            if (old[i + 1] != 0) {
                int slot = slot(old[i]);
                table[slot] = old[i];
                table[slot + 1] = old[i + 1];
            }
        }
    }
}
