package dev.auger.importers.jfr.metadata;

import java.util.ArrayList;
import java.util.List;

/** The annotations of package {@code jdk.jfr} a type or a field has, by simple name. */
public final class Annotations {

    static final String PACKAGE = "jdk.jfr.";
    static final Annotations NONE = new Annotations(new String[0]);

    /** Names at even places, each before a value; a name stands once for each value of an array. */
    private final String[] pairs;

    Annotations(String[] pairs) {
        this.pairs = pairs;
    }

    /** By simple name. */
    public boolean has(String name) {
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i].equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** The only or first value, or empty. */
    public String value(String name) {
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i].equals(name)) {
                return pairs[i + 1];
            }
        }
        return "";
    }

    /** Values of an annotation that has several; empty without it. */
    public List<String> values(String name) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i].equals(name)) {
                values.add(pairs[i + 1]);
            }
        }
        return values;
    }
}
