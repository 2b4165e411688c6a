package dev.auger.model;

import org.jspecify.annotations.Nullable;

/**
 * One stack frame.
 *
 * @param className binary name with dots ({@code java.util.HashMap$Node}), without module prefix; empty if the frame has
 *     none (native symbols, Go functions)
 * @param method method or symbol name as compiled ({@code <init>}, {@code lambda$run$0})
 * @param file source file name if the evidence prints one
 * @param line 1-based line, or -1 if unknown (native methods have none)
 */
public record Frame(
        String className, String method, @Nullable String file, int line, FrameKind kind) {

    /** {@code pkg.Class.method}, the form of collapsed stacks. */
    public String qualifiedName() {
        return className.isEmpty() ? method : className + '.' + method;
    }

    /** Equal class, method and line: the identity of a frame in groups of equal stacks. */
    public boolean sameCode(Frame other) {
        return line == other.line && className.equals(other.className) && method.equals(other.method);
    }
}
