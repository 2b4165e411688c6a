package dev.auger.analysis.trail.layers;

import dev.auger.analysis.flame.CallTrees;
import dev.auger.analysis.trail.Symptom;
import dev.auger.model.Layer;
import dev.auger.model.Recording;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.trail.Finding;
import dev.auger.model.trail.Hop;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The samples a finding was made from, or those that speak about what hurts. */
record Sources(LayerQuestion question, OwnFrames own) {

    @Nullable
    Sightings base() {
        Finding finding = question.finding();
        if (finding != null) {
            for (Hop hop : finding.trail().hops()) {
                Sightings named = hop.layer() == Layer.ALLOCATION
                                || hop.layer() == Layer.OBJECT
                                || hop.evidence().isEmpty()
                        ? null
                        : named(
                                hop.evidence().getFirst().file(),
                                hop.evidence().getFirst().ref());
                if (named != null) {
                    return named;
                }
            }
        }
        return bySymptom();
    }

    private @Nullable Sightings named(String file, String event) {
        for (Recording recording : question.evidence().recordings()) {
            if (!recording.passport().name().equals(file)) {
                continue;
            }
            if (event.equals(LivingSightings.EVENT)) {
                return new LivingSightings(recording);
            }
            for (SampleKind kind : recording.kinds()) {
                Sightings found = recording
                        .samples(kind)
                        .filter(s -> s.event().equals(event))
                        .map(s -> new RecordedSightings(recording, s))
                        .orElse(null);
                if (found != null) {
                    return found;
                }
            }
        }
        boolean dump = question.evidence().threadDumps().stream()
                .anyMatch(d -> d.passport().name().equals(file));
        return dump ? dumps() : null;
    }

    private @Nullable Sightings bySymptom() {
        for (SampleKind kind : wanted()) {
            Sightings found = of(kind);
            if (found != null) {
                return found;
            }
        }
        if (!question.evidence().threadDumps().isEmpty()) {
            return dumps();
        }
        return question.evidence()
                .profile()
                .flatMap(r ->
                        CallTrees.defaultKind(r).flatMap(r::samples).map(s -> (Sightings) new RecordedSightings(r, s)))
                .orElse(null);
    }

    private List<SampleKind> wanted() {
        if (question.symptom() == null) {
            return List.of(SampleKind.CPU, SampleKind.CPUTIME, SampleKind.WALL, SampleKind.ALLOC);
        }
        return switch (question.symptom()) {
            case MEMORY, GC -> List.of(SampleKind.ALLOC, SampleKind.LIVE);
            case CPU -> List.of(SampleKind.CPUTIME, SampleKind.CPU);
            case LATENCY -> List.of(SampleKind.LOCK, SampleKind.IO, SampleKind.PARK, SampleKind.WALL);
            case HANG -> List.of(SampleKind.LOCK);
            case THREADS -> List.of(SampleKind.THREADSTART);
        };
    }

    private @Nullable Sightings of(SampleKind kind) {
        return question.evidence().recordings().stream()
                .flatMap(r -> r.samples(kind).filter(s -> s.size() > 0).stream()
                        .map(s -> (Sightings) new RecordedSightings(r, s)))
                .findFirst()
                .orElse(null);
    }

    @Nullable
    Sightings allocations() {
        Sightings recorded = of(SampleKind.ALLOC);
        if (recorded != null) {
            return recorded;
        }
        for (Recording recording : question.evidence().recordings()) {
            List<SampleKind> kinds = new ArrayList<>(recording.kinds());
            recording.preferredKind().ifPresent(kind -> {
                kinds.remove(kind);
                kinds.addFirst(kind);
            });
            for (SampleKind kind : kinds) {
                if (kind.group() == SampleKind.Group.ALLOCATION && kind.unit() == SampleKind.Unit.BYTES) {
                    Sightings found = of(kind);
                    if (found != null) {
                        return found;
                    }
                }
            }
        }
        return null;
    }

    /** Where something hangs, threads that wait come first; a dump without any is taken as it is. */
    private Sightings dumps() {
        Sightings waiting = new DumpSightings(question.evidence().threadDumps(), own, true);
        if (question.symptom() == Symptom.HANG) {
            for (long i = 0; i < waiting.size(); i++) {
                if (waiting.weight(i) > 0) {
                    return waiting;
                }
            }
        }
        return new DumpSightings(question.evidence().threadDumps(), own, false);
    }
}
