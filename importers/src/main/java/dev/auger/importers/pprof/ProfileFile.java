package dev.auger.importers.pprof;

import dev.auger.importers.Input;
import dev.auger.model.EvidenceKind;
import dev.auger.model.Layer;
import dev.auger.model.Passport;
import dev.auger.model.ProcessIdentity;
import dev.auger.model.recording.EventCount;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.SampleKind.Group;
import dev.auger.model.recording.Samples;
import dev.auger.model.time.Moment;
import dev.auger.model.time.TimeRange;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the evidence of a profile together once all of it has been read. */
final class ProfileFile {

    private final String format;
    private final ProfileHeader header;
    private final SampleTypes types;
    private final LocationFrames frames;
    private final SampleSink sink;
    private final Notes notes;
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private String program = "";

    /** @param format name of the file format */
    ProfileFile(
            String format,
            ProfileHeader header,
            SampleTypes types,
            LocationFrames frames,
            SampleSink sink,
            Notes notes) {
        this.format = format;
        this.header = header;
        this.types = types;
        this.frames = frames;
        this.sink = sink;
        this.notes = notes;
        counts.put("samples", sink.count());
        counts.put("sampleTypes", (long) types.columns().size());
    }

    /** Counts the rows samples refer to. */
    ProfileFile tables(Tables tables) {
        counts.put("locations", (long) tables.locationCount());
        counts.put("functions", (long) tables.functionCount());
        counts.put("mappings", (long) tables.mappingCount());
        String file = tables.program();
        program =
                file.startsWith("[") ? "" : file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        return this;
    }

    ProfileFile labels(Labels labels) {
        counts.put("labels", labels.count());
        notes.labels(labels.keys());
        return this;
    }

    PprofRecording evidence(Input input) {
        counts.put("period", header.period);
        notes.cutStacks(sink.cut());
        notes.difference(sink.negative());
        if (header.duration > 0 && types.isSnapshot()) {
            notes.delta(header.duration);
        }
        notes.comments(header.comments);
        long start = Math.max(0, header.time);
        long duration = Math.max(0, Math.min(header.duration, Long.MAX_VALUE - 1 - start));
        TimeRange range = new TimeRange(start, start + Math.max(1, duration));
        @Nullable Moment began = header.time > 0 ? Moment.utc(start) : null;
        Map<SampleKind, Samples> samples = sink.samples(start);
        SampleKind preferred = types.preferred(header.defaultType);
        countSampled(preferred == null ? null : samples.get(preferred));
        Passport passport = input.withLosses(new Passport(
                input.name(),
                input.diskBytes(),
                EvidenceKind.PPROF,
                format(input),
                frames.isGo() ? "Go" : null,
                ProcessIdentity.UNKNOWN,
                began,
                began == null ? null : Moment.utc(start + duration),
                notes.complete(),
                counts,
                answers(samples),
                notes.diagnostics()));
        return new PprofRecording(
                passport,
                range,
                sink.stacks(),
                sink.threads(),
                sink.subjects(),
                types,
                preferred,
                samples,
                events(samples),
                frames.isGo(),
                program,
                input);
    }

    /** A row of a profile that was added up stands for as many samples as it says. */
    private void countSampled(@Nullable Samples of) {
        if (of == null || of.events() == null || of.kind().unit() == SampleKind.Unit.BYTES) {
            return;
        }
        long sampled = 0;
        for (long i = 0; i < of.size(); i++) {
            sampled += of.eventsAt(i);
        }
        if (sampled != sink.count()) {
            counts.put("sampled", sampled);
        }
    }

    private String format(Input input) {
        String period = header.periodType.type().isEmpty() ? "" : ", " + header.periodType.text();
        return format + period + (input.wrapper().isEmpty() ? "" : ", " + input.wrapper());
    }

    private Set<Layer> answers(Map<SampleKind, Samples> samples) {
        Set<Layer> answers = EnumSet.of(Layer.STACK);
        if (types.threads() >= 0) {
            answers.add(Layer.THREAD);
        }
        if (samples.keySet().stream().anyMatch(kind -> kind.group() == Group.ALLOCATION)) {
            answers.add(Layer.ALLOCATION);
        }
        if (frames.hasLines()) {
            answers.add(Layer.CODE);
        }
        return answers;
    }

    /** A kind is a type of event, a row an event, as {@link ProfileEvents} has them. */
    private static List<EventCount> events(Map<SampleKind, Samples> samples) {
        return samples.values().stream()
                .map(rows -> new EventCount(rows.kind().id(), rows.kind().id(), rows.size()))
                .sorted(Comparator.comparingLong((EventCount e) -> -e.count()).thenComparing(EventCount::type))
                .toList();
    }
}
