package dev.auger.importers.jfr.legacy;

import dev.auger.importers.Cursor;
import java.util.Arrays;

/**
 * The constants of one content type in one chunk: for each its key, the time of its checkpoint and where its value lies. A
 * constant's number, from 0, is its key in the written chunk less one: unlike keys, numbers are unique.
 *
 * <p>A key may come again with another value; a checkpoint's value holds for what happened since the one before. So a key at a time
 * means the first constant of that key that is not older.
 */
final class Pool {

    static final int NONE = -1;

    private final ContentType type;
    private final ChunkBytes bytes;
    private int[] table = new int[64];
    private int[] next = new int[32];
    private int[] previous = new int[32];
    /** Of the first constant of a key: the last one of it. */
    private int[] last = new int[32];
    /** Of the first constant of a key: the one asked for last. Events ask in nearly the order of time. */
    private int[] hint = new int[32];

    private long[] keys = new long[32];
    private long[] times = new long[32];
    private long[] positions = new long[32];
    private int size;

    Pool(ContentType type, ChunkBytes bytes) {
        this.type = type;
        this.bytes = bytes;
        Arrays.fill(table, NONE);
    }

    ContentType type() {
        return type;
    }

    int size() {
        return size;
    }

    long key(int number) {
        return keys[number];
    }

    long time(int number) {
        return times[number];
    }

    /** A cursor at the value. */
    Cursor at(int number) {
        return bytes.at(positions[number]);
    }

    /** Constants have to come in the order of their times. A key that comes twice at one time keeps its first value. */
    void add(long key, long time, long position) {
        if (size == keys.length) {
            grow();
        }
        int slot = slot(key);
        int first = table[slot];
        int before = first == NONE ? NONE : last[first];
        if (before != NONE && times[before] == time) {
            return;
        }
        keys[size] = key;
        times[size] = time;
        positions[size] = position;
        next[size] = NONE;
        previous[size] = before;
        if (first == NONE) {
            table[slot] = size;
            hint[size] = size;
            last[size] = size;
        } else {
            next[before] = size;
            last[first] = size;
        }
        size++;
    }

    /**
     * Number of the constant a key means at a time, or {@link #NONE} if the chunk has none of that key. A time behind all of
     * them means the last: the checkpoint that would have told is lost.
     */
    int number(long key, long time) {
        int first = table[slot(key)];
        if (first == NONE) {
            return NONE;
        }
        int found = hint[first];
        while (times[found] < time && next[found] != NONE) {
            found = next[found];
        }
        while (previous[found] != NONE && times[previous[found]] >= time) {
            found = previous[found];
        }
        hint[first] = found;
        return found;
    }

    /** Number of the next constant of the same key, or {@link #NONE}. */
    int next(int number) {
        return next[number];
    }

    private int slot(long key) {
        int mask = table.length - 1;
        long h = key * 0x9e3779b97f4a7c15L;
        int slot = (int) (h ^ h >>> 32) & mask;
        while (table[slot] != NONE && keys[table[slot]] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        int capacity = size * 2;
        keys = Arrays.copyOf(keys, capacity);
        times = Arrays.copyOf(times, capacity);
        positions = Arrays.copyOf(positions, capacity);
        next = Arrays.copyOf(next, capacity);
        previous = Arrays.copyOf(previous, capacity);
        last = Arrays.copyOf(last, capacity);
        hint = Arrays.copyOf(hint, capacity);
        int[] old = table;
        table = new int[capacity * 2];
        Arrays.fill(table, NONE);
        for (int first : old) {
            if (first != NONE) {
                table[slot(keys[first])] = first;
            }
        }
    }
}
