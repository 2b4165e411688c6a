package dev.auger.analysis.pattern.format;

import java.util.Locale;

/** How bad it is if it is so. */
public enum Severity {
    /** Worth knowing; never a conclusion. */
    INFO(0.1),
    LOW(0.3),
    MEDIUM(0.5),
    HIGH(0.8),
    CRITICAL(1);

    private final double weight;

    Severity(double weight) {
        this.weight = weight;
    }

    /** 0 to 1. */
    public double weight() {
        return weight;
    }

    /** The word in files. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
