package dev.auger.analysis.trail.waiting;

import dev.auger.analysis.trail.rule.Investigation;
import dev.auger.analysis.trail.rule.Rule;
import dev.auger.analysis.trail.rule.Tally;
import dev.auger.model.Names;
import dev.auger.model.Recording;
import dev.auger.model.ThreadDumps;
import dev.auger.model.recording.Availability;
import dev.auger.model.recording.SampleKind;
import dev.auger.model.recording.Samples;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.trail.Finding;
import dev.auger.model.trail.Limit;
import dev.auger.model.trail.Phrase;
import dev.auger.model.trail.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A contended monitor: threads spend a good part of the recording waiting to enter it, or a dump shows several of them queued
 * behind one owner.
 */
public final class ContentionRule implements Rule {

    /** Blocked time in threads, averaged over the recording: 1.0 is one thread blocked all the time. */
    static final double BLOCKED_THREADS = 0.5;

    static final int WAITERS = 3;

    @Override
    public List<Finding> findings(Investigation in) {
        List<LockSighting> sightings = new ArrayList<>();
        for (ThreadDumps dumps : in.evidence().threadDumps()) {
            for (ThreadDump dump : dumps.dumps()) {
                sightings.addAll(LockSighting.in(dumps.passport().name(), dump));
            }
        }
        Optional<Recording> recording = in.evidence().recording();
        Optional<Samples> samples = recording.flatMap(r -> r.samples(SampleKind.LOCK));
        if (recording.isPresent() && samples.isPresent()) {
            return fromRecording(in, recording.get(), samples.get(), sightings)
                    .map(List::of)
                    .orElse(List.of());
        }
        return fromDumps(in, sightings).map(List::of).orElse(List.of());
    }

    private static Optional<Finding> fromRecording(
            Investigation in, Recording recording, Samples samples, List<LockSighting> sightings) {
        Tally<Integer> byMonitor = new Tally<>();
        for (long i = 0; i < samples.size(); i++) {
            int subject = samples.subject().get(i);
            if (subject >= 0) {
                byMonitor.add(subject, samples.weight().get(i));
            }
        }
        return byMonitor.top().flatMap(top -> {
            double blocked =
                    (double) top.weight() / Math.max(1, recording.range().nanos());
            if (blocked < BLOCKED_THREADS) {
                return Optional.empty();
            }
            String monitor = recording.subjects().get(top.key());
            List<LockSighting> seen = sightings.stream()
                    .filter(s -> s.className().equals(monitor))
                    .toList();
            return Optional.of(ContentionTrail.of(in, recording, samples, top.key(), seen))
                    .map(trail -> new Finding(
                            "lock-contention",
                            title(monitor, seen, blocked),
                            Phrase.of(
                                    "trail.lock.detail",
                                    Quantity.decimal(blocked),
                                    Quantity.decimal(BLOCKED_THREADS),
                                    Quantity.count(top.samples())),
                            Finding.Level.STRONG,
                            Math.min(0.95, 0.6 + (seen.isEmpty() ? 0 : 0.2) + Math.min(0.15, blocked / 40)),
                            Math.min(1, 0.15 + blocked / 20),
                            trail.culprit(),
                            trail.trail(),
                            List.of(),
                            Phrase.of("trail.lock.remedy", Names.simpleClass(monitor))));
        });
    }

    private static Phrase title(String monitor, List<LockSighting> seen, double blocked) {
        int waiters = seen.stream().mapToInt(s -> s.waiters().size()).max().orElse(0);
        return waiters >= WAITERS
                ? Phrase.of("trail.lock.title.waiters", Quantity.count(waiters), Names.simpleClass(monitor))
                : Phrase.of("trail.lock.title", Names.simpleClass(monitor), Quantity.decimal(blocked));
    }

    /** Without a recording, only a queue seen in a dump can be claimed, and for that instant only. */
    private static Optional<Finding> fromDumps(Investigation in, List<LockSighting> sightings) {
        return sightings.stream()
                .filter(s -> s.waiters().size() >= WAITERS)
                .max(java.util.Comparator.comparingInt(
                        (LockSighting s) -> s.waiters().size()))
                .map(worst -> {
                    long dumps = sightings.stream()
                            .filter(s -> s.className().equals(worst.className())
                                    && s.waiters().size() >= WAITERS)
                            .count();
                    ContentionTrail trail = ContentionTrail.ofDump(in, worst);
                    boolean repeated = dumps >= 2;
                    return new Finding(
                            "lock-contention",
                            Phrase.of(
                                    "trail.lock.title.waiters",
                                    Quantity.count(worst.waiters().size()),
                                    Names.simpleClass(worst.className())),
                            Phrase.of(
                                    "trail.lock.detail.dumps",
                                    Quantity.count(worst.waiters().size()),
                                    Quantity.count(WAITERS),
                                    Quantity.count(dumps)),
                            repeated ? Finding.Level.STRONG : Finding.Level.HINT,
                            repeated ? 0.7 : 0.45,
                            Math.min(1, worst.waiters().size() / 20.0),
                            trail.culprit(),
                            trail.trail(),
                            repeated ? List.of() : List.of(Phrase.of("trail.lock.against.onedump")),
                            Phrase.of("trail.lock.remedy", Names.simpleClass(worst.className())));
                });
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
