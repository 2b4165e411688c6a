package dev.auger.analysis.trail.waiting;

import dev.auger.analysis.trail.rule.Investigation;
import dev.auger.analysis.trail.rule.Rule;
import dev.auger.model.Names;
import dev.auger.model.Recording;
import dev.auger.model.ThreadDumps;
import dev.auger.model.recording.Availability;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.trail.Finding;
import dev.auger.model.trail.Limit;
import dev.auger.model.trail.Phrase;
import dev.auger.model.trail.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A contended lock: threads spend a good part of the recording waiting for it, or a dump shows several of them queued
 * behind one owner.
 */
public final class ContentionRule implements Rule {

    /** Blocked time in threads, averaged over the recording: 1.0 is one thread blocked all the time. */
    static final double BLOCKED_THREADS = 0.5;

    /** Share of the recording that a line must be seen under the lock to be what holds the others up. */
    static final double HELD = 0.1;

    /** The same of a semaphore, with the share of the recording that a permit is seen in use. */
    static final double PERMITS = 2;

    static final double PERMIT_HELD = 0.5;

    static final int WAITERS = 3;
    /** So many do not queue by chance, in whichever instant. */
    static final int CROWD = 20;

    @Override
    public List<Finding> findings(Investigation in) {
        List<LockSighting> sightings = new ArrayList<>();
        for (ThreadDumps dumps : in.evidence().threadDumps()) {
            for (ThreadDump dump : dumps.dumps()) {
                sightings.addAll(LockSighting.in(dumps.passport().name(), dump));
            }
        }
        Optional<Recording> recording = in.evidence().recording();
        boolean recorded = recording.isPresent()
                && (recording.get().samples(SampleKind.LOCK).isPresent()
                        || recording.get().samples(SampleKind.PARK).isPresent());
        Optional<Finding> timed = recorded ? fromRecording(in, recording.get(), sightings) : Optional.empty();
        // Virtual threads that park leave no events, so a recording without waits does not speak against a queue.
        return timed.or(() -> fromDumps(in, sightings, recorded)).map(List::of).orElse(List.of());
    }

    private static Optional<Finding> fromRecording(
            Investigation in, Recording recording, List<LockSighting> sightings) {
        long range = Math.max(1, recording.range().nanos());
        return LockWaits.of(in, recording).stream()
                .filter(w -> !w.enters().isEmpty())
                .findFirst()
                .filter(w -> (double) w.nanos() / range >= BLOCKED_THREADS)
                .flatMap(waits -> {
                    double blocked = (double) waits.nanos() / range;
                    List<LockSighting> seen = sightings.stream()
                            .filter(s -> s.className().equals(waits.lockClass()))
                            .toList();
                    Optional<HoldLine> hold =
                            HoldLine.of(in, recording, waits.enters()).filter(h -> h.nanos() >= HELD * range);
                    if (waits.lockClass().equals(LockWaits.SEMAPHORE) && !guards(waits, hold, range)) {
                        return Optional.empty();
                    }
                    ContentionTrail trail = ContentionTrail.of(in, recording, waits, hold, seen);
                    double confidence = 0.6
                            + (seen.isEmpty() ? 0 : 0.1)
                            + (hold.isPresent() ? 0.15 : 0)
                            + Math.min(0.1, blocked / 40);
                    return Optional.of(new Finding(
                            "lock-contention",
                            title(waits.lockClass(), seen, blocked),
                            Phrase.of(
                                    "trail.lock.detail",
                                    Quantity.decimal(blocked),
                                    Quantity.decimal(BLOCKED_THREADS),
                                    Quantity.count(waits.rows().size())),
                            Finding.Level.STRONG,
                            confidence,
                            Math.min(0.9, 0.4 + blocked / 20),
                            trail.culprit(),
                            trail.trail(),
                            List.of(),
                            remedy(waits.lockClass(), hold)));
                });
    }

    /**
     * Whether a semaphore is used as a lock: one that lets few in at a time holds callers back as it should, and says nothing, unless
     * several wait while what is done with the permit goes on nearly all the time.
     */
    private static boolean guards(LockWaits waits, Optional<HoldLine> hold, long range) {
        return waits.nanos() >= PERMITS * range
                && hold.filter(h -> h.nanos() >= PERMIT_HELD * range).isPresent();
    }

    private static Phrase title(String monitor, List<LockSighting> seen, double blocked) {
        int waiters = seen.stream().mapToInt(s -> s.waiters().size()).max().orElse(0);
        return waiters >= WAITERS
                ? Phrase.of("trail.lock.title.waiters", Quantity.count(waiters), Names.simpleClass(monitor))
                : Phrase.of("trail.lock.title", Names.simpleClass(monitor), Quantity.decimal(blocked));
    }

    /** What dumps alone show holds for the instants they were taken; a queue of a hundred does not form in one. */
    private static Optional<Finding> fromDumps(Investigation in, List<LockSighting> sightings, boolean recorded) {
        int least = recorded ? CROWD : WAITERS;
        return sightings.stream()
                .filter(s -> s.waiters().size() >= least)
                .max(Comparator.comparingInt((LockSighting s) -> s.waiters().size()))
                .map(worst -> {
                    long dumps = sightings.stream()
                            .filter(s -> s.className().equals(worst.className())
                                    && s.waiters().size() >= least)
                            .count();
                    Optional<HoldLine> hold = in.evidence()
                            .recording()
                            .flatMap(r -> HoldLine.of(in, r, worst.asking(in.ownCode()))
                                    .filter(h -> h.nanos() >= HELD * r.range().nanos()));
                    ContentionTrail trail = ContentionTrail.ofDump(in, worst, hold);
                    boolean strong = dumps >= 2 || worst.waiters().size() >= CROWD;
                    return new Finding(
                            "lock-contention",
                            Phrase.of(
                                    "trail.lock.title.waiters",
                                    Quantity.count(worst.waiters().size()),
                                    Names.simpleClass(worst.className())),
                            Phrase.of(
                                    "trail.lock.detail.dumps",
                                    Quantity.count(worst.waiters().size()),
                                    Quantity.count(least),
                                    Quantity.count(dumps)),
                            strong ? Finding.Level.STRONG : Finding.Level.HINT,
                            strong ? 0.7 + (hold.isPresent() ? 0.15 : 0) : 0.4,
                            Math.min(1, worst.waiters().size() / 20.0),
                            trail.culprit(),
                            trail.trail(),
                            dumps >= 2 ? List.of() : List.of(Phrase.of("trail.lock.against.onedump")),
                            remedy(worst.className(), hold));
                });
    }

    private static Phrase remedy(String lock, Optional<HoldLine> hold) {
        return hold.map(h -> Phrase.of(
                        "trail.lock.remedy.hold",
                        Names.simpleClass(lock),
                        h.site().label()))
                .orElse(Phrase.of("trail.lock.remedy", Names.simpleClass(lock)));
    }

    @Override
    public List<Limit> limits(Investigation in) {
        List<Limit> limits = new ArrayList<>();
        boolean recorded = in.evidence().recordings().stream()
                .anyMatch(r -> r.availability(SampleKind.LOCK) != Availability.NOT_RECORDED);
        if (!recorded) {
            limits.add(new Limit(
                    "needs.monitor",
                    Phrase.of("trail.needs.monitor"),
                    "jcmd PID JFR.start settings=profile duration=60s filename=rec.jfr"));
        }
        if (in.evidence().threadDumps().isEmpty()) {
            limits.add(new Limit(
                    "needs.threads", Phrase.of("trail.needs.threads"), "jcmd PID Thread.print -l > threads.txt"));
        }
        return limits;
    }
}
