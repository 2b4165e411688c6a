package dev.auger.analysis.trail.waiting;

import dev.auger.analysis.trail.rule.Investigation;
import dev.auger.analysis.trail.rule.Matched;
import dev.auger.analysis.trail.rule.Rule;
import dev.auger.analysis.trail.rule.Site;
import dev.auger.analysis.trail.rule.SiteIndex;
import dev.auger.analysis.trail.rule.SiteSum;
import dev.auger.analysis.trail.rule.SiteTrail;
import dev.auger.analysis.trail.rule.Spread;
import dev.auger.analysis.trail.rule.Tally;
import dev.auger.model.Names;
import dev.auger.model.Recording;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import dev.auger.model.trail.Finding;
import dev.auger.model.trail.Limit;
import dev.auger.model.trail.Phrase;
import dev.auger.model.trail.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;

/**
 * A line at which threads spend much of the recording in socket or file operations. A thread that waits for work does so in an
 * operation too, and no event tells the two apart: so it must be a line that other own code calls, and more than a hint it is only where
 * one thread spends most of its time in many short operations, as one does that asks for things one by one.
 */
public final class IoWaitRule implements Rule {

    /** Threads in such an operation on average, at one line. */
    static final double THREADS = 1;

    static final int MIN_SAMPLES = 50;

    /** Share of the recording that one thread must spend there to be slow because of it. */
    static final double OF_THREAD = 0.5;

    /** Operations a second from which on they are asked for one by one. */
    static final double CHATTY = 20;
    /** Longer ones are more likely waits for work. */
    static final long SHORT = 250_000_000;

    @Override
    public List<Finding> findings(Investigation in) {
        return in.evidence().recordings().stream()
                .flatMap(r -> r.samples(SampleKind.IO).flatMap(s -> find(in, r, s)).stream())
                .limit(1)
                .toList();
    }

    private static Optional<Finding> find(Investigation in, Recording recording, Samples samples) {
        SiteIndex sites = SiteIndex.of(recording.stacks(), in.ownCode());
        Optional<SiteSum> top = SiteSum.heaviest(samples, sites::of, in.job());
        if (top.isEmpty() || top.get().samples() < MIN_SAMPLES) {
            return Optional.empty();
        }
        Site site = top.get().site();
        long range = Math.max(1, recording.range().nanos());
        double threads = (double) top.get().weight() / range;
        LongPredicate atSite = i -> site.equals(sites.of(samples.stack().get(i)));
        double ofThread = (double) busiest(samples, atSite) / range;
        if ((threads < THREADS && ofThread < OF_THREAD) || !Spread.overTime(recording, samples, atSite)) {
            return Optional.empty();
        }
        Matched matched = Matched.of(recording, samples, atSite, in.job());
        if (!isCalled(in, matched, site)) {
            return Optional.empty();
        }
        long each = top.get().weight() / top.get().samples();
        double rate = top.get().samples() / (range / 1e9);
        boolean chatty = ofThread >= OF_THREAD && rate >= CHATTY && each <= SHORT;
        return Optional.of(new Finding(
                "io-wait",
                Phrase.of(
                        chatty ? "trail.io.title.chatty" : "trail.io.title",
                        site.label(),
                        Quantity.decimal(threads),
                        Quantity.fraction(Math.min(1, ofThread)),
                        Quantity.decimal(rate)),
                Phrase.of(
                        "trail.io.detail",
                        Quantity.decimal(threads),
                        Quantity.decimal(THREADS),
                        Quantity.count(top.get().samples()),
                        Quantity.nanos(each)),
                chatty ? Finding.Level.STRONG : Finding.Level.HINT,
                chatty ? Math.min(0.85, 0.5 + ofThread * 0.35) : 0.4,
                chatty ? Math.min(0.9, ofThread) : Math.min(0.5, threads / 20),
                site.point(),
                SiteTrail.of(in, recording, samples, matched, site, Phrase.of("trail.code.io"), List.of()),
                List.of(Phrase.of("trail.against.io")),
                Phrase.of("trail.io.remedy", site.label())));
    }

    /** The longest time that any one thread spends in the operations that pass. */
    private static long busiest(Samples samples, LongPredicate test) {
        Tally<Integer> threads = new Tally<>();
        for (long i = 0; i < samples.size(); i++) {
            if (samples.thread().get(i) >= 0 && test.test(i)) {
                threads.add(samples.thread().get(i), samples.weight().get(i));
            }
        }
        return threads.top().map(Tally.Entry::weight).orElse(0L);
    }

    /** Whether own code of another class calls the line: a loop that waits for work stands at the top of its thread. */
    private static boolean isCalled(Investigation in, Matched matched, Site site) {
        String own = Names.outerClass(site.className());
        return matched.topCaller(in.ownCode(), site)
                .filter(c -> !Names.outerClass(c.frame().className()).equals(own))
                .isPresent();
    }

    @Override
    public List<Limit> limits(Investigation in) {
        return List.of();
    }
}
