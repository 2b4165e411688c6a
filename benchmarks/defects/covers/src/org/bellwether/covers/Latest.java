package org.bellwether.covers;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;

/** Remembers what was asked for last. */
final class Latest<V> {
    private final Map<Integer, V> entries;
    private final IntFunction<V> maker;

    Latest(int room, IntFunction<V> maker) {
        this.maker = maker;
        this.entries = new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Integer, V> eldest) {
                return size() > room;
            }
        };
    }

    synchronized V get(int key) {
        V value = entries.get(key);
        if (value == null) {
            value = maker.apply(key);
            entries.put(key, value);
        }
        return value;
    }
}
