package dev.auger.importers.threads;

import dev.auger.model.Frame;
import dev.auger.model.FrameKind;
import dev.auger.model.Names;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Frames and stacks of one file, each kept once: the threads of a pool print the same lines over and over. */
final class Frames {

    private final Map<String, Frame> frames = new HashMap<>();
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

    /**
     * The frame a line prints, without the leading {@code "at "}: {@code x.Y.z(Y.java:12)}, {@code x.Y.z(java.base@25/Y.java:12)},
     * {@code java.base/x.Y.z(Native Method)}. Null if it is none.
     */
    @Nullable
    Frame frame(String text) {
        Frame known = frames.get(text);
        if (known == null) {
            known = parse(text);
            if (known == null) {
                return null;
            }
            frames.put(text, known);
            lines |= known.line() > 0;
        }
        return known;
    }

    private static @Nullable Frame parse(String text) {
        int open = text.lastIndexOf('(');
        int dot = text.lastIndexOf('.', open);
        if (open <= 0 || dot <= 0 || dot + 1 == open || !text.endsWith(")")) {
            return null;
        }
        String className = Names.withoutModule(text.substring(0, dot));
        String method = text.substring(dot + 1, open);
        String place =
                text.substring(text.lastIndexOf('/') > open ? text.lastIndexOf('/') + 1 : open + 1, text.length() - 1);
        if (place.equals("Native Method")) {
            return new Frame(className, method, null, -1, FrameKind.NATIVE);
        }
        int colon = place.lastIndexOf(':');
        int line = colon > 0 ? number(place.substring(colon + 1)) : -1;
        String file = line > 0 ? place.substring(0, colon) : place;
        // "Unknown Source", "Compiled Code" and "LambdaForm$MH" stand where a file would.
        return new Frame(className, method, file.indexOf('.') > 0 ? file : null, line, FrameKind.JAVA);
    }

    private static int number(String digits) {
        try {
            int value = Integer.parseInt(digits.strip());
            return value > 0 ? value : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
