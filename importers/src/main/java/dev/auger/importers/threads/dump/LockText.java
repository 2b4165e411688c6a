package dev.auger.importers.threads.dump;

import org.jspecify.annotations.Nullable;

/**
 * A line under a frame that speaks of a lock. The text around the lock is kept apart from it: there are few such texts and many locks.
 *
 * @param lock null where no object is named ({@code no object reference available}) or the lock was optimised away
 * @param before what stands before the lock; all of the line for {@link Shape#WHOLE}
 */
public record LockText(Kind kind, @Nullable LockName lock, String before, Shape shape) {

    /** What the thread does with it. */
    public enum Kind {
        /** Tries to enter a monitor. */
        ENTER,
        /** Was notified and tries to enter again. */
        REENTER,
        /** In {@code Object.wait}. */
        WAIT,
        PARK,
        HOLD,
        /** Holds a lock the compiler has removed, or a line of another kind. */
        OTHER
    }

    /** How the lock is written. */
    public enum Shape {
        WHOLE,
        /** {@code <0x…> (a x.Y)}. */
        NAMED,
        /** {@code <0x…>}. */
        BARE
    }

    /** A line whose lock stands in it as its {@link LockName} does, else one that is kept whole. */
    public static LockText of(Kind kind, @Nullable LockName lock, String line) {
        int open = line.indexOf('<');
        if (lock != null && open > 0) {
            String before = line.substring(0, open);
            for (Shape shape : new Shape[] {Shape.NAMED, Shape.BARE}) {
                if (text(before, shape, lock.id(), lock.className()).equals(line)) {
                    return new LockText(kind, lock, before, shape);
                }
            }
        }
        return new LockText(kind, lock, line, Shape.WHOLE);
    }

    /** Whether the thread waits for the lock. */
    public boolean waits() {
        return kind != Kind.HOLD && kind != Kind.OTHER;
    }

    static String text(String before, Shape shape, String id, String className) {
        return switch (shape) {
            case WHOLE -> before;
            case NAMED -> before + '<' + id + "> (a " + className + ')';
            case BARE -> before + '<' + id + '>';
        };
    }
}
