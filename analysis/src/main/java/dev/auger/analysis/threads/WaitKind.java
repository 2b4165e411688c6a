package dev.auger.analysis.threads;

import java.util.Locale;

/** What a thread is doing or waiting for, in terms that Java threads and goroutines share. */
public enum WaitKind {
    /** Runs, or would if a processor were free. */
    RUNNING(Risk.NONE),
    /** Waits to take from a queue. */
    CHAN_RECV(Risk.HIGH),
    /** Waits for room in a queue. */
    CHAN_SEND(Risk.HIGH),
    /** Waits for a channel that does not exist (Go): for ever. */
    CHAN_NIL(Risk.HIGH),
    /** Waits for any of several things: a selector. */
    SELECT(Risk.MEDIUM),
    /** Waits to enter a monitor, lock, semaphore or class initialiser. */
    LOCK(Risk.HIGH),
    /** Waits to be notified. */
    COND(Risk.MEDIUM),
    /** Waits for the work of others to end. */
    JOIN(Risk.HIGH),
    /** Waits for a socket, pipe or file. */
    IO(Risk.MEDIUM),
    /** In native code or a system call. */
    SYSCALL(Risk.LOW),
    SLEEP(Risk.LOW),
    /** A thread of the virtual machine or the library that always waits. */
    RUNTIME(Risk.NONE),
    /** A pool's worker that waits for work, as it should. */
    IDLE_POOL(Risk.NONE);

    /** How suspicious a long wait of a kind is. */
    public enum Risk {
        NONE,
        LOW,
        MEDIUM,
        HIGH
    }

    private static final WaitKind[] ALL = values();

    private final Risk risk;

    WaitKind(Risk risk) {
        this.risk = risk;
    }

    /** The kind with an ordinal. */
    static WaitKind of(int ordinal) {
        return ALL[ordinal];
    }

    /** How suspicious it is if it lasts. */
    public Risk risk() {
        return risk;
    }

    /** The name used in resource keys and style classes: {@code chan_recv}. JSON has {@link #name()}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
