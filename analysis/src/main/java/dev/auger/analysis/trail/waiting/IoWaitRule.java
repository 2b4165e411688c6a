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
import dev.auger.model.recording.Stacks;
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
        LongPredicate atSite = i -> site.equals(sites.of(samples.stack().get(i)));
        double factor = LeftOut.factor(in, recording, samples);
        double threads = factor * top.get().weight() / range;
        double ofThread = Math.min(1, factor * busiest(samples, atSite) / range);
        if ((threads < THREADS && ofThread < OF_THREAD) || !Spread.overTime(recording, samples, atSite)) {
            return Optional.empty();
        }
        Matched matched = Matched.of(recording, samples, atSite, in.job());
        Optional<Site> asker = asker(in, matched, site);
        if (asker.isEmpty()) {
            return Optional.empty();
        }
        long each = top.get().weight() / top.get().samples();
        double rate = factor * top.get().samples() / (range / 1e9);
        boolean chatty = ofThread >= OF_THREAD && rate >= CHATTY && each <= SHORT;
        // Who waits for single answers of another process can ask for many at once only where it knows what it will
        // ask.
        Site culprit = chatty && isRemote(in, recording, samples, atSite) ? asker.get() : site;
        return Optional.of(new Finding(
                "io-wait",
                Phrase.of(
                        chatty ? "trail.io.title.chatty" : "trail.io.title",
                        culprit.label(),
                        Quantity.decimal(threads),
                        Quantity.fraction(ofThread),
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
                culprit.point(),
                SiteTrail.of(in, recording, samples, matched, culprit, Phrase.of("trail.code.io"), List.of()),
                List.of(Phrase.of("trail.against.io")),
                Phrase.of("trail.io.remedy", culprit.label())));
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

    /** The line of another class of one's own that calls the site; empty for a loop that waits for work, which stands at the top of its thread. */
    private static Optional<Site> asker(Investigation in, Matched matched, Site site) {
        String own = Names.outerClass(site.className());
        return matched.topCaller(in.ownCode(), site)
                .filter(c -> !Names.outerClass(c.frame().className()).equals(own))
                .map(c -> Site.of(c.frame()));
    }

    /** Whether the first of the operations that pass is one of a socket: those of files name the file, or stand in its class. */
    private static boolean isRemote(Investigation in, Recording recording, Samples samples, LongPredicate test) {
        Stacks stacks = recording.stacks();
        for (long i = 0; i < samples.size(); i++) {
            if (test.test(i)) {
                int subject = samples.subject().get(i);
                String what = subject < 0 ? "" : recording.subjects().get(subject);
                boolean file = what.indexOf('/') >= 0 || what.indexOf('\\') >= 0;
                int own = in.ownCode().topOwnFrame(stacks, samples.stack().get(i));
                for (int p = 0; p < own; p++) {
                    String name = stacks.frameAt(samples.stack().get(i), p).className();
                    file |= name.contains("File");
                }
                return !file;
            }
        }
        return false;
    }

    @Override
    public List<Limit> limits(Investigation in) {
        return List.of();
    }
}
