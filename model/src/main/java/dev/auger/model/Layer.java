package dev.auger.model;

import java.util.Locale;

/** The five layers of a drill-down, in order. */
public enum Layer {
    THREAD,
    STACK,
    ALLOCATION,
    OBJECT,
    CODE;

    /** 1 for {@link #THREAD} to 5 for {@link #CODE}: the number on the strip and the key that goes there. */
    public int number() {
        return ordinal() + 1;
    }

    /** The name used in JSON and in resource keys: {@code thread}, {@code stack}, … */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
