package dev.auger.analysis.trail.waiting;

import dev.auger.analysis.trail.rule.AllocationBelow;
import dev.auger.analysis.trail.rule.ClassUse;
import dev.auger.analysis.trail.rule.Hops;
import dev.auger.analysis.trail.rule.Investigation;
import dev.auger.analysis.trail.rule.Matched;
import dev.auger.analysis.trail.rule.Site;
import dev.auger.analysis.trail.rule.SiteIndex;
import dev.auger.model.Frame;
import dev.auger.model.FrameKind;
import dev.auger.model.Grade;
import dev.auger.model.HeapSnapshot;
import dev.auger.model.Layer;
import dev.auger.model.Names;
import dev.auger.model.Recording;
import dev.auger.model.recording.Samples;
import dev.auger.model.threads.ThreadInfo;
import dev.auger.model.trail.CodePoint;
import dev.auger.model.trail.EvidenceLink;
import dev.auger.model.trail.Hop;
import dev.auger.model.trail.Phrase;
import dev.auger.model.trail.Quantity;
import dev.auger.model.trail.Selection;
import dev.auger.model.trail.Share;
import dev.auger.model.trail.Trail;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The hops of a contended monitor: who waits, where they enter it, what is allocated under it, the monitor, the line. */
public record ContentionTrail(Trail trail, @Nullable CodePoint culprit) {

    static ContentionTrail of(
            Investigation in, Recording recording, LockWaits waits, Optional<HoldLine> hold, List<LockSighting> seen) {
        String file = recording.passport().name();
        Samples samples = waits.samples();
        Set<Long> rows = new HashSet<>(waits.rows());
        SiteIndex sites = SiteIndex.of(recording.stacks(), in.ownCode());
        Matched all = Matched.of(recording, samples, rows::contains, in.job());
        List<Hop> hops = new ArrayList<>();
        Selection selection = Selection.NONE;
        Optional<Matched.Pool> pool = all.topPool();
        if (pool.isPresent()) {
            hops.add(Hops.thread(pool.get(), file, samples.event()));
            selection = selection.withThreads(pool.get().threads(), pool.get().label());
        }
        Site site = waits.enters().getFirst();
        Matched atSite = Matched.of(
                recording,
                samples,
                i -> rows.contains(i) && site.equals(sites.of(samples.stack().get(i))),
                in.job());
        Optional<Matched.Caller> caller = atSite.topCaller(in.ownCode(), site);
        if (caller.isPresent()) {
            hops.add(Hops.stack(caller.get(), file, samples.event()));
            selection = selection.withStack(caller.get().path());
        }
        Site held = hold.map(HoldLine::site).orElse(site);
        AllocationBelow.hop(in, recording, held.qualifiedMethod()).ifPresent(hops::add);
        object(in, waits.lockClass(), seen).ifPresent(hops::add);
        EvidenceLink waited = new EvidenceLink(
                file,
                samples.event(),
                Phrase.of("trail.ev.samples", Quantity.count(atSite.count()), Quantity.count(samples.size())));
        hops.add(hold.map(h -> holdHop(recording, h, site, waited, seen))
                .orElseGet(() -> codeHop(site, atSite.share(), waited, seen)));
        return new ContentionTrail(
                new Trail(
                        hops,
                        selection
                                .withObject(new Selection.HeapObject(waits.lockClass(), -1))
                                .withCode(held.point())),
                held.point());
    }

    /** The line under the lock: joined to the waits by the method both are in. */
    private static Hop holdHop(
            Recording recording, HoldLine hold, Site enters, EvidenceLink waited, List<LockSighting> seen) {
        List<EvidenceLink> links = new ArrayList<>();
        links.add(new EvidenceLink(
                recording.passport().name(),
                recording.samples(hold.kind()).map(Samples::event).orElse(""),
                Phrase.of("trail.ev.held", Quantity.nanos(hold.nanos()), Quantity.count(hold.samples()))));
        links.add(waited);
        links.addAll(owners(seen));
        return new Hop(
                Layer.CODE,
                hold.site().point().label(),
                Share.exact(
                        Math.min(hold.nanos(), recording.range().nanos()),
                        recording.range().nanos()),
                Grade.STATISTICAL,
                Phrase.of("trail.code.held", enters.label()),
                links,
                List.of());
    }

    /**
     * The same from one dump: everything in it is exact, for the instant it was taken. The line is the one that holds the lock, if the dump
     * says so, or what a recording saw under it, or else the one that asks for it.
     */
    static ContentionTrail ofDump(Investigation in, LockSighting sighting, Optional<HoldLine> hold) {
        List<Hop> hops = new ArrayList<>();
        ThreadInfo owner = sighting.owner();
        EvidenceLink link = new EvidenceLink(
                sighting.file(),
                sighting.id(),
                Phrase.of("trail.ev.waiters", Quantity.count(sighting.waiters().size())));
        ThreadInfo shown = owner != null ? owner : sighting.waiters().getFirst();
        String name = owner != null
                ? owner.ref().displayName()
                : Names.poolOf(shown.ref().displayName()) + " \u00d7"
                        + sighting.waiters().size();
        hops.add(exact(Layer.THREAD, name, owner != null ? "trail.thread.owner" : "trail.thread.waiters", link));
        Optional<Site> holding = Optional.ofNullable(sighting.holdingFrame()).map(Site::of);
        Optional<Site> asking = sighting.asking(in.ownCode()).stream().findFirst();
        Optional<Site> line = holding.or(() -> hold.map(HoldLine::site)).or(() -> asking);
        line.ifPresent(site -> hops.add(exact(
                Layer.STACK,
                Names.shortFrame(new Frame(site.className(), site.method(), null, site.line(), FrameKind.JAVA)),
                "trail.stack.holds",
                link)));
        object(in, sighting.className(), List.of(sighting)).ifPresent(hops::add);
        if (line.isPresent() && holding.isEmpty() && hold.isPresent() && asking.isPresent()) {
            hops.add(holdHop(
                    in.evidence().recording().orElseThrow(), hold.get(), asking.get(), link, List.of(sighting)));
        } else {
            line.ifPresent(site -> hops.add(exact(
                    Layer.CODE,
                    site.point().label(),
                    holding.isPresent() ? "trail.code.holds" : "trail.code.enters",
                    link)));
        }
        CodePoint culprit = line.map(Site::point).orElse(null);
        Selection selection = Selection.NONE
                .withThreads(List.of(shown.ref()), shown.ref().displayName())
                .withObject(new Selection.HeapObject(sighting.className(), -1))
                .withCode(culprit);
        return new ContentionTrail(new Trail(hops, selection), culprit);
    }

    private static Hop exact(Layer layer, String value, String reason, EvidenceLink link) {
        return new Hop(layer, value, null, Grade.EXACT, Phrase.of(reason), List.of(link), List.of());
    }

    private static Hop codeHop(Site site, Share share, EvidenceLink link, List<LockSighting> seen) {
        List<EvidenceLink> links = new ArrayList<>();
        links.add(link);
        links.addAll(owners(seen));
        return new Hop(
                Layer.CODE,
                site.point().label(),
                share,
                Grade.STATISTICAL,
                Phrase.of("trail.code.enters"),
                links,
                List.of());
    }

    private static List<EvidenceLink> owners(List<LockSighting> seen) {
        List<EvidenceLink> links = new ArrayList<>();
        for (LockSighting sighting : seen) {
            Frame held = sighting.holdingFrame();
            ThreadInfo owner = sighting.owner();
            if (held != null && owner != null) {
                links.add(new EvidenceLink(
                        sighting.file(),
                        sighting.id(),
                        Phrase.of(
                                "trail.ev.owner",
                                owner.ref().displayName(),
                                CodePoint.of(held).label(),
                                Quantity.count(sighting.waiters().size()))));
            }
        }
        return links;
    }

    /** The monitor in the heap dump: exact when the class has one instance, else the one at the printed address, inferred. */
    private static Optional<Hop> object(Investigation in, String className, List<LockSighting> seen) {
        return in.evidence().heap().flatMap(heap -> {
            ClassUse use = ClassUse.of(heap, in.analysis(heap), className, in.job());
            if (use.instances() == 0) {
                return Optional.empty();
            }
            boolean single = use.instances() == 1;
            String value = Names.simpleClass(className) + (single ? "" : " \u00d7" + use.instances());
            return Optional.of(new Hop(
                    Layer.OBJECT,
                    value,
                    null,
                    single && !in.assumed() ? Grade.EXACT : Grade.INFERRED,
                    Phrase.of(single ? "trail.object.monitor" : "trail.object.byclass"),
                    List.of(new EvidenceLink(
                            heap.passport().name(),
                            address(heap, className, seen),
                            Phrase.of(
                                    "trail.ev.instances",
                                    Quantity.count(use.instances()),
                                    Quantity.bytes(use.bytes())))),
                    in.assumed() ? List.of(Phrase.of("trail.against.assumed")) : List.of()));
        });
    }

    /** The printed address, where an object of the class still lies there; else the class. */
    private static String address(HeapSnapshot heap, String className, List<LockSighting> seen) {
        for (LockSighting sighting : seen) {
            OptionalLong address = address(sighting.id());
            long object = address.isPresent() ? heap.objectAt(address.getAsLong()) : -1;
            if (object >= 0 && heap.typeOf(object).name().equals(className)) {
                return sighting.id();
            }
        }
        return className;
    }

    /** Not every printed id is an address: a class being initialised has none. */
    private static OptionalLong address(String id) {
        try {
            return id.startsWith("0x")
                    ? OptionalLong.of(Long.parseUnsignedLong(id.substring(2), 16))
                    : OptionalLong.empty();
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }
}
