package dev.auger.model.heap;

import dev.auger.model.time.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One class histogram as the JVM printed it.
 *
 * @param at when it was taken, if printed
 * @param rows in the order printed, largest first
 * @param totalInstances as printed, or the sum of the rows
 * @param totalBytes as printed, or the sum of the rows
 */
public record ClassHistogram(@Nullable Moment at, List<Row> rows, long totalInstances, long totalBytes) {

    /**
     * A class.
     *
     * @param className as Java prints it: {@code byte[]}, {@code java.util.HashMap$Node[]}
     * @param module as printed, {@code java.base@25}; empty if not
     */
    public record Row(String className, String module, long instances, long bytes) {}
}
