package dev.auger.model;

import java.util.Locale;

/** How a hop is known, strongest first. */
public enum Grade {
    /** The data says so: a thread's local refers to this object. */
    EXACT,
    /** n of N samples. */
    STATISTICAL,
    /** Joined by class or by name across files. */
    INFERRED;

    /** The weaker of two grades: a chain is as good as its weakest hop. */
    public Grade weaker(Grade other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The name used in JSON and in resource keys. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
