package dev.auger.importers.pprof;

import dev.auger.importers.Input;
import dev.auger.importers.goroutines.CountedDump;
import dev.auger.model.Frame;
import dev.auger.model.Passport;
import dev.auger.model.Profile;
import dev.auger.model.ThreadRef;
import dev.auger.model.job.Job;
import dev.auger.model.recording.EventCount;
import dev.auger.model.recording.EventLog;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import dev.auger.model.recording.Stacks;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.time.TimeRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A profile of pprof.
 *
 * @param preferred the kind it wants to be seen first
 * @param go whether the program is one of Go
 * @param program name of the program's file; empty if the profile does not say
 * @param input closed with the evidence
 */
record PprofRecording(
        Passport passport,
        TimeRange range,
        Stacks stacks,
        List<ThreadRef> threads,
        List<String> subjects,
        SampleTypes types,
        @Nullable SampleKind preferred,
        Map<SampleKind, Samples> samples,
        List<EventCount> events,
        boolean go,
        String program,
        Input input)
        implements Profile {

    PprofRecording {
        threads = List.copyOf(threads);
        subjects = List.copyOf(subjects);
        events = List.copyOf(events);
    }

    @Override
    public List<SampleKind> kinds() {
        return types.kinds();
    }

    @Override
    public Optional<SampleKind> preferredKind() {
        return Optional.ofNullable(preferred);
    }

    @Override
    public boolean isTimed() {
        return false;
    }

    @Override
    public EventLog eventLog() {
        return new ProfileEvents(samples, stacks, threads, subjects);
    }

    /** The threads a goroutine or threadcreate profile counts, as one dump. */
    @Override
    public List<ThreadDump> threadDumps(Job job) {
        int type = types.threads();
        Samples counted =
                type < 0 ? null : samples.get(types.columns().get(type).kind());
        if (counted == null) {
            return List.of();
        }
        List<CountedDump.Group> groups = new ArrayList<>();
        for (long i = 0; i < counted.size(); i++) {
            job.check();
            groups.add(new CountedDump.Group(
                    frames(counted.stack().get(i)), counted.weight().get(i), Map.of()));
        }
        return List.of(
                new CountedDump(passport.start(), go ? ThreadDump.Platform.GO : ThreadDump.Platform.JVM, groups));
    }

    private List<Frame> frames(int stack) {
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; stack >= 0 && i < stacks.depth(stack); i++) {
            frames.add(stacks.frameAt(stack, i));
        }
        return List.copyOf(frames);
    }

    @Override
    public void close() {
        input.close();
    }
}
