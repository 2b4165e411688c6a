package dev.auger.importers.stacks;

import dev.auger.model.Frame;
import dev.auger.model.FrameKind;
import org.jspecify.annotations.Nullable;

/** Names of functions that carry their place: {@code name (file:///x.js:12:3)}, as Gecko and Hermes print them. */
public final class SourceNames {

    private SourceNames() {}

    /** A frame of such a name; of any other, that name. */
    public static Frame frame(String text) {
        int open = text.endsWith(")") ? text.indexOf(" (") : -1;
        if (open <= 0) {
            open = text.endsWith(")") && text.indexOf("(http") > 0 ? text.indexOf("(http") - 1 : -1;
        }
        if (open < 0) {
            return SymbolNames.frame(text, kind(text));
        }
        String name = text.substring(0, open + (text.charAt(open) == ' ' ? 0 : 1));
        String place = text.substring(text.indexOf('(', open) + 1, text.length() - 1);
        int end = place.length();
        int line = -1;
        // Line and column, or the line alone.
        for (int i = 0; i < 2; i++) {
            int colon = place.lastIndexOf(':', end - 1);
            int number = colon <= 0 ? -1 : number(place, colon + 1, end);
            if (number < 0) {
                break;
            }
            line = number;
            end = colon;
        }
        if (line < 0) {
            return SymbolNames.frame(text, kind(text));
        }
        return of(name, place.substring(0, end), line, FrameKind.UNKNOWN);
    }

    /** What stands in parentheses as a whole is no function: {@code (root)}, {@code (idle)}. */
    private static FrameKind kind(String text) {
        return text.startsWith("(") && text.endsWith(")") ? FrameKind.SYNTHETIC : FrameKind.UNKNOWN;
    }

    /**
     * A frame with a known place.
     *
     * @param line 1-based, 0 or less if unknown
     */
    public static Frame of(String name, @Nullable String file, int line, FrameKind kind) {
        String shown = name.isEmpty() ? "(anonymous)" : name;
        Frame frame = SymbolNames.frame(shown, shown.equals(name) && kind == FrameKind.UNKNOWN ? kind(shown) : kind);
        String source = file == null || file.isEmpty() ? null : file;
        return new Frame(frame.className(), frame.method(), source, line > 0 ? line : -1, frame.kind());
    }

    private static int number(String text, int from, int to) {
        if (from >= to || to - from > 9) {
            return -1;
        }
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return -1;
            }
        }
        return Integer.parseInt(text, from, to, 10);
    }
}
