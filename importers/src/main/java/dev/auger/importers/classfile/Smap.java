package dev.auger.importers.classfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A source map of a class ({@code SourceDebugExtension}, JSR-45): where the code of inline functions was copied from. Kotlin
 * writes one; lines behind the end of the file stand for lines of other files.
 *
 * <pre>
 * SMAP                            header
 * Use.kt                          generated file
 * Kotlin                          default stratum
 * *S Kotlin                       stratum section
 * *F                              files: "+ ID NAME", then the path; or "ID NAME"
 * *L                              lines: INPUT[#FILE][,COUNT]:OUTPUT[,INCREMENT]
 * *E                              end
 * </pre>
 */
public final class Smap {

    private static final int MAX_TEXT = 1 << 20;
    private static final int MAX_RANGES = 100_000;

    /**
     * Where a line came from.
     *
     * @param file name of a file
     * @param path path or class of it with slashes, or null if the map has none
     * @param line 1-based
     */
    public record Place(String file, @Nullable String path, int line) {}

    private record Named(String file, @Nullable String path) {}

    private record Range(int output, int outputs, int increment, int input, int file) {}

    /** Ranges of one stratum with the files they name. */
    private static final class Stratum {
        final Map<Integer, Named> files = new HashMap<>();
        final List<Range> ranges = new ArrayList<>();
    }

    private final Map<String, Stratum> strata = new HashMap<>();
    private final String first;

    private Smap(String first) {
        this.first = first;
    }

    /** Reads a map; empty if it is none. What cannot be read of it is left out. */
    public static Optional<Smap> parse(String text) {
        if (!text.startsWith("SMAP") || text.length() > MAX_TEXT) {
            return Optional.empty();
        }
        List<String> lines = text.lines().map(String::strip).toList();
        if (lines.size() < 3) {
            return Optional.empty();
        }
        Smap map = new Smap(lines.get(2));
        map.read(lines);
        return Optional.of(map);
    }

    private void read(List<String> lines) {
        Stratum stratum = null;
        char section = ' ';
        int fileOfLast = 0;
        int left = MAX_RANGES;
        for (int i = 3; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("*S ")) {
                stratum = strata.computeIfAbsent(line.substring(3).strip(), s -> new Stratum());
                section = 'S';
                fileOfLast = 0;
            } else if (line.startsWith("*")) {
                section = line.length() > 1 ? line.charAt(1) : ' ';
            } else if (stratum != null && section == 'F') {
                boolean path = line.startsWith("+ ");
                String[] words = (path ? line.substring(2) : line).split(" ", 2);
                int id = number(words[0]);
                if (id >= 0 && words.length == 2) {
                    stratum.files.put(id, new Named(words[1], path && i + 1 < lines.size() ? lines.get(++i) : null));
                }
            } else if (stratum != null && section == 'L' && left-- > 0) {
                Range range = range(line, fileOfLast);
                if (range != null) {
                    stratum.ranges.add(range);
                    fileOfLast = range.file;
                }
            }
        }
    }

    private static @Nullable Range range(String line, int fileOfLast) {
        int colon = line.indexOf(':');
        if (colon < 0) {
            return null;
        }
        String[] in = line.substring(0, colon).split(",", 2);
        String[] out = line.substring(colon + 1).split(",", 2);
        String[] start = in[0].split("#", 2);
        int input = number(start[0]);
        int file = start.length == 2 ? number(start[1]) : fileOfLast;
        int count = in.length == 2 ? number(in[1]) : 1;
        int output = number(out[0]);
        int increment = out.length == 2 ? number(out[1]) : 1;
        boolean sane = input >= 0 && file >= 0 && count > 0 && output >= 0 && increment >= 0;
        return sane ? new Range(output, count, increment, input, file) : null;
    }

    /** A number of at most seven digits, or -1. */
    private static int number(String text) {
        if (text.isEmpty() || text.length() > 7) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + c - '0';
        }
        return value;
    }

    /** Where the code of a line of the class file was written, by the default stratum. */
    public Optional<Place> origin(int line) {
        return at(strata.get(first), line);
    }

    /** The line of the class's own file where that code was inlined, by Kotlin's second stratum. */
    public Optional<Place> call(int line) {
        return at(strata.get("KotlinDebug"), line);
    }

    private static Optional<Place> at(@Nullable Stratum stratum, int line) {
        if (stratum == null) {
            return Optional.empty();
        }
        for (Range range : stratum.ranges) {
            long end = range.output + (long) range.outputs * Math.max(1, range.increment);
            if (line >= range.output && line < end) {
                Named file = stratum.files.get(range.file);
                int steps = range.increment == 0 ? 0 : (line - range.output) / range.increment;
                return file == null
                        ? Optional.empty()
                        : Optional.of(new Place(file.file, file.path, range.input + steps));
            }
        }
        return Optional.empty();
    }
}
