package dev.auger.analysis.trail.memory;

import dev.auger.analysis.heap.Accumulation.Kept;
import dev.auger.analysis.trail.rule.Investigation;
import dev.auger.analysis.trail.rule.Site;
import dev.auger.analysis.trail.rule.SiteIndex;
import dev.auger.analysis.trail.rule.Tally;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.Recording;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import dev.auger.model.time.Moment;
import java.util.BitSet;
import java.util.Optional;

/**
 * Whether about all that one line allocated over the whole recording is still there: of the class that makes up most of what a holder keeps, as
 * many bytes are in the dump as were sampled at the line.
 */
final class MostKept {

    private static final double BULK = 0.5;
    /** Less is reached by what is loaded while a program warms up. */
    private static final long MUCH = 8L << 20;

    private static final double KEPT = 0.75;
    /** More is kept than the line made: then another one makes it. */
    private static final double TOO_MUCH = 2;

    private static final int MIN_SAMPLES = 12;
    private static final int TENTHS = 10;
    private static final int MOST_PARTS = 8;

    private MostKept() {}

    static boolean is(Investigation in, Recording recording, HeapSnapshot heap, Holding holding) {
        Optional<Kept> bulk = holding.keeps().stream().findFirst().filter(k -> k.bytes() >= BULK * holding.retained());
        return bulk.isPresent()
                && holding.retained() >= MUCH
                && recording
                        .samples(SampleKind.ALLOC)
                        .filter(s -> is(in, recording, heap, bulk.get(), s))
                        .isPresent();
    }

    private static boolean is(Investigation in, Recording recording, HeapSnapshot heap, Kept bulk, Samples samples) {
        long start = recording.range().start();
        Moment dumped = heap.passport().start();
        long end = dumped != null && dumped.epochNanos() > start
                ? dumped.epochNanos()
                : recording.range().end();
        int subject = recording.subjects().indexOf(bulk.className());
        SiteIndex sites = SiteIndex.of(recording.stacks(), in.ownCode());
        Tally<Site> bySite = new Tally<>();
        for (long i = 0; i < samples.size(); i++) {
            Site site = subject >= 0
                            && samples.subject().get(i) == subject
                            && samples.time().get(i) <= end
                    ? sites.of(samples.stack().get(i))
                    : null;
            if (site != null) {
                bySite.add(site, samples.weight().get(i));
            }
        }
        return bySite.top()
                .filter(top -> top.samples() >= MIN_SAMPLES
                        && bulk.bytes() >= KEPT * top.weight()
                        && bulk.bytes() <= TOO_MUCH * top.weight())
                .filter(top -> {
                    BitSet parts = new BitSet(TENTHS);
                    for (long i = 0; i < samples.size(); i++) {
                        long time = samples.time().get(i);
                        if (time <= end
                                && top.key().equals(sites.of(samples.stack().get(i)))) {
                            double at = (double) (time - start) / Math.max(1, end - start);
                            parts.set((int) Math.clamp(at * TENTHS, 0, TENTHS - 1));
                        }
                    }
                    return parts.cardinality() >= MOST_PARTS;
                })
                .isPresent();
    }
}
