package dev.auger.views.table;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Finds rows of one model again in the next by their keys. */
final class TableKeys {

    private TableKeys() {}

    /** Indexes whose key is the key of one of {@code old}; empty where either model has no keys. */
    static BitSet translate(
            BitSet old, @Nullable IntFunction<String> oldKey, @Nullable IntFunction<String> newKey, int size) {
        BitSet found = new BitSet();
        if (oldKey == null || newKey == null || old.isEmpty()) {
            return found;
        }
        Set<String> wanted = new HashSet<>();
        old.stream().forEach(i -> wanted.add(oldKey.apply(i)));
        for (int i = 0; i < size; i++) {
            if (wanted.contains(newKey.apply(i))) {
                found.set(i);
            }
        }
        return found;
    }
}
