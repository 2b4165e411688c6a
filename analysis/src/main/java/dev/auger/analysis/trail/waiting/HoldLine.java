package dev.auger.analysis.trail.waiting;

import dev.auger.analysis.trail.rule.Investigation;
import dev.auger.analysis.trail.rule.Site;
import dev.auger.analysis.trail.rule.Tally;
import dev.auger.model.Frame;
import dev.auger.model.Recording;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import dev.auger.model.recording.Stacks;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is done while a lock is held, for as long as a recording saw it: in the methods that ask for the lock, the line below that
 * threads sleep, wait for files and sockets, or run. No event says who holds a lock of the library, but a method that asks for one and
 * has gone on to a later line holds it, unless it has given it back.
 *
 * @param site line of the method that asks for the lock
 * @param nanos seen there
 * @param kind what was seen most
 * @param samples times it was seen
 */
record HoldLine(Site site, long nanos, SampleKind kind, long samples) {

    private static final List<SampleKind> MEASURED =
            List.of(SampleKind.SLEEP, SampleKind.IO, SampleKind.PARK, SampleKind.LOCK);

    /** A sample of CPU time stands for this long where a recording does not say how often it was taken. */
    private static final long PERIOD = 20_000_000;

    private record Seen(Site site, SampleKind kind) {}

    /**
     * Where most time passes while the lock is held; empty where nothing was seen below the lines that ask for it.
     *
     * @param asking lines of own code that ask for the lock
     */
    static Optional<HoldLine> of(Investigation in, Recording recording, List<Site> asking) {
        Map<String, Integer> enters = new HashMap<>();
        for (Site site : asking) {
            enters.merge(site.qualifiedMethod(), site.line(), Math::min);
        }
        Set<Site> lines = new HashSet<>(asking);
        Tally<Seen> tally = new Tally<>();
        for (SampleKind kind : MEASURED) {
            recording.samples(kind).ifPresent(s -> add(in, recording, s, enters, lines, 1, tally));
        }
        SampleKind running = recording.samples(SampleKind.CPUTIME).isPresent() ? SampleKind.CPUTIME : SampleKind.CPU;
        long period = in.quality(recording).samplingPeriod(running).orElse(PERIOD);
        recording.samples(running).ifPresent(s -> add(in, recording, s, enters, lines, period, tally));
        return tally.top()
                .map(top ->
                        new HoldLine(top.key().site(), top.weight(), top.key().kind(), top.samples()));
    }

    private static void add(
            Investigation in,
            Recording recording,
            Samples samples,
            Map<String, Integer> enters,
            Set<Site> asking,
            long factor,
            Tally<Seen> tally) {
        Stacks stacks = recording.stacks();
        Map<Integer, Optional<Site>> known = new HashMap<>();
        for (long i = 0; i < samples.size(); i++) {
            int stack = samples.stack().get(i);
            if (stack < 0) {
                continue;
            }
            long weight = samples.weight().get(i) * factor;
            known.computeIfAbsent(stack, s -> held(in, stacks, s, enters, asking))
                    .ifPresent(site -> tally.add(new Seen(site, samples.kind()), weight));
        }
    }

    /** The frame nearest to the leaf of a method that asks for the lock, if it is past the line that does. */
    private static Optional<Site> held(
            Investigation in, Stacks stacks, int stack, Map<String, Integer> enters, Set<Site> asking) {
        for (int position = 0; position < stacks.depth(stack); position++) {
            Frame frame = stacks.frameAt(stack, position);
            Integer enter = enters.get(frame.qualifiedName());
            if (enter != null) {
                Site site = Site.of(frame);
                boolean asks = position <= in.ownCode().topOwnFrame(stacks, stack) && asking.contains(site);
                boolean gaveBack = position > 0
                        && stacks.frameAt(stack, position - 1).className().endsWith("$ConditionObject");
                return asks || gaveBack || frame.line() < enter ? Optional.empty() : Optional.of(site);
            }
        }
        return Optional.empty();
    }
}
