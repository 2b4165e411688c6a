package dev.auger.app.prefs;

import java.util.Optional;

/** Why java did not take the user's options at this start. Whoever started it found out; the window says it, as a click shows nothing else. */
public final class RefusedOptions {

    /** Java's own words, set by the launcher or the first process. */
    public static final String PROPERTY = "auger.options.refused";

    private RefusedOptions() {}

    public static Optional<String> told() {
        return Optional.ofNullable(System.getProperty(PROPERTY));
    }
}
