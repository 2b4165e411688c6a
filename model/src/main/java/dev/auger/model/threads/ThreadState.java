package dev.auger.model.threads;

/** {@code java.lang.Thread.State}, without TERMINATED (a dump shows none). */
public enum ThreadState {
    NEW,
    RUNNABLE,
    BLOCKED,
    WAITING,
    TIMED_WAITING
}
