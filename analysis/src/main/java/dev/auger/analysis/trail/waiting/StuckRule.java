package dev.auger.analysis.trail.waiting;

import dev.auger.analysis.trail.rule.Investigation;
import dev.auger.analysis.trail.rule.Rule;
import dev.auger.analysis.trail.rule.Site;
import dev.auger.model.Names;
import dev.auger.model.Recording;
import dev.auger.model.threads.ThreadDump;
import dev.auger.model.threads.ThreadInfo;
import dev.auger.model.trail.Finding;
import dev.auger.model.trail.Limit;
import dev.auger.model.trail.Phrase;
import dev.auger.model.trail.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Threads that stopped for good without a cycle of locks that the JVM could see: permits that are not given back, read locks that are
 * to become write locks, tasks that wait for tasks behind them in the queue of their own pool. Told by two things together: every dump shows
 * them at one place, and the recording, which had heard of them, does no more.
 */
public final class StuckRule implements Rule {

    /** Share of a recording that threads must have been silent for. */
    static final double SILENT = 0.2;

    /** Dumps that must show the same. */
    static final int DUMPS = 2;

    /** Silence of a group of threads. */
    private record Silence(boolean recorded, boolean heardOf, double seconds, double share) {

        static final Silence NONE = new Silence(false, false, 0, 0);

        boolean isLong() {
            return share >= SILENT;
        }
    }

    @Override
    public List<Finding> findings(Investigation in) {
        List<ThreadDump> dumps = in.evidence().threadDumps().stream()
                .flatMap(file -> file.dumps().stream())
                .filter(dump -> dump.platform() == ThreadDump.Platform.JVM)
                .toList();
        if (dumps.size() < DUMPS) {
            return List.of();
        }
        List<ThreadDump> ordered = new ArrayList<>(dumps);
        if (dumps.stream().allMatch(d -> d.at() != null)) {
            ordered.sort(Comparator.comparing(d -> Optional.ofNullable(d.at()).orElseThrow()));
        }
        Optional<ThreadActivity> activity = in.evidence().recording().map(r -> ThreadActivity.of(r, in.job()));
        List<StuckThreads> groups = StuckThreads.in(ordered, in.ownCode());
        return groups.stream()
                .flatMap(group -> find(in, ordered, groups, group, activity).stream())
                .sorted(Comparator.comparing(Finding::level))
                .limit(1)
                .toList();
    }

    private static Optional<Finding> find(
            Investigation in,
            List<ThreadDump> dumps,
            List<StuckThreads> groups,
            StuckThreads group,
            Optional<ThreadActivity> activity) {
        Optional<StuckCause> cause = StuckCause.of(in, dumps.getLast(), groups, group, activity);
        if (cause.isEmpty()) {
            return Optional.empty();
        }
        Silence silence = silence(in, group, activity);
        if (silence.recorded() && !silence.isLong()) {
            // They go on between the dumps: they wait, but not for ever.
            return Optional.empty();
        }
        boolean strong = silence.isLong() && silence.heardOf()
                || dumps.size() > DUMPS && !cause.get().needsRecording()
                || cause.get().isCertain();
        int count = group.threads().size();
        Site site = group.line();
        String what = group.lock() == null
                ? "Lock"
                : Names.simpleClass(Names.outerClass(group.lock().className()));
        double confidence = (silence.isLong() && silence.heardOf() ? 0.85 : 0.6)
                + (cause.get().isCertain() || cause.get() == StuckCause.UPGRADE ? 0.07 : 0)
                - (cause.get() == StuckCause.ORPHAN ? 0.2 : 0);
        return Optional.of(new Finding(
                "stuck-tasks",
                Phrase.of(
                        cause.get().key() + (count == 1 ? ".one" : ""),
                        Quantity.count(count),
                        site.label(),
                        what,
                        pool(group)),
                detail(dumps, silence),
                strong ? Finding.Level.STRONG : Finding.Level.HINT,
                strong ? confidence : 0.4,
                strong ? 1 : 0.4,
                site.point(),
                new StuckTrail(in, group, what).trail(dumps.size()),
                against(cause.get(), silence),
                Phrase.of(cause.get().key() + ".remedy", Quantity.count(count), site.label(), what, pool(group))));
    }

    private static List<Phrase> against(StuckCause cause, Silence silence) {
        List<Phrase> against = new ArrayList<>();
        if (!silence.recorded()) {
            against.add(Phrase.of("trail.against.stuck.dumps"));
        }
        if (cause == StuckCause.ORPHAN || cause == StuckCause.KEPT) {
            against.add(Phrase.of("trail.against.stuck.orphan"));
        }
        return against;
    }

    private static Phrase detail(List<ThreadDump> dumps, Silence silence) {
        return silence.recorded()
                ? Phrase.of(
                        "trail.stuck.detail",
                        Quantity.count(dumps.size()),
                        Quantity.nanos((long) (silence.seconds() * 1e9)),
                        Quantity.fraction(silence.share()),
                        Quantity.fraction(SILENT))
                : Phrase.of("trail.stuck.detail.dumps", Quantity.count(dumps.size()), Quantity.count(DUMPS));
    }

    private static String pool(StuckThreads group) {
        return Stream.of(group.threads().getFirst().ref().displayName())
                .map(Names::poolOf)
                .findFirst()
                .orElse("");
    }

    private static Silence silence(Investigation in, StuckThreads group, Optional<ThreadActivity> activity) {
        Optional<Recording> recording = in.evidence().recording();
        if (recording.isEmpty() || activity.isEmpty()) {
            return Silence.NONE;
        }
        long range = Math.max(1, recording.get().range().nanos());
        OptionalLong last = activity.get()
                .last(group.threads().stream().map(ThreadInfo::ref).toList());
        long silent = recording.get().range().start()
                + range
                - Math.max(recording.get().range().start(), last.orElse(Long.MIN_VALUE));
        return new Silence(true, last.isPresent(), silent / 1e9, (double) silent / range);
    }

    @Override
    public List<Limit> limits(Investigation in) {
        return List.of();
    }
}
