package dev.auger.benchmarks.heaps;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is in a dump.
 *
 * @param objects instances, arrays and class objects
 * @param classObjects of them
 * @param references between them
 * @param parserReachable objects reachable by the rules of Eclipse MAT's parser
 * @param largest our largest dominators
 */
record Counts(long objects, long classObjects, long references, long parserReachable, List<Dominator> largest) {
    private static final Pattern LINE =
            Pattern.compile("objects (\\d+) classes (\\d+) references (\\d+) reachable (\\d+) largest (.*)");
    private static final Pattern DOMINATOR = Pattern.compile("0x([0-9a-f]+)=(-?\\d+)");

    /**
     * A large one.
     *
     * @param objects it dominates, itself included, by the rules of Eclipse MAT's parser; -1 if more than the collector dominates it then
     */
    record Dominator(long address, long objects) {}

    /** As {@link HeapCounts} prints it. */
    String line() {
        return "objects %d classes %d references %d reachable %d largest %s"
                .formatted(
                        objects,
                        classObjects,
                        references,
                        parserReachable,
                        largest.stream()
                                .map(d -> "0x%x=%d".formatted(d.address(), d.objects()))
                                .collect(Collectors.joining(" ")));
    }

    static Counts ofLine(String output) throws IOException {
        Matcher line = LINE.matcher(output);
        if (!line.find()) {
            throw new IOException("no counts: " + output);
        }
        return new Counts(
                Long.parseLong(line.group(1)),
                Long.parseLong(line.group(2)),
                Long.parseLong(line.group(3)),
                Long.parseLong(line.group(4)),
                DOMINATOR
                        .matcher(line.group(5))
                        .results()
                        .map(found -> new Dominator(
                                Long.parseUnsignedLong(found.group(1), 16), Long.parseLong(found.group(2))))
                        .toList());
    }
}
