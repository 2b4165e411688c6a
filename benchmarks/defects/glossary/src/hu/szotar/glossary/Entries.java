package hu.szotar.glossary;

import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps the entries that are asked for most. */
final class Entries {
    private final Map<Integer, Headword> recent;

    Entries(int capacity) {
        recent = new LinkedHashMap<>(capacity * 2, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Integer, Headword> eldest) {
                return size() > capacity;
            }
        };
    }

    Headword of(int word) {
        synchronized (recent) {
            Headword known = recent.get(word);
            if (known != null) {
                return known;
            }
        }
        Headword entry = Headword.look(word);
        synchronized (recent) {
            recent.put(word, entry);
        }
        return entry;
    }
}
