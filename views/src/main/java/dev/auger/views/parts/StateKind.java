package dev.auger.views.parts;

import dev.auger.model.threads.ThreadState;
import java.util.Locale;

/** The states a pill can show: the JVM's, with parked and pinned as refinements of WAITING and RUNNABLE. */
public enum StateKind {
    NEW,
    RUNNABLE,
    BLOCKED,
    WAITING,
    TIMED_WAITING,
    PARKED,
    PINNED;

    public static StateKind of(ThreadState state) {
        return switch (state) {
            case NEW -> NEW;
            case RUNNABLE -> RUNNABLE;
            case BLOCKED -> BLOCKED;
            case WAITING -> WAITING;
            case TIMED_WAITING -> TIMED_WAITING;
        };
    }

    /** Style class and end of the resource key: {@code timed-waiting}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
