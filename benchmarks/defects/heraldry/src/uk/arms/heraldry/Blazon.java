package uk.arms.heraldry;

import java.util.Map;
import java.util.TreeMap;

/** Says a drawing in words. */
final class Blazon {
    private static final String[] TINCTURES = {"azure", "gules", "vert", "sable", "argent", "or"};

    private final Map<String, Integer> said = new TreeMap<>();

    String say(byte[] drawing) {
        StringBuilder words = new StringBuilder();
        int same = 0;
        for (int i = 1; i < drawing.length; i++) {
            same += drawing[i] > drawing[i - 1] ? 1 : 0;
            if (i % 40 == 0) {
                words.append(TINCTURES[Math.floorMod(drawing[i], TINCTURES.length)]).append(same).append(' ');
            }
        }
        synchronized (said) {
            said.merge(words.substring(0, 5), 1, Integer::sum);
        }
        return words.toString();
    }
}
