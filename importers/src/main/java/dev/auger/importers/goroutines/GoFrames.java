package dev.auger.importers.goroutines;

import dev.auger.model.Frame;
import dev.auger.model.FrameKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Frames and stacks of one file, each kept once: goroutines of one kind print the same lines over and over. */
final class GoFrames {

    private record Key(String symbol, String place) {}

    private final Map<Key, Frame> frames = new HashMap<>();
    private final Map<List<Frame>, List<Frame>> stacks = new HashMap<>();
    private boolean lines;

    /** Whether any frame had a line number. */
    boolean hasLines() {
        return lines;
    }

    List<Frame> stack(List<Frame> stack) {
        if (stack.isEmpty()) {
            return List.of();
        }
        List<Frame> copy = List.copyOf(stack);
        List<Frame> known = stacks.putIfAbsent(copy, copy);
        return known == null ? copy : known;
    }

    /** @param place {@code file:line}, empty if not known */
    Frame frame(String symbol, String place, FrameKind kind) {
        return frames.computeIfAbsent(new Key(symbol, place), key -> {
            int colon = place.lastIndexOf(':');
            int line = colon > 0 ? number(place, colon + 1) : -1;
            String file = colon > 0 ? place.substring(0, colon) : place;
            lines |= line > 0;
            @Nullable String source = file.isEmpty() || file.equals("??") ? null : file;
            return new Frame("", symbol, source, line, kind);
        });
    }

    private static int number(String text, int from) {
        try {
            int value = Integer.parseInt(text, from, text.length(), 10);
            return value > 0 ? value : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /**
     * The function of a line that is a call, {@code main.(*T).run(0xc000010018, {0x2, 0x3})}, without its arguments; null if the line is
     * none.
     */
    static @Nullable String called(String line) {
        int open = line.lastIndexOf('(');
        if (open <= 0 || !line.endsWith(")")) {
            return null;
        }
        String symbol = line.substring(0, open);
        return isSymbol(symbol) ? symbol : null;
    }

    /** Nothing that no name has: blanks, and brackets that do not match. */
    static boolean isSymbol(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            if (depth < 0 || c <= ' ' && depth == 0) {
                return false;
            }
        }
        return depth == 0 && !text.isEmpty();
    }

    /**
     * {@code file:line} of the line under a call, {@code /src/main.go:12 +0x1d fp=0x… sp=0x… pc=0x…}; null if the line is none.
     */
    static @Nullable String place(String line) {
        String text = line.strip();
        int colon = text.indexOf(':');
        while (colon > 0) {
            int end = colon + 1;
            while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
                end++;
            }
            // A drive of Windows and a port in a path have colons too; what follows the line number is a blank.
            if (end > colon + 1 && (end == text.length() || text.charAt(end) == ' ' && isOffset(text, end))) {
                return text.substring(0, end);
            }
            colon = text.indexOf(':', colon + 1);
        }
        return null;
    }

    private static boolean isOffset(String text, int from) {
        return text.startsWith(" +0x", from)
                || text.startsWith(" fp=", from)
                || text.startsWith(" sp=", from)
                || text.startsWith(" pc=", from)
                || text.startsWith(" (", from);
    }
}
