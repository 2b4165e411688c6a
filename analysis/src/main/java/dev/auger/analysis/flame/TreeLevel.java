package dev.auger.analysis.flame;

/** What a level of a tree that is not a stack's frame stands for. Such levels come right below the root. */
public enum TreeLevel {
    THREAD,
    /** The state the thread was sampled in. */
    STATE,
    /** On the CPU, or a kind of blocking. */
    KIND
}
