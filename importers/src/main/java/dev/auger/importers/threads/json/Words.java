package dev.auger.importers.threads.json;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Texts that come again and again, each made once. Forgets all when there are too many to be such. */
final class Words {

    private static final int MOST = 1 << 15;
    private static final int LONGEST = 256;

    private record Key(byte[] bytes, int from, int to, int hash) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.hash == hash
                    && java.util.Arrays.equals(bytes, from, to, key.bytes, key.from, key.to);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    private final Map<Key, String> words = new HashMap<>();

    /** The string a reader is at. */
    String of(JsonBytes json) throws JsonDamage {
        if (json.from() == json.to()) {
            return "";
        }
        if (json.to() - json.from() > LONGEST) {
            return json.text();
        }
        String known = words.get(new Key(json.window(), json.from(), json.to(), json.hash()));
        if (known != null) {
            return known;
        }
        String made = json.text();
        if (words.size() >= MOST) {
            words.clear();
        }
        byte[] copy = java.util.Arrays.copyOfRange(json.window(), json.from(), json.to());
        words.put(new Key(copy, 0, copy.length, json.hash()), made);
        return made;
    }

    /** A part of the string a reader is at, which has no escapes. */
    @Nullable
    String part(JsonBytes json, int from, int to) {
        byte[] in = json.window();
        int hash = 0;
        for (int i = from; i < to; i++) {
            if (in[i] < 0 || in[i] == '\\') {
                return null;
            }
            hash = 31 * hash + in[i];
        }
        String known = words.get(new Key(in, from, to, hash));
        if (known != null) {
            return known;
        }
        if (words.size() >= MOST) {
            words.clear();
        }
        byte[] copy = java.util.Arrays.copyOfRange(in, from, to);
        String made = new String(copy, StandardCharsets.ISO_8859_1);
        words.put(new Key(copy, 0, copy.length, hash), made);
        return made;
    }
}
