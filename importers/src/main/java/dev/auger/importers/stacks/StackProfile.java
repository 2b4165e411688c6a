package dev.auger.importers.stacks;

import dev.auger.importers.Input;
import dev.auger.model.Passport;
import dev.auger.model.Profile;
import dev.auger.model.ThreadRef;
import dev.auger.model.recording.EventCount;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import dev.auger.model.recording.Stacks;
import dev.auger.model.time.TimeRange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Stacks and samples, and nothing of what a JVM's own recording has beside them.
 *
 * @param samples in the order of {@link #kinds()}
 * @param preferred what the profile shows first
 * @param input the file, released on close; null in snapshots, which own nothing
 */
record StackProfile(
        Passport passport,
        TimeRange range,
        int processors,
        Stacks stacks,
        List<ThreadRef> threads,
        Map<SampleKind, Samples> samples,
        @Nullable SampleKind preferred,
        boolean isTimed,
        List<EventCount> events,
        @Nullable Input input)
        implements Profile {

    StackProfile {
        threads = List.copyOf(threads);
        samples = new LinkedHashMap<>(samples);
        events = List.copyOf(events);
    }

    @Override
    public List<SampleKind> kinds() {
        return List.copyOf(samples.keySet());
    }

    @Override
    public Optional<SampleKind> preferredKind() {
        return Optional.ofNullable(preferred);
    }

    @Override
    public void close() {
        if (input != null) {
            input.close();
        }
    }
}
