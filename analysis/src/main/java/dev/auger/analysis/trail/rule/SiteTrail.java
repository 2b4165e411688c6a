package dev.auger.analysis.trail.rule;

import dev.auger.model.Grade;
import dev.auger.model.Recording;
import dev.auger.model.recording.Samples;
import dev.auger.model.trail.EvidenceLink;
import dev.auger.model.trail.Hop;
import dev.auger.model.trail.Phrase;
import dev.auger.model.trail.Quantity;
import dev.auger.model.trail.Selection;
import dev.auger.model.trail.Share;
import dev.auger.model.trail.Trail;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The trail of a finding about one line: the threads it runs in, who calls it, the line. */
public final class SiteTrail {

    private SiteTrail() {}

    /**
     * Builds it.
     *
     * @param matched the samples at the site
     * @param reason why the line was chosen
     * @param against what speaks against the line
     */
    public static Trail of(
            Investigation in,
            Recording recording,
            Samples samples,
            Matched matched,
            Site site,
            Phrase reason,
            List<Phrase> against) {
        String file = recording.passport().name();
        List<Hop> hops = new ArrayList<>();
        Selection selection = Selection.NONE.withCode(site.point());
        Optional<Matched.Pool> pool = matched.topPool();
        if (pool.isPresent()) {
            hops.add(Hops.thread(pool.get(), file, samples.event()));
            selection = selection.withThreads(pool.get().threads(), pool.get().label());
        }
        Optional<Matched.Caller> caller = matched.topCaller(in.ownCode(), site);
        if (caller.isPresent()) {
            hops.add(Hops.stack(caller.get(), file, samples.event()));
            selection = selection.withStack(caller.get().path());
        }
        Share share = matched.share();
        hops.add(Hops.code(
                site,
                share,
                Grade.STATISTICAL,
                reason,
                new EvidenceLink(
                        file,
                        samples.event(),
                        Phrase.of(
                                "trail.ev.samples",
                                Quantity.count(share.samples()),
                                Quantity.count(share.ofSamples()))),
                against));
        return new Trail(hops, selection);
    }

    /** The same with what the line's method and all it calls allocate, where that was recorded. */
    public static Trail above(
            Investigation in, Recording recording, Samples samples, Matched matched, Site site, Phrase reason) {
        Trail trail = of(in, recording, samples, matched, site, reason, List.of());
        List<Hop> hops = new ArrayList<>(trail.hops());
        AllocationBelow.hop(in, recording, site.qualifiedMethod()).ifPresent(hop -> hops.add(hops.size() - 1, hop));
        return new Trail(hops, trail.selection());
    }
}
