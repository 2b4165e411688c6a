package dev.auger.importers.threads.lines;

import dev.auger.model.Frame;
import dev.auger.model.FrameKind;
import dev.auger.model.Names;
import org.jspecify.annotations.Nullable;

/** Reads a frame as JVMs and their tools print one, without what leads to it ({@code "at "}, {@code "- "}). */
public final class FrameText {

    private FrameText() {}

    /**
     * {@code x.Y.z(Y.java:12)}, {@code x.Y.z(java.base@25/Y.java:12)}, {@code java.base/x.Y.z(Native Method)}; also with slashes
     * in the class and a signature after the method, as JRockit and OpenJ9 have them: {@code x/Y.z(I)V(Y.java:12)}. Null if it is
     * none.
     */
    public static @Nullable Frame java(String text) {
        int end = text.lastIndexOf(')');
        // "…(Y.java:12)@1234ABCD" of JRockit 8.1, "…(Y.java:12)[inlined]" of later ones.
        if (end < 0 || (end + 1 < text.length() && "@[".indexOf(text.charAt(end + 1)) < 0)) {
            return null;
        }
        int open = text.lastIndexOf('(', end);
        if (open > 0 && text.charAt(end - 1) == ')') {
            // "(Y.java:12(Compiled Code))" of IBM.
            end = open;
            open = text.lastIndexOf('(', end - 1);
        }
        int signature = open <= 0 ? -1 : text.indexOf('(');
        int dot = signature <= 0 ? -1 : text.lastIndexOf('.', signature);
        if (dot <= 0 || dot + 1 == signature) {
            return null;
        }
        String name = text.substring(0, dot);
        String className = signature < open || isInternal(name) ? Names.fromInternal(name) : Names.withoutModule(name);
        return frame(className, text.substring(dot + 1, signature), place(text, open, end));
    }

    /** {@code java/lang/Object}, but not {@code java.base/x.Y}, {@code app//Y} or {@code Y$$Lambda$14/1268066861}. */
    private static boolean isInternal(String name) {
        int slash = name.lastIndexOf('/');
        return slash > 0
                && slash + 1 < name.length()
                && name.indexOf('.') < 0
                && name.charAt(slash - 1) != '/'
                && (name.startsWith("0x", slash + 1) || !Character.isDigit(name.charAt(slash + 1)));
    }

    private static String place(String text, int open, int close) {
        int slash = text.lastIndexOf('/', close);
        return text.substring(slash > open ? slash + 1 : open + 1, close);
    }

    private static Frame frame(String className, String method, String place) {
        if (place.startsWith("Native Method")) {
            return new Frame(className, method, null, -1, FrameKind.NATIVE);
        }
        int colon = place.lastIndexOf(':');
        int line = colon > 0 ? number(place.substring(colon + 1)) : -1;
        String file = line > 0 ? place.substring(0, colon) : place;
        // "Unknown Source", "Compiled Code" and "LambdaForm$MH" stand where a file would.
        return new Frame(className, method, file.indexOf('.') > 0 ? file : null, line, FrameKind.JAVA);
    }

    /**
     * A frame of the serviceability agent: {@code x.Y.z(int, java.lang.String) @bci=7, line=38 (Interpreted frame)}, with
     * {@code pc=0x…, Method*=0x…} between on some. Null if it is none.
     */
    public static @Nullable Frame agent(String text) {
        int bci = text.indexOf(") @bci=");
        int open = bci < 0 ? -1 : text.indexOf('(');
        int dot = open <= 0 ? -1 : text.lastIndexOf('.', open);
        if (dot <= 0 || dot + 1 == open) {
            return null;
        }
        int line = text.indexOf("line=", bci);
        int end = line < 0 ? -1 : line + 5;
        while (end > 0 && end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        boolean interpreted = text.contains("(Interpreted frame");
        return new Frame(
                Names.withoutModule(text.substring(0, dot)).replace("+0x", "/0x"),
                text.substring(dot + 1, open),
                null,
                line < 0 ? -1 : number(text.substring(line + 5, end)),
                interpreted ? FrameKind.INTERPRETED : FrameKind.JAVA);
    }

    /** The number of a line, or -1. */
    public static int number(String digits) {
        try {
            int value = Integer.parseInt(digits.strip());
            return value > 0 ? value : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
