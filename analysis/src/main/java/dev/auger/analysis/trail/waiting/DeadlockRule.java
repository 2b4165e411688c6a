package dev.auger.analysis.trail.waiting;

import dev.auger.analysis.threads.Deadlocks;
import dev.auger.analysis.trail.rule.Investigation;
import dev.auger.analysis.trail.rule.OwnCode;
import dev.auger.analysis.trail.rule.Rule;
import dev.auger.model.Frame;
import dev.auger.model.Grade;
import dev.auger.model.Layer;
import dev.auger.model.Names;
import dev.auger.model.ThreadDumps;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.threads.ThreadInfo;
import dev.auger.model.threads.ThreadInfo.Lock;
import dev.auger.model.trail.CodePoint;
import dev.auger.model.trail.EvidenceLink;
import dev.auger.model.trail.Finding;
import dev.auger.model.trail.Hop;
import dev.auger.model.trail.Limit;
import dev.auger.model.trail.Phrase;
import dev.auger.model.trail.Quantity;
import dev.auger.model.trail.Selection;
import dev.auger.model.trail.Trail;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Threads that wait for each other in a cycle: a proof, since nothing but their end can release them. */
public final class DeadlockRule implements Rule {

    @Override
    public List<Finding> findings(Investigation in) {
        // The same cycle in several dumps is one deadlock.
        Map<String, Finding> found = new LinkedHashMap<>();
        for (ThreadDumps file : in.evidence().threadDumps()) {
            for (ThreadDump dump : file.dumps()) {
                for (List<Integer> cycle : Deadlocks.find(dump)) {
                    in.job().check();
                    List<ThreadInfo> threads = cycle.stream().map(dump::thread).toList();
                    String key = threads.stream()
                            .map(t -> t.ref().displayName())
                            .sorted()
                            .collect(Collectors.joining("\n"));
                    found.putIfAbsent(key, finding(in, file.passport().name(), threads));
                }
            }
        }
        return List.copyOf(found.values());
    }

    private static Finding finding(Investigation in, String file, List<ThreadInfo> cycle) {
        ThreadInfo first = cycle.getFirst();
        String names = cycle.stream().map(t -> t.ref().displayName()).collect(Collectors.joining(", "));
        Frame frame = callUnderLock(in.ownCode(), first, cycle.getLast())
                .or(() -> ownFrame(in.ownCode(), first))
                .orElse(null);
        CodePoint culprit = frame == null ? null : CodePoint.of(frame);
        return new Finding(
                "deadlock",
                Phrase.of("trail.deadlock.title", Quantity.count(cycle.size())),
                Phrase.of("trail.deadlock.detail", names),
                Finding.Level.PROOF,
                0.99,
                1,
                culprit,
                trail(file, cycle, names, frame),
                List.of(),
                Phrase.of("trail.deadlock.remedy"));
    }

    private static Trail trail(String file, List<ThreadInfo> cycle, String names, @Nullable Frame frame) {
        List<EvidenceLink> links = new ArrayList<>();
        for (ThreadInfo thread : cycle) {
            Lock lock = thread.waitingOn();
            if (lock != null) {
                links.add(new EvidenceLink(
                        file,
                        lock.id(),
                        Phrase.of(
                                "trail.ev.waitsfor", thread.ref().displayName(), Names.simpleClass(lock.className()))));
            }
        }
        List<Hop> hops = new ArrayList<>();
        hops.add(exact(Layer.THREAD, names, "trail.thread.cycle", links));
        if (frame != null) {
            hops.add(exact(Layer.STACK, Names.shortFrame(frame), "trail.stack.waits", links));
        }
        Lock lock = cycle.getFirst().waitingOn();
        if (lock != null) {
            hops.add(exact(Layer.OBJECT, Names.simpleClass(lock.className()), "trail.object.lock", links));
        }
        Selection selection =
                Selection.NONE.withThreads(cycle.stream().map(ThreadInfo::ref).toList(), names);
        if (frame != null) {
            CodePoint place = CodePoint.of(frame);
            hops.add(exact(Layer.CODE, place.label(), "trail.code.waits", links));
            selection = selection.withCode(place);
        }
        return new Trail(hops, selection);
    }

    private static Hop exact(Layer layer, String value, String reason, List<EvidenceLink> links) {
        return new Hop(layer, value, null, Grade.EXACT, Phrase.of(reason), links, List.of());
    }

    /**
     * The frame of one's own that holds what another thread of the cycle waits for and calls, from there, what waits: the order of the locks
     * is decided where one calls out under a lock. Dumps say so of monitors only.
     */
    private static Optional<Frame> callUnderLock(OwnCode ownCode, ThreadInfo thread, ThreadInfo waiter) {
        Lock held = waiter.waitingOn();
        return held == null
                ? Optional.empty()
                : thread.lockLines().stream()
                        .filter(l -> l.text().startsWith("locked") && l.text().contains(held.id()))
                        .map(l -> thread.frames().get(l.frame()))
                        .filter(ownCode::test)
                        .reduce((inner, outer) -> outer);
    }

    /** The frame of one's own that asked for the lock; the top frame where there is none. */
    private static Optional<Frame> ownFrame(OwnCode ownCode, ThreadInfo thread) {
        return thread.frames().stream()
                .filter(ownCode::test)
                .findFirst()
                .or(() -> thread.frames().stream().findFirst());
    }

    @Override
    public List<Limit> limits(Investigation in) {
        return List.of();
    }
}
