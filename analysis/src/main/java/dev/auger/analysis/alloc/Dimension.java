package dev.auger.analysis.alloc;

/** What allocation is split by. */
public enum Dimension {
    CLASS,
    /** Top frame with its line. */
    SITE,
    /** Thread, numbered threads of one family together. */
    THREAD
}
