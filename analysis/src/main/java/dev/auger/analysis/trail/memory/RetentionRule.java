package dev.auger.analysis.trail.memory;

import dev.auger.analysis.trail.rule.Investigation;
import dev.auger.analysis.trail.rule.Rule;
import dev.auger.model.EvidenceSet;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.recording.Availability;
import dev.auger.model.trail.Finding;
import dev.auger.model.trail.Limit;
import dev.auger.model.trail.Phrase;
import dev.auger.model.trail.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Memory that grows behind one holder: a field that keeps a large share of the heap, of which objects of all ages are alive or which
 * makes the live set rise over the recording. From one heap dump alone it is a hint, because a large cache may be meant.
 */
public final class RetentionRule implements Rule {

    /** Growth does not end by itself: the rest of the heap is at stake too. */
    static final double GROWING = 0.3;

    private static final double MOST_OF_A_HINT = 0.45;
    private static final double MOST_OF_A_SMALL_ONE = 0.65;
    private static final double SOFT = 0.6;
    private static final int MOST = 5;

    /** Bytes below which what a heap has grown by in a few minutes says nothing; several counts do. */
    static final long LITTLE = 2L << 20;

    @Override
    public List<Finding> findings(Investigation in) {
        Optional<HeapSnapshot> heap = in.evidence().heap();
        return heap.isEmpty()
                ? List.of()
                : Holding.find(in, heap.get()).stream()
                        .flatMap(holding -> finding(in, heap.get(), holding).stream())
                        .limit(MOST)
                        .toList();
    }

    private static Optional<Finding> finding(Investigation in, HeapSnapshot heap, Holding holding) {
        boolean small = small(holding);
        if (small && !ages(in, holding).throughout()) {
            return Optional.empty();
        }
        RetentionTrail trail = RetentionTrail.of(in, heap, holding);
        GrowthEvidence growth = GrowthEvidence.of(in, heap, holding, trail);
        boolean bounded = Bounded.any(heap, holding.containers(heap));
        Optional<SoftFill> soft = in.evidence().recording().flatMap(r -> SoftFill.find(r, holding, trail.entries()));
        if (soft.isPresent() && !growth.grows() && !bounded) {
            return Optional.of(soft(soft.get(), holding, trail));
        }
        boolean grows = growth.grows() && !bounded && (holding.retained() >= LITTLE || growth.counted());
        double confidence =
                0.3 + growth.weight() + (trail.lineIsSampled() ? 0.15 : 0) + Math.min(0.15, holding.share() / 5);
        if (small && !grows) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                "retention",
                Phrase.of(grows ? "trail.retention.title.grows" : "trail.retention.title", holding.label()),
                detail(growth, holding),
                grows ? Finding.Level.STRONG : Finding.Level.HINT,
                grows ? Math.min(small ? MOST_OF_A_SMALL_ONE : 0.95, confidence) : Math.min(MOST_OF_A_HINT, confidence),
                Math.min(1, holding.share() + (grows && !small ? GROWING : 0)) * (growth.contradicted() ? 0.5 : 1),
                trail.culprit(),
                trail.trail(),
                bounded
                        ? Stream.concat(Stream.of(Phrase.of("trail.against.bounded")), growth.against().stream())
                                .toList()
                        : growth.against(),
                Phrase.of(
                        growth.backlog() ? "trail.retention.remedy.backlog" : "trail.retention.remedy",
                        holding.label())));
    }

    private static Finding soft(SoftFill fill, Holding holding, RetentionTrail trail) {
        return new Finding(
                "retention",
                Phrase.of("trail.retention.title.soft", holding.label()),
                Phrase.of(
                        "trail.retention.detail.soft",
                        Quantity.bytes(holding.retained()),
                        Quantity.fraction(holding.share()),
                        Quantity.fraction(Holding.SHARE),
                        Quantity.bytes(fill.usedBytes()),
                        Quantity.bytes(fill.heapBytes())),
                Finding.Level.STRONG,
                SOFT + (trail.lineIsSampled() ? 0.15 : 0),
                Math.min(1, holding.share()),
                trail.culprit(),
                trail.trail(),
                List.of(Phrase.of("trail.retention.against.soft")),
                Phrase.of("trail.retention.remedy.soft", holding.label()));
    }

    private static boolean small(Holding holding) {
        return holding.share() < Holding.SHARE;
    }

    private static Ages ages(Investigation in, Holding holding) {
        return in.evidence().recording().map(r -> Ages.of(r, holding::keeps)).orElse(Ages.NONE);
    }

    private static Phrase detail(GrowthEvidence growth, Holding holding) {
        Quantity retained = Quantity.bytes(holding.retained());
        Quantity share = Quantity.fraction(holding.share());
        Quantity threshold = Quantity.fraction(small(holding) ? Holding.GROWING_SHARE : Holding.SHARE);
        Ages ages = growth.ages();
        if (growth.grows() && growth.rises()) {
            Growth heap = growth.heap().orElseThrow();
            return Phrase.of(
                    "trail.retention.detail.grows",
                    retained,
                    share,
                    threshold,
                    Quantity.bytesPerMinute(heap.bytesPerMinute()),
                    Quantity.count(heap.collections()),
                    Quantity.decimal(heap.r2()));
        }
        if (growth.grows() && ages.spread()) {
            return Phrase.of(
                    "trail.retention.detail.ages",
                    retained,
                    share,
                    threshold,
                    Quantity.count(ages.samples()),
                    Quantity.count(ages.parts()));
        }
        if (growth.grows() && growth.backlog()) {
            return Phrase.of("trail.retention.detail.backlog", retained, share, threshold);
        }
        return Phrase.of("trail.retention.detail", retained, share, threshold);
    }

    @Override
    public List<Limit> limits(Investigation in) {
        EvidenceSet evidence = in.evidence();
        List<Limit> limits = new ArrayList<>();
        if (evidence.heap().isEmpty()) {
            limits.add(new Limit(
                    "needs.heap", Phrase.of("trail.needs.heap"), "jcmd PID GC.heap_dump -gz=1 heap.hprof.gz"));
        }
        boolean oldObjects =
                evidence.recordings().stream().anyMatch(r -> r.oldObjectAvailability() != Availability.NOT_RECORDED);
        if (!oldObjects) {
            limits.add(new Limit(
                    "needs.oldobject",
                    Phrase.of("trail.needs.oldobject"),
                    "jcmd PID JFR.start settings=profile path-to-gc-roots=true filename=rec.jfr"));
        }
        return limits;
    }
}
