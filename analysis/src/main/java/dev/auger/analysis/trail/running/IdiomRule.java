package dev.auger.analysis.trail.running;

import dev.auger.analysis.trail.rule.Investigation;
import dev.auger.analysis.trail.rule.Matched;
import dev.auger.analysis.trail.rule.Rule;
import dev.auger.analysis.trail.rule.SiteTrail;
import dev.auger.analysis.trail.rule.Tally;
import dev.auger.analysis.trail.rule.WaitingLeaves;
import dev.auger.analysis.trail.running.Idioms.Spent;
import dev.auger.model.Grade;
import dev.auger.model.Layer;
import dev.auger.model.Recording;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import dev.auger.model.recording.Stacks;
import dev.auger.model.trail.CodePoint;
import dev.auger.model.trail.Finding;
import dev.auger.model.trail.Hop;
import dev.auger.model.trail.Limit;
import dev.auger.model.trail.Phrase;
import dev.auger.model.trail.Quantity;
import dev.auger.model.trail.Share;
import dev.auger.model.trail.Trail;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line of own code that spends much of the CPU time in a way that is known to have a cheaper one: positions of linked lists, regular
 * expressions that go back and forth, formats made anew for every text. Unlike a hot line this is a cause, however busy the process is.
 */
public final class IdiomRule implements Rule {

    /** Share of the CPU samples from which on the cheaper way pays. */
    static final double SHARE = 0.2;

    static final int MIN_SAMPLES = 25;

    /** How often native methods are sampled with the settings that come with the JDK. */
    private static final long NATIVE_PERIOD = 20_000_000;

    private static final String COLLISIONS = "hash-collisions";

    private static final Idioms IDIOMS = Idioms.byDefault();

    @Override
    public List<Finding> findings(Investigation in) {
        return in.evidence()
                .recording()
                .map(r -> {
                    List<Finding> found = samples(r).map(s -> find(in, r, s)).orElse(List.of());
                    return found.isEmpty()
                            ? inSystemCalls(r).map(s -> find(in, r, s)).orElse(List.of())
                            : found;
                })
                .orElse(List.of());
    }

    /** CPU-time samples where there are any, since they see native code too. */
    private static Optional<Samples> samples(Recording recording) {
        return recording
                .samples(SampleKind.CPUTIME)
                .filter(s -> s.size() >= MIN_SAMPLES)
                .or(() -> recording.samples(SampleKind.CPU).filter(s -> s.size() >= MIN_SAMPLES))
                .filter(s -> !WaitingLeaves.isWallClock(recording.stacks(), s));
    }

    /**
     * Samples of native methods, where nothing else sees them: a thread that is always in the system calls of one line has no CPU samples
     * before JDK 25. Enough of them to be a fifth of one thread's time.
     */
    private static Optional<Samples> inSystemCalls(Recording recording) {
        long least = (long) (SHARE * recording.range().nanos() / NATIVE_PERIOD);
        return recording.samples(SampleKind.CPUTIME).isPresent()
                ? Optional.empty()
                : recording.samples(SampleKind.NATIVE).filter(s -> s.size() >= Math.max(MIN_SAMPLES, least));
    }

    private static List<Finding> find(Investigation in, Recording recording, Samples samples) {
        @Nullable Spent[] byStack = spentByStack(in, recording, samples);
        Tally<Spent> tally = new Tally<>();
        for (long i = 0; i < samples.size(); i++) {
            Spent spent = at(byStack, samples.stack().get(i));
            if (spent != null) {
                tally.add(spent, samples.weight().get(i));
            }
        }
        List<Finding> found = new ArrayList<>();
        for (Tally.Entry<Spent> entry : tally.ranked()) {
            if (entry.samples() >= MIN_SAMPLES) {
                Matched matched = Matched.of(
                        recording,
                        samples,
                        i -> entry.key().equals(at(byStack, samples.stack().get(i))),
                        in.job());
                if (matched.share().fraction() >= SHARE) {
                    found.add(finding(in, recording, samples, entry.key(), matched));
                }
            }
        }
        return found;
    }

    private static @Nullable Spent at(@Nullable Spent[] byStack, int stack) {
        return stack < 0 ? null : byStack[stack];
    }

    private static @Nullable Spent[] spentByStack(Investigation in, Recording recording, Samples samples) {
        Stacks stacks = recording.stacks();
        @Nullable Spent[] spent = new Spent[stacks.size()];
        for (int s = 0; s < spent.length; s++) {
            spent[s] = IDIOMS.of(stacks, s, in.ownCode());
        }
        InlinedLoops.ascribe(spent, stacks, samples, in.ownCode());
        return spent;
    }

    private static Finding finding(
            Investigation in, Recording recording, Samples samples, Spent spent, Matched matched) {
        Share share = matched.share();
        String key = "trail.idiom." + spent.idiom();
        CodePoint culprit = spent.idiom().equals(COLLISIONS)
                ? CollidingKeys.hashCode(in, recording).orElse(spent.site().point())
                : spent.site().point();
        boolean elsewhere = !culprit.equals(spent.site().point());
        Trail trail = SiteTrail.above(in, recording, samples, matched, spent.site(), Phrase.of("trail.code.hot"));
        List<Hop> hops = new ArrayList<>(trail.hops());
        if (elsewhere) {
            Hop code = hops.removeLast();
            hops.add(new Hop(
                    Layer.CODE,
                    culprit.label(),
                    code.share(),
                    Grade.INFERRED,
                    Phrase.of("trail.code.hashcode", spent.site().label()),
                    code.evidence(),
                    code.counterEvidence()));
        }
        return new Finding(
                spent.idiom(),
                Phrase.of(key, spent.site().label(), Quantity.fraction(share.fraction())),
                Phrase.of(
                        "trail.idiom.detail",
                        Quantity.fraction(share.fraction()),
                        Quantity.fraction(SHARE),
                        Quantity.count(share.samples())),
                Finding.Level.STRONG,
                Math.min(0.92, 0.6 + share.low() * 0.4),
                0.3 + share.fraction() * 0.6,
                culprit,
                new Trail(hops, trail.selection().withCode(culprit)),
                List.of(),
                Phrase.of(key + ".remedy", spent.site().label()));
    }

    /** The ways it knows, each with texts {@code trail.idiom.ID} and {@code trail.idiom.ID.remedy}. */
    public static List<String> ids() {
        return IDIOMS.ids();
    }

    @Override
    public List<Limit> limits(Investigation in) {
        return List.of();
    }
}
