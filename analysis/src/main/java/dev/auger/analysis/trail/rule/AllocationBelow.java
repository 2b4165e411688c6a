package dev.auger.analysis.trail.rule;

import dev.auger.model.Grade;
import dev.auger.model.Layer;
import dev.auger.model.Names;
import dev.auger.model.Recording;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import dev.auger.model.recording.Stacks;
import dev.auger.model.trail.EvidenceLink;
import dev.auger.model.trail.Hop;
import dev.auger.model.trail.Phrase;
import dev.auger.model.trail.Quantity;
import java.util.List;
import java.util.Optional;

/** The allocation hop of trails that are not about allocation: what a method and everything it calls allocate. */
public final class AllocationBelow {

    private AllocationBelow() {}

    /** Empty where allocation was not recorded or the method allocates nothing that was sampled. */
    public static Optional<Hop> hop(Investigation in, Recording recording, String qualifiedMethod) {
        return recording.samples(SampleKind.ALLOC).flatMap(samples -> hop(in, recording, samples, qualifiedMethod));
    }

    private static Optional<Hop> hop(Investigation in, Recording recording, Samples samples, String method) {
        Stacks stacks = recording.stacks();
        byte[] known = new byte[stacks.size()];
        Tally<String> classes = new Tally<>();
        Matched below = Matched.of(
                recording,
                samples,
                i -> {
                    int stack = samples.stack().get(i);
                    if (stack < 0) {
                        return false;
                    }
                    if (known[stack] == 0) {
                        known[stack] = (byte) (Matched.contains(stacks, stack, method) ? 1 : 2);
                    }
                    int subject = samples.subject().get(i);
                    if (known[stack] == 1 && subject >= 0) {
                        classes.add(
                                recording.subjects().get(subject),
                                samples.weight().get(i));
                    }
                    return known[stack] == 1;
                },
                in.job());
        return classes.top()
                .map(top -> new Hop(
                        Layer.ALLOCATION,
                        Names.simpleClass(top.key()),
                        below.share(),
                        Grade.STATISTICAL,
                        Phrase.of("trail.allocation.below"),
                        List.of(new EvidenceLink(
                                recording.passport().name(),
                                samples.event(),
                                Phrase.of(
                                        "trail.ev.samples",
                                        Quantity.count(below.share().samples()),
                                        Quantity.count(below.share().ofSamples())))),
                        List.of()));
    }
}
