package dev.auger.importers.threads;

import dev.auger.model.threads.ThreadInfo.Lock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line under a frame that speaks of a lock, without the leading {@code "- "}: {@code waiting to lock <0x…> (a x.Y)},
 * {@code parking to wait for  <0x…> (a x.Y)}, {@code locked x.Y@1b}, {@code waiting on the Class initialization monitor for x.Y}.
 *
 * @param lock null where no object is named ({@code no object reference available}) or the lock was optimised away
 */
record LockLine(Kind kind, @Nullable Lock lock) {

    enum Kind {
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

    /** Prefix of the ids we make for class-initialisation monitors, which have no printed address. */
    static final String CLASS_INITIALISATION = "init:";

    private static final String INIT_LINE = "waiting on the Class initialization monitor for ";

    private record Start(String text, Kind kind) {}

    // Longest first where one begins another.
    private static final List<Start> STARTS = List.of(
            new Start("waiting to re-lock in wait()", Kind.REENTER),
            new Start("waiting to lock", Kind.ENTER),
            new Start("waiting on", Kind.WAIT),
            new Start("parking to wait for", Kind.PARK),
            new Start("blocked on", Kind.ENTER),
            new Start("locked", Kind.HOLD));

    static LockLine parse(String text) {
        if (text.startsWith(INIT_LINE)) {
            String className = text.substring(INIT_LINE.length()).strip();
            return new LockLine(Kind.WAIT, new Lock(CLASS_INITIALISATION + className, className, null));
        }
        for (Start start : STARTS) {
            if (text.startsWith(start.text)) {
                Lock lock = object(text.substring(start.text.length()).strip());
                return new LockLine(lock == null && start.kind == Kind.HOLD ? Kind.OTHER : start.kind, lock);
            }
        }
        return new LockLine(Kind.OTHER, null);
    }

    /** {@code <0x…> (a x.Y)}, {@code <x.Y@1b>} or {@code x.Y@1b}; null if the text names no object. */
    static @Nullable Lock object(String text) {
        int open = text.indexOf('<');
        int close = text.indexOf('>', open + 1);
        if (open == 0 && close > 0) {
            String id = text.substring(1, close);
            int a = text.indexOf("(a ", close);
            if (a >= 0 && text.endsWith(")")) {
                return id.startsWith("0x") ? new Lock(id, text.substring(a + 3, text.length() - 1), null) : null;
            }
            return id.startsWith("0x") ? new Lock(id, "", null) : identity(id);
        }
        return identity(text);
    }

    private static @Nullable Lock identity(String text) {
        int at = text.indexOf('@');
        if (at <= 0 || at + 1 >= text.length() || text.indexOf(' ') >= 0) {
            return null;
        }
        return new Lock(text, dev.auger.model.Names.fromInternal(text.substring(0, at)), null);
    }
}
