package dev.auger.analysis.trail.memory;

import dev.auger.analysis.trail.rule.OwnCode;
import dev.auger.analysis.trail.rule.Site;
import dev.auger.analysis.trail.rule.Tally;
import dev.auger.model.Frame;
import dev.auger.model.Recording;
import dev.auger.model.recording.OldObject;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import dev.auger.model.recording.Stacks;
import java.util.Optional;
import java.util.Set;

/**
 * The line that puts things into a container, found without reading bytecode: a collection allocates its own nodes and tables
 * while it is being added to, so samples of those allocations have the adding line on their stack.
 */
public final class InsertionSite {

    private InsertionSite() {}

    /**
     * A line of the holder that calls into {@code java.util} where the container's internals are allocated.
     *
     * @param site the line
     * @param samples samples that show it
     * @param ofSamples samples that show any such line of the holder
     */
    record Found(Site site, long samples, long ofSamples) {}

    /**
     * @param holderClass class whose field holds the container
     * @param internals classes the container keeps that are not the user's own ({@code java.util.HashMap$Node}, …)
     */
    static Optional<Found> find(Recording recording, OwnCode ownCode, String holderClass, Set<String> internals) {
        Tally<Site> lines = new Tally<>();
        Stacks stacks = recording.stacks();
        recording
                .samples(SampleKind.ALLOC)
                .ifPresent(s -> fromAllocation(recording, s, ownCode, holderClass, internals, lines));
        for (OldObject object : recording.oldObjects()) {
            if (internals.contains(object.className())) {
                add(stacks, object.stack(), ownCode, holderClass, lines);
            }
        }
        return lines.top().map(top -> new Found(top.key(), top.samples(), lines.samples()));
    }

    private static void fromAllocation(
            Recording recording,
            Samples samples,
            OwnCode ownCode,
            String holderClass,
            Set<String> internals,
            Tally<Site> lines) {
        for (long i = 0; i < samples.size(); i++) {
            int subject = samples.subject().get(i);
            if (subject >= 0 && internals.contains(recording.subjects().get(subject))) {
                add(recording.stacks(), samples.stack().get(i), ownCode, holderClass, lines);
            }
        }
    }

    private static void add(Stacks stacks, int stack, OwnCode ownCode, String holderClass, Tally<Site> lines) {
        int position = ownCode.topOwnFrame(stacks, stack);
        // Position 0 would allocate the node itself, which only a collection does.
        if (position <= 0) {
            return;
        }
        Frame frame = stacks.frameAt(stack, position);
        boolean ofHolder =
                frame.className().equals(holderClass) || frame.className().startsWith(holderClass + '$');
        if (ofHolder && stacks.frameAt(stack, position - 1).className().startsWith("java.util.")) {
            lines.add(Site.of(frame), 1);
        }
    }
}
