package dev.auger.importers.pprof;

import dev.auger.model.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is to be said about the reading of a profile: what was lost, and what the numbers mean where that is not plain. */
final class Notes {

    private static final int MOST_LABELS = 20;

    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private boolean loss;

    /** What the first reading, of everything but the samples, could not read. */
    void damage(Protobuf profile) {
        if (profile.lost() > 0) {
            cutAt(profile.damagedAt(), profile.lost());
        } else if (profile.damaged() > 0) {
            loss(
                    "pprof.damaged",
                    profile.damagedAt(),
                    -1,
                    profile.damaged() + " parts of the profile contradict themselves and are left out.");
        }
    }

    /** The profile ends before its end. */
    void cutAt(long offset, long bytes) {
        loss(
                "pprof.truncated",
                offset,
                bytes,
                "The profile ends early or is damaged: its last " + bytes + " bytes could not be read.");
    }

    void samples(ProfileSamples samples, Strings strings) {
        if (samples.misfits() > 0) {
            loss(
                    "pprof.values",
                    -1,
                    -1,
                    samples.misfits()
                            + " samples have another number of values than the profile has types and are left out.");
        }
        if (samples.unknownLocations() > 0) {
            loss(
                    "pprof.locations",
                    -1,
                    -1,
                    samples.unknownLocations()
                            + " frames refer to locations the profile does not have and are left out.");
        }
        if (strings.missing() > 0) {
            loss("pprof.strings", -1, -1, strings.missing() + " names refer to strings the profile does not have.");
        }
    }

    void expression(String message) {
        loss("pprof.drop", -1, -1, "The profile's expression of frames to leave out is none: " + message + ".");
    }

    /** Lines of a text format that say nothing. */
    void lines(long count, long offset) {
        if (count > 0) {
            loss("pprof.lines", offset, -1, count + " lines are no samples of the profile and are left out.");
        }
    }

    void cutStacks(long count) {
        if (count > 0) {
            loss("pprof.stacks", -1, -1, count + " stacks are cut, because the profile has too many frames.");
        }
    }

    /** The values are differences of two profiles. */
    void difference(long negative) {
        if (negative > 0) {
            note("pprof.difference", "The profile is the difference of two: " + negative + " values are below zero.");
        }
    }

    /** Sums since the program began would have no duration. */
    void delta(long nanos) {
        note(
                "pprof.delta",
                "The profile tells of " + Math.round(nanos / 1e6) / 1e3
                        + " s only, not of the whole life of the process.");
    }

    void comments(List<String> comments) {
        for (String comment : comments) {
            note("pprof.comment", "Comment in the profile: " + comment);
        }
    }

    void labels(Map<String, Long> keys) {
        if (!keys.isEmpty()) {
            String list = keys.entrySet().stream()
                    .limit(MOST_LABELS)
                    .map(key -> key.getKey() + " (" + key.getValue() + ")")
                    .collect(Collectors.joining(", "));
            note("pprof.labels", "Labels of samples: " + list + (keys.size() > MOST_LABELS ? ", …" : "") + ".");
        }
    }

    private void loss(String code, long offset, long bytes, String message) {
        loss = true;
        diagnostics.add(new Diagnostic(code, offset, bytes, message));
    }

    private void note(String code, String message) {
        diagnostics.add(new Diagnostic(code, -1, 0, message));
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** Whether nothing was lost. */
    boolean complete() {
        return !loss;
    }
}
