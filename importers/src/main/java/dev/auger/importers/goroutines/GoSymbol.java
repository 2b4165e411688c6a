package dev.auger.importers.goroutines;

import dev.auger.model.Frame;
import dev.auger.model.FrameKind;
import org.jspecify.annotations.Nullable;

/**
 * Names of functions as Go's linker writes them: the import path of a package, a dot, and what stands in the package, as in
 * {@code net/http.(*conn).serve} or {@code main.main.func1}. Dots in the last part of a path are escaped ({@code gopkg.in/yaml%2ev2}),
 * so the first dot behind the last slash ends it; type arguments in brackets may have slashes and dots of their own.
 */
public final class GoSymbol {

    private GoSymbol() {}

    /**
     * A frame whose class is the import path and whose method is the rest, so that its qualified name is the symbol.
     *
     * @param kind GO, or INLINED
     */
    public static Frame frame(String symbol, @Nullable String file, int line, FrameKind kind) {
        int dot = endOfPath(symbol);
        return dot <= 0
                ? new Frame("", symbol, file, line, kind)
                : new Frame(symbol.substring(0, dot), symbol.substring(dot + 1), file, line, kind);
    }

    /** Index of the dot behind the import path, or -1: functions of C and of old runtimes have none. */
    private static int endOfPath(String symbol) {
        int limit = symbol.length();
        for (int i = 0; i < limit; i++) {
            char c = symbol.charAt(i);
            if (c == '(' || c == '[' || c == '{') {
                limit = i;
            }
        }
        int slash = limit == 0 ? -1 : symbol.lastIndexOf('/', limit - 1);
        int dot = symbol.indexOf('.', slash + 1);
        return dot > slash + 1 && dot <= limit && dot + 1 < symbol.length() ? dot : -1;
    }
}
