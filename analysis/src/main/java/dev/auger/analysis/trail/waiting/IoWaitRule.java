package dev.auger.analysis.trail.waiting;

import dev.auger.analysis.trail.rule.Investigation;
import dev.auger.analysis.trail.rule.Matched;
import dev.auger.analysis.trail.rule.Rule;
import dev.auger.analysis.trail.rule.Site;
import dev.auger.analysis.trail.rule.SiteIndex;
import dev.auger.analysis.trail.rule.SiteSum;
import dev.auger.analysis.trail.rule.SiteTrail;
import dev.auger.analysis.trail.rule.Spread;
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

/**
 * A line at which threads spend much of the recording in socket or file operations. A thread that waits for work does so in an
 * operation too, and no event tells the two apart: so this is never more than a hint, and only for a line that other own code calls.
 */
public final class IoWaitRule implements Rule {

    /** Threads in such an operation on average, at one line. */
    static final double THREADS = 1;

    static final int MIN_SAMPLES = 50;

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
        double threads =
                (double) top.get().weight() / Math.max(1, recording.range().nanos());
        if (threads < THREADS
                || !Spread.overTime(
                        recording,
                        samples,
                        i -> site.equals(sites.of(samples.stack().get(i))))) {
            return Optional.empty();
        }
        Matched matched = Matched.of(
                recording, samples, i -> site.equals(sites.of(samples.stack().get(i))), in.job());
        if (!isCalled(in, matched, site)) {
            return Optional.empty();
        }
        long each = top.get().weight() / top.get().samples();
        return Optional.of(new Finding(
                "io-wait",
                Phrase.of("trail.io.title", site.label(), Quantity.decimal(threads)),
                Phrase.of(
                        "trail.io.detail",
                        Quantity.decimal(threads),
                        Quantity.decimal(THREADS),
                        Quantity.count(top.get().samples()),
                        Quantity.nanos(each)),
                Finding.Level.HINT,
                0.4,
                Math.min(0.5, threads / 20),
                site.point(),
                SiteTrail.of(in, recording, samples, matched, site, Phrase.of("trail.code.io"), List.of()),
                List.of(Phrase.of("trail.against.io")),
                Phrase.of("trail.io.remedy", site.label())));
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
