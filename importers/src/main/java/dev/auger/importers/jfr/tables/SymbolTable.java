package dev.auger.importers.jfr.tables;

import dev.auger.model.Names;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The distinct strings of a file. A name that was seen before, in this chunk or an earlier one, is found by its bytes, without
 * making a string of it again: every chunk repeats the names of its methods.
 */
public final class SymbolTable {

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final List<String> strings = new ArrayList<>();
    private final List<@Nullable String> classNames = new ArrayList<>();
    private final Map<String, Integer> byText = new HashMap<>();

    /** Slots hold 1 + an index into {@code spellings}; a spelling is bytes and an encoding of some string. */
    private int[] slots = new int[1 << 10];

    private byte[] lastBytes = {};
    private boolean lastLatin1;
    private int lastSymbol = -1;
    private final List<byte[]> spellings = new ArrayList<>();
    private final LongList spellingHash = new LongList();
    private final LongList spellingString = new LongList();

    /** @param symbol as {@link #of(String)} gave it */
    public String text(int symbol) {
        return strings.get(symbol);
    }

    /** The string as a class name in Java's form, see {@link Names#fromInternal}. */
    public String className(int symbol) {
        String name = classNames.get(symbol);
        if (name == null) {
            name = Names.fromInternal(strings.get(symbol));
            classNames.set(symbol, name);
        }
        return name;
    }

    /** Index of a text, a new one if it is new. */
    public int of(String text) {
        Integer known = byText.get(text);
        if (known != null) {
            return known;
        }
        int symbol = strings.size();
        strings.add(text);
        classNames.add(null);
        byText.put(text, symbol);
        return symbol;
    }

    /** @param latin1 the bytes are Latin-1, else UTF-8 */
    public int of(byte[] bytes, int at, int length, boolean latin1) {
        if (lastSymbol >= 0 && length == lastBytes.length && latin1 == lastLatin1 && same(lastBytes, bytes, at)) {
            return lastSymbol;
        }
        long hash = hash(bytes, at, length) + (latin1 ? 1 : 0);
        int mask = slots.length - 1;
        int slot = (int) (hash ^ hash >>> 32) & mask;
        while (slots[slot] != 0) {
            int spelling = slots[slot] - 1;
            byte[] known = spellings.get(spelling);
            if (spellingHash.get(spelling) == hash && known.length == length && same(known, bytes, at)) {
                return remember(known, latin1, (int) spellingString.get(spelling));
            }
            slot = (slot + 1) & mask;
        }
        byte[] raw = Arrays.copyOfRange(bytes, at, at + length);
        int symbol = of(new String(raw, latin1 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
        spellings.add(raw);
        spellingHash.add(hash);
        spellingString.add(symbol);
        slots[slot] = spellings.size();
        if (spellings.size() * 2 > slots.length) {
            grow();
        }
        return remember(raw, latin1, symbol);
    }

    /** Events that follow each other often say the same. */
    private int remember(byte[] spelling, boolean latin1, int symbol) {
        lastBytes = spelling;
        lastLatin1 = latin1;
        lastSymbol = symbol;
        return symbol;
    }

    private static boolean same(byte[] known, byte[] bytes, int at) {
        return Arrays.equals(known, 0, known.length, bytes, at, at + known.length);
    }

    private static long hash(byte[] bytes, int at, int length) {
        long hash = length;
        int i = 0;
        for (; i + 8 <= length; i += 8) {
            hash = mix(hash, (long) WORD.get(bytes, at + i));
        }
        long rest = 0;
        for (; i < length; i++) {
            rest = rest << 8 | bytes[at + i] & 0xff;
        }
        return mix(hash, rest) & ~1L;
    }

    private static long mix(long hash, long word) {
        long h = (hash ^ word) * 0x9E3779B97F4A7C15L;
        return h ^ h >>> 29;
    }

    private void grow() {
        int[] bigger = new int[slots.length * 2];
        int mask = bigger.length - 1;
        for (int i = 0; i < spellings.size(); i++) {
            long hash = spellingHash.get(i);
            int slot = (int) (hash ^ hash >>> 32) & mask;
            while (bigger[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            bigger[slot] = i + 1;
        }
        slots = bigger;
    }

    /** Number of distinct strings. */
    int size() {
        return strings.size();
    }

    @Override
    public String toString() {
        return "SymbolTable" + Arrays.asList(strings.size(), spellings.size());
    }
}
