package dev.auger.analysis.alloc;

import dev.auger.model.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Allocation by time, class and site. Bytes are the samples' weights: an estimate of what was allocated, whose sampling error
 * follows from the number of samples.
 *
 * @param event event type or types the bytes come from; empty if allocation was not recorded
 * @param binNanos width of a bin: 1 s, doubled until there are at most 1,000
 * @param startNanos epoch nanoseconds of the first bin's start
 * @param bins without gaps, in time order
 * @param classes most bytes first, then by name
 * @param sites most bytes first, then by class, method and line
 */
public record AllocationSummary(
        String event,
        long totalBytes,
        long samples,
        long binNanos,
        long startNanos,
        List<Bin> bins,
        List<ClassRow> classes,
        List<SiteRow> sites) {

    public AllocationSummary {
        bins = List.copyOf(bins);
        classes = List.copyOf(classes);
        sites = List.copyOf(sites);
    }

    /** @param start epoch nanoseconds */
    public record Bin(long start, long bytes) {}

    /** @param className as Java prints it; {@code ?} where the samples name none */
    public record ClassRow(String className, long bytes, long samples) {}

    /**
     * A place that allocates.
     *
     * @param top the top frame with its line; method {@code [no stack]} and no class for samples without a stack
     * @param topClass class with the most bytes there, or null if the samples name none
     * @param mostlyThread thread, or family of numbered threads, with the most bytes there; empty if unknown
     */
    public record SiteRow(Frame top, @Nullable String topClass, long bytes, long samples, String mostlyThread) {}
}
