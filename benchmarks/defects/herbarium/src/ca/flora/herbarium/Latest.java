package ca.flora.herbarium;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Values that were asked for last, up to a number. */
final class Latest<K, V> {
    private final int most;
    private final Function<K, V> source;
    private final Map<K, V> values = new LinkedHashMap<>(64, 0.75f, true);
    private long missed;

    Latest(int most, Function<K, V> source) {
        this.most = most;
        this.source = source;
    }

    V get(K key) {
        synchronized (this) {
            V value = values.get(key);
            if (value != null) {
                return value;
            }
            missed++;
        }
        V value = source.apply(key);
        synchronized (this) {
            values.put(key, value);
            if (values.size() > most) {
                values.remove(values.keySet().iterator().next());
            }
        }
        return value;
    }

    synchronized long missed() {
        return missed;
    }
}
