package dev.auger.importers.pprof;

import java.util.ArrayList;
import java.util.List;

/** The string table of a profile. What names a string that is not there gets an empty one, and is counted. */
final class Strings {

    private final List<String> texts = new ArrayList<>();
    private long missing;

    void add(String text) {
        texts.add(text);
    }

    String get(long index) {
        if (index >= 0 && index < texts.size()) {
            return texts.get((int) index);
        }
        if (index != 0) {
            missing++;
        }
        return "";
    }

    int size() {
        return texts.size();
    }

    /** How often a string was asked for that is not there. */
    long missing() {
        return missing;
    }
}
