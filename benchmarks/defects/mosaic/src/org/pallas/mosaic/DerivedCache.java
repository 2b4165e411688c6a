package org.pallas.mosaic;

import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Function;

/** Things that can be worked out from others, and are for as long as those live. */
final class DerivedCache<K, V extends Derived<K>> {
    private final Map<K, V> values = new WeakHashMap<>();
    private final Function<? super K, ? extends V> derive;

    DerivedCache(Function<? super K, ? extends V> derive) {
        this.derive = derive;
    }

    synchronized V of(K key) {
        return values.computeIfAbsent(key, derive);
    }
}
