package dev.auger.benchmarks.peers;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What another reader of heap dumps found out.
 *
 * @param objects the number it reports
 * @param dominated for each object it was asked about, how many objects it dominates, itself included; -1 if that is not only
 *     dominated by the collector
 */
public record HeapAnswer(long objects, long... dominated) {
    private static final Pattern LINE = Pattern.compile("objects (\\d+) dominated ?([0-9 -]*)");

    /** As a peer prints it. */
    public String line() {
        StringBuilder line = new StringBuilder("objects " + objects + " dominated");
        for (long count : dominated) {
            line.append(' ').append(count);
        }
        return line.toString();
    }

    /** What a peer printed. */
    public static Optional<HeapAnswer> ofLine(String output) {
        Matcher matcher = LINE.matcher(output);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String counts = matcher.group(2).strip();
        long[] dominated = counts.isEmpty()
                ? new long[0]
                : java.util.Arrays.stream(counts.split(" +"))
                        .mapToLong(Long::parseLong)
                        .toArray();
        return Optional.of(new HeapAnswer(Long.parseLong(matcher.group(1)), dominated));
    }
}
