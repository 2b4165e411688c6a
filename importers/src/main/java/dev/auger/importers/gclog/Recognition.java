package dev.auger.importers.gclog;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tells which dialect a log is in by the look of its lines. */
final class Recognition {

    /** Fewer could be a quotation in another log; a file of fewer lines may hold nothing else. */
    private static final int ENOUGH = 2;

    private final Map<Kind, Integer> seen = new EnumMap<>(Kind.class);
    private final UnifiedLine unified = new UnifiedLine();
    private int lines;

    /** The dialects. */
    enum Kind {
        UNIFIED("JVM unified GC log", Unified::new),
        PRE_UNIFIED("JVM GC log of JDK 5 to 8", PreUnified::new),
        J9("IBM J9 verbose GC log", J9::new),
        GO("Go gctrace", Go::new);

        private final String format;
        private final Function<LogBuilder, Dialect> reader;

        Kind(String format, Function<LogBuilder, Dialect> reader) {
            this.format = format;
            this.reader = reader;
        }

        String format() {
            return format;
        }

        Dialect reader(LogBuilder log) {
            return reader.apply(log);
        }
    }

    void line(String line) {
        if (line.isBlank()) {
            return;
        }
        lines++;
        Kind kind = kind(line);
        if (kind != null) {
            seen.merge(kind, 1, Integer::sum);
        }
    }

    /** The dialect of most of the lines that are of one; null if there are too few. */
    @Nullable
    Kind result() {
        Kind best = null;
        for (Map.Entry<Kind, Integer> entry : seen.entrySet()) {
            if (best == null || entry.getValue() > seen.getOrDefault(best, 0)) {
                best = entry.getKey();
            }
        }
        return best != null && seen.getOrDefault(best, 0) >= Math.min(ENOUGH, lines) ? best : null;
    }

    int lines(Kind kind) {
        return seen.getOrDefault(kind, 0);
    }

    private @Nullable Kind kind(String line) {
        if (Go.begin(line) >= 0 && line.contains(" ms clock")) {
            return Kind.GO;
        }
        if (line.startsWith("<") || line.startsWith(" <")) {
            return line.contains("<verbosegc") || line.contains("<exclusive-") || line.contains("<gc-")
                    ? Kind.J9
                    : null;
        }
        if (isUnified(line)) {
            return Kind.UNIFIED;
        }
        return isPreUnified(line) ? Kind.PRE_UNIFIED : null;
    }

    private boolean isUnified(String line) {
        if (line.startsWith("GC(") && line.contains(") ")) {
            return true;
        }
        boolean hint = line.contains("] GC(")
                || line.contains("[gc")
                || line.contains("[safepoint")
                || line.contains("] Using ");
        if (!hint || !unified.parse(line)) {
            return false;
        }
        String message = unified.message();
        return message.startsWith("GC(")
                || unified.tags().startsWith("gc")
                || unified.tags().equals("safepoint")
                || !UnifiedNames.collector(message.strip()).isEmpty();
    }

    private static boolean isPreUnified(String line) {
        int bracket = line.indexOf('[');
        for (int i = 0; i < 3 && bracket >= 0; i++) {
            if (Records.isPause(line, bracket + 1) && line.length() > bracket + 3
                    || line.startsWith("GC concurrent-", bracket + 1)
                    || line.startsWith("CMS-concurrent-", bracket + 1)
                    || ((line.startsWith("Pause ", bracket + 1) || line.startsWith("Concurrent ", bracket + 1))
                            && (line.endsWith(" ms]") || line.endsWith(", start]")))) {
                return true;
            }
            bracket = line.indexOf('[', bracket + 1);
        }
        return line.startsWith("CommandLine flags: -XX:")
                || line.contains(" GC log file ")
                || line.startsWith("   [Parallel Time: ")
                || line.startsWith("   [Eden: ")
                || line.contains(": Application time: ")
                || line.contains("Total time for which application threads were stopped: ");
    }
}
