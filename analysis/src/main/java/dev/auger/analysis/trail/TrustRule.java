package dev.auger.analysis.trail;

import dev.auger.analysis.quality.KindQuality;
import dev.auger.analysis.quality.Losses;
import dev.auger.analysis.quality.RecordingQuality;
import dev.auger.analysis.trail.rule.Investigation;
import dev.auger.analysis.trail.rule.Rule;
import dev.auger.model.Grade;
import dev.auger.model.Layer;
import dev.auger.model.Recording;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.trail.EvidenceLink;
import dev.auger.model.trail.Finding;
import dev.auger.model.trail.Hop;
import dev.auger.model.trail.Limit;
import dev.auger.model.trail.Phrase;
import dev.auger.model.trail.Quantity;
import dev.auger.model.trail.Selection;
import dev.auger.model.trail.Share;
import dev.auger.model.trail.Trail;
import java.util.ArrayList;
import java.util.List;

/**
 * Evidence that misleads: so many samples lost, or so many stacks cut, that a flame graph drawn from the rest is wrong. It accuses no
 * code, so it is a hint; what it counts is exact.
 */
final class TrustRule implements Rule {

    static final double LOST = 0.10;
    static final double CUT = 0.25;
    static final int MIN_SAMPLES = 100;

    @Override
    public List<Finding> findings(Investigation in) {
        List<Finding> findings = new ArrayList<>();
        for (Recording recording : in.evidence().recordings()) {
            RecordingQuality quality = in.quality(recording);
            lost(recording, quality.losses(), findings);
            quality.kinds().stream()
                    .filter(k -> k.samples() >= MIN_SAMPLES && k.cutShare() >= CUT)
                    .filter(k -> KindQuality.sampled(k.kind()) || k.kind().equals(SampleKind.ALLOC))
                    .findFirst()
                    .ifPresent(k -> findings.add(cut(recording, k, quality)));
        }
        return findings;
    }

    private static void lost(Recording recording, Losses losses, List<Finding> to) {
        long taken = recording.samples(SampleKind.CPUTIME).map(s -> s.size()).orElse(0L);
        if (losses.sampleShare() < LOST || losses.samples() + taken < MIN_SAMPLES) {
            return;
        }
        to.add(finding(
                "samples-lost",
                Phrase.of("trail.lost.title", Quantity.fraction(losses.sampleShare())),
                Phrase.of(
                        "trail.lost.detail",
                        Quantity.fraction(losses.sampleShare()),
                        Quantity.fraction(LOST),
                        Quantity.count(losses.samples())),
                losses.sampleShare(),
                hop(
                        recording,
                        "jdk.CPUTimeSamplesLost",
                        losses.samples(),
                        losses.samples() + taken,
                        Phrase.of("trail.stack.lost")),
                Phrase.of("trail.against.lost"),
                Phrase.of("trail.lost.remedy")));
    }

    private static Finding cut(Recording recording, KindQuality kind, RecordingQuality quality) {
        boolean async = quality.settings().asyncProfiler().isPresent();
        String option = (async ? "jstackdepth=" : "-XX:FlightRecorderOptions:stackdepth=") + kind.depthNeeded();
        return finding(
                "stacks-cut",
                Phrase.of("trail.cut.title", Quantity.fraction(kind.cutShare()), kind.event()),
                Phrase.of(
                        "trail.cut.detail",
                        Quantity.fraction(kind.cutShare()),
                        Quantity.fraction(CUT),
                        Quantity.count(kind.cutDepth())),
                kind.cutShare(),
                hop(recording, kind.event(), kind.cut(), kind.samples(), Phrase.of("trail.stack.cut")),
                Phrase.of("trail.against.cut"),
                Phrase.of("trail.cut.remedy", option));
    }

    private static Finding finding(
            String pattern, Phrase title, Phrase detail, double share, Hop hop, Phrase against, Phrase remedy) {
        return new Finding(
                pattern,
                title,
                detail,
                Finding.Level.HINT,
                0.95,
                share,
                null,
                new Trail(List.of(hop), Selection.NONE),
                List.of(against),
                remedy);
    }

    private static Hop hop(Recording recording, String event, long part, long whole, Phrase reason) {
        return new Hop(
                Layer.STACK,
                event,
                Share.exact(part, whole),
                Grade.EXACT,
                reason,
                List.of(new EvidenceLink(
                        recording.passport().name(),
                        event,
                        Phrase.of("trail.ev.samples", Quantity.count(part), Quantity.count(whole)))),
                List.of());
    }

    @Override
    public List<Limit> limits(Investigation in) {
        return List.of();
    }
}
