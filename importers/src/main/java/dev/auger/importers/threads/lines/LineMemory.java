package dev.auger.importers.threads.lines;

import dev.auger.importers.text.LineReader;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What lines mean, by their bytes: most lines of a dump were there before, in this dump or in an earlier one, and need not become
 * text again. Starts anew when it is full, so that a file of ever different lines costs no more.
 *
 * @param <T> what a line means
 */
public final class LineMemory<T> {

    private record Entry<T>(byte[] bytes, int hash, T meaning) {}

    private final int mostBytes;
    private @Nullable Entry<T>[] slots = slots(1 << 10);
    private int count;
    private int bytes;

    /** @param mostBytes how many bytes of lines it keeps */
    public LineMemory(int mostBytes) {
        this.mostBytes = mostBytes;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // there are no arrays of a type with a parameter
    private static <T> @Nullable Entry<T>[] slots(int length) {
        return new Entry[length];
    }

    /**
     * The meaning of a line, or null if it is not known.
     *
     * @param hash as {@link LineReader#hash} counts it
     */
    public @Nullable T get(byte[] in, int from, int to, int hash) {
        @Nullable Entry<T>[] table = slots;
        int slot = spread(hash) & table.length - 1;
        Entry<T> entry = table[slot];
        while (entry != null) {
            if (entry.hash == hash && Arrays.equals(entry.bytes, 0, entry.bytes.length, in, from, to)) {
                return entry.meaning;
            }
            slot = slot + 1 & table.length - 1;
            entry = table[slot];
        }
        return null;
    }

    /** Remembers a line that is not known. */
    public void put(byte[] in, int from, int to, int hash, T meaning) {
        if (bytes > mostBytes) {
            slots = slots(1 << 10);
            count = 0;
            bytes = 0;
        }
        if (count * 2 >= slots.length) {
            grow();
        }
        insert(new Entry<>(Arrays.copyOfRange(in, from, to), hash, meaning));
        count++;
        bytes += to - from + 64;
    }

    private void grow() {
        @Nullable Entry<T>[] old = slots;
        slots = slots(old.length * 2);
        for (Entry<T> entry : old) {
            if (entry != null) {
                insert(entry);
            }
        }
    }

    private void insert(Entry<T> entry) {
        int slot = spread(entry.hash) & slots.length - 1;
        while (slots[slot] != null) {
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = entry;
    }

    private static int spread(int hash) {
        int mixed = hash * 0x9e3779b9;
        return mixed ^ mixed >>> 15;
    }
}
