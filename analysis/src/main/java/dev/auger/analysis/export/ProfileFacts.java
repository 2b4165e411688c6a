package dev.auger.analysis.export;

import dev.auger.model.time.TimeRange;
import org.jspecify.annotations.Nullable;

/**
 * What a profile says about itself beside its stacks.
 *
 * @param source name of the file it was made from, without its folder
 * @param range what it covers
 * @param periodNanos time between two samples of a thread, or 0 where the source does not say
 * @param writer the program that writes, with its version
 */
public record ProfileFacts(String source, @Nullable TimeRange range, long periodNanos, String writer) {}
