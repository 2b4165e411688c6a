package dev.auger.analysis.trail.layers;

import dev.auger.analysis.trail.rule.OwnCode;
import dev.auger.model.Frame;
import dev.auger.model.FrameKind;
import java.util.Set;

/** Tells frames of one's own code from others; also those of Go, which have import paths instead of classes. */
final class OwnFrames {

    /** First elements of import paths of Go's standard library that hold goroutines. */
    private static final Set<String> GO = Set.of(
            "archive",
            "bufio",
            "bytes",
            "compress",
            "container",
            "context",
            "crypto",
            "database",
            "debug",
            "encoding",
            "errors",
            "expvar",
            "fmt",
            "go",
            "hash",
            "html",
            "image",
            "internal",
            "io",
            "iter",
            "log",
            "maps",
            "math",
            "mime",
            "net",
            "os",
            "path",
            "plugin",
            "reflect",
            "regexp",
            "runtime",
            "slices",
            "sort",
            "strconv",
            "strings",
            "sync",
            "syscall",
            "testing",
            "text",
            "time",
            "unicode",
            "unique",
            "unsafe",
            "vendor");

    private final OwnCode ownCode;

    OwnFrames(OwnCode ownCode) {
        this.ownCode = ownCode;
    }

    boolean test(Frame frame) {
        if (frame.kind() != FrameKind.GO) {
            return ownCode.test(frame);
        }
        String name = frame.method();
        int end = 0;
        while (end < name.length() && name.charAt(end) != '/' && name.charAt(end) != '.') {
            end++;
        }
        // "go.uber.org/zap.(*Logger).Info": a host, whose first word is no package of the standard library.
        int slash = name.indexOf('/', end);
        int call = name.indexOf('(', end);
        boolean host = end < name.length() && name.charAt(end) == '.' && slash > 0 && (call < 0 || slash < call);
        return host || !GO.contains(name.substring(0, end));
    }

    /** Position of the own frame nearest to the leaf at or after a position, or -1. */
    int next(Sightings s, int stack, int from) {
        for (int p = from; p < s.depth(stack); p++) {
            if (test(s.frame(stack, p))) {
                return p;
            }
        }
        return -1;
    }
}
