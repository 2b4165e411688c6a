package dev.auger.importers.threads.lines;

import dev.auger.importers.threads.dump.LockName;
import dev.auger.importers.threads.dump.LockText;
import dev.auger.importers.threads.dump.LockText.Kind;
import dev.auger.importers.threads.dump.Owners;
import dev.auger.model.Names;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a line under a frame that speaks of a lock, without the leading {@code "- "}: {@code waiting to lock <0x…> (a x.Y)},
 * {@code parking to wait for  <0x…> (a x.Y)}, {@code locked x.Y@1b}, {@code waiting on the Class initialization monitor for x.Y}.
 */
public final class LockLines {

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

    private LockLines() {}

    /** What a line says. */
    public static LockText parse(String text) {
        if (text.startsWith(INIT_LINE)) {
            String className = text.substring(INIT_LINE.length()).strip();
            return LockText.of(Kind.WAIT, LockName.of(Owners.CLASS_INITIALISATION + className, className), text);
        }
        for (Start start : STARTS) {
            if (text.startsWith(start.text)) {
                LockName lock = object(text.substring(start.text.length()).strip());
                Kind kind = lock == null && start.kind == Kind.HOLD ? Kind.OTHER : start.kind;
                return LockText.of(kind, lock, text);
            }
        }
        return LockText.of(Kind.OTHER, null, text);
    }

    /** {@code <0x…> (a x.Y)}, {@code <x.Y@1b>} or {@code x.Y@1b}; null if the text names no object. */
    public static @Nullable LockName object(String text) {
        int open = text.indexOf('<');
        int close = text.indexOf('>', open + 1);
        if (open == 0 && close > 0) {
            String id = text.substring(1, close);
            int a = text.indexOf("(a ", close);
            if (a >= 0 && text.endsWith(")")) {
                return id.startsWith("0x")
                        ? LockName.of(id, className(text.substring(a + 3, text.length() - 1)))
                        : null;
            }
            return id.startsWith("0x") ? LockName.of(id, "") : LockName.identity(id);
        }
        return LockName.identity(text);
    }

    /** A class as Java prints it; the serviceability agent has slashes. */
    public static String className(String printed) {
        return printed.indexOf('/') > 0 && printed.indexOf('.') < 0 ? Names.fromInternal(printed) : printed;
    }
}
