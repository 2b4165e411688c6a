package dev.auger.importers.jfr.extract;

import dev.auger.model.ThreadRef;
import dev.auger.model.time.TimeRange;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which events go into a part of a recording: those that pass all conditions.
 *
 * @param range events that begin in it; null for all
 * @param types full names of event types; empty for all
 * @param threads threads of the events, the sampled one where there is one; null for all, also those of no thread
 * @param always full names of types whose events go along, whatever their time and thread, in chunks that have a wanted event
 */
public record ExtractFilter(
        @Nullable TimeRange range,
        Set<String> types,
        @Nullable Predicate<ThreadRef> threads,
        Set<String> always) {

    /** Events that tell how a recording was made and on what, once a chunk. */
    public static final Set<String> DESCRIBING = Set.of(
            "jdk.ActiveRecording",
            "jdk.ActiveSetting",
            "jdk.JVMInformation",
            "jdk.OSInformation",
            "jdk.CPUInformation",
            "jdk.VirtualizationInformation",
            "jdk.ContainerConfiguration",
            "jdk.GCConfiguration",
            "jdk.GCHeapConfiguration",
            "jdk.InitialSystemProperty");

    public ExtractFilter {
        types = Set.copyOf(types);
        always = Set.copyOf(always);
    }

    /** Nothing goes along. */
    public ExtractFilter(@Nullable TimeRange range, Set<String> types, @Nullable Predicate<ThreadRef> threads) {
        this(range, types, threads, Set.of());
    }
}
