package dev.auger.analysis.trail.waiting;

import dev.auger.analysis.quality.EventNames;
import dev.auger.analysis.trail.rule.Investigation;
import dev.auger.analysis.trail.rule.Matched;
import dev.auger.analysis.trail.rule.Rule;
import dev.auger.analysis.trail.rule.Site;
import dev.auger.analysis.trail.rule.SiteIndex;
import dev.auger.analysis.trail.rule.SiteSum;
import dev.auger.analysis.trail.rule.SiteTrail;
import dev.auger.analysis.trail.rule.Tally;
import dev.auger.model.Recording;
import dev.auger.model.column.LongColumn;
import dev.auger.model.recording.EventTable;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import dev.auger.model.recording.TextColumn;
import dev.auger.model.trail.Finding;
import dev.auger.model.trail.Limit;
import dev.auger.model.trail.Phrase;
import dev.auger.model.trail.Quantity;
import java.util.List;
import java.util.Optional;

/**
 * Virtual threads that block while they are pinned: each takes a carrier away from all the others, and there are only as many
 * carriers as processors.
 */
public final class PinnedRule implements Rule {

    /** Share of the carriers that pinned threads hold on average. */
    static final double SHARE = 0.1;

    static final double HIGH_SHARE = 0.25;
    static final int MIN_SAMPLES = 10;

    @Override
    public List<Finding> findings(Investigation in) {
        return in.evidence().recordings().stream()
                .flatMap(r -> r.samples(SampleKind.PINNED).flatMap(s -> find(in, r, s)).stream())
                .limit(1)
                .toList();
    }

    private static Optional<Finding> find(Investigation in, Recording recording, Samples samples) {
        SiteIndex sites = SiteIndex.of(recording.stacks(), in.ownCode());
        Optional<SiteSum> top = SiteSum.heaviest(samples, sites::of, in.job());
        if (top.isEmpty() || top.get().samples() < MIN_SAMPLES || recording.processors() == 0) {
            return Optional.empty();
        }
        double carriers =
                (double) top.get().total() / Math.max(1, recording.range().nanos());
        double share = carriers / recording.processors();
        if (share < SHARE) {
            return Optional.empty();
        }
        Site site = top.get().site();
        Matched matched = Matched.of(
                recording, samples, i -> site.equals(sites.of(samples.stack().get(i))), in.job());
        boolean high = share >= HIGH_SHARE;
        String reason = reason(in, recording);
        return Optional.of(new Finding(
                "pinned",
                Phrase.of("trail.pinned.title", site.label(), Quantity.decimal(carriers)),
                reason.isEmpty()
                        ? Phrase.of(
                                "trail.pinned.detail",
                                Quantity.decimal(carriers),
                                Quantity.count(recording.processors()),
                                Quantity.fraction(SHARE),
                                Quantity.count(samples.size()))
                        : Phrase.of(
                                "trail.pinned.detail.reason",
                                Quantity.decimal(carriers),
                                Quantity.count(recording.processors()),
                                Quantity.fraction(SHARE),
                                Quantity.count(samples.size()),
                                reason),
                high ? Finding.Level.STRONG : Finding.Level.HINT,
                high ? 0.85 : 0.5,
                Math.min(1, share),
                site.point(),
                SiteTrail.of(in, recording, samples, matched, site, Phrase.of("trail.code.pins"), List.of()),
                List.of(Phrase.of("trail.against.pinned", Quantity.count(recording.processors()))),
                Phrase.of("trail.pinned.remedy", site.label())));
    }

    /** Why most of the time was pinned, as the JVM says (JDK 24 and later); empty if it does not. */
    private static String reason(Investigation in, Recording recording) {
        Optional<EventTable> table = EventNames.open(recording, "jdk.VirtualThreadPinned", in.job());
        int reason = table.map(t -> t.type().field("pinnedReason")).orElse(-1);
        int duration = table.map(t -> t.type().field("duration")).orElse(-1);
        if (table.isEmpty() || reason < 0 || duration < 0) {
            return "";
        }
        TextColumn reasons = table.get().texts(reason, in.job());
        LongColumn durations = table.get().numbers(duration, in.job());
        Tally<String> tally = new Tally<>();
        for (long row = 0; row < table.get().size(); row++) {
            tally.add(reasons.get(row), Math.max(0, durations.get(row)));
        }
        return tally.top().map(Tally.Entry::key).orElse("");
    }

    @Override
    public List<Limit> limits(Investigation in) {
        return List.of();
    }
}
