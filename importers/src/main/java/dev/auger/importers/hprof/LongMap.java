package dev.auger.importers.hprof;

/**
 * A map of longs to longs by open addressing with linear probing: identifiers of a dump to positions and indexes. 16 bytes a
 * slot, at most two thirds full.
 */
final class LongMap {

    /** What {@link #get} answers for an absent key; no position or index is negative. */
    static final long ABSENT = -1;

    private long[] keys = new long[16];
    private long[] values = new long[16];
    private int size;

    LongMap() {
        java.util.Arrays.fill(values, ABSENT);
    }

    int size() {
        return size;
    }

    /** Keys and values by turns. */
    long[] pairs() {
        long[] pairs = new long[2 * size];
        int n = 0;
        for (int i = 0; i < keys.length; i++) {
            if (values[i] != ABSENT) {
                pairs[n++] = keys[i];
                pairs[n++] = values[i];
            }
        }
        return pairs;
    }

    /** A map of what {@link #pairs} gave. */
    static LongMap of(long[] pairs) {
        LongMap map = new LongMap();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }

    /** The value of a key, or {@link #ABSENT}. */
    long get(long key) {
        return values[slot(keys, values, key)];
    }

    /** @param value not negative */
    void put(long key, long value) {
        int slot = slot(keys, values, key);
        if (values[slot] == ABSENT) {
            if (3L * (size + 1) > 2L * keys.length) {
                grow();
                slot = slot(keys, values, key);
            }
            size++;
            keys[slot] = key;
        }
        values[slot] = value;
    }

    private static int slot(long[] keys, long[] values, long key) {
        int mask = keys.length - 1;
        // Addresses differ in few, low bits: multiply by the golden ratio and keep the high bits.
        int at = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
        while (values[at] != ABSENT && keys[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        long[] widerKeys = new long[Math.multiplyExact(keys.length, 2)];
        long[] widerValues = new long[widerKeys.length];
        java.util.Arrays.fill(widerValues, ABSENT);
        for (int i = 0; i < keys.length; i++) {
            if (values[i] != ABSENT) {
                int slot = slot(widerKeys, widerValues, keys[i]);
                widerKeys[slot] = keys[i];
                widerValues[slot] = values[i];
            }
        }
        keys = widerKeys;
        values = widerValues;
    }
}
