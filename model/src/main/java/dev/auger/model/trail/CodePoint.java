package dev.auger.model.trail;

import dev.auger.model.Frame;
import dev.auger.model.Names;
import org.jspecify.annotations.Nullable;

/**
 * A place in code.
 *
 * @param line 1-based, or -1 for the whole method
 */
public record CodePoint(
        String className, String method, @Nullable String file, int line) {

    public static CodePoint of(Frame frame) {
        return new CodePoint(frame.className(), frame.method(), frame.file(), frame.line());
    }

    /** What tells its file from others: the outermost class, and the path where there are no classes, as in Go. */
    public String unit() {
        return unit(className, file);
    }

    /** @see #unit() */
    public static String unit(Frame frame) {
        return unit(frame.className(), frame.file());
    }

    private static String unit(String className, @Nullable String file) {
        return className.isEmpty() && file != null ? file : Names.outerClass(className);
    }

    /** {@code QuoteCache.java:87}, or {@code QuoteCache.put} when no line is known. */
    public String label() {
        return line > 0 ? fileName() + ':' + line : Names.simpleClass(className) + '.' + method;
    }

    /** The file's name; where the evidence names none (JFR never does), that of the outermost class. */
    public String fileName() {
        return file != null ? file : Names.simpleClass(Names.outerClass(className)) + ".java";
    }
}
