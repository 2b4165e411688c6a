package dev.auger.analysis.trail.memory;

import dev.auger.analysis.trail.rule.Hops;
import dev.auger.analysis.trail.rule.Investigation;
import dev.auger.analysis.trail.rule.Rule;
import dev.auger.analysis.trail.rule.Site;
import dev.auger.analysis.trail.rule.Tally;
import dev.auger.model.Frame;
import dev.auger.model.GcLog;
import dev.auger.model.Grade;
import dev.auger.model.Layer;
import dev.auger.model.Names;
import dev.auger.model.Recording;
import dev.auger.model.ThreadRef;
import dev.auger.model.recording.EventTable;
import dev.auger.model.recording.GcPause;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Collections somebody asks for: {@code System.gc()} again and again. {@code jdk.SystemGC} has the stack of each call, so the line
 * is exact; where it was not recorded, causes of pauses and of a log still count them.
 */
public final class ExplicitGcRule implements Rule {

    static final String EVENT = "jdk.SystemGC";
    static final String CAUSE = "System.gc()";
    static final int MIN_CALLS = 4;

    /** A call a minute may be meant (RMI's own is one an hour); more often they are a habit. */
    static final double CALLS_PER_MINUTE = 2;

    /** Share of the time that is lost to them from which on they certainly hurt. */
    static final double SHARE = 0.02;

    private static final int DEEPEST = 64;

    @Override
    public List<Finding> findings(Investigation in) {
        for (Recording recording : in.evidence().recordings()) {
            Optional<Finding> found = recording
                    .eventLog()
                    .open(EVENT, null, in.job())
                    .filter(t -> t.size() >= MIN_CALLS)
                    .flatMap(t -> Calls.of(in, recording, t))
                    .or(() -> Calls.ofPauses(recording))
                    .filter(Calls::often)
                    .map(calls -> calls.finding(recording.passport().name()));
            if (found.isPresent()) {
                return List.of(found.get());
            }
        }
        return in.evidence().gcLogs().stream()
                .flatMap(log -> Calls.of(log).stream()
                        .filter(Calls::often)
                        .map(calls -> calls.finding(log.passport().name())))
                .limit(1)
                .toList();
    }

    /** A thread and its caller on the way to one call. */
    private record Caller(Site site, @Nullable Site above, List<String> path) {}

    /**
     * The calls.
     *
     * @param top what most of them have in common; null where no stack says
     * @param ofTop calls with that line
     * @param pool threads most of the calls of that line are made by, null if unknown
     */
    private record Calls(
            long count,
            long nanos,
            double minutes,
            @Nullable Caller top,
            long ofTop,
            @Nullable Pool pool) {

        private record Pool(String label, List<ThreadRef> threads, long calls) {}

        static Optional<Calls> of(Investigation in, Recording recording, EventTable table) {
            int stack = table.type().field("stackTrace");
            int thread = table.type().field("eventThread");
            int duration = table.type().field("duration");
            Tally<Site> sites = new Tally<>();
            Map<Site, Caller> callers = new HashMap<>();
            Map<Site, Tally<String>> pools = new HashMap<>();
            Map<String, List<ThreadRef>> members = new HashMap<>();
            long nanos = 0;
            for (long row = 0; row < table.size(); row++) {
                in.job().check();
                long took = duration < 0 ? 0 : table.number(row, duration);
                nanos += Math.max(0, took);
                Caller caller = stack < 0 ? null : caller(in, table.frames(row, stack));
                if (caller == null) {
                    continue;
                }
                sites.add(caller.site(), 1);
                callers.putIfAbsent(caller.site(), caller);
                ThreadRef ref = thread < 0 ? null : table.thread(row, thread);
                if (ref != null) {
                    String pool = Names.poolOf(ref.displayName());
                    pools.computeIfAbsent(caller.site(), s -> new Tally<>()).add(pool, 1);
                    List<ThreadRef> known = members.computeIfAbsent(pool, p -> new ArrayList<>());
                    if (!known.contains(ref)) {
                        known.add(ref);
                    }
                }
            }
            long lost = nanos;
            double minutes = recording.range().nanos() / 60e9;
            Optional<Tally.Entry<Site>> top = sites.top();
            if (top.isEmpty()) {
                return Optional.of(new Calls(table.size(), lost, minutes, null, 0, null));
            }
            Site site = top.get().key();
            Pool pool = Optional.ofNullable(pools.get(site))
                    .flatMap(Tally::top)
                    .map(p -> pool(p, members.getOrDefault(p.key(), List.of())))
                    .orElse(null);
            return Optional.of(new Calls(
                    table.size(), lost, minutes, callers.get(site), top.get().samples(), pool));
        }

        private static Pool pool(Tally.Entry<String> entry, List<ThreadRef> threads) {
            String label =
                    threads.size() == 1 ? threads.getFirst().displayName() : entry.key() + " \u00d7" + threads.size();
            return new Pool(label, threads, entry.samples());
        }

        private static @Nullable Caller caller(Investigation in, List<Frame> frames) {
            int own = -1;
            for (int p = 0; p < Math.min(DEEPEST, frames.size()); p++) {
                if (in.ownCode().test(frames.get(p))) {
                    own = p;
                    break;
                }
            }
            if (own < 0) {
                return null;
            }
            Site above = null;
            for (int p = own + 1; p < frames.size() && above == null; p++) {
                above = in.ownCode().test(frames.get(p)) ? Site.of(frames.get(p)) : null;
            }
            List<String> path = frames.subList(own, frames.size()).reversed().stream()
                    .map(Frame::qualifiedName)
                    .toList();
            return new Caller(Site.of(frames.get(own)), above, path);
        }

        static Optional<Calls> ofPauses(Recording recording) {
            List<GcPause> pauses = recording.pauses().stream()
                    .filter(pause -> pause.cause().equals(CAUSE))
                    .toList();
            return pauses.size() < MIN_CALLS
                    ? Optional.empty()
                    : Optional.of(new Calls(
                            pauses.stream().map(GcPause::gcId).distinct().count(),
                            pauses.stream().mapToLong(GcPause::nanos).sum(),
                            recording.range().nanos() / 60e9,
                            null,
                            0,
                            null));
        }

        static Optional<Calls> of(GcLog log) {
            List<dev.auger.model.gc.GcEvent> events = log.events().stream()
                    .filter(e -> e.cause().equals(CAUSE) && !e.nested())
                    .toList();
            return events.size() < MIN_CALLS
                    ? Optional.empty()
                    : Optional.of(new Calls(
                            events.size(),
                            events.stream().mapToLong(e -> e.pauseNanos()).sum(),
                            log.range().nanos() / 60e9,
                            null,
                            0,
                            null));
        }

        double perMinute() {
            return count / Math.max(1e-3, minutes);
        }

        double share() {
            return nanos / Math.max(1, minutes * 60e9);
        }

        boolean often() {
            return count >= MIN_CALLS && (perMinute() >= CALLS_PER_MINUTE || share() >= SHARE);
        }

        Finding finding(String file) {
            boolean costly = share() >= SHARE;
            String what = top == null ? CAUSE : top.site().label();
            return new Finding(
                    "explicit-gc",
                    Phrase.of("trail.explicitgc.title", what, Quantity.decimal(perMinute())),
                    Phrase.of(
                            "trail.explicitgc.detail",
                            Quantity.decimal(perMinute()),
                            Quantity.decimal(CALLS_PER_MINUTE),
                            Quantity.count(count),
                            Quantity.fraction(share())),
                    top == null ? Finding.Level.HINT : Finding.Level.STRONG,
                    top == null ? 0.4 : costly ? 0.92 : 0.75,
                    Math.min(1, 0.3 + 5 * share()),
                    top == null ? null : top.site().point(),
                    trail(file),
                    costly ? List.of() : List.of(Phrase.of("trail.explicitgc.against.cheap")),
                    Phrase.of("trail.explicitgc.remedy", what));
        }

        private Trail trail(String file) {
            EvidenceLink link = new EvidenceLink(
                    file, EVENT, Phrase.of("trail.ev.samples", Quantity.count(ofTop), Quantity.count(count)));
            List<Hop> hops = new ArrayList<>();
            Selection selection = Selection.NONE;
            if (pool != null) {
                hops.add(new Hop(
                        Layer.THREAD,
                        pool.label(),
                        Share.exact(pool.calls(), count),
                        Grade.EXACT,
                        Phrase.of("trail.thread.asksgc"),
                        List.of(link),
                        List.of()));
                selection = selection.withThreads(pool.threads(), pool.label());
            }
            if (top == null) {
                hops.add(new Hop(
                        Layer.STACK,
                        CAUSE,
                        null,
                        Grade.EXACT,
                        Phrase.of("trail.stack.gccause"),
                        List.of(new EvidenceLink(file, CAUSE, Phrase.of("trail.ev.calls", Quantity.count(count)))),
                        List.of()));
                return new Trail(hops, selection);
            }
            Site above = top.above() == null ? top.site() : top.above();
            hops.add(new Hop(
                    Layer.STACK,
                    above.label(),
                    Share.exact(ofTop, count),
                    Grade.EXACT,
                    Phrase.of("trail.stack.asksgc"),
                    List.of(link),
                    List.of()));
            hops.add(Hops.code(
                    top.site(),
                    Share.exact(ofTop, count),
                    Grade.EXACT,
                    Phrase.of("trail.code.asksgc"),
                    link,
                    List.of()));
            return new Trail(
                    hops, selection.withStack(top.path()).withCode(top.site().point()));
        }
    }

    @Override
    public List<Limit> limits(Investigation in) {
        return List.of();
    }
}
