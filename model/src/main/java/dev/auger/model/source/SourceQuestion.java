package dev.auger.model.source;

import dev.auger.model.Frame;
import dev.auger.model.FrameKind;
import dev.auger.model.Names;
import org.jspecify.annotations.Nullable;

/**
 * What source is asked for.
 *
 * @param className binary name with dots, without module prefix; empty if only a package and a file are known, and for code that
 *     is not Java
 * @param packageName with dots; empty for none
 * @param method as compiled, or empty for the whole class; of Go the whole name
 * @param file name of the source file if it is known; of Go its path
 * @param line 1-based, or -1
 * @param kind what the frame executes
 * @param jdk version of the JDK the frame was seen on if it is known: {@code 25.0.1}
 */
public record SourceQuestion(
        String className,
        String packageName,
        String method,
        @Nullable String file,
        int line,
        FrameKind kind,
        @Nullable String jdk) {

    /** About a place in a class of the JVM. */
    public static SourceQuestion of(String className, String method, @Nullable String file, int line) {
        return of(new Frame(className, method, file, line, FrameKind.UNKNOWN));
    }

    public static SourceQuestion of(Frame frame) {
        return new SourceQuestion(
                frame.className(),
                Names.packageOf(frame.className()),
                frame.method(),
                frame.file(),
                frame.line() > 0 ? frame.line() : -1,
                frame.kind(),
                null);
    }

    public SourceQuestion onJdk(@Nullable String version) {
        return new SourceQuestion(className, packageName, method, file, line, kind, version);
    }
}
