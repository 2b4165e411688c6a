package dev.auger.analysis.trail.running;

import dev.auger.analysis.trail.rule.Investigation;
import dev.auger.analysis.trail.rule.Matched;
import dev.auger.analysis.trail.rule.Rule;
import dev.auger.analysis.trail.rule.Site;
import dev.auger.analysis.trail.rule.SiteIndex;
import dev.auger.analysis.trail.rule.SiteSum;
import dev.auger.analysis.trail.rule.SiteTrail;
import dev.auger.analysis.trail.rule.Spread;
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
 * A line that starts platform threads all the time instead of having a pool of them: each costs its stack, its start, and its
 * thread-local caches anew.
 */
public final class ThreadStartRule implements Rule {

    /** Threads a second from which on a pool would pay. */
    static final double RATE = 5;
    /** From here on it is no matter of taste: starting one takes a tenth of a millisecond or so. */
    static final double HIGH_RATE = 100;

    static final int MIN_STARTS = 50;

    @Override
    public List<Finding> findings(Investigation in) {
        return in.evidence().recordings().stream()
                .flatMap(r -> r.samples(SampleKind.THREADSTART).flatMap(s -> find(in, r, s)).stream())
                .limit(1)
                .toList();
    }

    private static Optional<Finding> find(Investigation in, Recording recording, Samples samples) {
        SiteIndex sites = SiteIndex.of(recording.stacks(), in.ownCode());
        Optional<SiteSum> top = SiteSum.heaviest(samples, sites::of, in.job());
        double seconds = recording.range().nanos() / 1e9;
        if (top.isEmpty() || top.get().samples() < MIN_STARTS || top.get().samples() / seconds < RATE) {
            return Optional.empty();
        }
        Site site = top.get().site();
        if (!Spread.overTime(
                recording, samples, i -> site.equals(sites.of(samples.stack().get(i))))) {
            return Optional.empty();
        }
        Matched matched = Matched.of(
                recording, samples, i -> site.equals(sites.of(samples.stack().get(i))), in.job());
        double rate = top.get().samples() / seconds;
        boolean high = rate >= HIGH_RATE;
        return Optional.of(new Finding(
                "thread-starts",
                Phrase.of("trail.starts.title", site.label(), Quantity.decimal(rate)),
                Phrase.of(
                        "trail.starts.detail",
                        Quantity.decimal(rate),
                        Quantity.decimal(RATE),
                        Quantity.count(top.get().samples())),
                high ? Finding.Level.STRONG : Finding.Level.HINT,
                high ? 0.8 : 0.5,
                Math.min(0.6, rate / 200),
                site.point(),
                SiteTrail.of(in, recording, samples, matched, site, Phrase.of("trail.code.starts"), List.of()),
                List.of(Phrase.of("trail.against.starts")),
                Phrase.of("trail.starts.remedy", site.label())));
    }

    @Override
    public List<Limit> limits(Investigation in) {
        return List.of();
    }
}
