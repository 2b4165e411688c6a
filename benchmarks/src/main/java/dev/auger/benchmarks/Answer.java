package dev.auger.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a reader found out about a recording, small enough to compare.
 *
 * @param total the number of samples, those without a stack among them
 * @param fingerprint the sum over all stacks of their samples times a hash of the path from the root, or 0 if the reader shows no frames.
 *     The marker of a cut stack is left out, because not every reader knows of it.
 * @param nodes of the call tree below its root
 */
public record Answer(long total, long fingerprint, int nodes) {

    /** The path of samples that have no stack. */
    public static final long NO_STACK = 0x6E6F6E65;

    private static final Pattern LINE = Pattern.compile("total (\\d+) fingerprint ([0-9a-f]+) nodes (\\d+)");

    /**
     * The hash of a path that continues another one by a frame, {@code pkg.Class.method}; 0 is the root's. What stands before the address
     * of a hidden class differs between readers and does not count.
     */
    public static long path(long parent, String frame) {
        long hash = parent ^ 0x9E3779B97F4A7C15L;
        for (int i = 0; i < frame.length(); i++) {
            char c = frame.charAt(i);
            hash = (hash ^ (c == '/' || c == '+' ? '.' : c)) * 0x100000001B3L;
        }
        return hash ^ (hash >>> 29);
    }

    /** What samples that ended at a path add to the fingerprint. */
    public static long weighed(long path, long samples) {
        return path * 0xBF58476D1CE4E5B9L * samples;
    }

    /** As a peer prints it. */
    public String line() {
        return "total %d fingerprint %x nodes %d".formatted(total, fingerprint, nodes);
    }

    /** What a peer printed. */
    public static Optional<Answer> ofLine(String output) {
        Matcher matcher = LINE.matcher(output);
        return matcher.find()
                ? Optional.of(new Answer(
                        Long.parseLong(matcher.group(1)),
                        Long.parseUnsignedLong(matcher.group(2), 16),
                        Integer.parseInt(matcher.group(3))))
                : Optional.empty();
    }

    /** What {@code auger flame --json} wrote. */
    public static Answer ofJson(Path json) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(json.toFile())) {
            long[] paths = new long[1 << 12];
            long total = 0;
            long fingerprint = 0;
            int nodes = 0;
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.FIELD_NAME) {
                    switch (parser.currentName()) {
                        case "total" -> total = parser.nextLongValue(0);
                        case "nodes" -> {
                            parser.nextToken();
                            while (parser.nextToken() == JsonToken.START_OBJECT) {
                                if (nodes == paths.length) {
                                    paths = Arrays.copyOf(paths, 2 * nodes);
                                }
                                fingerprint += node(parser, paths, nodes++);
                            }
                        }
                        default -> {}
                    }
                }
            }
            return new Answer(total, fingerprint, nodes - 1); // without the root
        }
    }

    private static long node(JsonParser parser, long[] paths, int index) throws IOException {
        String name = "";
        int parent = -1;
        long self = 0;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            switch (parser.currentName()) {
                case "name" -> name = parser.nextTextValue();
                case "parent" -> parent = parser.nextIntValue(-1);
                case "self" -> self = parser.nextLongValue(0);
                default -> parser.nextToken();
            }
        }
        if (parent < 0) {
            return weighed(NO_STACK, self);
        }
        long above = paths[parent];
        paths[index] = switch (name) {
            case "[no stack]" -> NO_STACK;
            case "[truncated]" -> above;
            default -> path(above, name);
        };
        return weighed(paths[index], self);
    }
}
