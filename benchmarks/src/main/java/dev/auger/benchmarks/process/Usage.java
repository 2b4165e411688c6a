package dev.auger.benchmarks.process;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What a finished process used.
 *
 * @param cpu user and system seconds as the operating system counted them, its threads and children included
 * @param wall seconds
 * @param rss most resident memory in bytes, the pages of mapped files included, or 0 where the system does not tell
 * @param anonymous most resident memory that is no file's on a disk (anonymous and shared pages), in bytes, or 0
 */
public record Usage(double cpu, double wall, long rss, long anonymous) {

    /** Of what did not run. */
    public static final Usage NOTHING = new Usage(0, 0, 0, 0);

    /** The median of each column by itself. */
    public static Usage median(List<Usage> runs) {
        return new Usage(middle(runs, Usage::cpu), middle(runs, Usage::wall), (long) middle(runs, Usage::rss), (long)
                middle(runs, Usage::anonymous));
    }

    private static double middle(List<Usage> runs, ToDoubleFunction<Usage> column) {
        double[] values = runs.stream().mapToDouble(column).sorted().toArray();
        return Arrays.stream(values, (values.length - 1) / 2, values.length / 2 + 1)
                .average()
                .orElse(0);
    }
}
