package dev.auger.importers.jfr.tables;

import java.util.Arrays;

/**
 * Keys of constants to indexes. A JVM numbers its stacks and threads from one on, and those are an array; keys too large for that
 * go to a map.
 */
public final class KeyMap {

    /** What {@link #get} gives for a key it does not know. */
    public static final int MISSING = Integer.MIN_VALUE;

    private final int mostDense;
    private int[] dense = {};
    private int[] keys = new int[64];
    private int used;
    private final LongMap sparse = new LongMap();

    /** Forgets everything. */
    public void clear() {
        for (int i = 0; i < used; i++) {
            dense[keys[i]] = 0;
        }
        used = 0;
        sparse.clear();
    }

    /** @param mostDense keys below it are looked up in an array, which grows to the largest met */
    public KeyMap(int mostDense) {
        this.mostDense = mostDense;
    }

    public int get(long key) {
        if (key >= 0 && key < dense.length) {
            return dense[(int) key] ^ MISSING;
        }
        if (key >= 0 && key < mostDense) {
            return MISSING;
        }
        long value = sparse.get(key);
        return value == LongMap.MISSING ? MISSING : (int) value;
    }

    /** @param value not {@link #MISSING} */
    public void put(long key, int value) {
        if (key >= 0 && key < mostDense) {
            if (key >= dense.length) {
                dense = Arrays.copyOf(dense, Math.min(mostDense, Math.max((int) key + 1, dense.length * 2 + 256)));
            }
            if (dense[(int) key] == 0) {
                if (used == keys.length) {
                    keys = Arrays.copyOf(keys, used * 2);
                }
                keys[used++] = (int) key;
            }
            dense[(int) key] = value ^ MISSING;
        } else {
            sparse.put(key, value);
        }
    }
}
