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

/**
 * Memory that grows behind one holder: a field that keeps a large share of the heap, of which objects of all ages are alive or which
 * makes the live set rise over the recording. From one heap dump alone it is a hint, because a large cache may be meant.
 */
public final class RetentionRule implements Rule {

    /** Growth does not end by itself: the rest of the heap is at stake too. */
    static final double GROWING = 0.3;

    private static final double MOST_OF_A_HINT = 0.45;

    @Override
    public List<Finding> findings(Investigation in) {
        Optional<HeapSnapshot> heap = in.evidence().heap();
        return heap.isEmpty()
                ? List.of()
                : Holding.find(in, heap.get()).stream()
                        .map(holding -> finding(in, heap.get(), holding))
                        .toList();
    }

    private static Finding finding(Investigation in, HeapSnapshot heap, Holding holding) {
        RetentionTrail trail = RetentionTrail.of(in, heap, holding);
        GrowthEvidence growth = GrowthEvidence.of(in, heap, holding, GrowthEvidence.mostKept(holding), trail.puts());
        boolean grows = growth.grows();
        double confidence =
                0.3 + growth.weight() + (trail.lineIsSampled() ? 0.15 : 0) + Math.min(0.15, holding.share() / 5);
        return new Finding(
                "retention",
                Phrase.of(grows ? "trail.retention.title.grows" : "trail.retention.title", holding.label()),
                detail(growth, holding),
                grows ? Finding.Level.STRONG : Finding.Level.HINT,
                grows ? Math.min(0.95, confidence) : Math.min(MOST_OF_A_HINT, confidence),
                Math.min(1, holding.share() + (grows ? GROWING : 0)) * (growth.contradicted() ? 0.5 : 1),
                trail.culprit(),
                trail.trail(),
                growth.against(),
                Phrase.of(
                        growth.backlog() ? "trail.retention.remedy.backlog" : "trail.retention.remedy",
                        holding.label()));
    }

    private static Phrase detail(GrowthEvidence growth, Holding holding) {
        Quantity retained = Quantity.bytes(holding.retained());
        Quantity share = Quantity.fraction(holding.share());
        Quantity threshold = Quantity.fraction(Holding.SHARE);
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
