package dev.auger.analysis.trail.waiting;

import dev.auger.analysis.trail.rule.AllocationBelow;
import dev.auger.analysis.trail.rule.Investigation;
import dev.auger.analysis.trail.rule.Site;
import dev.auger.model.Frame;
import dev.auger.model.Grade;
import dev.auger.model.Layer;
import dev.auger.model.Names;
import dev.auger.model.threads.ThreadInfo;
import dev.auger.model.trail.EvidenceLink;
import dev.auger.model.trail.Hop;
import dev.auger.model.trail.Phrase;
import dev.auger.model.trail.Quantity;
import dev.auger.model.trail.Selection;
import dev.auger.model.trail.Trail;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The hops of threads that stopped: who, by which way they came, what they allocated on it before, what they wait for, the line.
 *
 * @param what simple name of what they wait for, or empty
 */
record StuckTrail(Investigation in, StuckThreads group, String what) {

    Trail trail(int dumps) {
        Site site = group.line();
        ThreadInfo example = group.example();
        List<EvidenceLink> links = links(dumps, example);
        List<Hop> hops = new ArrayList<>();
        String names = label();
        hops.add(exact(Layer.THREAD, names, "trail.thread.stuck", links));
        Optional<Frame> caller = caller(example, site);
        caller.ifPresent(frame -> hops.add(exact(Layer.STACK, Names.shortFrame(frame), "trail.stack.waits", links)));
        in.evidence()
                .recording()
                .flatMap(r -> AllocationBelow.hop(in, r, site.qualifiedMethod()))
                .ifPresent(hops::add);
        if (!what.isEmpty()) {
            hops.add(exact(Layer.OBJECT, what, "trail.object.awaited", links));
        }
        hops.add(exact(Layer.CODE, site.point().label(), "trail.code.stuck", links));
        Selection selection = Selection.NONE
                .withThreads(group.threads().stream().map(ThreadInfo::ref).toList(), names)
                .withCode(site.point());
        return new Trail(hops, selection);
    }

    private String label() {
        String pool = Names.poolOf(example().ref().displayName());
        long members = group.threads().stream()
                .filter(t -> Names.poolOf(t.ref().displayName()).equals(pool))
                .count();
        return group.threads().size() == 1 ? example().ref().displayName() : pool + " \u00d7" + members;
    }

    private ThreadInfo example() {
        return group.example();
    }

    private List<EvidenceLink> links(int dumps, ThreadInfo example) {
        String file = in.evidence().threadDumps().getLast().passport().name();
        ThreadInfo.Lock lock = group.lock();
        return List.of(new EvidenceLink(
                file,
                lock == null ? example.ref().displayName() : lock.id(),
                Phrase.of("trail.ev.stuck", Quantity.count(group.threads().size()), Quantity.count(dumps))));
    }

    /** The nearest caller of another class, or the method itself. */
    private Optional<Frame> caller(ThreadInfo thread, Site site) {
        List<Frame> own = thread.frames().stream().filter(in.ownCode()::test).toList();
        return own.stream()
                .filter(f -> !Names.outerClass(f.className()).equals(Names.outerClass(site.className())))
                .findFirst()
                .or(() -> own.stream().skip(1).findFirst())
                .or(() -> own.stream().findFirst());
    }

    private static Hop exact(Layer layer, String value, String reason, List<EvidenceLink> links) {
        return new Hop(layer, value, null, Grade.EXACT, Phrase.of(reason), links, List.of());
    }
}
