package dev.auger.analysis.threads;

import java.util.Locale;

/** What threads are put together by. */
public enum GroupBy {
    /** Equal class, method and line in every frame, and an equal state. */
    STACK,
    /** Equal state and upper frames. */
    STATE,
    /** Names that differ in numbers only. */
    POOL,
    /** Thread group, or container of virtual threads. */
    CONTAINER,
    /** The place that started them. */
    CREATOR;

    /** The name used in options and resource keys. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
