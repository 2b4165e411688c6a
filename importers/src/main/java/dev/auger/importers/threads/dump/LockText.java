package dev.auger.importers.threads.dump;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line under a frame that speaks of a lock. The text around the lock is kept apart from it: there are few such texts and many locks.
 *
 * @param lock null where no object is named ({@code no object reference available}) or the lock was optimised away
 * @param before what stands before the lock; all of the line for {@link Shape#WHOLE}
 */
public record LockText(Kind kind, @Nullable LockName lock, String before, Shape shape) {

    private static final List<String> OFTEN =
            List.of("locked ", "waiting on ", "parking to wait for  ", "waiting to lock ");

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
        int open = lock == null ? -1 : line.indexOf('<');
        int close = open <= 0 ? -1 : line.indexOf('>', open);
        if (lock == null || close < 0 || !lock.isId(line, open + 1, close)) {
            return new LockText(kind, lock, line, Shape.WHOLE);
        }
        Shape shape = close + 1 == line.length()
                ? Shape.BARE
                : isNamed(line, close + 1, lock.className()) ? Shape.NAMED : Shape.WHOLE;
        return new LockText(kind, lock, shape == Shape.WHOLE ? line : before(line, open), shape);
    }

    private static boolean isNamed(String line, int at, String className) {
        return line.length() == at + 5 + className.length()
                && line.startsWith(" (a ", at)
                && line.startsWith(className, at + 4)
                && line.charAt(line.length() - 1) == ')';
    }

    /** What nearly all lines begin with, without one more copy of it. */
    private static String before(String line, int open) {
        for (String often : OFTEN) {
            if (often.length() == open && line.startsWith(often)) {
                return often;
            }
        }
        return line.substring(0, open);
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
