package dev.auger.analysis.trail.running;

import dev.auger.analysis.trail.rule.Investigation;
import dev.auger.analysis.trail.rule.Matched;
import dev.auger.analysis.trail.rule.Rule;
import dev.auger.analysis.trail.rule.Site;
import dev.auger.analysis.trail.rule.SiteSum;
import dev.auger.analysis.trail.rule.SiteTrail;
import dev.auger.analysis.trail.rule.Spread;
import dev.auger.model.Names;
import dev.auger.model.Recording;
import dev.auger.model.recording.Samples;
import dev.auger.model.trail.Finding;
import dev.auger.model.trail.Limit;
import dev.auger.model.trail.Phrase;
import dev.auger.model.trail.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;

/**
 * A line that throws all the time: filling in a stack trace costs microseconds a frame, and control flow by exception hides real
 * ones.
 */
public final class ExceptionRule implements Rule {

    /** Exceptions a second at one line from which on they cost something. */
    static final double RATE = 50;

    static final double HIGH_RATE = 500;
    static final int MIN_SAMPLES = 100;

    /** What an exception costs is its stack trace; one of a time limit has cost the whole limit before. */
    private static final String TIMEOUT = "TimeoutException";

    static final double TIMEOUTS = 1;
    static final double HIGH_TIMEOUTS = 5;
    static final int MIN_TIMEOUTS = 50;

    @Override
    public List<Finding> findings(Investigation in) {
        return in.evidence().recordings().stream()
                .flatMap(r -> Throwers.of(in, r).flatMap(t -> find(in, r, t)).stream())
                .limit(1)
                .toList();
    }

    private static Optional<Finding> find(Investigation in, Recording recording, Throwers throwers) {
        Samples samples = throwers.samples();
        Optional<SiteSum> top = SiteSum.heaviest(samples, throwers::of, in.job());
        double seconds = recording.range().nanos() / 1e9;
        if (top.isEmpty() || top.get().samples() < MIN_TIMEOUTS || seconds <= 0) {
            return Optional.empty();
        }
        // Newer JVMs record a sample of the exceptions and count all of them beside; of stack traces only the count
        // tells their number.
        long own = throwers.areTraces() ? 0 : samples.size();
        long counted = Math.max(own, ThrownCount.of(recording, in.job()));
        double rate = (double) top.get().samples() / throwers.count() * counted / seconds;
        Site site = top.get().site();
        LongPredicate here = i -> site.equals(throwers.of(samples.stack().get(i)));
        String thrown = throwers.topClass(site);
        boolean timeouts = thrown.endsWith(TIMEOUT) && !throwers.passes(site, "accept");
        if (top.get().samples() < (timeouts ? MIN_TIMEOUTS : MIN_SAMPLES)
                || rate < (timeouts ? TIMEOUTS : RATE)
                || !Spread.overTime(recording, samples, here)) {
            return Optional.empty();
        }
        Matched matched = Matched.of(recording, samples, here, in.job());
        boolean high = rate >= (timeouts ? HIGH_TIMEOUTS : HIGH_RATE);
        return Optional.of(new Finding(
                "exceptions",
                Phrase.of("trail.exceptions.title", site.label(), Quantity.decimal(rate)),
                Phrase.of(
                        "trail.exceptions.detail",
                        Quantity.decimal(rate),
                        Quantity.decimal(timeouts ? TIMEOUTS : RATE),
                        Names.simpleClass(thrown),
                        Quantity.count(counted)),
                high ? Finding.Level.STRONG : Finding.Level.HINT,
                high ? 0.75 : 0.5,
                timeouts ? 0.5 : Math.min(0.6, rate / 10_000),
                site.point(),
                SiteTrail.of(in, recording, samples, matched, site, Phrase.of("trail.code.throws"), List.of()),
                List.of(Phrase.of(timeouts ? "trail.against.timeouts" : "trail.against.exceptions")),
                Phrase.of(
                        timeouts ? "trail.exceptions.remedy.timeouts" : "trail.exceptions.remedy",
                        Names.simpleClass(thrown))));
    }

    @Override
    public List<Limit> limits(Investigation in) {
        return List.of();
    }
}
