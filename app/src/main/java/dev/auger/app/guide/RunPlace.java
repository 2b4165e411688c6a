package dev.auger.app.guide;

import java.util.Locale;
import java.util.stream.Stream;

/** Where the program runs that evidence is recorded from. */
public enum RunPlace {
    LOCAL,
    CONTAINER,
    KUBERNETES,
    GO;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The place of a word; the first for one that is none. */
    public static RunPlace of(String id) {
        return Stream.of(values()).filter(p -> p.id().equals(id)).findFirst().orElse(LOCAL);
    }
}
