package dev.auger.model.trail;

import dev.auger.model.Frame;
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

    /** {@code QuoteCache.java:87}, or {@code QuoteCache.put} when no line is known. */
    public String label() {
        String name = file;
        if (name == null) {
            name = dev.auger.model.Names.simpleClass(dev.auger.model.Names.outerClass(className)) + ".java";
        }
        return line > 0 ? name + ':' + line : dev.auger.model.Names.simpleClass(className) + '.' + method;
    }
}
