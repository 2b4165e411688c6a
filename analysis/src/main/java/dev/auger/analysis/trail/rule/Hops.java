package dev.auger.analysis.trail.rule;

import dev.auger.model.Grade;
import dev.auger.model.Layer;
import dev.auger.model.Names;
import dev.auger.model.trail.EvidenceLink;
import dev.auger.model.trail.Hop;
import dev.auger.model.trail.Phrase;
import dev.auger.model.trail.Quantity;
import dev.auger.model.trail.Share;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes hops that several rules share. */
public final class Hops {

    private Hops() {}

    public static Hop thread(Matched.Pool pool, String file, String event) {
        return new Hop(
                Layer.THREAD,
                pool.label(),
                pool.share(),
                Grade.STATISTICAL,
                Phrase.of("trail.thread.samples"),
                List.of(new EvidenceLink(
                        file,
                        event,
                        Phrase.of(
                                "trail.ev.samples",
                                Quantity.count(pool.share().samples()),
                                Quantity.count(pool.share().ofSamples())))),
                List.of());
    }

    public static Hop stack(Matched.Caller caller, String file, String event) {
        return new Hop(
                Layer.STACK,
                Names.shortFrame(caller.frame()),
                caller.share(),
                Grade.STATISTICAL,
                Phrase.of("trail.stack.through"),
                List.of(new EvidenceLink(
                        file,
                        event,
                        Phrase.of(
                                "trail.ev.samples",
                                Quantity.count(caller.share().samples()),
                                Quantity.count(caller.share().ofSamples())))),
                List.of());
    }

    public static Hop code(
            Site site, @Nullable Share share, Grade grade, Phrase reason, EvidenceLink link, List<Phrase> against) {
        return new Hop(Layer.CODE, site.point().label(), share, grade, reason, List.of(link), against);
    }
}
