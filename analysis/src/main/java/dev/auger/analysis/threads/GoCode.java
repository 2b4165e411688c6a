package dev.auger.analysis.threads;

import java.util.Set;

/**
 * Tells a Go program's own functions from those of Go's runtime and standard library, by the first element of the package path: the
 * library's paths have no domain in front, and those of other modules do.
 */
public final class GoCode {

    /** The top folders of Go's own packages (Go 1.26, src). */
    private static final Set<String> STANDARD = Set.of(
            "archive",
            "bufio",
            "bytes",
            "cmp",
            "compress",
            "container",
            "context",
            "crypto",
            "database",
            "debug",
            "embed",
            "encoding",
            "errors",
            "expvar",
            "flag",
            "fmt",
            "go",
            "hash",
            "html",
            "image",
            "index",
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
            "structs",
            "sync",
            "syscall",
            "testing",
            "text",
            "time",
            "unicode",
            "unique",
            "unsafe",
            "vendor",
            "weak",
            "type",
            "_cgo");

    private static final String[] LIBRARIES = {
        "golang.org/", "google.golang.org/", "gopkg.in/", "go.uber.org/", "k8s.io/"
    };

    private GoCode() {}

    /** Whether a function, {@code example.com/shop/order.(*Book).Place}, is the program's own, as far as its path tells. */
    public static boolean isOwn(String function) {
        for (String library : LIBRARIES) {
            if (function.startsWith(library)) {
                return false;
            }
        }
        int end = 0;
        while (end < function.length() && function.charAt(end) != '/' && function.charAt(end) != '.') {
            end++;
        }
        return end > 0 && end < function.length() && !STANDARD.contains(function.substring(0, end));
    }
}
