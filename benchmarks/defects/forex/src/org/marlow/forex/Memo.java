package org.marlow.forex;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Remembers what was worked out until it is told to forget. */
final class Memo<K, V> {
    private final Map<K, V> known = new ConcurrentHashMap<>();
    private final Function<? super K, ? extends V> work;

    Memo(Function<? super K, ? extends V> work) {
        this.work = work;
    }

    V of(K key) {
        return known.computeIfAbsent(key, work);
    }

    void forget(K key) {
        known.remove(key);
    }
}
