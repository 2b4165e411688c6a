package dev.auger.analysis.trail.running;

import dev.auger.analysis.trail.rule.Investigation;
import dev.auger.analysis.trail.rule.Matched;
import dev.auger.analysis.trail.rule.Rule;
import dev.auger.analysis.trail.rule.Site;
import dev.auger.analysis.trail.rule.SiteIndex;
import dev.auger.analysis.trail.rule.SiteTrail;
import dev.auger.analysis.trail.rule.Spread;
import dev.auger.analysis.trail.rule.Tally;
import dev.auger.model.Recording;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import dev.auger.model.recording.Stacks;
import dev.auger.model.trail.Finding;
import dev.auger.model.trail.Limit;
import dev.auger.model.trail.Phrase;
import dev.auger.model.trail.Quantity;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;

/**
 * What is kept in a thread-local to be used again, made anew all the time: a thread makes it once, so the threads are new ones for every
 * task, as virtual ones are, and it is never used again.
 */
public final class ThreadLocalRule implements Rule {

    /** Share of all bytes allocated. */
    static final double SHARE = 0.2;
    /** Threads that were seen to make one. */
    static final int THREADS = 50;
    /** Bytes a second from which on the collector notices. */
    static final double RATE = 20 << 20;

    @Override
    public List<Finding> findings(Investigation in) {
        return in.evidence().recordings().stream()
                .flatMap(r -> r.samples(SampleKind.ALLOC).flatMap(s -> find(in, r, s)).stream())
                .limit(1)
                .toList();
    }

    private static Optional<Finding> find(Investigation in, Recording recording, Samples samples) {
        boolean[] initial = initial(in, recording.stacks());
        SiteIndex sites = SiteIndex.of(recording.stacks(), in.ownCode());
        Tally<Site> made = new Tally<>();
        for (long i = 0; i < samples.size(); i++) {
            int stack = samples.stack().get(i);
            Site site = stack >= 0 && initial[stack] ? sites.of(stack) : null;
            if (site != null) {
                made.add(site, samples.weight().get(i));
            }
        }
        if (made.isEmpty()) {
            return Optional.empty();
        }
        Site site = made.top().orElseThrow().key();
        LongPredicate there = i -> {
            int stack = samples.stack().get(i);
            return stack >= 0 && initial[stack] && site.equals(sites.of(stack));
        };
        int threads = threads(samples, there);
        Matched matched = Matched.of(recording, samples, there, in.job());
        double share = matched.share().fraction();
        double rate = matched.weight() / (Math.max(1, recording.range().nanos()) / 1e9);
        if (threads < THREADS || share < SHARE || rate < RATE || !Spread.overTime(recording, samples, there)) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                "thread-local",
                Phrase.of("trail.local.title", site.label(), Quantity.fraction(share)),
                Phrase.of(
                        "trail.local.detail",
                        Quantity.count(threads),
                        Quantity.count(THREADS),
                        Quantity.bytes((long) rate),
                        Quantity.fraction(share)),
                Finding.Level.STRONG,
                Math.min(0.9, 0.75 + share / 4),
                Math.min(0.8, 0.4 + share / 2),
                site.point(),
                SiteTrail.of(in, recording, samples, matched, site, Phrase.of("trail.code.local"), List.of()),
                List.of(),
                Phrase.of("trail.local.remedy", site.label())));
    }

    private static int threads(Samples samples, LongPredicate test) {
        Set<Integer> threads = new HashSet<>();
        for (long i = 0; i < samples.size(); i++) {
            int thread = samples.thread().get(i);
            if (thread >= 0 && test.test(i)) {
                threads.add(thread);
            }
        }
        return threads.size();
    }

    /** Stacks that make the first value of a thread-local. */
    private static boolean[] initial(Investigation in, Stacks stacks) {
        boolean[] initial = new boolean[stacks.size()];
        for (int s = 0; s < initial.length; s++) {
            initial[s] = Matched.contains(stacks, s, "java.lang.ThreadLocal.setInitialValue");
            if ((s & 0xfff) == 0) {
                in.job().check();
            }
        }
        return initial;
    }

    @Override
    public List<Limit> limits(Investigation in) {
        return List.of();
    }
}
