package dev.auger.analysis.trail.memory;

import dev.auger.analysis.heap.Accumulation;
import dev.auger.analysis.heap.AccumulationPoints;
import dev.auger.analysis.trail.rule.Investigation;
import dev.auger.analysis.trail.rule.Rule;
import dev.auger.model.EvidenceSet;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.recording.Availability;
import dev.auger.model.trail.Finding;
import dev.auger.model.trail.Limit;
import dev.auger.model.trail.Phrase;
import dev.auger.model.trail.Quantity;
import dev.auger.model.trail.Trail;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Memory that grows behind one holder: an accumulation point that keeps a large share of the heap, with a live set that rises
 * over the recording. From one heap dump alone it is a hint, because a large cache may be meant.
 */
public final class RetentionRule implements Rule {

    /** Share of the reachable heap from which one holder is worth a claim; Eclipse MAT's suspects start at 20 % too. */
    static final double SHARE = 0.20;

    /** Growth does not end by itself: the rest of the heap is at stake too. */
    static final double GROWING = 0.3;

    @Override
    public List<Finding> findings(Investigation in) {
        Optional<HeapSnapshot> heap = in.evidence().heap();
        if (heap.isEmpty()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (Accumulation point : AccumulationPoints.find(heap.get(), in.analysis(heap.get()), in.job())) {
            if (point.share() >= SHARE) {
                findings.add(finding(in, heap.get(), point));
            }
        }
        return findings;
    }

    private static Finding finding(Investigation in, HeapSnapshot heap, Accumulation point) {
        Optional<Growth> growth = in.evidence().recording().flatMap(Growth::of);
        boolean rises = growth.map(Growth::rises).orElse(false);
        RetentionTrail trail = RetentionTrail.of(in, heap, point);
        List<Phrase> against = new ArrayList<>();
        if (growth.isEmpty()) {
            against.add(Phrase.of("trail.retention.against.onedump"));
        } else if (!rises) {
            against.add(Phrase.of("trail.retention.against.flat"));
        }
        Phrase detail = growth.filter(Growth::rises)
                .map(g -> Phrase.of(
                        "trail.retention.detail.grows",
                        Quantity.bytes(point.retained()),
                        Quantity.fraction(point.share()),
                        Quantity.fraction(SHARE),
                        Quantity.bytesPerMinute(g.bytesPerMinute()),
                        Quantity.count(g.collections()),
                        Quantity.decimal(g.r2())))
                .orElse(Phrase.of(
                        "trail.retention.detail",
                        Quantity.bytes(point.retained()),
                        Quantity.fraction(point.share()),
                        Quantity.fraction(SHARE)));
        Trail hops = trail.trail();
        double confidence =
                (rises ? 0.6 : 0.25) + (trail.lineIsSampled() ? 0.15 : 0) + Math.min(0.2, point.share() / 4);
        return new Finding(
                "retention",
                Phrase.of(rises ? "trail.retention.title.grows" : "trail.retention.title", point.label()),
                detail,
                rises ? Finding.Level.STRONG : Finding.Level.HINT,
                Math.min(0.95, confidence),
                Math.min(1, point.share() + (rises ? GROWING : 0)),
                trail.culprit(),
                hops,
                against,
                Phrase.of("trail.retention.remedy", point.label()));
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
