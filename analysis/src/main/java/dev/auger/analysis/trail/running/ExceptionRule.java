package dev.auger.analysis.trail.running;

import dev.auger.analysis.trail.rule.Investigation;
import dev.auger.analysis.trail.rule.Matched;
import dev.auger.analysis.trail.rule.OwnCode;
import dev.auger.analysis.trail.rule.Rule;
import dev.auger.analysis.trail.rule.Site;
import dev.auger.analysis.trail.rule.SiteSum;
import dev.auger.analysis.trail.rule.SiteTrail;
import dev.auger.analysis.trail.rule.Spread;
import dev.auger.analysis.trail.rule.Tally;
import dev.auger.model.Frame;
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
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A line that throws all the time: filling in a stack trace costs microseconds a frame, and control flow by exception hides real
 * ones.
 */
public final class ExceptionRule implements Rule {

    /** Exceptions a second at one line from which on they cost something. */
    static final double RATE = 50;

    static final double HIGH_RATE = 500;
    static final int MIN_SAMPLES = 100;

    @Override
    public List<Finding> findings(Investigation in) {
        return in.evidence().recordings().stream()
                .flatMap(r -> r.samples(SampleKind.EXCEPTIONS).flatMap(s -> find(in, r, s)).stream())
                .limit(1)
                .toList();
    }

    private static Optional<Finding> find(Investigation in, Recording recording, Samples samples) {
        IntFunction<@Nullable Site> sites = throwers(recording.stacks(), in.ownCode());
        Optional<SiteSum> top = SiteSum.heaviest(samples, sites, in.job());
        double seconds = recording.range().nanos() / 1e9;
        if (top.isEmpty() || top.get().samples() < MIN_SAMPLES || seconds <= 0) {
            return Optional.empty();
        }
        // Newer JVMs record a sample of the exceptions and count all of them beside.
        long counted = Math.max(samples.size(), ThrownCount.of(recording, in.job()));
        double rate = (double) top.get().samples() / samples.size() * counted / seconds;
        Site site = top.get().site();
        if (rate < RATE
                || !Spread.overTime(
                        recording,
                        samples,
                        i -> site.equals(sites.apply(samples.stack().get(i))))) {
            return Optional.empty();
        }
        Matched matched = Matched.of(
                recording, samples, i -> site.equals(sites.apply(samples.stack().get(i))), in.job());
        boolean high = rate >= HIGH_RATE;
        String thrown = topClass(recording, samples, sites, site);
        return Optional.of(new Finding(
                "exceptions",
                Phrase.of("trail.exceptions.title", site.label(), Quantity.decimal(rate)),
                Phrase.of(
                        "trail.exceptions.detail",
                        Quantity.decimal(rate),
                        Quantity.decimal(RATE),
                        Names.simpleClass(thrown),
                        Quantity.count(counted)),
                high ? Finding.Level.STRONG : Finding.Level.HINT,
                high ? 0.75 : 0.5,
                Math.min(0.6, rate / 10_000),
                site.point(),
                SiteTrail.of(in, recording, samples, matched, site, Phrase.of("trail.code.throws"), List.of()),
                List.of(Phrase.of("trail.against.exceptions")),
                Phrase.of("trail.exceptions.remedy", Names.simpleClass(thrown))));
    }

    /** The own frame nearest to the throw that is not the exception's own constructor. */
    private static IntFunction<@Nullable Site> throwers(Stacks stacks, OwnCode ownCode) {
        @Nullable Site[] known = new Site[stacks.size()];
        boolean[] asked = new boolean[stacks.size()];
        return stack -> {
            if (stack < 0) {
                return null;
            }
            if (!asked[stack]) {
                asked[stack] = true;
                known[stack] = thrower(stacks, stack, ownCode);
            }
            return known[stack];
        };
    }

    private static @Nullable Site thrower(Stacks stacks, int stack, OwnCode ownCode) {
        boolean constructing = true;
        for (int p = 0; p < stacks.depth(stack); p++) {
            Frame frame = stacks.frameAt(stack, p);
            constructing &= frame.method().equals("<init>") || frame.method().equals("fillInStackTrace");
            if (!constructing && ownCode.test(frame)) {
                return Site.of(frame);
            }
        }
        return null;
    }

    private static String topClass(Recording recording, Samples samples, IntFunction<@Nullable Site> sites, Site site) {
        Tally<String> classes = new Tally<>();
        for (long i = 0; i < samples.size(); i++) {
            int subject = samples.subject().get(i);
            if (subject >= 0 && site.equals(sites.apply(samples.stack().get(i)))) {
                classes.add(recording.subjects().get(subject), 1);
            }
        }
        return classes.top().map(Tally.Entry::key).orElse("Throwable");
    }

    @Override
    public List<Limit> limits(Investigation in) {
        return List.of();
    }
}
