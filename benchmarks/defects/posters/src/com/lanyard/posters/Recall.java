package com.lanyard.posters;

import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Things that are expensive to make, as long as there is room for them. */
final class Recall<K, V> {
    private final Map<K, SoftReference<V>> entries = new ConcurrentHashMap<>();
    private final Function<K, V> maker;

    Recall(Function<K, V> maker) {
        this.maker = maker;
    }

    V get(K key) {
        SoftReference<V> entry = entries.get(key);
        V kept = entry == null ? null : entry.get();
        if (kept != null) {
            return kept;
        }
        V made = maker.apply(key);
        keep(key, made);
        return made;
    }

    private void keep(K key, V value) {
        entries.put(key, new SoftReference<>(value));
    }
}
